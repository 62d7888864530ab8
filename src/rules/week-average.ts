import type { IsoDate } from '../core/ids';
import type { WorkedWeek } from '../core/team';
import { addDays } from '../core/time';
import type { Finding } from './finding';
import { countedMinutes, minutesOn } from './hours';
import { once, type Schedule } from './schedule';
import { weeksOf, wholeDays } from './windows';
import { inTheSameWindow, worsened } from './worsened';

/** The whole weeks in 4 months. */
const WEEKS = 17;
const MOST = 48 * 60;

/** Of the remembered weeks only this team's own minutes are: those elsewhere are in the schedule. */
const withElsewhere = ({ work }: Schedule, { from, minutes }: WorkedWeek): number => {
  const dates = { from, to: addDays(from, 6) };
  return (
    minutes +
    minutesOn(
      work.filter(({ elsewhere }) => elsewhere),
      dates,
    )
  );
};

/** Minutes of each known week by its first date, oldest first: what is remembered, and the plan's own weeks. */
const minutesByWeek = (schedule: Schedule): ReadonlyMap<IsoDate, number> => {
  const remembered = schedule.people.weeks?.get(schedule.person) ?? [];
  const planned = weeksOf(schedule).map((week) => [week.from, countedMinutes(schedule, week)] as const);
  return new Map([...remembered.map((week) => [week.from, withElsewhere(schedule, week)] as const), ...planned]);
};

const heavyTimes = once((schedule) => {
  const { person, people } = schedule;
  const known = (people.weeks?.get(person)?.length ?? 0) + weeksOf(schedule).length;
  if (people.team.profile !== 'se-ab' || known < WEEKS) return [];
  const minutes = minutesByWeek(schedule);
  return weeksOf(schedule).flatMap(({ to }): readonly Finding[] => {
    const from = addDays(to, 1 - 7 * WEEKS);
    const weeks = Array.from({ length: WEEKS }, (_, week) => minutes.get(addDays(from, 7 * week)));
    if (weeks.includes(undefined)) return [];
    const found = Math.round(weeks.reduce<number>((sum, one) => sum + (one ?? 0), 0) / WEEKS);
    if (found <= MOST) return [];
    const { start, end } = wholeDays(people.team, { from, to });
    return [
      {
        rule: 'weekAverage',
        severity: 'exception',
        person,
        from: start,
        to: end,
        found,
        required: MOST,
        unit: 'minutes',
      },
    ];
  });
});

/**
 * Sweden (R6): at most 48 hours of work in 7 days on average over 4 months, which are 17 whole weeks; in all teams; holiday and sick time count as
 * worked [ATL § 10 b]. An exception. Looked at for every 17 weeks that are all known, from `People.weeks` and the plan itself, and that end in the
 * plan. `from`–`to` the 17 weeks, `found` the average minutes in 7 days, `required` 2,880.
 */
export const weekAverage = worsened({ find: heavyTimes, same: inTheSameWindow });
