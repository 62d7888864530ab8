import { wallTime } from '../core/ids';
import { instantOf } from '../core/time';
import type { Finding } from './finding';
import { once } from './schedule';
import { datesIn, datesOf, shared } from './windows';
import { inTheSameWindow, worsened } from './worsened';

const [FROM, TO] = [wallTime('00:00'), wallTime('05:00')];

const nights = once((schedule) => {
  const { team } = schedule.people;
  if (team.settings.rules?.nightWork !== false) return [];
  const dates = new Set(schedule.work.flatMap((work) => datesIn(datesOf(work, team))));
  return [...dates].flatMap((date): readonly Finding[] => {
    const night = { start: instantOf(date, FROM, team.timeZone), end: instantOf(date, TO, team.timeZone) };
    const found = schedule.work.reduce((sum, work) => sum + shared(work, night), 0);
    if (found === 0) return [];
    return [
      {
        rule: 'night',
        severity: 'exception',
        person: schedule.person,
        from: night.start,
        to: night.end,
        found,
        required: 0,
        unit: 'minutes',
      },
    ];
  });
});

/**
 * Midnight to 05 lies inside the rest [ATL § 13, aml § 10-11], unless the team's `rules.nightWork` allows work then, as it does when nothing is said. An
 * exception. `from`–`to` the night, `found` the minutes worked in it.
 */
export const night = worsened({ find: nights, same: inTheSameWindow });
