import type { Decision } from '../../core/decision';
import type { Known } from '../../core/flow';
import type { ObstacleEvent } from './events';
import type { HinderCase, ObstacleCase } from './obstacle';

/** What is not done without a word with it. */
export type WithWords = 'declineObstacle' | 'passOnObstacle' | 'askReporter' | 'replyObstacle' | 'commentObstacle';

/** Why not. */
export type ObstacleReason =
  /** Those who follow along comment, and do nothing else. */
  | { readonly code: 'notYourReport' }
  | { readonly code: 'wordsMissing' }
  | { readonly code: 'levelUnknown'; readonly last: number }
  | { readonly code: 'stepUnknown'; readonly step: string; readonly steps: readonly string[] }
  | { readonly code: 'stepsMissing' }
  | { readonly code: 'stepsTooMany'; readonly most: number }
  | { readonly code: 'stepTooLong'; readonly step: string; readonly most: number }
  | { readonly code: 'stepTwice'; readonly step: string }
  | { readonly code: 'notOpen'; readonly case: ObstacleCase }
  | { readonly code: 'notYours'; readonly case: ObstacleCase }
  | { readonly code: 'notAsked'; readonly case: ObstacleCase }
  | { readonly code: 'lastLevel'; readonly case: ObstacleCase }
  | { readonly code: 'reasonMissing'; readonly case: ObstacleCase; readonly wants: WithWords }
  | { readonly code: 'caseUnknown' };

export type ObstacleDecision = Decision<ObstacleEvent, ObstacleReason>;

/** An obstacle with what was written when it was told. */
export interface InWords {
  readonly one: ObstacleCase;
  readonly words: string;
}

/** `case` is the one that the command names, if there is one. */
export interface ObstacleKnown extends Known {
  readonly case?: HinderCase | undefined;
  /** The open one that sounds alike, with its words, where a draft asks about it. */
  readonly like?: InWords | undefined;
  /** It was said just now, in the same words: it is that, delivered again. */
  readonly again?: true;
}
