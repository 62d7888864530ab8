import { accepted, refused, unchanged, withText } from '../../core/decision';
import { hasVoice } from '../../core/roster';
import { daysToAnswer, remindAt } from '../../planning/answer-times';
import type { DraftProposal, EndAgreement, KeepAsIs, OnProposal, SayOnProposal, SendProposal } from './commands';
import type { MethodProposed, ProposalEvent } from './events';
import { draftOf, isUnsettled, type ProposalCase, type ProposalStatus } from './method-proposal';
import { draftUntil, isProposers, questionsUntil } from './policy';
import type { ProposalDecision, ProposalKnown, WithWords } from './reasons';

/** The words of a draft, written over one's own that was not sent. */
export const draft = (known: ProposalKnown, command: DraftProposal): ProposalDecision => {
  const { team, case: one } = known;
  const { by, at, caseId, area, takes, comment } = command;
  if (!hasVoice(team.members.get(by))) return refused({ code: 'observer' });
  const dueAt = draftUntil(team.team, at);
  const mine = draftOf(team.openCases, by);
  if (mine)
    return withText(accepted({ type: 'proposalRedrafted', by, at, caseId: mine.id, area, takes, dueAt }), comment);
  if (one) return unchanged;
  const number = team.head.cases + 1;
  return withText(accepted({ type: 'proposalDrafted', by, at, caseId, number, area, takes, dueAt }), comment);
};

/** What the team has the power for is asked about; what takes more goes to whoever has it, and is answered by a date. */
export const send = ({ team, case: one }: ProposalKnown, command: SendProposal): ProposalDecision => {
  if (!one) return refused({ code: 'caseUnknown' });
  const { by, at, caseId, comment } = command;
  if (one.by !== by) return refused(one.put ? { code: 'notYours', case: one } : { code: 'caseUnknown' });
  if (one.status !== 'draft') return one.open && one.put ? unchanged : refused({ code: 'notNow', case: one });
  const { area = one.area, takes = one.takes, direct = false } = command;
  const until = questionsUntil(team.team, at);
  const proposed: MethodProposed = {
    type: 'methodProposed',
    by,
    at,
    caseId,
    area,
    takes,
    ...(direct ? { direct } : {}),
    ...(comment ? { why: true } : {}),
    dueAt: until,
  };
  if (takes === 'nothing') return withText(accepted(proposed), comment);
  const answerBy = daysToAnswer('proposal', team.team, at);
  const dueAt = remindAt(at, answerBy);
  return withText(
    accepted<ProposalEvent>(proposed, { type: 'proposalSentUp', at, caseId, level: 0, answerBy, dueAt }),
    comment,
  );
};

export const keepAsIs = (known: ProposalKnown, { by, at, caseId, comment }: KeepAsIs): ProposalDecision => {
  const { team, case: one } = known;
  if (!hasVoice(team.members.get(by))) return refused({ code: 'observer' });
  if (one) return unchanged;
  return withText(accepted({ type: 'keptAsIs', by, at, caseId, number: team.head.cases + 1 }), comment);
};

/** Why this person can do nothing with it, if so. */
export const beyond = (
  { team, case: one }: ProposalKnown,
  { by }: { readonly by: OnProposal['by'] },
  observersToo = false,
): ProposalDecision | undefined => {
  if (!one || (!one.put && one.by !== by)) return refused({ code: 'caseUnknown' });
  return observersToo || hasVoice(team.members.get(by)) ? undefined : refused({ code: 'observer' });
};

const BACKED: ReadonlySet<ProposalStatus> = new Set(['questions', 'leader', 'round', 'amending', 'agenda', 'adopted']);

export const support = (known: ProposalKnown, { by, at, caseId }: OnProposal): ProposalDecision => {
  const reason = beyond(known, { by });
  if (reason) return reason;
  const one = known.case as ProposalCase;
  if (!one.open || !BACKED.has(one.status)) return refused({ code: 'notNow', case: one });
  return one.by === by || one.supporters.includes(by)
    ? unchanged
    : accepted({ type: 'proposalSupported', by, at, caseId });
};

/** Open to whoever is in the team, observers too. */
export const join = (known: ProposalKnown, { by, at, caseId }: OnProposal): ProposalDecision => {
  const reason = beyond(known, { by }, true);
  if (reason) return reason;
  const one = known.case as ProposalCase;
  if (!one.open || !one.put) return refused({ code: 'notNow', case: one });
  return one.group.includes(by) ? unchanged : accepted({ type: 'proposalJoined', by, at, caseId });
};

export const wordless = (one: ProposalCase, wants: WithWords): ProposalDecision =>
  refused({ code: 'wordsMissing', case: one, wants });

const AS = { askProposer: 'question', answerProposal: 'answer', commentProposal: 'comment' } as const;

/** A question, what is answered to it, or a remark: it changes nothing else. */
export const say = (
  known: ProposalKnown,
  { type, by, at, caseId, comment }: SayOnProposal & { readonly type: keyof typeof AS },
): ProposalDecision => {
  const reason = beyond(known, { by }, type === 'commentProposal');
  if (reason) return reason;
  const one = known.case as ProposalCase;
  if (!one.open || !one.put) return refused({ code: 'notNow', case: one });
  if (type === 'answerProposal' && one.by !== by) return refused({ code: 'notYours', case: one });
  if (!comment) return wordless(one, type);
  return withText(accepted({ type: 'proposalSaid', by, at, caseId, as: AS[type] }), comment);
};

const WITHDRAWN_FROM: ReadonlySet<ProposalStatus> = new Set([
  'draft',
  'questions',
  'leader',
  'round',
  'amending',
  'agenda',
  'adopted',
]);

export const withdraw = (known: ProposalKnown, { by, at, caseId }: OnProposal): ProposalDecision => {
  const reason = beyond(known, { by });
  if (reason) return reason;
  const one = known.case as ProposalCase;
  if (one.status === 'withdrawn') return unchanged;
  if (one.by !== by) return refused({ code: 'notYours', case: one });
  if (!isUnsettled(one) || !WITHDRAWN_FROM.has(one.status) || one.agenda === 'review')
    return refused({ code: 'notNow', case: one });
  return accepted({ type: 'proposalWithdrawn', by, at, caseId });
};

export const endAgreement = (known: ProposalKnown, { by, at, caseId }: EndAgreement): ProposalDecision => {
  const reason = beyond(known, { by });
  if (reason) return reason;
  const one = known.case as ProposalCase;
  if (one.status === 'ended') return unchanged;
  if (one.status !== 'agreed' && one.status !== 'kept') return refused({ code: 'notNow', case: one });
  return isProposers(known.team, one, by, at)
    ? accepted({ type: 'agreementEnded', by, at, caseId })
    : refused({ code: 'notYours', case: one });
};
