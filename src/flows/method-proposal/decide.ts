import { accepted, unchanged } from '../../core/decision';
import { draft, endAgreement, join, keepAsIs, say, send, support, withdraw } from './begin';
import type { AttendProposal, OnProposal, ProposalCommand } from './commands';
import { approve, attendLeader, decline, passUp } from './leader';
import { agendaUntil, proposerUntil } from './policy';
import type { ProposalDecision, ProposalKnown } from './reasons';
import { amend, attendRound, onAgenda, opening, startRound, useText, vote } from './round';
import { attendTrial, follow, judge, reviewed, startTrial, tellValue } from './trial';

/** The clock's: whoever was to do something is reminded, and what nobody has done goes on the agenda of the team's meeting. */
const attend = (known: ProposalKnown, { at, caseId }: AttendProposal): ProposalDecision => {
  const { case: one, team } = known;
  if (!one?.open || one.dueAt === undefined || one.dueAt > at) return unchanged;
  switch (one.status) {
    case 'draft':
      return accepted({ type: 'proposalWithdrawn', at, caseId });
    case 'questions':
      return accepted(opening(known, one, at));
    case 'leader':
      return attendLeader(known, one, at);
    case 'round':
      return attendRound(known, one, at);
    case 'amending':
    case 'adopted':
      if (one.remindedAt !== undefined)
        return accepted(onAgenda(known, one, one.status === 'adopted' ? 'trial' : 'amending', at));
      return accepted({ type: 'proposalReminded', at, caseId, dueAt: proposerUntil(team.team, at, true) });
    case 'agenda':
      return accepted({ type: 'proposalReminded', at, caseId, dueAt: agendaUntil(team.team, at, true) });
    case 'trial':
      return attendTrial(known, one, at);
    case 'review':
      return attendRound(known, one, at, reviewed);
    default:
      return unchanged;
  }
};

const ON_IT: Readonly<Record<OnProposal['type'], (known: ProposalKnown, command: OnProposal) => ProposalDecision>> = {
  supportProposal: support,
  joinProposal: join,
  startRound,
  useText,
  followTrial: follow,
  withdrawProposal: withdraw,
};

/** What comes of a command, by what is known. Pure: it may be asked again. */
export const decide = (known: ProposalKnown, command: ProposalCommand): ProposalDecision => {
  if (known.again) return unchanged;
  switch (command.type) {
    case 'draftProposal':
      return draft(known, command);
    case 'sendProposal':
      return send(known, command);
    case 'keepAsIs':
      return keepAsIs(known, command);
    case 'askProposer':
    case 'answerProposal':
    case 'commentProposal':
      return say(known, { ...command, type: command.type });
    case 'amendProposal':
      return amend(known, command);
    case 'voteOnProposal':
      return vote(known, command);
    case 'approveProposal':
      return approve(known, command);
    case 'declineProposal':
      return decline(known, command);
    case 'passUpProposal':
      return passUp(known, command);
    case 'startTrial':
      return startTrial(known, command);
    case 'tellValue':
      return tellValue(known, command);
    case 'judgeTrial':
      return judge(known, command);
    case 'endAgreement':
      return endAgreement(known, command);
    case 'attendProposal':
      return attend(known, command);
    default:
      return ON_IT[command.type](known, command);
  }
};
