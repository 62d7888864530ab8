import type { Command } from '../../core/flow';
import type { ClientCode, MemberId } from '../../core/ids';
import type { Direction, HealthCategory, LifeArea, Urgency } from '../../core/need';
import type { Wanted } from '../../planning/changed-need';

interface ByPerson extends Command {
  readonly by: MemberId;
}

/** A client's need has changed. What is written beside it is kept apart, where it can be erased. */
export interface ReportNeed extends ByPerson {
  readonly type: 'reportNeed';
  readonly client: ClientCode;
  readonly direction: Direction;
  readonly urgency: Urgency;
  readonly area?: LifeArea;
  /** What it asks of the plan; missing: nothing that the reporter can say. */
  readonly wanted?: Wanted;
  /** The client is with it: the reporter has asked. */
  readonly agreed: boolean;
  readonly comment?: string;
}

/** Something about a client's health, for the nurse on duty. */
export interface ReportHealth extends ByPerson {
  readonly type: 'reportHealth';
  readonly client: ClientCode;
  readonly category: HealthCategory;
  readonly urgency: Urgency;
  /** The nurse has been called already. */
  readonly called?: true;
}

interface OnCase extends ByPerson {
  /** The revision that the presser's card showed; missing when the answer was typed. */
  readonly seen?: number;
}

/** The nurse has been called. */
export interface MarkCalled extends OnCase {
  readonly type: 'markCalled';
}

/** Whoever it was sent to has seen it, and takes it from here. */
export interface AcknowledgeNeed extends OnCase {
  readonly type: 'acknowledgeNeed';
}

/** Whoever it was sent to asks the reporter something. */
export interface AskBack extends OnCase {
  readonly type: 'askBack';
  readonly comment: string;
}

/** What the reporter answers; or, of whoever it was sent to, what comes of it. */
export interface ReplyToNeed extends OnCase {
  readonly type: 'replyToNeed';
  readonly comment: string;
}

/** Whoever it was sent to has done what there was to do. */
export interface CloseNeed extends OnCase {
  readonly type: 'closeNeed';
  readonly comment?: string;
}

/** The assessor decides for it. */
export interface GrantNeed extends OnCase {
  readonly type: 'grantNeed';
  /** More minutes a month than the frame has; missing: as many as it takes. */
  readonly minutes?: number;
}

/** The assessor decides against it, and says why. */
export interface DeclineNeed extends OnCase {
  readonly type: 'declineNeed';
  readonly comment?: string;
}

/** What was changed goes back: whoever reported it, the client's named contact, or the leader, who says why. */
export interface TakeBackNeed extends OnCase {
  readonly type: 'takeBackNeed';
  readonly comment?: string;
}

/** The client has been told. */
export interface MarkTold extends OnCase {
  readonly type: 'markTold';
}

/** The clock's. */
export interface AttendNeed extends Command {
  readonly type: 'attendNeed';
}

export type NeedCommand =
  | ReportNeed
  | ReportHealth
  | MarkCalled
  | AcknowledgeNeed
  | AskBack
  | ReplyToNeed
  | CloseNeed
  | GrantNeed
  | DeclineNeed
  | TakeBackNeed
  | MarkTold
  | AttendNeed;
