import { tzOffset } from '@date-fns/tz';
import { addDays as addDaysTo, format, getISODay, getISOWeek } from 'date-fns';
import { type Instant, type IsoDate, instant, isoDate, type WallTime, wallTime } from './ids';

export const MINUTE = 60_000;
export const HOUR = 60 * MINUTE;

/** The time, handed in: nothing inside the house looks at the wall. */
export interface Clock {
  now(): Instant;
}

/** Offsets only ever change on a quarter of an hour, so one look per quarter is enough. */
const offsets = new Map<string, number>();
const QUARTER = 15 * MINUTE;

const offsetMinutes = (at: number, zone: string): number => {
  const quarter = Math.floor(at / QUARTER);
  const key = `${zone}|${quarter}`;
  const known = offsets.get(key);
  if (known !== undefined) return known;
  if (offsets.size > 50_000) offsets.clear();
  const found = tzOffset(zone, new Date(quarter * QUARTER));
  offsets.set(key, found);
  return found;
};

const wallClock = (at: Instant, zone: string): string => new Date(at + offsetMinutes(at, zone) * MINUTE).toISOString();

/** The date on the wall in `zone` at that instant. */
export const localDate = (at: Instant, zone: string): IsoDate => isoDate(wallClock(at, zone).slice(0, 10));

/** The time on the wall in `zone` at that instant, `HH:MM`. */
export const localTime = (at: Instant, zone: string): WallTime => wallTime(wallClock(at, zone).slice(11, 16));

const DAY = 24 * HOUR;

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

/** `days` later (or earlier, when negative) on the calendar. */
export const addDays = (date: IsoDate, days: number): IsoDate =>
  isoDate(format(addDaysTo(noon(date), days), 'yyyy-MM-dd'));

/** 1 Monday … 7 Sunday. */
export const weekdayOf = (date: IsoDate): number => getISODay(noon(date));

/** The ISO week's number. */
export const weekOf = (date: IsoDate): number => getISOWeek(noon(date));

/** Whole minutes from `from` to `to`; negative when `to` is earlier. */
export const minutesBetween = (from: Instant, to: Instant): number => Math.round((to - from) / MINUTE);

export const minutesLater = (at: Instant, minutes: number): Instant => instant(at + minutes * MINUTE);
