import type { Case, Command, FlowEvent, Stored } from '../../core/flow';
import type { ClientCode, Instant, IsoDate, MemberId, VisitId } from '../../core/ids';
import { dayWithVisit, reseated, shifted } from '../../core/plan';

export type VisitCaseStatus = 'asking' | 'taken' | 'undone' | 'declined' | 'withdrawn' | 'expired';

/** One seat of one visit on its way from one person to another. */
export interface VisitCase extends Case {
  readonly flow: 'swap';
  readonly status: VisitCaseStatus;
  /** Who began: the one whose visit it is (an offer), or the one who would take it. */
  readonly began: 'owner' | 'taker';
  /** Whose seat it was when the case began. */
  readonly owner: MemberId;
  /** Who takes it: known from the start when the taker began, else once it is taken. */
  readonly taker?: MemberId;
  /** Who undid it. */
  readonly undoneBy?: MemberId;
  /** Whom the case asks. */
  readonly asked: readonly MemberId[];
  /** Whether one person was meant, by name. */
  readonly named: boolean;
  /** Who has said no, and at which revision. */
  readonly declined: readonly { readonly person: MemberId; readonly revision: number }[];
  readonly visit: VisitId;
  readonly date: IsoDate;
  readonly client: ClientCode;
  /** As it would be once taken. */
  readonly start: Instant;
  readonly end: Instant;
  /** When it starts as long as nobody takes it, if it would be moved. */
  readonly movedFrom?: Instant;
}

export interface VisitRef {
  readonly visit: VisitId;
  /** The date on which it starts. */
  readonly date: IsoDate;
}

interface ByPerson extends Command {
  readonly by: MemberId;
}

/** I give my visit away: to whoever can, or to one colleague. */
export interface OfferVisit extends ByPerson, VisitRef {
  readonly type: 'offerVisit';
  readonly to?: MemberId;
  /** At another time than planned. */
  readonly start?: Instant;
}

/** I would take a colleague's visit. */
export interface TakeVisit extends ByPerson, VisitRef {
  readonly type: 'takeVisit';
  readonly from: MemberId;
  /** At another time than planned. */
  readonly start?: Instant;
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

/** What was swapped goes back: either of the two, until the visit begins. */
export interface UndoSwap extends OnCase {
  readonly type: 'undoSwap';
}

/** The clock's own. */
export interface ExpireVisit extends Command {
  readonly type: 'expireVisit';
}

export type SwapCommand = OfferVisit | TakeVisit | AcceptVisit | DeclineVisit | WithdrawVisit | UndoSwap | ExpireVisit;

interface CaseBegan extends FlowEvent, VisitRef {
  readonly by: MemberId;
  readonly number: number;
  readonly owner: MemberId;
  readonly client: ClientCode;
  readonly start: Instant;
  readonly end: Instant;
  readonly movedFrom?: Instant;
  readonly expiresAt: Instant;
}

export interface VisitOffered extends CaseBegan {
  readonly type: 'visitOffered';
  readonly asked: readonly MemberId[];
  readonly named: boolean;
}

export interface VisitRequested extends CaseBegan {
  readonly type: 'visitRequested';
}

export interface VisitTaken extends FlowEvent, VisitRef {
  readonly type: 'visitTaken';
  readonly by: MemberId;
  readonly from: MemberId;
  readonly to: MemberId;
  /** Its new start, if it was moved. */
  readonly start?: Instant;
}

/** `from` had taken it, `to` has it again. */
export interface SwapUndone extends FlowEvent, VisitRef {
  readonly type: 'swapUndone';
  readonly by: MemberId;
  readonly from: MemberId;
  readonly to: MemberId;
  /** When it was before, if it had been moved. */
  readonly start?: Instant;
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
}

export interface OfferExpired extends FlowEvent {
  readonly type: 'offerExpired';
}

export type SwapEvent =
  | VisitOffered
  | VisitRequested
  | VisitTaken
  | SwapUndone
  | VisitDeclined
  | OfferDeclined
  | OfferWithdrawn
  | OfferExpired;

const began = (event: VisitOffered | VisitRequested): VisitCase => ({
  id: event.caseId,
  number: event.number,
  flow: 'swap',
  revision: 1,
  open: true,
  dueAt: event.expiresAt,
  status: 'asking',
  owner: event.owner,
  declined: [],
  visit: event.visit,
  date: event.date,
  client: event.client,
  start: event.start,
  end: event.end,
  ...(event.movedFrom === undefined ? {} : { movedFrom: event.movedFrom }),
  ...(event.type === 'visitOffered'
    ? { began: 'owner', asked: event.asked, named: event.named }
    : { began: 'taker', asked: [event.owner], named: true, taker: event.by }),
});

const closed = (one: VisitCase, status: VisitCaseStatus): VisitCase => {
  const { dueAt: _, ...rest } = one;
  return { ...rest, open: false, status };
};

const next = (one: VisitCase, event: Exclude<SwapEvent, VisitOffered | VisitRequested>): VisitCase => {
  switch (event.type) {
    case 'visitTaken':
      return { ...closed(one, 'taken'), taker: event.to };
    case 'swapUndone':
      return { ...closed(one, 'undone'), undoneBy: event.by };
    case 'visitDeclined':
      return { ...one, declined: [...one.declined, { person: event.by, revision: one.revision + 1 }] };
    case 'offerDeclined':
      return closed(one, 'declined');
    case 'offerWithdrawn':
      return closed(one, 'withdrawn');
    case 'offerExpired':
      return closed(one, 'expired');
  }
};

const withCase = (stored: Stored, one: VisitCase): Stored => ({
  ...stored,
  cases: new Map(stored.cases).set(one.id, one),
});

const withSeatPassed = (stored: Stored, event: VisitTaken | SwapUndone, one: VisitCase): Stored => {
  const day = stored.days.get(event.date);
  const visit = day?.visits.find((each) => each.id === event.visit);
  if (!day || !visit) throw new Error(`${event.type} names visit ${event.visit}, which ${event.date} does not have`);
  const moved = event.start === undefined ? visit : shifted(visit, event.start);
  const { swap: _, ...passed } = reseated(moved, event.from, event.to);
  const changed = dayWithVisit(day, event.type === 'visitTaken' ? { ...passed, swap: one.number } : passed);
  return { ...stored, days: new Map(stored.days).set(event.date, changed) };
};

/** The revision at which this person last said no, if they did. */
export const declinedAt = (one: VisitCase, person: MemberId): number | undefined =>
  one.declined.find((no) => no.person === person)?.revision;

/** One event folded into what is stored. */
export const evolve = (stored: Stored, event: SwapEvent): Stored => {
  if (event.type === 'visitOffered' || event.type === 'visitRequested') return withCase(stored, began(event));
  const one = stored.cases.get(event.caseId) as VisitCase | undefined;
  if (!one) throw new Error(`${event.type} names case ${event.caseId}, which is not there`);
  const evolved = withCase(stored, { ...next(one, event), revision: one.revision + 1 });
  return event.type === 'visitTaken' || event.type === 'swapUndone' ? withSeatPassed(evolved, event, one) : evolved;
};
