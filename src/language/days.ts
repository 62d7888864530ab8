import { type IsoDate, isoDate } from '../core/ids';

const DAY = 86_400_000;

/** Days since 1970: dates as plain numbers, to count with. */
export type DayNumber = number;

export const dayNumber = (date: IsoDate): DayNumber => Date.parse(`${date}T00:00:00Z`) / DAY;

export const dateOf = (day: DayNumber): IsoDate => isoDate(new Date(day * DAY).toISOString().slice(0, 10));

/** 1 Monday … 7 Sunday. */
export const weekday = (day: DayNumber): number => ((((day + 3) % 7) + 7) % 7) + 1;

export const mondayOf = (day: DayNumber): DayNumber => day - weekday(day) + 1;

/** The number of its ISO week. */
export const weekNumber = (day: DayNumber): number => {
  const thursday = mondayOf(day) + 3;
  const [year] = yearAndMonth(thursday);
  return Math.floor((thursday - (dayOf(year, 1, 1) ?? thursday)) / 7) + 1;
};

/** The day of that calendar date, or nothing where the calendar has none. */
export const dayOf = (year: number, month: number, day: number): DayNumber | undefined => {
  const at = new Date(Date.UTC(year, month - 1, day));
  return at.getUTCMonth() === month - 1 && at.getUTCDate() === day ? at.getTime() / DAY : undefined;
};

/** The last day of the month that a day is in. */
export const lastOfMonth = (day: DayNumber): DayNumber => {
  const [year, month] = yearAndMonth(day);
  return ((month === 12 ? dayOf(year + 1, 1, 1) : dayOf(year, month + 1, 1)) ?? day) - 1;
};

export const yearAndMonth = (day: DayNumber): readonly [number, number] => {
  const at = new Date(day * DAY);
  return [at.getUTCFullYear(), at.getUTCMonth() + 1];
};

/** The Monday of an ISO week; week 53 of a year that has 52 is nothing. */
export const mondayOfWeek = (year: number, week: number): DayNumber | undefined => {
  const fourth = dayOf(year, 1, 4) ?? 0;
  const monday = mondayOf(fourth) + (week - 1) * 7;
  const [yearOfThursday] = yearAndMonth(monday + 3);
  return yearOfThursday === year && week >= 1 ? monday : undefined;
};
