import type { Decision } from '../../core/decision';
import type { Known } from '../../core/flow';
import type { MemberId } from '../../core/ids';
import type { Plan } from '../../core/plan';
import type { PlanItem } from '../../core/planning-system';
import type { Visit } from '../../core/roster';
import type { Finding } from '../../rules/finding';
import type { ClashEvent, PlanClash } from './plan-clash';

/** Why not. */
export type ClashReason =
  | { readonly code: 'rule'; readonly finding: Finding; readonly case: PlanClash; readonly choice: 'teams' | 'plans' }
  | { readonly code: 'notYourChoice'; readonly number: number }
  | { readonly code: 'notYourList' }
  | { readonly code: 'hasBegun'; readonly item: PlanItem }
  | { readonly code: 'notInPlan'; readonly case: PlanClash }
  /** The shift would be nobody's, with a visit in it that somebody took to do in it. */
  | { readonly code: 'visitsInIt'; readonly visit: Visit; readonly person: MemberId; readonly case: PlanClash }
  /** The case, or what it is about, is no longer as the presser saw it. */
  | { readonly code: 'changedSince'; readonly case: PlanClash }
  | { readonly code: 'caseClosed'; readonly case: PlanClash }
  /** The list that was ticked is no longer as it stood. */
  | { readonly code: 'listChanged' }
  | { readonly code: 'caseUnknown' };

export type ClashDecision = Decision<ClashEvent, ClashReason>;

/** `case` is the one that the command names, open or closed, if there is one. The days: those around what it is about, or those of the list. */
export interface ClashKnown extends Known {
  readonly case?: PlanClash | undefined;
  readonly plan: Plan;
}
