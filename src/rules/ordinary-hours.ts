import type { Finding } from './finding';
import { workedHere } from './hours';
import { once } from './schedule';
import { weeksOf } from './windows';
import { inTheSameWindow, worsened } from './worsened';

const fullWeeks = once((schedule) => {
  const { person, people } = schedule;
  const required = people.members.get(person)?.weeklyMinutes;
  if (required === undefined) return [];
  return weeksOf(schedule).flatMap((week): readonly Finding[] => {
    const found = workedHere(schedule, week);
    if (found <= required) return [];
    const { start, end } = week;
    return [
      { rule: 'ordinaryHours', severity: 'exception', person, from: start, to: end, found, required, unit: 'minutes' },
    ];
  });
});

/**
 * What a person works in the team in a fixed 7-day period is at most their weekly measure (R7, both profiles): more is mertid or overtime, and hours that do
 * not match are the leader's to look at. An exception. Breaks are taken off; a shift belongs to the week in which it starts; without
 * `weeklyMinutes` nothing is looked at. `from`–`to` the 7 days, `found`, `required` minutes.
 */
export const ordinaryHours = worsened({ find: fullWeeks, same: inTheSameWindow });
