import type { Decision } from '../../core/decision';
import type { Known } from '../../core/flow';
import type { TrustItem } from '../../core/trust';
import type { PolicyCase, PolicyChanged } from './trust-policy';

/** Why not. */
export type PolicyReason =
  /** Only leaders, and whoever stands in for them. */
  | { readonly code: 'notYours' }
  /** Hard by law, for the client's good or because it cannot be: no team loosens it. */
  | { readonly code: 'fixed'; readonly item: TrustItem }
  /** Nothing of this team's country. */
  | { readonly code: 'notHere' }
  | { readonly code: 'notThen' }
  /** The policy is no longer as the presser saw it, or is so already. */
  | { readonly code: 'changedSince' };

export type PolicyDecision = Decision<PolicyChanged, PolicyReason>;

/** `case` is the change that was made with the same press already. */
export interface PolicyKnown extends Known {
  readonly case?: PolicyCase | undefined;
}
