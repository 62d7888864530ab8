import type { Case } from '../../core/flow';
import type { Instant, MemberId } from '../../core/ids';
import type { ObstacleKind } from '../../core/obstacles';

export const FLOW = 'obstacle';

/** How whoever owns it answered: in words alone, that it is solved, or that it will not be. */
export type Outcome = 'answered' | 'solved' | 'declined';

/**
 * `waiting` for whoever owns it; `asked`, back at the reporter, while its time runs on; `answered`, and open until its reporter says that it is solved or that
 * it is not; then how it ended.
 */
export type ObstacleStatus = 'waiting' | 'asked' | Outcome | 'takenBack';

/** Something in the system that sets limits. What was written of it lies beside the case, where it can be erased. */
export interface ObstacleCase extends Case {
  readonly flow: typeof FLOW;
  readonly kind: ObstacleKind;
  readonly status: ObstacleStatus;
  readonly by: MemberId;
  readonly at: Instant;
  /** Who owns it: 0 the team's own leader, then the levels above. */
  readonly level: number;
  readonly answerBy: Instant;
  /** Who meets it too; counted, and shown to nobody. */
  readonly met: readonly MemberId[];
  /** The work step that it is pinned to. */
  readonly step?: string;
  /** It has come to this level because the one below let its time pass. */
  readonly climbedAt?: Instant;
  readonly askedBy?: MemberId;
  /** Whoever answered last, or ended it. */
  readonly endedBy?: MemberId;
  readonly endedAt?: Instant;
  /** When its reporter was asked whether the answer solved it. */
  readonly followedUpAt?: Instant;
  /** It is the reporter's own word that it is solved. */
  readonly confirmed?: true;
}

/** The team's work steps, in order, as the team has named them: short labels. */
export interface WorkMapCase extends Case {
  readonly flow: typeof FLOW;
  readonly kind: 'map';
  readonly steps: readonly string[];
  readonly by: MemberId;
  readonly at: Instant;
}

export type HinderCase = ObstacleCase | WorkMapCase;

export const isHinderCase = (one: Case): one is HinderCase => one.flow === FLOW;

export const isMap = (one: Case): one is WorkMapCase => isHinderCase(one) && one.kind === 'map';

export const isObstacle = (one: Case): one is ObstacleCase => isHinderCase(one) && one.kind !== 'map';

export const openObstacles = (open: readonly Case[]): readonly ObstacleCase[] => open.filter(isObstacle);

/** It has its answer, and its reporter has not said whether that solved it. */
export const isAnswered = ({ open, status }: ObstacleCase): boolean => open && status === 'answered';

/** How many have met it, whoever reported it included. */
export const metBy = ({ met }: ObstacleCase): number => met.length + 1;
