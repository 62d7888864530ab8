import { wallTime } from '../core/ids';
import type { Finding } from './finding';
import { leastDailyRest } from './limits';
import { shortRests } from './rest-between-shifts';
import { once, type Schedule } from './schedule';
import { longSpans } from './span';
import { datesOf, longestFree, overlaps, periodsOf } from './windows';
import { inTheSameWindow, worsened } from './worsened';

/** What the rule would find with that dygnsbryt, whatever else is wrong there. */
export const restsCutBy = (schedule: Schedule, dayBreak: string): readonly Finding[] => {
  const { team } = schedule.people;
  return periodsOf(schedule, wallTime(dayBreak)).flatMap((period): readonly Finding[] => {
    const required = leastDailyRest(team, datesOf(period, team).from);
    const found = longestFree(schedule.work, period);
    if (found >= required) return [];
    return [
      {
        rule: 'restInPeriod',
        severity: 'exception',
        person: schedule.person,
        from: period.start,
        to: period.end,
        found,
        required,
        unit: 'minutes',
      },
    ];
  });
};

const cutRests = once((schedule) => {
  const { team, members } = schedule.people;
  const dayBreak = members.get(schedule.person)?.dayBreak;
  return team.profile === 'se-ab' && dayBreak !== undefined ? restsCutBy(schedule, dayBreak) : [];
});

const asStretch = ({ from, to }: Finding) => ({ start: from, end: to });

/** A place where the rest between shifts or the span fails gets none. */
export const withoutGraver = (schedule: Schedule, found: readonly Finding[]): readonly Finding[] => {
  const graver = [...shortRests(schedule), ...longSpans(schedule)].map(asStretch);
  return found.filter((one) => !graver.some((other) => overlaps(other, asStretch(one))));
};

/**
 * Sweden (R1): in each of a person's 24-hour periods, from one `dayBreak` (dygnsbryt) to the next, the longest free gap is 11 hours; 9 under a
 * planned exemption [AB § 13]. An exception: the dygnsbryt cuts a rest in two that is long enough in itself. Where `restBetweenShifts` or `span` fails, it
 * says nothing. Without a `dayBreak` it is not looked at (see `day-break.ts`). `from`–`to` the period, `found` its longest gap in minutes.
 */
export const restInPeriod = worsened({
  find: once((schedule) => withoutGraver(schedule, cutRests(schedule))),
  had: cutRests,
  same: inTheSameWindow,
});
