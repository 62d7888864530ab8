import type { IsoDate } from '../core/ids';
import type { Finding } from './finding';
import { leastWeeklyRest } from './limits';
import type { Schedule, Stretch } from './schedule';
import { longestFree, weeksOf, wholeDays } from './windows';
import { inTheSameWindow, once, worsened } from './worsened';

/** A fixed 7-day period and its longest free gap in minutes. */
export interface RestedWeek extends Stretch {
  readonly last: IsoDate;
  readonly free: number;
}

const known = new WeakMap<Schedule, readonly RestedWeek[]>();

const lookAt = (schedule: Schedule): readonly RestedWeek[] =>
  weeksOf(schedule).map((week) => {
    const whole = wholeDays(schedule.people.team, week);
    return { ...whole, last: week.to, free: longestFree(schedule.busy, whole) };
  });

export const restedWeeks = (schedule: Schedule): readonly RestedWeek[] => {
  const found = known.get(schedule) ?? lookAt(schedule);
  known.set(schedule, found);
  return found;
};

const shortWeeks = once((schedule) =>
  restedWeeks(schedule).flatMap(({ start, end, last, free }): readonly Finding[] => {
    const required = leastWeeklyRest(schedule.people.team, last);
    if (free >= required) return [];
    const { person } = schedule;
    return [
      { rule: 'weeklyRest', severity: 'hard', person, from: start, to: end, found: free, required, unit: 'minutes' },
    ];
  }),
);

/**
 * In each fixed 7-day period (from Monday, or the weekday of the team's `periodStart`) the longest free gap is 36 hours in Sweden (R4)
 * [ATL § 14, AB § 13], 35 in Norway (N3), there down to 28 by written agreement [aml § 10-8 (2), (3)]. Hard. Standby is no work, and no weekly rest either.
 * `from`–`to` the 7 days, `found` the longest gap in minutes.
 */
export const weeklyRest = worsened({ find: shortWeeks, same: inTheSameWindow });
