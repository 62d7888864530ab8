import { accepted, refused, unchanged, withText } from '../../core/decision';
import { type Instant, instant } from '../../core/ids';
import { remindAt } from '../../planning/answer-times';
import { beyond, wordless } from './begin';
import type { JudgeTrial, OnProposal, StartTrial, TellValue } from './commands';
import type { ProposalEvent, ReviewBegan } from './events';
import { isCountedHere, type ProposalCase, type Trial, VERDICTS, type Verdict, withVote } from './method-proposal';
import { countOf, proposerUntil, roundUntil, trialDay } from './policy';
import type { ProposalDecision, ProposalKnown } from './reasons';
import { isOpenAt, onAgenda } from './round';

/** It begins with what it is judged by as that is now; a number or a question is told by whoever follows it. */
export const startTrial = (known: ProposalKnown, command: StartTrial): ProposalDecision => {
  const reason = beyond(known, command);
  if (reason) return reason;
  const one = known.case as ProposalCase;
  const { by, at, caseId, comment, weeks = 4, measure = 'question' } = command;
  if (one.status === 'trial') return unchanged;
  if (one.status !== 'adopted' && !(one.status === 'agenda' && one.agenda !== 'review'))
    return refused({ code: 'notNow', case: one });
  const { counted, team } = known;
  if (isCountedHere(measure) && counted === undefined) return refused({ code: 'notCounted', case: one });
  if (!isCountedHere(measure) && !comment) return wordless(one, 'startTrial');
  const halfway = trialDay(team.team, at, weeks, 0.5);
  const began: ProposalEvent = {
    type: 'trialBegan',
    by,
    at,
    caseId,
    weeks,
    measure,
    halfway,
    review: trialDay(team.team, at, weeks, 1),
    follower: one.by,
    ...(isCountedHere(measure) ? { before: counted } : { label: true as const }),
    dueAt: halfway,
  };
  return isCountedHere(measure) ? accepted(began) : withText(accepted(began), comment);
};

export const follow = (known: ProposalKnown, { by, at, caseId }: OnProposal): ProposalDecision => {
  const reason = beyond(known, { by });
  if (reason) return reason;
  const one = known.case as ProposalCase;
  if ((one.status !== 'trial' && one.status !== 'review') || !one.trial) return refused({ code: 'notNow', case: one });
  return one.trial.follower === by ? unchanged : accepted({ type: 'trialFollowed', by, at, caseId });
};

const isTold = ({ said }: ProposalCase, of: 'before' | 'after', { from }: Trial): boolean =>
  said.some((one) => one.as === of && one.at >= from);

/** Which of its two values whoever follows the trial is to tell now; `undefined`: none, or both are told. */
export const valueWanted = (one: ProposalCase, at: Instant): 'before' | 'after' | undefined => {
  const { trial } = one;
  if (!trial || isCountedHere(trial.measure) || (one.status !== 'trial' && one.status !== 'review')) return undefined;
  if (one.status === 'trial' && at < trial.halfway) return isTold(one, 'before', trial) ? undefined : 'before';
  return isTold(one, 'after', trial) ? undefined : 'after';
};

const NUMBER = /^\s*-?\d+(?:[.,]\d+)?\s*%?\s*$/;

export const tellValue = (known: ProposalKnown, { by, at, caseId, comment }: TellValue): ProposalDecision => {
  const reason = beyond(known, { by });
  if (reason) return reason;
  const one = known.case as ProposalCase;
  const { trial } = one;
  if (!trial || isCountedHere(trial.measure) || (one.status !== 'trial' && one.status !== 'review'))
    return refused({ code: 'notNow', case: one });
  if (trial.follower !== by) return refused({ code: 'notYours', case: one });
  if (!comment) return wordless(one, 'tellValue');
  if (trial.measure === 'number' && !NUMBER.test(comment)) return refused({ code: 'notANumber', case: one });
  const of = valueWanted(one, at) ?? (at < trial.halfway ? 'before' : 'after');
  return withText(accepted({ type: 'valueTold', by, at, caseId, of }), comment);
};

const settledAs = (
  known: ProposalKnown,
  one: ProposalCase,
  verdict: Verdict,
  at: Instant,
  by?: JudgeTrial['by'],
): ProposalEvent => {
  const base = { at, caseId: one.id, ...(by ? { by } : {}) };
  switch (verdict) {
    case 'keep':
      return { ...base, type: 'proposalAgreed' };
    case 'change':
      return { ...base, type: 'amendingBegan', anew: true, dueAt: proposerUntil(known.team.team, at, false) };
    case 'stop':
      return { ...base, type: 'trialStopped' };
  }
};

/** In the review an answer among others; of what is on the agenda, what the meeting decided. */
export const judge = (known: ProposalKnown, { by, at, caseId, verdict }: JudgeTrial): ProposalDecision => {
  const reason = beyond(known, { by });
  if (reason) return reason;
  const one = known.case as ProposalCase;
  if (one.status === 'agenda' && one.agenda === 'review') return accepted(settledAs(known, one, verdict, at, by));
  if (one.status !== 'review' || !isOpenAt(one.round, at)) return refused({ code: 'notNow', case: one });
  const { votes } = one.round;
  if (votes.some((had) => had.by === by && had.vote === verdict)) return unchanged;
  const count = countOf(known.atWork, withVote(votes, { by, vote: verdict, at }));
  return accepted({ type: 'proposalVoted', by, at, caseId, vote: verdict, count });
};

/** What most have answered; `undefined` where no answer has more than any other. */
const mostOf = ({ round }: ProposalCase): Verdict | undefined => {
  const all = VERDICTS.map((verdict) => ({
    verdict,
    count: (round?.votes ?? []).filter(({ vote }) => vote === verdict).length,
  })).sort((a, b) => b.count - a.count);
  const [first, second] = all;
  return first && second && first.count > second.count ? first.verdict : undefined;
};

/** What the review comes to with enough answers: what most want, else the meeting decides. */
export const reviewed = (known: ProposalKnown, one: ProposalCase, at: Instant): ProposalEvent => {
  const verdict = mostOf(one);
  return verdict ? settledAs(known, one, verdict, at) : onAgenda(known, one, 'review', at);
};

/** The clock's: half-way whoever follows it is asked how it goes, and at the end the team is. */
export const attendTrial = (known: ProposalKnown, one: ProposalCase, at: Instant): ProposalDecision => {
  const { trial, id: caseId } = one;
  if (!trial) return unchanged;
  if (at < trial.review)
    return trial.checkedInAt === undefined
      ? accepted({ type: 'trialCheckedIn', at, caseId, dueAt: trial.review })
      : unchanged;
  const until = roundUntil(known.team.team, at);
  const { counted } = known;
  const began: ReviewBegan = {
    type: 'reviewBegan',
    at,
    caseId,
    until,
    dueAt: instant(remindAt(at, until)),
    count: countOf(known.atWork, []),
    ...(isCountedHere(trial.measure) && counted !== undefined ? { after: counted } : {}),
  };
  return accepted(began);
};
