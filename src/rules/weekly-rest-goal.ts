import type { Finding } from './finding';
import { leastWeeklyRest } from './limits';
import { once, type Schedule } from './schedule';
import { type RestedWeek, restedWeeks } from './weekly-rest';
import { inTheSameWindow, worsened } from './worsened';

const GOAL = 47 * 60;

const asFinding =
  ({ person }: Schedule) =>
  ({ start, end, free }: RestedWeek): Finding => ({
    rule: 'weeklyRestGoal',
    severity: 'note',
    person,
    from: start,
    to: end,
    found: free,
    required: GOAL,
    unit: 'minutes',
  });

const belowGoal = (schedule: Schedule): readonly RestedWeek[] =>
  schedule.people.team.profile === 'se-ab' ? restedWeeks(schedule).filter(({ free }) => free < GOAL) : [];

/**
 * Sweden (R4): 47 free hours in a row in each fixed 7-day period are the goal [AB § 13]. A note; a week that falls short of the 36 hours of `weeklyRest`
 * gets none. `from`–`to` the 7 days, `found` the longest gap in minutes.
 */
export const weeklyRestGoal = worsened({
  find: once((schedule) =>
    belowGoal(schedule)
      .filter(({ free, to }) => free >= leastWeeklyRest(schedule.people.team, to))
      .map(asFinding(schedule)),
  ),
  had: once((schedule) => belowGoal(schedule).map(asFinding(schedule))),
  same: inTheSameWindow,
});
