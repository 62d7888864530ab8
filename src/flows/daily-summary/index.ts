import type { Flow, Known } from '../../core/flow';
import { RULES_VERSION } from '../../rules';
import { evolve, FLOW, type Summarise, type Summarised } from './daily-summary';
import { decide } from './decide';
import { gather } from './gather';
import { dueNow, nextDue, POLICY_VERSION } from './policy';

/** One summary a day: the clock decides that it is sent, once, and what it says is put together as it is. */
export const summarising: Flow<Summarise, Known, Summarised, never> = {
  name: FLOW,
  versions: { rules: RULES_VERSION, policy: POLICY_VERSION },
  gather,
  decide,
  evolve,
  notices: () => [],
  posts: ({ caseId }) => [{ post: 'summarised', caseId }],
  due: () => undefined,
  still: true,
  calendar: { due: dueNow, next: nextDue },
};
