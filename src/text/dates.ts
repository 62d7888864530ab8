import type { IsoDate, WallTime } from '../core/ids';
import { addDays, weekdayOf } from '../core/time';

/** How a language writes days. Weekdays from Monday. */
export interface DayWords {
  readonly today: string;
  readonly tomorrow: string;
  readonly weekdays: readonly string[];
  readonly short: readonly string[];
  /** `20/11`, `20.11.`, `20 Nov` */
  readonly date: (day: number, month: number) => string;
}

export interface Days {
  /** `torsdag 20/11` */
  readonly long: (date: IsoDate) => string;
  /** `idag`, `imorgon`, else `tors 20/11` */
  readonly near: (date: IsoDate, today: IsoDate) => string;
}

const written = (words: DayWords, date: IsoDate): string => words.date(Number(date.slice(8)), Number(date.slice(5, 7)));

export const daysIn = (words: DayWords): Days => {
  const long = (date: IsoDate) => `${words.weekdays[weekdayOf(date) - 1]} ${written(words, date)}`;
  return {
    long,
    near: (date, today) => {
      if (date === today) return words.today;
      if (date === addDays(today, 1)) return words.tomorrow;
      return `${words.short[weekdayOf(date) - 1]} ${written(words, date)}`;
    },
  };
};

const shortTime = (time: WallTime): string => (time.endsWith(':00') ? time.slice(0, 2) : time);

/** A visit's times: `14:30–15:00` */
export const span = (from: WallTime, to: WallTime): string => `${from}–${to}`;

/** A shift's times, whole hours without minutes: `07–16`, `13:30–22` */
export const shiftSpan = (from: WallTime, to: WallTime): string => `${shortTime(from)}–${shortTime(to)}`;
