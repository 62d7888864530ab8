import type { Case, Flow } from '../../core/flow';
import { RULES_VERSION } from '../../rules';
import type { Edge, Turn } from '../edge';
import { toldUnreached } from '../unreached';
import { alongDraft } from './along';
import { caseCard } from './cards';
import { understand } from './chat';
import type { NeedCommand } from './commands';
import { decide } from './decide';
import { needDraft } from './draft-cards';
import type { NeedEvent } from './events';
import { evolve } from './evolve';
import { gather } from './gather';
import { afterDanger, healthDraft } from './health';
import { decisions, mine, waiting, waits } from './mine';
import { FLOW, type NeedCase } from './need-change';
import { notices, quietOf, sayNotice } from './notices';
import { POLICY_VERSION } from './policy';
import { press } from './presses';
import type { NeedKnown, NeedReason } from './reasons';
import { refusalOf } from './refusals';

const flow: Flow<NeedCommand, NeedKnown, NeedEvent, NeedReason> = {
  name: FLOW,
  versions: { rules: RULES_VERSION, policy: POLICY_VERSION },
  gather,
  decide,
  evolve,
  notices,
  due: ({ id }: Case, at) => ({ type: 'attendNeed', at, caseId: id }),
};

const wordsOf = ({ id }: Case, { read }: Turn) => read.textsOf(id);

/** A client's need has changed: from words and presses to the plan or to whoever answers, and back. */
export const needChange: Edge<NeedCommand, NeedKnown, NeedEvent, NeedReason> = {
  flow,
  understand,
  press,
  waiting,
  waits,
  decisions: async (turn) => decisions(turn),
  mine: async (turn) => mine(turn),
  draft: (command, known, decision, view) => {
    if (decision.outcome === 'refused') return refusalOf(decision.reason, view);
    const event = decision.outcome === 'accepted' ? decision.events[0] : undefined;
    if (event?.type === 'needReported' && command.type === 'reportNeed') return needDraft(known, command, event, view);
    if (event?.type === 'needReported' && command.type === 'reportHealth') return healthDraft(command, event, view);
    if (event?.type === 'needReported' && command.type === 'askAlong') return alongDraft(command, event, view);
    const one = known.case ?? known.stored.cases.get(command.caseId);
    if (!one) throw new Error(`a draft of ${command.type} came to nothing that can be shown`);
    return caseCard(one as NeedCase, [], view);
  },
  refusal: (reason, known, view) => refusalOf(reason, { ...view, team: known.team }),
  afterDanger,
  concerned: ({ caseId }, known) => known.stored.cases.get(caseId),
  caseCard: async (one, turn) => caseCard(one as NeedCase, await wordsOf(one, turn), turn),
  openCard: async () => undefined,
  quiet: (notice, one) => quietOf(notice, one as NeedCase),
  passedOn: true,
  unreached: (notice, one) => toldUnreached(notice, one as NeedCase),
  notice: async (notice, one, turn) => sayNotice(notice, one as NeedCase, await wordsOf(one, turn), turn),
};
