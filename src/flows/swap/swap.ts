import type { Case, Stored } from '../../core/flow';
import type { ClientCode, Instant, IsoDate, MemberId, VisitId } from '../../core/ids';
import { dayWithVisit, reseated, shifted } from '../../core/plan';
import type { Passed } from '../../core/trust';
import type { RuleCode } from '../../rules/finding';
import type {
  DeputyAsked,
  ExceptionRaised,
  LeaderReminded,
  SwapEvent,
  SwapProposed,
  SwapUndone,
  VisitOffered,
  VisitRequested,
  VisitTaken,
} from './events';

/** `waiting`: the two have agreed, and a leader decides. */
export type VisitCaseStatus =
  | 'asking'
  | 'waiting'
  | 'taken'
  | 'undone'
  | 'declined'
  | 'rejected'
  | 'overtaken'
  | 'withdrawn'
  | 'expired';

/** A visit as it was when the case began. */
export interface Seat extends VisitRef {
  readonly client: ClientCode;
  readonly start: Instant;
  readonly end: Instant;
}

/** What the rules found that only a leader lets pass. */
export interface Exception {
  readonly rule: RuleCode;
  readonly person: MemberId;
  readonly found?: number;
}

/** A leader's to decide, and by when. */
export interface LeadersTurn {
  readonly leaders: readonly MemberId[];
  /** Who stands in once the leaders have been reminded in vain. */
  readonly deputies: readonly MemberId[];
  readonly found: readonly Exception[];
  /** Whose answer made it so, and when. */
  readonly by: MemberId;
  readonly at: Instant;
  /** At which revision it was last said what there is to decide. */
  readonly revision: number;
  /** When the deputies are asked, if there are any. */
  readonly deputyAt: Instant;
  readonly expiresAt: Instant;
}

/** One seat of one visit on its way from one person to another, and of others that go with it. */
export interface VisitCase extends Case {
  readonly flow: 'swap';
  readonly status: VisitCaseStatus;
  /** Who began: the one whose visit it is (an offer), or the one who would take it. */
  readonly began: 'owner' | 'taker';
  /** Whose seat it was when the case began. */
  readonly owner: MemberId;
  /** Who takes it: known from the start when the taker began, else once it is taken. */
  readonly taker?: MemberId;
  /** The leader's turn, once it has come. */
  readonly exception?: LeadersTurn;
  /** The leader or deputy who approved or rejected it. */
  readonly decidedBy?: MemberId;
  /** Under what it passed, or went back. */
  readonly passed?: Passed;
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
  /** Further visits of the owner's that pass with it, all or none. */
  readonly also?: readonly Seat[];
  /** What the owner gets for it, from the taker. */
  readonly returns?: Seat;
}

export interface VisitRef {
  readonly visit: VisitId;
  /** The date on which it starts. */
  readonly date: IsoDate;
}

type Began = VisitOffered | VisitRequested | SwapProposed;

/** Who asks whom, by how the case began. */
const between = (event: Began): Pick<VisitCase, 'began' | 'asked' | 'named' | 'taker' | 'returns'> => {
  switch (event.type) {
    case 'visitOffered':
      return { began: 'owner', asked: event.asked, named: event.named };
    case 'visitRequested':
      return { began: 'taker', asked: [event.owner], named: true, taker: event.by };
    case 'swapProposed':
      return { began: 'owner', asked: [event.with], named: true, taker: event.with, returns: event.returns };
  }
};

const began = (event: Began): VisitCase => ({
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
  ...(event.also ? { also: event.also } : {}),
  ...between(event),
});

const closed = (one: VisitCase, status: VisitCaseStatus): VisitCase => {
  const { dueAt: _, ...rest } = one;
  return { ...rest, open: false, status };
};

const waiting = (one: VisitCase, event: ExceptionRaised): VisitCase => ({
  ...one,
  status: 'waiting',
  taker: event.to,
  dueAt: event.remindAt,
  exception: {
    leaders: event.leaders,
    deputies: event.deputies,
    found: event.found,
    by: event.by,
    at: event.at,
    revision: one.revision + 1,
    deputyAt: event.deputyAt,
    expiresAt: event.expiresAt,
  },
});

const askedAgain = (one: VisitCase, { leaders, dueAt }: LeaderReminded | DeputyAsked): VisitCase =>
  one.exception ? { ...one, dueAt, exception: { ...one.exception, leaders } } : one;

const withDeputies = (one: VisitCase): VisitCase => {
  if (!one.exception) return one;
  const { leaders, deputies } = one.exception;
  return { ...one, exception: { ...one.exception, leaders: [...new Set([...leaders, ...deputies])], deputies: [] } };
};

/** A leader decides about what this person has said yes to. */
export const isWaitingFor = ({ status, began, owner, taker }: VisitCase, person: MemberId): boolean =>
  status === 'waiting' && (began === 'owner' ? taker === person : owner === person);

/** Whoever agreed has thought better of it: the question stands as it did before. */
const askingAgain = ({ taker, ...one }: VisitCase): VisitCase => ({
  ...one,
  status: 'asking',
  ...(one.exception ? { dueAt: one.exception.expiresAt } : {}),
  ...((one.began === 'taker' || one.returns) && taker ? { taker } : {}),
});

const saidNo = (one: VisitCase, person: MemberId): VisitCase => ({
  ...one,
  declined: [...one.declined.filter((no) => no.person !== person), { person, revision: one.revision + 1 }],
});

const passedOf = ({ teamPolicy, standing }: Passed): Passed => ({ teamPolicy, ...(standing ? { standing } : {}) });

const next = (one: VisitCase, event: Exclude<SwapEvent, Began>): VisitCase => {
  switch (event.type) {
    case 'visitTaken':
      return { ...closed(one, 'taken'), taker: event.to, passed: passedOf(event) };
    case 'exceptionRaised':
      return waiting(one, event);
    case 'leaderReminded':
      return askedAgain(one, event);
    case 'deputyAsked':
      return withDeputies(askedAgain(one, event));
    case 'exceptionApproved':
      return { ...one, decidedBy: event.by };
    case 'planOvertook':
      return closed(one, 'overtaken');
    case 'exceptionRejected':
      return { ...closed(one, 'rejected'), decidedBy: event.by };
    case 'swapUndone':
      return { ...closed(one, 'undone'), undoneBy: event.by, passed: passedOf(event) };
    case 'visitDeclined':
      return saidNo(isWaitingFor(one, event.by) ? askingAgain(one) : one, event.by);
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

interface SeatPassed extends VisitRef {
  readonly from: MemberId;
  readonly to: MemberId;
  readonly start?: Instant;
}

/** `swap`: the number of the case that it passes by; missing when it goes back. */
const withSeatPassed = (stored: Stored, passed: SeatPassed, swap: number | undefined): Stored => {
  const day = stored.days.get(passed.date);
  const visit = day?.visits.find((each) => each.id === passed.visit);
  if (!day || !visit) throw new Error(`visit ${passed.visit} has passed, which ${passed.date} does not have`);
  const moved = passed.start === undefined ? visit : shifted(visit, passed.start);
  const { swap: _, ...reseat } = reseated(moved, passed.from, passed.to);
  const changed = dayWithVisit(day, swap === undefined ? reseat : { ...reseat, swap });
  return { ...stored, days: new Map(stored.days).set(passed.date, changed) };
};

const withSeatsPassed = (stored: Stored, event: VisitTaken | SwapUndone, { number }: VisitCase): Stored => {
  const swap = event.type === 'visitTaken' ? number : undefined;
  const { from, to, also = [], returns } = event;
  const passed = also.reduce(
    (so, ref) => withSeatPassed(so, { ...ref, from, to }, swap),
    withSeatPassed(stored, event, swap),
  );
  return returns ? withSeatPassed(passed, { ...returns, from: to, to: from }, swap) : passed;
};

/** Whose question it is; a taker who began is known from the start. */
export const beginnerOf = ({ began, owner, taker = owner }: VisitCase): MemberId => (began === 'owner' ? owner : taker);

export const isVisitCase = (one: Case): one is VisitCase => one.flow === 'swap';

/** Every visit that the case is about. */
export const visitsOf = ({ visit, date, also = [], returns }: VisitCase): readonly VisitRef[] => [
  { visit, date },
  ...also,
  ...(returns ? [returns] : []),
];

/** Whose visits they are. */
export const clientsOf = ({ client, also = [], returns }: VisitCase): readonly ClientCode[] => [
  client,
  ...[...also, ...(returns ? [returns] : [])].map((seat) => seat.client),
];

/** When the first of its visits would begin, as things are or as they would be. */
export const firstStart = ({ start, movedFrom = start, also = [], returns }: VisitCase): Instant =>
  [movedFrom, ...also.map((seat) => seat.start), ...(returns ? [returns.start] : [])].reduce(
    (first, at) => (at < first ? at : first),
    start,
  );

/** A case in which something comes back. */
export type Swap = VisitCase & { readonly returns: Seat; readonly taker: MemberId };

export const isSwap = (one: VisitCase): one is Swap => one.returns !== undefined && one.taker !== undefined;

/** The revision at which this person last said no, if they did. */
export const declinedAt = (one: VisitCase, person: MemberId): number | undefined =>
  one.declined.find((no) => no.person === person)?.revision;

/** One event folded into what is stored. */
export const evolve = (stored: Stored, event: SwapEvent): Stored => {
  if (event.type === 'visitOffered' || event.type === 'visitRequested' || event.type === 'swapProposed')
    return withCase(stored, began(event));
  const one = stored.cases.get(event.caseId) as VisitCase | undefined;
  if (!one) throw new Error(`${event.type} names case ${event.caseId}, which is not there`);
  const evolved = withCase(stored, { ...next(one, event), revision: one.revision + 1 });
  return event.type === 'visitTaken' || event.type === 'swapUndone' ? withSeatsPassed(evolved, event, one) : evolved;
};
