import type { IsoDate } from '../core/ids';
import type { Profile } from '../core/team';
import { addDays, weekdayOf } from '../core/time';
import { holidayOn } from './holidays';

/** Monday to Friday, no holiday and no eve of one, in the profile's country. */
export const isWorkingDay = (profile: Profile, date: IsoDate): boolean =>
  weekdayOf(date) <= 5 && holidayOn(profile, date) === undefined;

/** The working day that is so many after the date. */
export const workingDaysLater = (profile: Profile, date: IsoDate, days: number): IsoDate => {
  let found = date;
  for (let left = days; left > 0; ) {
    found = addDays(found, 1);
    if (isWorkingDay(profile, found)) left -= 1;
  }
  return found;
};
