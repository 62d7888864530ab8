import type { Decision } from '../../core/decision';
import type { Known } from '../../core/flow';
import type { Plan } from '../../core/plan';
import type { Visit } from '../../core/roster';
import type { Finding } from '../../rules/finding';
import type { ClashEvent, PlanClash } from './plan-clash';

/** Why not. */
export type ClashReason =
  | { readonly code: 'rule'; readonly finding: Finding; readonly case: PlanClash; readonly choice: 'teams' | 'plans' }
  | { readonly code: 'notYourChoice'; readonly number: number }
  | { readonly code: 'notYourList' }
  | { readonly code: 'visitStarted'; readonly visit: Visit }
  | { readonly code: 'visitUnknown' }
  /** The case, or the visit, is no longer as the presser saw it. */
  | { readonly code: 'changedSince'; readonly case: PlanClash }
  | { readonly code: 'caseClosed'; readonly case: PlanClash }
  /** The list that was ticked is no longer as it stood. */
  | { readonly code: 'listChanged' }
  | { readonly code: 'caseUnknown' };

export type ClashDecision = Decision<ClashEvent, ClashReason>;

/** `case` is the one that the command names, open or closed, if there is one. The days: those around its visit, or those of the list. */
export interface ClashKnown extends Known {
  readonly case?: PlanClash | undefined;
  readonly plan: Plan;
}
