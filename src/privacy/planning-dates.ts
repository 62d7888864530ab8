import type { Instant } from '../core/ids';

const DAY = 86_400_000;
const BACK = 400 * DAY;
const AHEAD = 800 * DAY;

/** Whether the calendar has that date. */
export const isCalendarDate = (year: number, month: number, day: number): boolean =>
  month >= 1 && month <= 12 && day >= 1 && day <= new Date(Date.UTC(year, month, 0)).getUTCDate();

/** A date that a plan could be about: nobody whom a home-care team visits was born on it. */
export const isPlanningDate = (year: number, month: number, day: number, now: Instant): boolean => {
  if (!isCalendarDate(year, month, day)) return false;
  const at = Date.UTC(year, month - 1, day);
  return at > now - BACK && at < now + AHEAD;
};

/** `1430` or `0730`, the four digits of a time. */
export const isTimeDigits = (digits: string): boolean => /^(?:[01]\d|2[0-3])[0-5]\d$/.test(digits);
