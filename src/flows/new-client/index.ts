import type { Flow } from '../../core/flow';
import { RULES_VERSION } from '../../rules';
import type { CaseLine, Edge, Turn, View } from '../edge';
import { admitDraft, caseCard, refusalOf, takeBackDraft } from './cards';
import { understand } from './chat';
import { decide } from './decide';
import { gather } from './gather';
import {
  evolve,
  FLOW,
  isNewClientCase,
  type NewClientCase,
  type NewClientCommand,
  type NewClientEvent,
} from './new-client';
import { notices, quietOf, sayNotice } from './notices';
import { POLICY_VERSION } from './policy';
import { press } from './presses';
import type { NewClientDecision, NewClientKnown, NewClientReason } from './reasons';
import { countOf, titleOf } from './words';

const flow: Flow<NewClientCommand, NewClientKnown, NewClientEvent, NewClientReason> = {
  name: FLOW,
  versions: { rules: RULES_VERSION, policy: POLICY_VERSION },
  gather,
  decide,
  evolve,
  notices,
  due: ({ id: caseId }, at) => ({ type: 'attendNewClient', at, caseId }),
};

const draft = (command: NewClientCommand, known: NewClientKnown, decision: NewClientDecision, view: View) => {
  if (decision.outcome === 'refused') return refusalOf(decision.reason, view);
  if (command.type === 'admitClient' && !known.case) return admitDraft(command, view);
  if (!known.case) throw new Error(`${command.type} would come to nothing`);
  return command.type === 'takeBackNewClient' && decision.outcome === 'accepted'
    ? takeBackDraft(command, known.case, view)
    : caseCard(known.case, view);
};

/** Those that the reader has reported or walks through. */
const mine = (turn: Turn): readonly CaseLine[] =>
  turn.team.openCases
    .filter(isNewClientCase)
    .filter(({ by, walker }) => by === turn.reader || walker === turn.reader)
    .map((one) => ({ number: one.number, caseId: one.id, about: titleOf(one, turn), stands: countOf(one, turn) }));

/** Somebody is new: who takes it, and a short list. */
export const newClient: Edge<NewClientCommand, NewClientKnown, NewClientEvent, NewClientReason> = {
  flow,
  understand,
  press,
  waiting: () => [],
  decisions: async () => [],
  mine: async (turn) => mine(turn),
  draft,
  refusal: (reason, known, view) => refusalOf(reason, { ...view, team: known.team }),
  concerned: ({ caseId }, known) => known.stored.cases.get(caseId),
  caseCard: async (one, turn) => caseCard(one as NewClientCase, turn),
  openCard: async () => undefined,
  quiet: (notice, one) => quietOf(notice, one as NewClientCase),
  unreached: () => [],
  notice: async (notice, one, turn) => sayNotice(notice, one as NewClientCase, turn),
};
