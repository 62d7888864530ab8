import type { Case, Flow } from '../../core/flow';
import { NOBODY } from '../../core/ids';
import { RULES_VERSION } from '../../rules';
import type { Edge, Turn } from '../edge';
import { status } from '../status';
import { toldUnreached } from '../unreached';
import { proposalCard } from './cards';
import { understand } from './chat';
import type { ProposalCommand } from './commands';
import { decide } from './decide';
import type { ProposalEvent } from './events';
import { evolve } from './evolve';
import { gather } from './gather';
import { draftOf, FLOW, type ProposalCase } from './method-proposal';
import { agenda, decisions, mine, ofTheDay, waits } from './mine';
import { notices, posts, quietOf, sayNotice } from './notices';
import { POLICY_VERSION } from './policy';
import { press } from './presses';
import type { ProposalKnown, ProposalReason } from './reasons';
import { refusalOf } from './refusals';
import { alikeTo, shownFor } from './shown';

const flow: Flow<ProposalCommand, ProposalKnown, ProposalEvent, ProposalReason> = {
  name: FLOW,
  versions: { rules: RULES_VERSION, policy: POLICY_VERSION },
  gather,
  decide,
  evolve,
  notices,
  posts,
  due: ({ id: caseId }, at) => ({ type: 'attendProposal', at, caseId }),
};

const openCard = async (one: ProposalCase, turn: Turn) =>
  one.put ? proposalCard({ ...(await shownFor(one, turn)), open: true }) : undefined;

const caseCard = async (one: ProposalCase, turn: Turn) => {
  if (!one.put && one.by !== turn.reader) return { card: status(turn.texts.refusal.caseUnknown(one.number)) };
  const shown = await shownFor(one, turn);
  return proposalCard(shown, await alikeTo(shown, turn));
};

/** A better way of working: from one message to the team's consent, a trial, and what the team has agreed. */
export const methodProposal: Edge<ProposalCommand, ProposalKnown, ProposalEvent, ProposalReason> = {
  flow,
  understand,
  press,
  waiting: () => [],
  decisions,
  mine,
  agenda,
  waits,
  ofTheDay,
  draft: ({ type }) => {
    throw new Error(`${type} is never shown first`);
  },
  refusal: (reason, known, view) => refusalOf(reason, { ...view, team: known.team }),
  concerned: (command, known) =>
    known.stored.cases.get(command.caseId) ??
    (command.type === 'draftProposal' ? draftOf([...known.stored.cases.values()], command.by) : undefined),
  caseCard: (one: Case, turn) => caseCard(one as ProposalCase, turn),
  openCard: (one, turn) => openCard(one as ProposalCase, { ...turn, reader: NOBODY }),
  post: (_, one, turn) => openCard(one as ProposalCase, { ...turn, reader: NOBODY }),
  observed: true,
  quiet: () => quietOf(),
  passedOn: true,
  unreached: (notice, one) => toldUnreached(notice, one as ProposalCase),
  notice: async (notice, one, turn) => sayNotice(notice, await shownFor(one as ProposalCase, turn)),
};
