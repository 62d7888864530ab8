import type { FlowEvent } from '../../core/flow';
import type { Instant, MemberId } from '../../core/ids';
import type {
  AgendaWhy,
  Count,
  Measure,
  ProposalArea,
  Said,
  Takes,
  TrialWeeks,
  Verdict,
  Vote,
} from './method-proposal';

interface ByPerson extends FlowEvent {
  readonly by: MemberId;
}

export interface ProposalDrafted extends ByPerson {
  readonly type: 'proposalDrafted';
  readonly number: number;
  readonly area: ProposalArea;
  readonly takes: Takes;
  readonly dueAt: Instant;
}

/** A draft that was not sent has other words now. */
export interface ProposalRedrafted extends ByPerson {
  readonly type: 'proposalRedrafted';
  readonly area: ProposalArea;
  readonly takes: Takes;
  readonly dueAt: Instant;
}

/** Put to the team; what takes more than the team has is sent on in the same turn. */
export interface MethodProposed extends ByPerson {
  readonly type: 'methodProposed';
  readonly area: ProposalArea;
  readonly takes: Takes;
  readonly direct?: true;
  readonly why?: true;
  readonly dueAt: Instant;
}

export interface KeptAsIs extends ByPerson {
  readonly type: 'keptAsIs';
  readonly number: number;
}

export interface ProposalSupported extends ByPerson {
  readonly type: 'proposalSupported';
}

export interface ProposalJoined extends ByPerson {
  readonly type: 'proposalJoined';
}

/** Something was written that changes nothing else. */
export interface ProposalSaid extends ByPerson {
  readonly type: 'proposalSaid';
  readonly as: Extract<Said['as'], 'question' | 'answer' | 'comment' | 'suggested'>;
}

/** Other words hold from now on: as written, or as somebody else had written. */
export interface ProposalAmended extends ByPerson {
  readonly type: 'proposalAmended';
  readonly suggested?: true;
}

export interface RoundBegan extends FlowEvent {
  readonly type: 'roundBegan';
  readonly until: Instant;
  readonly dueAt: Instant;
  readonly count: Count;
}

export interface ProposalVoted extends ByPerson {
  readonly type: 'proposalVoted';
  readonly vote: Vote | Verdict;
  readonly harm?: true;
  readonly count: Count;
}

/** The clock's: those at work who have not answered read it once; who they are stands nowhere. */
export interface RoundReminded extends FlowEvent {
  readonly type: 'roundReminded';
  readonly dueAt: Instant;
}

export interface RoundExtended extends FlowEvent {
  readonly type: 'roundExtended';
  readonly until: Instant;
  readonly dueAt: Instant;
  readonly count: Count;
}

/** The round is over with an objection, or the review wants it otherwise: the proposer writes it anew. */
export interface AmendingBegan extends FlowEvent {
  readonly type: 'amendingBegan';
  /** After a trial: with rounds as of a new proposal. */
  readonly anew?: true;
  readonly dueAt: Instant;
}

export interface PutOnAgenda extends FlowEvent {
  readonly type: 'putOnAgenda';
  readonly why: AgendaWhy;
  readonly dueAt: Instant;
}

export interface ProposalAdopted extends FlowEvent {
  readonly type: 'proposalAdopted';
  readonly dueAt: Instant;
}

/** It holds until it is ended. */
export interface ProposalAgreed extends FlowEvent {
  readonly type: 'proposalAgreed';
}

/** Whoever it waits for is reminded. */
export interface ProposalReminded extends FlowEvent {
  readonly type: 'proposalReminded';
  readonly dueAt: Instant;
}

/** A level is asked: the first, or the next one up since the one before passed it on or let its time go by. */
export interface ProposalSentUp extends FlowEvent {
  readonly type: 'proposalSentUp';
  readonly level: number;
  readonly climbed?: true;
  readonly answerBy: Instant;
  readonly dueAt: Instant;
}

export interface ProposalApproved extends ByPerson {
  readonly type: 'proposalApproved';
  readonly words?: true;
}

/** By a level, or by the meeting. */
export interface ProposalDeclined extends ByPerson {
  readonly type: 'proposalDeclined';
}

export interface TrialBegan extends ByPerson {
  readonly type: 'trialBegan';
  readonly weeks: TrialWeeks;
  readonly halfway: Instant;
  readonly review: Instant;
  readonly measure: Measure;
  readonly follower: MemberId;
  readonly label?: true;
  readonly before?: number;
  readonly dueAt: Instant;
}

export interface TrialFollowed extends ByPerson {
  readonly type: 'trialFollowed';
}

export interface ValueTold extends ByPerson {
  readonly type: 'valueTold';
  readonly of: 'before' | 'after';
}

/** Half of the trial is over, and whoever follows it is asked how it goes. */
export interface TrialCheckedIn extends FlowEvent {
  readonly type: 'trialCheckedIn';
  readonly dueAt: Instant;
}

export interface ReviewBegan extends FlowEvent {
  readonly type: 'reviewBegan';
  readonly until: Instant;
  readonly dueAt: Instant;
  readonly count: Count;
  readonly after?: number;
}

export interface TrialStopped extends FlowEvent {
  readonly type: 'trialStopped';
}

export interface AgreementEnded extends ByPerson {
  readonly type: 'agreementEnded';
}

/** By the proposer; or a draft that was left. */
export interface ProposalWithdrawn extends FlowEvent {
  readonly type: 'proposalWithdrawn';
}

export type ProposalEvent =
  | ProposalDrafted
  | ProposalRedrafted
  | MethodProposed
  | KeptAsIs
  | ProposalSupported
  | ProposalJoined
  | ProposalSaid
  | ProposalAmended
  | RoundBegan
  | ProposalVoted
  | RoundReminded
  | RoundExtended
  | AmendingBegan
  | PutOnAgenda
  | ProposalAdopted
  | ProposalAgreed
  | ProposalReminded
  | ProposalSentUp
  | ProposalApproved
  | ProposalDeclined
  | TrialBegan
  | TrialFollowed
  | ValueTold
  | TrialCheckedIn
  | ReviewBegan
  | TrialStopped
  | AgreementEnded
  | ProposalWithdrawn;
