import type { FlowEvent } from '../../core/flow';
import type { Instant, MemberId } from '../../core/ids';
import type { ObstacleKind } from '../../core/obstacles';
import type { Outcome } from './obstacle';

interface ByPerson extends FlowEvent {
  readonly by: MemberId;
}

/** With whom it is now, and by when they answer. */
interface At {
  readonly level: number;
  readonly answerBy: Instant;
  readonly dueAt: Instant;
}

export interface ObstacleReported extends ByPerson, At {
  readonly type: 'obstacleReported';
  readonly number: number;
  readonly kind: ObstacleKind;
  readonly step?: string;
}

export interface ObstacleMet extends ByPerson {
  readonly type: 'obstacleMet';
}

/** `dueAt`: in words alone, so that its reporter is asked then whether it is solved. `confirmed`: the reporter's own word. */
export interface ObstacleAnswered extends ByPerson {
  readonly type: 'obstacleAnswered';
  readonly outcome: Outcome;
  readonly dueAt?: Instant;
  readonly confirmed?: true;
}

/** The answer did not solve it: it waits for whoever owns it again. */
export interface ObstacleReopened extends ByPerson {
  readonly type: 'obstacleReopened';
  readonly answerBy: Instant;
  readonly dueAt: Instant;
}

/** The clock's: its reporter is asked, once, whether the answer solved it. */
export interface ObstacleFollowedUp extends FlowEvent {
  readonly type: 'obstacleFollowedUp';
  readonly dueAt: Instant;
}

/** The clock's: nobody has said that the answer did not solve it. */
export interface AnswerStood extends FlowEvent {
  readonly type: 'answerStood';
}

export interface ObstaclePassedOn extends ByPerson, At {
  readonly type: 'obstaclePassedOn';
}

export interface ReporterAsked extends ByPerson {
  readonly type: 'reporterAsked';
}

export interface ReporterReplied extends ByPerson {
  readonly type: 'reporterReplied';
}

export interface ObstacleCommented extends ByPerson {
  readonly type: 'obstacleCommented';
}

export interface ObstaclePinned extends ByPerson {
  readonly type: 'obstaclePinned';
  readonly step: string;
}

export interface ObstacleTakenBack extends ByPerson {
  readonly type: 'obstacleTakenBack';
}

/** `number` when the team had none before. */
export interface StepsNamed extends ByPerson {
  readonly type: 'stepsNamed';
  readonly number?: number;
  readonly steps: readonly string[];
}

/** The clock's: it is still unanswered. */
export interface ObstacleReminded extends FlowEvent {
  readonly type: 'obstacleReminded';
  readonly dueAt: Instant;
}

/** The clock's: its time has passed unanswered, and it goes to the level above. */
export interface ObstacleClimbed extends FlowEvent, At {
  readonly type: 'obstacleClimbed';
}

export type ObstacleEvent =
  | ObstacleReported
  | ObstacleMet
  | ObstacleAnswered
  | ObstacleReopened
  | ObstacleFollowedUp
  | AnswerStood
  | ObstaclePassedOn
  | ReporterAsked
  | ReporterReplied
  | ObstacleCommented
  | ObstaclePinned
  | ObstacleTakenBack
  | StepsNamed
  | ObstacleReminded
  | ObstacleClimbed;
