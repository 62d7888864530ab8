import Holidays from 'date-holidays';
import type { IsoDate } from '../core/ids';
import type { Profile } from '../core/team';

const COUNTRIES: Readonly<Record<Profile, string>> = { 'se-ab': 'SE', 'no-aml': 'NO' };

/** `public`: red days. `eve`: Midsummer's, Christmas and New Year's Eve, on which agreements pay as on red days. */
export type Holiday = 'public' | 'eve';

const KINDS: Readonly<Record<string, Holiday>> = { public: 'public', bank: 'eve' };

const calendars = new Map<Profile, Holidays>();
const years = new Map<string, ReadonlyMap<string, Holiday>>();

const calendarOf = (profile: Profile): Holidays => {
  const calendar = calendars.get(profile) ?? new Holidays(COUNTRIES[profile]);
  calendars.set(profile, calendar);
  return calendar;
};

const lookUp = (profile: Profile, year: string): ReadonlyMap<string, Holiday> => {
  const found = new Map<string, Holiday>();
  for (const { date, type } of calendarOf(profile).getHolidays(Number(year))) {
    const kind = KINDS[type];
    const on = date.slice(0, 10);
    if (kind && found.get(on) !== 'public') found.set(on, kind);
  }
  return found;
};

/** What holiday a date is in the profile's country, if it is one. Sundays that are nothing else are none. */
export const holidayOn = (profile: Profile, date: IsoDate): Holiday | undefined => {
  const year = date.slice(0, 4);
  const key = `${profile} ${year}`;
  const known = years.get(key) ?? lookUp(profile, year);
  years.set(key, known);
  return known.get(date);
};
