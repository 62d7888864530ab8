import { type Instant, type IsoDate, instant, isoDate, wallTime } from '../core/ids';
import { addDays, HOUR, instantOf, MINUTE } from '../core/time';
import { notA, type Reader } from './cells';

/** A time on the wall: the instant, the date on the wall, and the minutes of the wall alone, to measure how long something says it takes. */
export interface Moment {
  readonly at: Instant;
  readonly date: IsoDate;
  readonly wall: number;
}

export const DATE_WORDS = 'a date such as 2026-11-23';
export const MOMENT_WORDS = 'a local date and time such as 2026-11-23T14:30';
export const TIME_WORDS = 'a time such as 14:30';

const DATE = /^\d{4}-\d{2}-\d{2}$/;
const TIME = /^([01]\d|2[0-3]):([0-5]\d)(?::([0-5]\d))?$/;

/** A date that is in the calendar: one that is not comes out of it as another, or as none. */
export const isDate = (text: string): boolean => {
  const midnight = DATE.test(text) ? Date.parse(`${text}T00:00:00Z`) : Number.NaN;
  return !Number.isNaN(midnight) && new Date(midnight).toISOString().startsWith(text);
};
export const isTime = (text: string): boolean => TIME.test(text);

export const date: Reader<IsoDate> = (text) => (isDate(text) ? isoDate(text) : notA(text, DATE_WORDS));
export const time: Reader<string> = (text) => (isTime(text) ? text.slice(0, 5) : notA(text, TIME_WORDS));

/** A calendar day on the wall: when it begins, and whether it has its 24 hours, so that times on it are plain sums. */
interface CalendarDay {
  readonly midnight: number;
  readonly plain: boolean;
  readonly wall: number;
}

const MOST_DAYS_KEPT = 5000;

export interface WallClock {
  /** `2026-11-23T14:30`, with `T` or a space, with or without seconds. */
  readonly moment: Reader<Moment>;
  /** The same, or the time alone on the date of `start`. */
  momentBeside(start: Moment): Reader<Moment>;
}

export const wallClockOf = (zone: string): WallClock => {
  const days = new Map<string, CalendarDay | undefined>();

  const dayOf = (text: string): CalendarDay | undefined => {
    if (days.has(text)) return days.get(text);
    if (days.size > MOST_DAYS_KEPT) days.clear();
    const found = isDate(text) ? calendarDay(isoDate(text)) : undefined;
    days.set(text, found);
    return found;
  };

  const calendarDay = (on: IsoDate): CalendarDay => {
    const midnight = instantOf(on, wallTime('00:00'), zone);
    const next = instantOf(addDays(on, 1), wallTime('00:00'), zone);
    return { midnight, plain: next - midnight === 24 * HOUR, wall: Date.parse(`${on}T00:00:00Z`) / MINUTE };
  };

  const momentOn = (day: string, clock: string): Moment | undefined => {
    const parts = TIME.exec(clock);
    const calendar = parts ? dayOf(day) : undefined;
    if (!parts || !calendar) return undefined;
    const minutes = Number(parts[1]) * 60 + Number(parts[2]);
    const seconds = Number(parts[3] ?? 0);
    const wall = calendar.wall + minutes + seconds / 60;
    if (calendar.plain) {
      return { at: instant(calendar.midnight + minutes * MINUTE + seconds * 1000), date: isoDate(day), wall };
    }
    const at = instant(instantOf(isoDate(day), wallTime(clock.slice(0, 5)), zone) + seconds * 1000);
    return { at, date: isoDate(day), wall };
  };

  const moment: Reader<Moment> = (text) => {
    const separated = text[10] === 'T' || text[10] === ' ';
    return (separated && momentOn(text.slice(0, 10), text.slice(11).trim())) || notA(text, MOMENT_WORDS);
  };

  return {
    moment,
    momentBeside: (start) => (text) => (isTime(text) ? momentOn(start.date, text) : undefined) ?? moment(text),
  };
};
