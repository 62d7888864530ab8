import type { Flow } from '../../core/flow';
import { RULES_VERSION } from '../../rules';
import { decide } from './decide';
import { type CountWeek, evolve, FLOW, type WeekCounted } from './follow-up';
import { type CountWeeks, type FollowUpKnown, gathering } from './gather';
import { notices } from './notices';
import { dueNow, nextDue, POLICY_VERSION } from './policy';

export type { FollowUpCase } from './follow-up';
export { followUpId } from './follow-up';
export { isTooLate, lastWeek, WEEKS } from './policy';

/** Once a week the week that is over is counted and kept, and leaders and observers are told how it goes. */
export const followingUp = (countWeeks: CountWeeks): Flow<CountWeek, FollowUpKnown, WeekCounted, never> => ({
  name: FLOW,
  versions: { rules: RULES_VERSION, policy: POLICY_VERSION },
  gather: gathering(countWeeks),
  decide,
  evolve,
  notices,
  due: () => undefined,
  still: true,
  calendar: { due: dueNow, next: nextDue },
});
