import type { Flow, Known } from '../../core/flow';
import { caseId } from '../../core/ids';
import { RULES_VERSION } from '../../rules';
import type { Edge } from '../edge';
import { silent } from '../silent';
import { decide } from './decide';
import { type DelegationEndSaid, type EndCase, evolve, FLOW, type SayEnds } from './delegation-end';
import { gather } from './gather';
import { notices, quietOf, sayNotice } from './notices';
import { nextToBeSaid, POLICY_VERSION, toBeSaid } from './policy';

const flow: Flow<SayEnds, Known, DelegationEndSaid, never> = {
  name: FLOW,
  versions: { rules: RULES_VERSION, policy: POLICY_VERSION },
  gather,
  decide,
  evolve,
  notices,
  due: () => undefined,
  calendar: {
    due: async (read, at) =>
      toBeSaid(await read.team(), at).length > 0 ? { type: 'sayEnds', at, caseId: caseId(FLOW) } : undefined,
    next: async (read, after) => nextToBeSaid(await read.team(), after),
  },
};

/** Delegations that soon end: said once, to whoever has one and to the nurses. */
export const delegationEnd: Edge<SayEnds, Known, DelegationEndSaid, never> = {
  ...silent('that a delegation ends'),
  flow,
  quiet: (_, one) => quietOf(one as EndCase),
  notice: async (_, one, view) => sayNotice(one as EndCase, view),
};
