import { tzOffset } from '@date-fns/tz';
import { getISODay, getISOWeek } from 'date-fns';
import { type Instant, type IsoDate, instant, isoDate, type WallTime, wallTime } from './ids';

export const MINUTE = 60_000;
export const HOUR = 60 * MINUTE;

/** The platform may deliver something a second time; by then it has given up. Milliseconds. */
export const DELIVERED_AGAIN = 75_000;

/** The time, handed in: nothing inside the house looks at the wall. */
export interface Clock {
  now(): Instant;
}

const DAY = 24 * HOUR;
const QUARTER = 15 * MINUTE;
const MOST_KEPT = 50_000;

/** Offsets only ever change on a quarter of an hour, so one look per zone and quarter is enough. */
const offsets = new Map<string, Map<number, number>>();

const offsetMinutes = (at: number, zone: string): number => {
  const quarter = Math.floor(at / QUARTER);
  const known = offsets.get(zone)?.get(quarter);
  if (known !== undefined) return known;
  const found = tzOffset(zone, new Date(quarter * QUARTER));
  const kept = offsets.get(zone);
  if (kept && kept.size < MOST_KEPT) kept.set(quarter, found);
  else offsets.set(zone, new Map([[quarter, found]]));
  return found;
};

/** What the wall shows, as if it stood in UTC. */
const wallClock = (at: Instant, zone: string): number => at + offsetMinutes(at, zone) * MINUTE;

const dates = new Map<number, IsoDate>();

/** The date that is so many days after 1 January 1970. */
const dateOf = (dayNumber: number): IsoDate => {
  const known = dates.get(dayNumber);
  if (known) return known;
  const found = isoDate(new Date(dayNumber * DAY).toISOString().slice(0, 10));
  if (dates.size < MOST_KEPT) dates.set(dayNumber, found);
  return found;
};

const twoDigits = (value: number): string => (value < 10 ? `0${value}` : String(value));

/** The date on the wall in `zone` at that instant. */
export const localDate = (at: Instant, zone: string): IsoDate => dateOf(Math.floor(wallClock(at, zone) / DAY));

/** The time on the wall in `zone` at that instant, `HH:MM`. */
export const localTime = (at: Instant, zone: string): WallTime => {
  const minutes = Math.floor((((wallClock(at, zone) % DAY) + DAY) % DAY) / MINUTE);
  return wallTime(`${twoDigits(Math.floor(minutes / 60))}:${twoDigits(minutes % 60)}`);
};

/** Minutes from midnight to that time on the wall. */
export const minutesInto = (time: WallTime): number => Number(time.slice(0, 2)) * 60 + Number(time.slice(3));

/** The instant when a wall `minutes` ahead of UTC shows this, and whether the wall in `zone` does so then. */
const atOffset = (wall: number, minutes: number, zone: string): { readonly at: Instant; readonly shows: boolean } => {
  const at = instant(wall - minutes * MINUTE);
  return { at, shows: offsetMinutes(at, zone) === minutes };
};

/**
 * The instant when the wall in `zone` shows `date` and `time`. An hour that does not exist (spring) is read as the
 * hour after it; one that comes twice (autumn) as its first.
 */
export const instantOf = (date: IsoDate, time: WallTime, zone: string): Instant => {
  const [year = 0, month = 1, day = 1] = date.split('-').map(Number);
  const [hour = 0, minute = 0] = time.split(':').map(Number);
  const wall = Date.UTC(year, month - 1, day, hour, minute);
  const before = atOffset(wall, offsetMinutes(wall - DAY, zone), zone);
  const after = atOffset(wall, offsetMinutes(wall + DAY, zone), zone);
  return before.shows || !after.shows ? before.at : after.at;
};

const noon = (date: IsoDate): Date => new Date(`${date}T12:00:00`);

/** Looked up once for each date: the rules go through whole calendars again and again. */
const onceADate = (look: (date: IsoDate) => number): ((date: IsoDate) => number) => {
  const known = new Map<IsoDate, number>();
  return (date) => {
    const found = known.get(date) ?? look(date);
    if (known.size < MOST_KEPT) known.set(date, found);
    return found;
  };
};

/** Days after 1 January 1970. */
const dayNumberOf = onceADate((date) => Date.parse(date) / DAY);

/** `days` later (or earlier, when negative) on the calendar. */
export const addDays = (date: IsoDate, days: number): IsoDate => dateOf(dayNumberOf(date) + days);

/** 1 Monday … 7 Sunday. */
export const weekdayOf = onceADate((date) => getISODay(noon(date)));

/** The Monday of the ISO week that a date lies in. */
export const mondayOf = (date: IsoDate): IsoDate => addDays(date, 1 - weekdayOf(date));

/** The ISO week's number. */
export const weekOf = onceADate((date) => getISOWeek(noon(date)));

/** Whole days from `from` to `to`; negative when `to` is earlier. */
export const daysBetween = (from: IsoDate, to: IsoDate): number => dayNumberOf(to) - dayNumberOf(from);

/** Whole minutes from `from` to `to`; negative when `to` is earlier. */
export const minutesBetween = (from: Instant, to: Instant): number => Math.round((to - from) / MINUTE);

export const minutesLater = (at: Instant, minutes: number): Instant => instant(at + minutes * MINUTE);
