import type { FlowEvent } from '../../core/flow';
import type { Instant, MemberId } from '../../core/ids';
import type { Reframed, StandingChange } from '../../core/standing';
import type { Told } from './need-change';

interface ByPerson extends FlowEvent {
  readonly by: MemberId;
}

/** What was reported, what became of it at once, and who answers for the rest. */
export type NeedReported = ByPerson &
  Told & {
    readonly type: 'needReported';
    readonly number: number;
    /** What stands from now on. */
    readonly stands?: StandingChange;
    readonly dueAt?: Instant;
  };

export interface NurseCalled extends ByPerson {
  readonly type: 'nurseCalled';
}

export interface NeedAcknowledged extends ByPerson {
  readonly type: 'needAcknowledged';
}

export interface NeedAskedBack extends ByPerson {
  readonly type: 'needAskedBack';
}

export interface NeedReplied extends ByPerson {
  readonly type: 'needReplied';
}

export interface NeedClosed extends ByPerson {
  readonly type: 'needClosed';
}

export interface NeedGranted extends ByPerson {
  readonly type: 'needGranted';
  readonly frame?: Reframed;
  readonly stands?: StandingChange;
  /** The client is to be told before then. */
  readonly dueAt?: Instant;
}

export interface NeedDeclined extends ByPerson {
  readonly type: 'needDeclined';
}

export interface NeedTakenBack extends ByPerson {
  readonly type: 'needTakenBack';
}

export interface ClientTold extends ByPerson {
  readonly type: 'clientTold';
}

/** The clock's: it is still unanswered. `owner`: who answers for it now. */
export interface NeedReminded extends FlowEvent {
  readonly type: 'needReminded';
  readonly owner: MemberId;
  readonly dueAt: Instant;
}

/** The clock's: its time has passed unanswered, and the leaders know. */
export interface NeedEscalated extends FlowEvent {
  readonly type: 'needEscalated';
  readonly owner: MemberId;
  readonly leaders: readonly MemberId[];
  readonly dueAt: Instant;
}

/** The clock's: nobody took it back in time. */
export interface NeedSettled extends FlowEvent {
  readonly type: 'needSettled';
}

export type NeedEvent =
  | NeedReported
  | NurseCalled
  | NeedAcknowledged
  | NeedAskedBack
  | NeedReplied
  | NeedClosed
  | NeedGranted
  | NeedDeclined
  | NeedTakenBack
  | ClientTold
  | NeedReminded
  | NeedEscalated
  | NeedSettled;
