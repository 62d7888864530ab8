import type { Command } from '../../core/flow';
import type { MemberId } from '../../core/ids';
import type { Measure, ProposalArea, Takes, TrialWeeks, Verdict, Vote } from './method-proposal';

interface ByPerson extends Command {
  readonly by: MemberId;
}

/** What is to be proposed, for its writer to look at; a draft that was not sent is written over. */
export interface DraftProposal extends ByPerson {
  readonly type: 'draftProposal';
  readonly area: ProposalArea;
  readonly takes: Takes;
  readonly comment: string;
}

/** A draft is put to the team, with why it matters to clients. */
export interface SendProposal extends ByPerson {
  readonly type: 'sendProposal';
  readonly area?: ProposalArea;
  readonly takes?: Takes;
  readonly direct?: boolean;
  readonly comment?: string;
}

/** Something that works, and must not change. */
export interface KeepAsIs extends ByPerson {
  readonly type: 'keepAsIs';
  readonly comment: string;
}

/** What takes no words: to back it, to follow it, to begin the round, to take another's text. */
export interface OnProposal extends ByPerson {
  readonly type: 'supportProposal' | 'joinProposal' | 'startRound' | 'useText' | 'followTrial' | 'withdrawProposal';
}

/** What takes words: a question, its answer, a remark, a new text. */
export interface SayOnProposal extends ByPerson {
  readonly type: 'askProposer' | 'answerProposal' | 'commentProposal' | 'amendProposal';
  readonly comment: string;
}

/** An answer in the consent round. An objection names the harm. */
export interface VoteOnProposal extends ByPerson {
  readonly type: 'voteOnProposal';
  readonly vote: Vote;
  readonly comment?: string;
}

/** What whoever may decide it answers: a no and a passing on are given a reason. */
export interface AnswerProposal extends ByPerson {
  readonly type: 'approveProposal' | 'declineProposal' | 'passUpProposal';
  readonly comment?: string;
}

/** The trial begins. `comment`: the number's name, or the question. */
export interface StartTrial extends ByPerson {
  readonly type: 'startTrial';
  readonly weeks?: TrialWeeks;
  readonly measure?: Measure;
  readonly comment?: string;
}

/** The number, or what is answered to the question, at the start or the end. */
export interface TellValue extends ByPerson {
  readonly type: 'tellValue';
  readonly comment: string;
}

/** An answer in the review of a trial; of what is on the agenda, what the meeting decided. */
export interface JudgeTrial extends ByPerson {
  readonly type: 'judgeTrial';
  readonly verdict: Verdict;
  readonly comment?: string;
}

/** What was agreed, or was to be kept, holds no longer. */
export interface EndAgreement extends ByPerson {
  readonly type: 'endAgreement';
}

/** The clock's. */
export interface AttendProposal extends Command {
  readonly type: 'attendProposal';
}

export type ProposalCommand =
  | DraftProposal
  | SendProposal
  | KeepAsIs
  | OnProposal
  | SayOnProposal
  | VoteOnProposal
  | AnswerProposal
  | StartTrial
  | TellValue
  | JudgeTrial
  | EndAgreement
  | AttendProposal;
