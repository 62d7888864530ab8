import { accepted, refused, unchanged, withText } from '../../core/decision';
import type { Instant, MemberId } from '../../core/ids';
import { remindAt } from '../../planning/answer-times';
import { beyond, wordless } from './begin';
import type { OnProposal, SayOnProposal, VoteOnProposal } from './commands';
import type { ProposalEvent, RoundBegan } from './events';
import { type AgendaWhy, isObjectedTo, type ProposalCase, type Round, withVote } from './method-proposal';
import {
  agendaUntil,
  countOf,
  extendedUntil,
  isProposers,
  proposerUntil,
  ROUNDS,
  roundFrom,
  roundUntil,
} from './policy';
import type { ProposalDecision, ProposalKnown } from './reasons';

/** A round opens now, for three days. */
export const opening = ({ team, atWork }: ProposalKnown, one: ProposalCase, at: Instant): RoundBegan => {
  const until = roundUntil(team.team, at);
  return { type: 'roundBegan', at, caseId: one.id, until, dueAt: remindAt(at, until), count: countOf(atWork, []) };
};

export const onAgenda = (
  { team }: ProposalKnown,
  { id: caseId }: ProposalCase,
  why: AgendaWhy,
  at: Instant,
): ProposalEvent => ({ type: 'putOnAgenda', at, caseId, why, dueAt: agendaUntil(team.team, at, false) });

/** With a yes of the whole team, or of the meeting that somebody tells: to be tried, or to hold at once. */
export const adopted = ({ team }: ProposalKnown, one: ProposalCase, at: Instant, by?: MemberId): ProposalEvent => {
  const base = { at, caseId: one.id, ...(by ? { by } : {}) };
  return one.direct
    ? { ...base, type: 'proposalAgreed' }
    : { ...base, type: 'proposalAdopted', dueAt: proposerUntil(team.team, at, false) };
};

export const startRound = (known: ProposalKnown, { by, at }: OnProposal): ProposalDecision => {
  const reason = beyond(known, { by });
  if (reason) return reason;
  const one = known.case as ProposalCase;
  if (one.status === 'round') return unchanged;
  if (one.status !== 'questions') return refused({ code: 'notNow', case: one });
  if (!isProposers(known.team, one, by, at)) return refused({ code: 'notYours', case: one });
  const from = roundFrom(known.team.team, one.at);
  return at < from ? refused({ code: 'tooEarly', case: one, from }) : accepted(opening(known, one, at));
};

export const isOpenAt = (round: Round | undefined, at: Instant): round is Round =>
  round !== undefined && at < round.until;

export const vote = (known: ProposalKnown, command: VoteOnProposal): ProposalDecision => {
  const reason = beyond(known, command);
  if (reason) return reason;
  const one = known.case as ProposalCase;
  const { by, at, caseId, vote: answer, comment } = command;
  if (one.status !== 'round' || !isOpenAt(one.round, at)) return refused({ code: 'notNow', case: one });
  if (answer === 'object' && !comment) return refused({ code: 'harmMissing', case: one });
  const { votes } = one.round;
  if (answer !== 'object' && votes.some((had) => had.by === by && had.vote === answer)) return unchanged;
  const count = countOf(known.atWork, withVote(votes, { by, vote: answer, at }));
  const event = { type: 'proposalVoted' as const, by, at, caseId, vote: answer, count };
  return answer === 'object' ? withText(accepted({ ...event, harm: true as const }), comment) : accepted(event);
};

/** Whether other words are wanted of whoever proposed it, and then a new round. */
const wantsWords = (one: ProposalCase): boolean =>
  one.status === 'amending' || (one.status === 'round' && isObjectedTo(one));

/** The proposer's words hold from now on, and a new round begins where there was one; anybody else's are a text for the proposer to take. */
export const amend = (known: ProposalKnown, { by, at, caseId, comment }: SayOnProposal): ProposalDecision => {
  const reason = beyond(known, { by });
  if (reason) return reason;
  const one = known.case as ProposalCase;
  const isMeetings = one.status === 'agenda' && one.agenda !== 'review';
  if (!wantsWords(one) && one.status !== 'questions' && !isMeetings) return refused({ code: 'notNow', case: one });
  if (wantsWords(one) && one.rounds >= ROUNDS) return refused({ code: 'roundsUsed', case: one });
  if (!comment) return wordless(one, 'amendProposal');
  const said = { by, at, caseId };
  if (one.by !== by && !isMeetings)
    return withText(accepted({ ...said, type: 'proposalSaid', as: 'suggested' }), comment);
  const amended: ProposalEvent = { ...said, type: 'proposalAmended' };
  const events = wantsWords(one) ? [amended, opening(known, one, at)] : [amended];
  return withText(accepted(...events), comment);
};

export const useText = (known: ProposalKnown, { by, at, caseId }: OnProposal): ProposalDecision => {
  const reason = beyond(known, { by });
  if (reason) return reason;
  const one = known.case as ProposalCase;
  if (one.suggestion === undefined || !(wantsWords(one) || one.status === 'questions'))
    return refused({ code: 'notNow', case: one });
  if (one.by !== by) return refused({ code: 'notYours', case: one });
  if (wantsWords(one) && one.rounds >= ROUNDS) return refused({ code: 'roundsUsed', case: one });
  const amended: ProposalEvent = { type: 'proposalAmended', by, at, caseId, suggested: true };
  return wantsWords(one) ? accepted<ProposalEvent>(amended, opening(known, one, at)) : accepted(amended);
};

/** What a round of consent comes to: adopted unless somebody has shown harm. */
const ended = (known: ProposalKnown, one: ProposalCase, at: Instant): ProposalEvent => {
  if (!isObjectedTo(one)) return adopted(known, one, at);
  return one.rounds < ROUNDS
    ? { type: 'amendingBegan', at, caseId: one.id, dueAt: proposerUntil(known.team.team, at, false) }
    : onAgenda(known, one, 'objections', at);
};

/**
 * The clock's, of a round of consent and of a review alike: reminded once, longer once where too few have answered, and then the meeting's. `ends`: what
 * it comes to with enough answers.
 */
export const attendRound = (
  known: ProposalKnown,
  one: ProposalCase,
  at: Instant,
  ends: (known: ProposalKnown, one: ProposalCase, at: Instant) => ProposalEvent = ended,
): ProposalDecision => {
  const { round, id: caseId } = one;
  if (!round) return unchanged;
  const { until } = round;
  if (at < until)
    return round.remindedAt === undefined ? accepted({ type: 'roundReminded', at, caseId, dueAt: until }) : unchanged;
  const count = countOf(known.atWork, round.votes);
  if (count.answered >= count.needed || (one.status === 'round' && isObjectedTo(one)))
    return accepted(ends(known, one, at));
  if (round.extended) return accepted(onAgenda(known, one, one.status === 'review' ? 'review' : 'quorum', at));
  const longer = extendedUntil(known.team.team, until);
  return accepted({ type: 'roundExtended', at, caseId, until: longer, dueAt: longer, count });
};
