import { clientAway } from './client-away';
import { clientQuestions } from './client-questions';
import { delegationEnd } from './delegation-end';
import type { AnyEdge } from './edge';
import { methodProposal } from './method-proposal';
import { myDay } from './my-day';
import { needChange } from './need-change';
import { newClient } from './new-client';
import { obstacle } from './obstacle';
import { planClash } from './plan-clash';
import { pulse } from './pulse';
import { swap } from './swap';
import { teamRole } from './team-role';
import { trustPolicy } from './trust-policy';
import { whatMatters } from './what-matters';

/** What the team can do here. A new flow is one word more. */
export const flows = [
  clientAway,
  clientQuestions,
  delegationEnd,
  methodProposal,
  myDay,
  newClient,
  planClash,
  pulse,
  swap,
  teamRole,
  trustPolicy,
  whatMatters,
  obstacle,
  needChange,
] as unknown as readonly AnyEdge[];

export { summarising } from './daily-summary';
export { type FollowUpCase, followingUp, followUpId, isTooLate, lastWeek, WEEKS } from './follow-up';
export { FLOW as MY_DAY, isMyDayCase, type MyDayCase } from './my-day';
export { showVacant } from './swap';
