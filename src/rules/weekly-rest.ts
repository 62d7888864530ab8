import type { Finding } from './finding';
import { leastWeeklyRest } from './limits';
import { once } from './schedule';
import { longestFree, type Week, weeksOf } from './windows';
import { inTheSameWindow, worsened } from './worsened';

/** A fixed 7-day period and its longest free gap in minutes. */
export interface RestedWeek extends Week {
  readonly free: number;
}

export const restedWeeks = once((schedule): readonly RestedWeek[] =>
  weeksOf(schedule).map((week) => ({ ...week, free: longestFree(schedule.busy, week) })),
);

const shortWeeks = once((schedule) =>
  restedWeeks(schedule).flatMap(({ start, end, to: last, free }): readonly Finding[] => {
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
