import type { Flow } from '../../core/flow';
import { RULES_VERSION } from '../../rules';
import type { Edge, View } from '../edge';
import { awayDraft, caseCard, homeDraft, refusalOf, takeBackDraft } from './cards';
import { understand } from './chat';
import { type AwayCase, FLOW } from './client-away';
import type { AwayCommand } from './commands';
import { decide } from './decide';
import type { AwayEvent } from './events';
import { evolve } from './evolve';
import { gather } from './gather';
import { notices, quietOf, sayNotice } from './notices';
import { POLICY_VERSION } from './policy';
import { press } from './presses';
import type { AwayDecision, AwayKnown, AwayReason } from './reasons';

const flow: Flow<AwayCommand, AwayKnown, AwayEvent, AwayReason> = {
  name: FLOW,
  versions: { rules: RULES_VERSION, policy: POLICY_VERSION },
  gather,
  decide,
  evolve,
  notices,
  due: () => undefined,
};

const draft = (command: AwayCommand, known: AwayKnown, decision: AwayDecision, view: View) => {
  if (decision.outcome === 'refused') return refusalOf(decision.reason, command, view);
  const [told] = decision.outcome === 'accepted' ? decision.events : [];
  if (command.type === 'tellAway' && told?.type === 'clientAwayTold') return awayDraft(command, told, view);
  if (command.type === 'tellHome' && told?.type === 'clientHomeTold') return homeDraft(command, told, view);
  if (!known.case) throw new Error(`${command.type} would come to nothing`);
  return command.type === 'takeBackAway' && told
    ? takeBackDraft(command, known.case, view)
    : caseCard(known.case, view);
};

/** A client is away, and comes home. */
export const clientAway: Edge<AwayCommand, AwayKnown, AwayEvent, AwayReason> = {
  flow,
  understand,
  press,
  waiting: () => [],
  decisions: async () => [],
  mine: async () => [],
  draft,
  refusal: (reason, known, view) => refusalOf(reason, undefined, { ...view, team: known.team }),
  concerned: ({ caseId }, known) => known.stored.cases.get(caseId),
  caseCard: async (one, turn) => caseCard(one as AwayCase, turn),
  openCard: async () => undefined,
  quiet: (notice, one) => quietOf(notice, one as AwayCase),
  unreached: () => [],
  notice: async (notice, one, turn) => sayNotice(notice, one as AwayCase, turn),
};
