import type { Finding } from './finding';
import { ELEVEN_HOURS, leastDailyRest } from './limits';
import { atGap, gapsOf, shortRests } from './rest-between-shifts';
import { once } from './schedule';
import { atTheSamePlace, worsened } from './worsened';

const debts = once((schedule) => {
  const { people, person } = schedule;
  const gaps = gapsOf(schedule);
  return gaps.flatMap((gap, at): readonly Finding[] => {
    const { minutes } = gap;
    if (minutes >= ELEVEN_HOURS || minutes < leastDailyRest(people.team, gap.before.date)) return [];
    const next = gaps[at + 1];
    const isPaid = next === undefined || next.minutes >= ELEVEN_HOURS + (ELEVEN_HOURS - minutes);
    const severity = people.team.profile === 'se-ab' && isPaid ? 'note' : 'exception';
    return [{ rule: 'restDebt', severity, required: ELEVEN_HOURS, ...atGap(person, gap) }];
  });
});

/** What is too short for a debt, by how much it falls short of a whole rest. */
const owing = (finding: Finding): Finding => ({ ...finding, required: ELEVEN_HOURS });

/**
 * A rest that is allowed to be shorter than 11 hours leaves a debt, due at the very next rest. Sweden, under a planned exemption (AB § 13): a
 * note, and an exception when the next rest is not that much longer than 11 hours. Norway, under an agreement (aml § 10-8 (3)): an exception. `found` the
 * minutes of rest, `required` 660: the debt is what lies between.
 */
export const restDebt = worsened({
  find: debts,
  had: once((schedule) => [...debts(schedule), ...shortRests(schedule).map(owing)]),
  same: atTheSamePlace,
});
