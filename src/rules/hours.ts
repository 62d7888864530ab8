import type { IsoDate } from '../core/ids';
import { isAbsent } from '../core/roster';
import { worked } from './blocks';
import type { Schedule, Work } from './schedule';
import { type Dates, datesIn } from './windows';

/** Minutes of a full week, for an absence of somebody whose weekly measure is not known. */
const FULL_WEEK = 40 * 60;

/** Minutes of the work that belongs to these dates, breaks taken off. */
export const minutesOn = (work: readonly Work[], { from, to }: Dates): number =>
  work.reduce((sum, one) => (from <= one.date && one.date <= to ? sum + worked(one) : sum), 0);

/** Minutes of the team's own shifts that start on these dates, breaks taken off. */
export const rosteredMinutes = ({ work }: Schedule, dates: Dates): number =>
  minutesOn(
    work.filter(({ shift }) => shift !== undefined),
    dates,
  );

const absentDates = ({ person, people }: Schedule, dates: Dates): readonly IsoDate[] => {
  const member = people.members.get(person);
  if (!member || member.absences.length === 0) return [];
  return datesIn(dates).filter((date) => isAbsent(member, date));
};

/** In all teams, a seventh of the weekly measure for each date of absence: holiday and sick time count as worked. */
export const countedMinutes = (schedule: Schedule, dates: Dates): number => {
  const { weeklyMinutes = FULL_WEEK } = schedule.people.members.get(schedule.person) ?? {};
  const absent = absentDates(schedule, dates).length;
  return minutesOn(schedule.work, dates) + Math.round((absent * weeklyMinutes) / 7);
};
