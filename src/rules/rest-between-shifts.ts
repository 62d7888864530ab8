import type { MemberId } from '../core/ids';
import { minutesBetween } from '../core/time';
import type { Finding } from './finding';
import { leastDailyRest } from './limits';
import { once, type Pass } from './schedule';
import { atTheSamePlace, worsened } from './worsened';

/** The free minutes between two passes that follow on each other; 0 where they overlap. */
export interface Gap {
  readonly before: Pass;
  readonly after: Pass;
  readonly minutes: number;
}

export const gapsOf = once(({ passes }): readonly Gap[] =>
  passes.slice(1).flatMap((after, at) => {
    const before = passes[at];
    return before ? [{ before, after, minutes: Math.max(0, minutesBetween(before.end, after.start)) }] : [];
  }),
);

/** Where a gap lies: `from` the end of the pass before `to` the start of the one after. */
export const atGap = (person: MemberId, { before, after, minutes }: Gap) => ({
  person,
  ...(after.shift ? { shift: after.shift } : {}),
  from: before.end < after.start ? before.end : after.start,
  to: after.start,
  found: minutes,
  unit: 'minutes' as const,
  otherFrom: before.start,
  otherTo: after.end,
});

export const shortRests = once((schedule) =>
  gapsOf(schedule).flatMap((gap): readonly Finding[] => {
    const required = leastDailyRest(schedule.people.team, gap.before.date);
    if (gap.minutes >= required) return [];
    return [{ rule: 'restBetweenShifts', severity: 'hard', required, ...atGap(schedule.person, gap) }];
  }),
);

/**
 * Between two passes there are 11 hours of rest. Hard: no leader can let it pass. Sweden (R2): AB § 13, the employer cannot approve such a swap
 * [ka.se 2023-09-29]; 9 hours under a planned exemption. Norway (N1): aml § 10-8 (1); down to 8 hours by written agreement (3). What then is
 * missing to 11 is `restDebt`'s. `from`–`to` the gap, `found` its minutes, `required` the least; `otherFrom`, `otherTo` the start of the pass before and
 * the end of the one after; `shift` that one's.
 */
export const restBetweenShifts = worsened({ find: shortRests, same: atTheSamePlace });
