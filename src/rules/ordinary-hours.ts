import type { Finding } from './finding';
import { rosteredMinutes } from './hours';
import { once } from './schedule';
import { weeksOf } from './windows';
import { inTheSameWindow, worsened } from './worsened';

const fullWeeks = once((schedule) => {
  const { person, people } = schedule;
  const required = people.members.get(person)?.weeklyMinutes;
  if (required === undefined) return [];
  return weeksOf(schedule).flatMap((week): readonly Finding[] => {
    const found = rosteredMinutes(schedule, week);
    if (found <= required) return [];
    const { start, end } = week;
    return [
      { rule: 'ordinaryHours', severity: 'exception', person, from: start, to: end, found, required, unit: 'minutes' },
    ];
  });
});

/**
 * A person's shifts in the team in a fixed 7-day period are at most their weekly measure (R7, both profiles): more is mertid or overtime, and hours
 * that do not match are the leader's to look at. An exception. Breaks are taken off; a shift belongs to the week in which it starts; without
 * `weeklyMinutes` nothing is looked at. What a visit outside the shifts adds is `outsideShift`'s to say. `from`–`to` the 7 days, `found`, `required`
 * minutes.
 */
export const ordinaryHours = worsened({ find: fullWeeks, same: inTheSameWindow });
