import { localDate } from '../core/time';
import { dayWindows } from './day-windows';
import type { Finding } from './finding';
import { mostOrdinaryDay } from './limits';
import { once } from './schedule';
import { atTheSamePlace, worsened } from './worsened';

const longDays = once((schedule) => {
  const { team } = schedule.people;
  if (team.profile !== 'no-aml') return [];
  return dayWindows(schedule).flatMap(({ start, end, minutes, shift }): readonly Finding[] => {
    const required = mostOrdinaryDay(team, localDate(start, team.timeZone));
    if (minutes <= required) return [];
    return [
      {
        rule: 'ordinaryDay',
        severity: 'exception',
        person: schedule.person,
        ...(shift ? { shift } : {}),
        from: start,
        to: end,
        found: minutes,
        required,
        unit: 'minutes',
      },
    ];
  });
});

/**
 * Norway (N2): ordinary work of at most 9 hours, breaks taken off, in the 24 hours from the first work after a rest; 10 or 12.5 by written agreement
 * [aml §§ 10-4, 10-5]. An exception: what is more is overtime. `found`, `required` minutes.
 */
export const ordinaryDay = worsened({ find: longDays, same: atTheSamePlace });
