import { accepted, refused, unchanged, withText } from '../../core/decision';
import type { Instant } from '../../core/ids';
import { leadsAt } from '../../core/support-team';
import { DELIVERED_AGAIN } from '../../core/time';
import { daysToAnswer, remindAgainAt, remindAt } from '../../planning/answer-times';
import { beyond, wordless } from './begin';
import type { AnswerProposal } from './commands';
import type { ProposalEvent, ProposalSentUp } from './events';
import type { ProposalCase } from './method-proposal';
import { answerersOf, isHighest } from './policy';
import type { ProposalDecision, ProposalKnown } from './reasons';
import { adopted, opening } from './round';

const isMeetings = ({ status, agenda }: ProposalCase): boolean => status === 'agenda' && agenda !== 'review';

/** Why this person cannot answer it now, if so: whoever may decide it does; of what is on the agenda anybody tells what the meeting decided,
 * but of what was objected to twice the leader, who facilitates. */
const unanswerable = (known: ProposalKnown, { by, at }: AnswerProposal): ProposalDecision | undefined => {
  const reason = beyond(known, { by });
  if (reason) return reason;
  const one = known.case as ProposalCase;
  if (one.status !== 'leader' && !isMeetings(one)) return refused({ code: 'notNow', case: one });
  const may = isMeetings(one)
    ? one.agenda !== 'objections' || leadsAt(known.team, by, at)
    : answerersOf(known.team, one, at).includes(by);
  return may ? undefined : refused({ code: 'notYours', case: one });
};

/** Whoever may decide it has no objection: now the team is asked. */
export const approve = (known: ProposalKnown, command: AnswerProposal): ProposalDecision => {
  const reason = unanswerable(known, command);
  if (reason) return reason;
  const one = known.case as ProposalCase;
  const { by, at, caseId, comment } = command;
  if (isMeetings(one)) return accepted(adopted(known, one, at, by));
  const words = comment ? { words: true as const } : {};
  const approved: ProposalEvent = { type: 'proposalApproved', by, at, caseId, ...words };
  return withText(accepted<ProposalEvent>(approved, opening(known, one, at)), comment);
};

export const decline = (known: ProposalKnown, command: AnswerProposal): ProposalDecision => {
  if (known.case?.status === 'declined') return unchanged;
  const reason = unanswerable(known, command);
  if (reason) return reason;
  const { by, at, caseId, comment } = command;
  if (!comment) return wordless(known.case as ProposalCase, 'declineProposal');
  return withText(accepted({ type: 'proposalDeclined', by, at, caseId }), comment);
};

const sentUp = (
  { team }: ProposalKnown,
  { id: caseId, chain }: ProposalCase,
  at: Instant,
  more: Partial<ProposalSentUp>,
): ProposalEvent => {
  const level = (chain.at(-1)?.level ?? 0) + 1;
  const answerBy = daysToAnswer('proposal', team.team, at);
  return { type: 'proposalSentUp', at, caseId, level, answerBy, dueAt: remindAt(at, answerBy), ...more };
};

export const passUp = (known: ProposalKnown, command: AnswerProposal): ProposalDecision => {
  const reason = unanswerable(known, command);
  if (reason) return reason;
  const one = known.case as ProposalCase;
  const { by, at, comment } = command;
  if (isMeetings(one)) return refused({ code: 'notNow', case: one });
  const before = one.chain.at(-2);
  const isAgain = before?.answered === 'passedUp' && before.answeredBy === by;
  if (isAgain && at < (before.answeredAt ?? before.at) + DELIVERED_AGAIN) return unchanged;
  if (isHighest(known.team, one)) return refused({ code: 'nothingHigher', case: one });
  if (!comment) return wordless(one, 'passUpProposal');
  return withText(accepted(sentUp(known, one, at, { by })), comment);
};

/** The clock's: reminded before it is due; overdue it climbs, and on the last level it is asked for again and again. */
export const attendLeader = (known: ProposalKnown, one: ProposalCase, at: Instant): ProposalDecision => {
  const sent = one.chain.at(-1);
  if (!sent) return unchanged;
  const { team } = known;
  const { id: caseId } = one;
  if (at < sent.answerBy) return accepted({ type: 'proposalReminded', at, caseId, dueAt: sent.answerBy });
  if (!isHighest(team, one)) return accepted(sentUp(known, one, at, { climbed: true }));
  return accepted({ type: 'proposalReminded', at, caseId, dueAt: remindAgainAt(team.team, at) });
};
