import type { IsoDate, WallTime } from '../core/ids';
import { weekdayOf } from '../core/time';

/** How a language writes days. Weekdays from Monday. */
export interface DayWords {
  readonly weekdays: readonly string[];
  readonly short: readonly string[];
  /** `20/11`, `20.11.`, `20 Nov` */
  readonly date: (day: number, month: number) => string;
}

export interface Days {
  /** `torsdag 20/11` */
  readonly long: (date: IsoDate) => string;
  /** `tors 20/11` */
  readonly short: (date: IsoDate) => string;
  /** `mån 22/2 2027`, `man 22.2.2027` */
  readonly withYear: (date: IsoDate) => string;
}

const written = (words: DayWords, date: IsoDate): string => words.date(Number(date.slice(8)), Number(date.slice(5, 7)));

export const daysIn = (words: DayWords): Days => {
  const long = (date: IsoDate) => `${words.weekdays[weekdayOf(date) - 1]} ${written(words, date)}`;
  const short = (date: IsoDate) => `${words.short[weekdayOf(date) - 1]} ${written(words, date)}`;
  return {
    long,
    short,
    withYear: (date) => `${short(date)}${short(date).endsWith('.') ? '' : ' '}${date.slice(0, 4)}`,
  };
};

const shortTime = (time: WallTime): string => (time.endsWith(':00') ? time.slice(0, 2) : time);

/** A visit's times: `14:30–15:00` */
export const span = (from: WallTime, to: WallTime): string => `${from}–${to}`;

/** A shift's times, whole hours without minutes: `07–16`, `13:30–22` */
export const shiftSpan = (from: WallTime, to: WallTime): string => `${shortTime(from)}–${shortTime(to)}`;
