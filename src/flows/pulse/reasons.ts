import type { Decision } from '../../core/decision';
import type { PulseEvent } from './pulse';

/** Why not. */
export interface PulseReason {
  readonly code: 'notForYou';
}

export type PulseDecision = Decision<PulseEvent, PulseReason>;
