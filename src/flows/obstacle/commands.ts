import type { Command } from '../../core/flow';
import type { CaseId, MemberId } from '../../core/ids';
import type { ObstacleKind } from '../../core/obstacles';
import type { Outcome } from './obstacle';

interface ByPerson extends Command {
  readonly by: MemberId;
}

interface OnCard extends ByPerson {
  /** The revision that the presser's card showed; missing when it was typed. */
  readonly seen?: number;
}

export interface ReportObstacle extends ByPerson {
  readonly type: 'reportObstacle';
  readonly kind: ObstacleKind;
  readonly level: number;
  readonly step?: string;
  readonly comment: string;
  /** An open one that sounds alike, for the draft to ask about. */
  readonly like?: CaseId;
}

/** We meet it too. */
export interface MeetObstacle extends ByPerson {
  readonly type: 'meetObstacle';
}

/** Whoever owns it answers; `declined` says why. */
export interface AnswerObstacle extends ByPerson {
  readonly type: 'answerObstacle';
  readonly outcome: Exclude<Outcome, 'answered'>;
  readonly comment?: string;
}

/** Whoever owns it hands it to the level above, and says why. */
export interface PassOnObstacle extends OnCard {
  readonly type: 'passOnObstacle';
  readonly comment: string;
}

/** Whoever owns it asks whoever reported it. */
export interface AskReporter extends OnCard {
  readonly type: 'askReporter';
  readonly comment: string;
}

/** What the reporter answers to a question; of whoever owns it, their answer in words. */
export interface ReplyObstacle extends OnCard {
  readonly type: 'replyObstacle';
  readonly comment: string;
}

/** Whoever reported it: the answer did not solve it. */
export interface ReopenObstacle extends OnCard {
  readonly type: 'reopenObstacle';
  readonly comment?: string;
}

export interface CommentObstacle extends ByPerson {
  readonly type: 'commentObstacle';
  readonly comment: string;
}

/** It belongs to that work step. */
export interface PinObstacle extends ByPerson {
  readonly type: 'pinObstacle';
  readonly step: string;
}

/** Whoever reported it has no need of an answer any more. */
export interface TakeBackObstacle extends ByPerson {
  readonly type: 'takeBackObstacle';
}

/** The team's work steps are these, in order. */
export interface NameSteps extends ByPerson {
  readonly type: 'nameSteps';
  readonly steps: readonly string[];
}

/** The clock's. */
export interface AttendObstacle extends Command {
  readonly type: 'attendObstacle';
}

export type ObstacleCommand =
  | ReportObstacle
  | MeetObstacle
  | AnswerObstacle
  | PassOnObstacle
  | AskReporter
  | ReplyObstacle
  | ReopenObstacle
  | CommentObstacle
  | PinObstacle
  | TakeBackObstacle
  | NameSteps
  | AttendObstacle;
