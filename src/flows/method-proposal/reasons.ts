import type { Decision } from '../../core/decision';
import type { Known } from '../../core/flow';
import type { Instant, MemberId } from '../../core/ids';
import type { ProposalCommand } from './commands';
import type { ProposalEvent } from './events';
import type { ProposalCase } from './method-proposal';

/** What is not done without a few words. */
export type WithWords = Extract<
  ProposalCommand['type'],
  | 'askProposer'
  | 'answerProposal'
  | 'commentProposal'
  | 'amendProposal'
  | 'declineProposal'
  | 'passUpProposal'
  | 'tellValue'
  | 'startTrial'
>;

/** Why not. */
export type ProposalReason =
  | { readonly code: 'caseUnknown' }
  /** Observers follow and comment. */
  | { readonly code: 'observer' }
  /** Somebody else's to do. */
  | { readonly code: 'notYours'; readonly case: ProposalCase }
  /** It is not there yet, or past that. `words`: what was said with it, and can be a remark instead. */
  | { readonly code: 'notNow'; readonly case: ProposalCase; readonly words?: string }
  /** An objection names the harm. */
  | { readonly code: 'harmMissing'; readonly case: ProposalCase }
  | { readonly code: 'wordsMissing'; readonly case: ProposalCase; readonly wants: WithWords }
  /** Others get a day to ask first. */
  | { readonly code: 'tooEarly'; readonly case: ProposalCase; readonly from: Instant }
  | { readonly code: 'roundsUsed'; readonly case: ProposalCase }
  /** Nobody answers above that level. */
  | { readonly code: 'nothingHigher'; readonly case: ProposalCase }
  | { readonly code: 'notANumber'; readonly case: ProposalCase }
  | { readonly code: 'notCounted'; readonly case: ProposalCase };

export type ProposalDecision = Decision<ProposalEvent, ProposalReason>;

/** `case` is the one that the command names, if there is one. */
export interface ProposalKnown extends Known {
  readonly case?: ProposalCase | undefined;
  /** Who of those with a voice have a shift on one of the days of the round that is open, or would be opened. */
  readonly atWork: readonly MemberId[];
  /** What the trial is judged by, where that is counted here and can be told. */
  readonly counted?: number | undefined;
  /** It was said just now, in the same words: it is that, delivered again. */
  readonly again?: true;
}
