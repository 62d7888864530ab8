import type { FlowEvent } from '../../core/flow';
import type { ClientCode, Instant, MemberId } from '../../core/ids';
import type { Standing } from '../../core/trust';
import type { Exception, Seat, ShiftRef, ShiftSeat, VisitRef } from './swap';

interface Began extends FlowEvent {
  readonly by: MemberId;
  readonly number: number;
  readonly owner: MemberId;
  readonly start: Instant;
  readonly end: Instant;
  readonly expiresAt: Instant;
  /** As it stands, a leader would have to let it pass. */
  readonly forLeader?: true;
}

interface CaseBegan extends Began, VisitRef {
  readonly client: ClientCode;
  readonly movedFrom?: Instant;
  readonly also?: readonly Seat[];
}

interface ShiftCaseBegan extends Began, ShiftSeat {}

export interface ShiftOffered extends ShiftCaseBegan {
  readonly type: 'shiftOffered';
  readonly asked: readonly MemberId[];
  readonly named: boolean;
  /** It is nobody's, and somebody asks who can. */
  readonly vacant?: true;
  /** Who has it in the plan and is absent. */
  readonly away?: MemberId;
  /** It comes into the plan with the question, opened by whoever asks. */
  readonly opened?: { readonly breakMinutes: number };
}

/** `owner`: whose it is; of a vacant shift, whoever would have it, and nobody is asked. */
export interface ShiftRequested extends ShiftCaseBegan {
  readonly type: 'shiftRequested';
  readonly vacant?: true;
  /** Who has it in the plan and is absent. */
  readonly away?: MemberId;
}

export interface ShiftSwapProposed extends ShiftCaseBegan {
  readonly type: 'shiftSwapProposed';
  readonly with: MemberId;
  readonly returns: ShiftSeat;
}

/** What has gone with a shift. */
interface WithVisits extends ShiftRef {
  readonly visits: readonly VisitRef[];
}

interface ShiftPassed extends PassedOn, WithVisits {
  readonly by: MemberId;
  /** Passes the other way. */
  readonly returns?: WithVisits;
}

/** `from` missing: it was vacant. */
export interface ShiftTaken extends ShiftPassed {
  readonly type: 'shiftTaken';
  /** The leader who asked for it: no swap of their own [Gislaved, passbyten]. */
  readonly askedBy?: MemberId;
  readonly from?: MemberId;
  readonly to: MemberId;
}

/** `from` had taken it, `to` has it again; missing: it is vacant again. */
export interface ShiftUndone extends ShiftPassed {
  readonly type: 'shiftUndone';
  readonly from: MemberId;
  readonly to?: MemberId;
}

/** `from`, who had taken it, is absent: `to`, whose it was, has it again. */
export interface ShiftReturned extends PassedOn, WithVisits {
  readonly type: 'shiftReturned';
  readonly from: MemberId;
  readonly to: MemberId;
}

/** `from`, who had taken it, is absent, and it goes back to nobody: it is free to whoever can. */
export interface ShiftFreed extends FlowEvent, ShiftRef {
  readonly type: 'shiftFreed';
  readonly from: MemberId;
}

export interface VisitOffered extends CaseBegan {
  readonly type: 'visitOffered';
  readonly asked: readonly MemberId[];
  readonly named: boolean;
  /** It is nobody's, and somebody asks who can. */
  readonly vacant?: true;
  /** Who has it in the plan and is absent. */
  readonly away?: MemberId;
}

/** `owner`: whose it is; of a visit that nobody has, whoever would have it, and nobody is asked. */
export interface VisitRequested extends CaseBegan {
  readonly type: 'visitRequested';
  readonly vacant?: true;
  /** Who has it in the plan and is absent. */
  readonly away?: MemberId;
}

export interface SwapProposed extends CaseBegan {
  readonly type: 'swapProposed';
  readonly with: MemberId;
  readonly returns: Seat;
}

/** A seat has passed: under which version of the team's own policy, and by which standing approval if by one. */
interface PassedOn extends FlowEvent {
  readonly teamPolicy: number;
  readonly standing?: Standing;
}

/** `from` missing: nobody had it. */
export interface VisitTaken extends PassedOn, VisitRef {
  readonly type: 'visitTaken';
  readonly by: MemberId;
  readonly from?: MemberId;
  readonly to: MemberId;
  /** Its new start, if it was moved. */
  readonly start?: Instant;
  /** Pass with it. */
  readonly also?: readonly VisitRef[];
  /** Passes the other way. */
  readonly returns?: VisitRef;
}

/** `from` had taken it, `to` has it again; missing: nobody has. */
export interface SwapUndone extends PassedOn, VisitRef {
  readonly type: 'swapUndone';
  readonly by: MemberId;
  readonly from: MemberId;
  readonly to?: MemberId;
  /** When it was before, if it had been moved. */
  readonly start?: Instant;
  /** Go back with it. */
  readonly also?: readonly VisitRef[];
  /** Passes the other way. */
  readonly returns?: VisitRef;
}

export interface VisitDeclined extends FlowEvent {
  readonly type: 'visitDeclined';
  readonly by: MemberId;
}

/** Everyone asked has said no. */
export interface OfferDeclined extends FlowEvent {
  readonly type: 'offerDeclined';
}

export interface OfferWithdrawn extends FlowEvent {
  readonly type: 'offerWithdrawn';
  readonly by: MemberId;
  /** It had been opened here, is still vacant, and leaves the plan. */
  readonly closes?: ShiftRef;
}

/** The two have agreed; a leader has to look. */
export interface ExceptionRaised extends FlowEvent {
  readonly type: 'exceptionRaised';
  readonly by: MemberId;
  readonly to: MemberId;
  readonly leaders: readonly MemberId[];
  readonly deputies: readonly MemberId[];
  readonly found: readonly Exception[];
  readonly remindAt: Instant;
  readonly deputyAt: Instant;
  readonly expiresAt: Instant;
}

export interface LeaderReminded extends FlowEvent {
  readonly type: 'leaderReminded';
  /** Who is asked now: leaders may have changed. */
  readonly leaders: readonly MemberId[];
  readonly dueAt: Instant;
}

/** The leaders have not answered: those who stand in for them are asked too. */
export interface DeputyAsked extends FlowEvent {
  readonly type: 'deputyAsked';
  readonly leaders: readonly MemberId[];
  readonly dueAt: Instant;
}

/** Followed by `visitTaken`. */
export interface ExceptionApproved extends FlowEvent {
  readonly type: 'exceptionApproved';
  readonly by: MemberId;
}

export interface ExceptionRejected extends FlowEvent {
  readonly type: 'exceptionRejected';
  readonly by: MemberId;
  /** It had been opened here, is still vacant, and leaves the plan. */
  readonly closes?: ShiftRef;
}

/** The plan says something else of the visit by now: there is nothing left to decide. */
export interface PlanOvertook extends FlowEvent {
  readonly type: 'planOvertook';
}

export interface OfferExpired extends FlowEvent {
  readonly type: 'offerExpired';
}

export type SwapEvent =
  | ShiftOffered
  | ShiftRequested
  | ShiftSwapProposed
  | ShiftTaken
  | ShiftUndone
  | ShiftReturned
  | ShiftFreed
  | VisitOffered
  | VisitRequested
  | SwapProposed
  | VisitTaken
  | ExceptionRaised
  | LeaderReminded
  | DeputyAsked
  | ExceptionApproved
  | ExceptionRejected
  | PlanOvertook
  | SwapUndone
  | VisitDeclined
  | OfferDeclined
  | OfferWithdrawn
  | OfferExpired;
