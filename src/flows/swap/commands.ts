import type { Command } from '../../core/flow';
import type { Instant, IsoDate, MemberId } from '../../core/ids';
import type { ShiftRef, VisitRef } from './swap';

/** Further visits of one question: one carer's round has no more that hang together. */
export const MOST_BESIDE = 4;

interface ByPerson extends Command {
  readonly by: MemberId;
}

/** I give my visit away: to whoever can, or to one colleague. */
export interface OfferVisit extends ByPerson, VisitRef {
  readonly type: 'offerVisit';
  readonly to?: MemberId;
  /** Further visits, all or none. */
  readonly also?: readonly VisitRef[];
  /** At another time than planned. */
  readonly start?: Instant;
}

/** I would take a colleague's visit; without `from` one that nobody has, by itself and as planned. */
export interface TakeVisit extends ByPerson, VisitRef {
  readonly type: 'takeVisit';
  readonly from?: MemberId;
  /** Further visits, all or none. */
  readonly also?: readonly VisitRef[];
  /** At another time than planned. */
  readonly start?: Instant;
}

/** My visit for a colleague's. */
export interface SwapVisit extends ByPerson, VisitRef {
  readonly type: 'swapVisit';
  readonly with: MemberId;
  readonly returns: VisitRef;
}

/** I give my shift away, or ask who can work a vacant one: whoever can, or one colleague. */
export interface OfferShift extends ByPerson, ShiftRef {
  readonly type: 'offerShift';
  readonly to?: MemberId;
}

/** We lack one then: a shift that the plan does not have is opened, and whoever can work it is asked. */
export interface OpenShift extends ByPerson {
  readonly type: 'openShift';
  /** The date on which it starts. */
  readonly date: IsoDate;
  readonly start: Instant;
  readonly end: Instant;
}

/** I would work a colleague's shift; without `from` a vacant one. */
export interface TakeShift extends ByPerson, ShiftRef {
  readonly type: 'takeShift';
  readonly from?: MemberId;
}

/** My shift for a colleague's, on the same day or another. */
export interface SwapShift extends ByPerson, ShiftRef {
  readonly type: 'swapShift';
  readonly with: MemberId;
  readonly returns: ShiftRef;
}

interface OnCase extends ByPerson {
  /** The revision that the presser's card showed; missing when the answer was typed. */
  readonly seen?: number;
}

export interface AcceptVisit extends OnCase {
  readonly type: 'acceptVisit';
}

export interface DeclineVisit extends OnCase {
  readonly type: 'declineVisit';
}

export interface WithdrawVisit extends OnCase {
  readonly type: 'withdrawVisit';
}

/** What was swapped goes back until the visit begins: either of the two, or the leader, who says why. */
export interface UndoSwap extends OnCase {
  readonly type: 'undoSwap';
  readonly comment?: string;
}

/** The leader lets an exception pass. */
export interface ApproveException extends OnCase {
  readonly type: 'approveException';
  readonly comment?: string;
}

/** The leader does not. */
export interface RejectException extends OnCase {
  readonly type: 'rejectException';
  readonly comment?: string;
}

/** The clock's: nobody has answered in time. */
export interface ExpireVisit extends Command {
  readonly type: 'expireVisit';
}

/** The clock's: a leader has not decided yet. */
export interface RemindLeader extends Command {
  readonly type: 'remindLeader';
}

/** The clock's: whoever took a shift is absent before it starts. */
export interface ReturnShift extends Command {
  readonly type: 'returnShift';
}

export type SwapCommand =
  | OfferVisit
  | TakeVisit
  | SwapVisit
  | OfferShift
  | OpenShift
  | TakeShift
  | SwapShift
  | AcceptVisit
  | DeclineVisit
  | WithdrawVisit
  | UndoSwap
  | ApproveException
  | RejectException
  | RemindLeader
  | ReturnShift
  | ExpireVisit;
