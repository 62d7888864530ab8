import type { Decision } from '../../core/decision';
import type { Known } from '../../core/flow';
import type { IsoDate, MemberId } from '../../core/ids';
import type { RoleCase, RoleEvent } from './team-role';

/** Why not. */
export type RoleReason =
  | { readonly code: 'notForYou' }
  | { readonly code: 'caseUnknown' }
  | { readonly code: 'badLabel' }
  | { readonly code: 'notThen' }
  | { readonly code: 'tooFew' }
  /** Somebody else has it then; `monday` missing: until further notice. */
  | { readonly code: 'heldBy'; readonly member: MemberId; readonly monday?: IsoDate; readonly case: RoleCase }
  | { readonly code: 'goesRound'; readonly case: RoleCase }
  | { readonly code: 'notYourRotation'; readonly case: RoleCase }
  | { readonly code: 'cannotHold'; readonly member: MemberId }
  | { readonly code: 'awayThen'; readonly member: MemberId; readonly monday: IsoDate }
  | { readonly code: 'alreadyAsked'; readonly member: MemberId; readonly case: RoleCase }
  | { readonly code: 'notAsked'; readonly case: RoleCase }
  | { readonly code: 'changedSince'; readonly case: RoleCase }
  | { readonly code: 'notYours'; readonly case: RoleCase }
  | { readonly code: 'nothingToUndo'; readonly case: RoleCase }
  | { readonly code: 'staysHere'; readonly case: RoleCase }
  | { readonly code: 'notYoursToEnd'; readonly case: RoleCase }
  | { readonly code: 'ended'; readonly case: RoleCase };

export type RoleDecision = Decision<RoleEvent, RoleReason>;

/** `case` is the role that the command is about, if it has been taken up. */
export interface RoleKnown extends Known {
  readonly case?: RoleCase | undefined;
}
