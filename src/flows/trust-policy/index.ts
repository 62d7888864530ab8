import type { Flow } from '../../core/flow';
import { RULES_VERSION } from '../../rules';
import type { Edge } from '../edge';
import { caseCard, changeDraft, refusalOf } from './cards';
import { understand } from './chat';
import { decide } from './decide';
import { gather } from './gather';
import { notices, quietOf, sayNotice } from './notices';
import { POLICY_VERSION } from './policy';
import { press } from './presses';
import type { PolicyKnown, PolicyReason } from './reasons';
import { type ChangePolicy, evolve, FLOW, type PolicyCase, type PolicyChanged } from './trust-policy';

const flow: Flow<ChangePolicy, PolicyKnown, PolicyChanged, PolicyReason> = {
  name: FLOW,
  versions: { rules: RULES_VERSION, policy: POLICY_VERSION },
  gather,
  decide,
  evolve,
  notices,
  due: () => undefined,
};

/** What the team decides by itself, and how its leaders change that. */
export const trustPolicy: Edge<ChangePolicy, PolicyKnown, PolicyChanged, PolicyReason> = {
  flow,
  understand,
  press,
  waiting: () => [],
  decisions: async () => [],
  mine: async () => [],
  draft: (command, _, decision, view) =>
    decision.outcome === 'refused' ? refusalOf(decision.reason, view) : changeDraft(command, view),
  // What stands in place of a refusal is drawn on what is true after it, not on what the turn first read.
  refusal: (reason, known, view) => refusalOf(reason, { ...view, team: known.team }),
  concerned: ({ caseId }, known) => known.stored.cases.get(caseId),
  caseCard: async (one, turn) => caseCard(one as PolicyCase, turn),
  openCard: async () => undefined,
  quiet: (_, one) => quietOf(one as PolicyCase),
  unreached: () => [],
  notice: async (_, one, turn) => sayNotice(one as PolicyCase, turn),
};
