import type { Case } from '../../core/flow';
import type { ClientCode, Instant, MemberId } from '../../core/ids';
import type { Direction, HealthCategory, LifeArea, Specialty, SupportRole, Urgency } from '../../core/need';
import type { StandingChange } from '../../core/standing';
import type { Wanted } from '../../planning/changed-need';

export const FLOW = 'needChange';

/**
 * What came of the order of tests [care.md]. `inside` the frame, `less` help, `temporary` outside it: the plan is changed. `decision`: the assessor's.
 * `health`: the nurse's. `contact`: nothing that the plan can say, or the client has not been asked: the named contact's.
 */
export type NeedKind = 'health' | 'inside' | 'less' | 'temporary' | 'decision' | 'contact';

/**
 * `waiting` for whoever answers; `seen` by them; `asked`, back at the reporter; `applied` to the plan, and may be taken back; then how it ended:
 * `closed`, `granted`, `declined`, `takenBack`, `settled`.
 */
export type NeedStatus =
  | 'waiting'
  | 'seen'
  | 'asked'
  | 'applied'
  | 'closed'
  | 'granted'
  | 'declined'
  | 'takenBack'
  | 'settled';

/** What was told, and where it went. Codes and times, no word of anybody's. */
export interface Told {
  readonly client: ClientCode;
  readonly kind: NeedKind;
  readonly direction?: Direction;
  readonly area?: LifeArea;
  readonly category?: HealthCategory;
  readonly urgency: Urgency;
  /** Who is asked along, where it is a field of its own. */
  readonly specialty?: Specialty;
  readonly wanted?: Wanted;
  /** More minutes a month than the frame holds, where it is of minutes. */
  readonly over?: number;
  /** Minutes that it adds, or frees when fewer than none, over four weeks. */
  readonly minutes?: number;
  /** Who answers for it, and as what. */
  readonly owner?: MemberId;
  readonly role?: SupportRole | 'leader';
  readonly answerBy?: Instant;
  /** Somebody tells the client: another time, another face, or no visit. */
  readonly tell?: true;
}

export interface NeedCase extends Case, Told {
  readonly flow: typeof FLOW;
  readonly status: NeedStatus;
  readonly by: MemberId;
  readonly at: Instant;
  /** What stands by it. */
  readonly stands?: StandingChange;
  readonly remindedAt?: Instant;
  readonly escalatedAt?: Instant;
  readonly calledAt?: Instant;
  /** Who answered, and when. */
  readonly answeredBy?: MemberId;
  readonly answeredAt?: Instant;
  readonly toldBy?: MemberId;
  readonly takenBackBy?: MemberId;
}

export const isNeedCase = (one: Case): one is NeedCase => one.flow === FLOW;

/** Somebody still has to answer. */
export const awaitsAnswer = ({ status }: NeedCase): boolean =>
  status === 'waiting' || status === 'seen' || status === 'asked';
