import type { Case, Stored } from '../../core/flow';
import type { Instant, IsoDate, MemberId } from '../../core/ids';
import {
  dayWithMore,
  dayWithoutShift,
  dayWithShift,
  dayWithVisit,
  handedTo,
  openedShift,
  reseated,
  shifted,
} from '../../core/plan';
import type { Day } from '../../core/roster';
import type { Passed } from '../../core/trust';
import type {
  DeputyAsked,
  ExceptionRaised,
  ExceptionRejected,
  LeaderReminded,
  OfferWithdrawn,
  ShiftFreed,
  ShiftOffered,
  ShiftRequested,
  ShiftReturned,
  ShiftSwapProposed,
  ShiftTaken,
  ShiftUndone,
  SwapEvent,
  SwapProposed,
  SwapUndone,
  VisitOffered,
  VisitRequested,
  VisitTaken,
} from './events';
import { type Agreement, isShiftCase, isWaitingFor, type SwapCase, type SwapStatus, type VisitRef } from './swap';

type VisitsBegan = VisitOffered | VisitRequested | SwapProposed;
type ShiftsBegan = ShiftOffered | ShiftRequested | ShiftSwapProposed;
type Began = VisitsBegan | ShiftsBegan;

const BEGINNINGS: ReadonlySet<string> = new Set<Began['type']>([
  'visitOffered',
  'visitRequested',
  'swapProposed',
  'shiftOffered',
  'shiftRequested',
  'shiftSwapProposed',
]);

export const isBeginning = (event: SwapEvent): event is Began => BEGINNINGS.has(event.type);

/** Who asks whom, by how the case began. */
const between = (event: Began): Pick<Agreement, 'began' | 'asked' | 'named' | 'taker'> => {
  switch (event.type) {
    case 'visitOffered':
    case 'shiftOffered':
      return { began: 'owner', asked: event.asked, named: event.named };
    case 'visitRequested':
    case 'shiftRequested':
      return { began: 'taker', asked: event.vacant ? [] : [event.owner], named: true, taker: event.by };
    case 'swapProposed':
    case 'shiftSwapProposed':
      return { began: 'owner', asked: [event.with], named: true, taker: event.with };
  }
};

const agreement = (event: Began): Agreement => ({
  id: event.caseId,
  number: event.number,
  flow: 'swap',
  revision: 1,
  open: true,
  dueAt: event.expiresAt,
  status: 'asking',
  owner: event.owner,
  declined: [],
  date: event.date,
  start: event.start,
  end: event.end,
  ...between(event),
});

const vacancy = (event: Began) => ({
  ...('vacant' in event && event.vacant ? { vacant: true as const } : {}),
  ...('away' in event && event.away ? { away: event.away } : {}),
});

const began = (event: Began): SwapCase => {
  if ('shift' in event)
    return {
      ...agreement(event),
      shift: event.shift,
      kind: event.kind,
      ...vacancy(event),
      ...('returns' in event ? { returns: event.returns } : {}),
    };
  return {
    ...agreement(event),
    visit: event.visit,
    client: event.client,
    ...(event.movedFrom === undefined ? {} : { movedFrom: event.movedFrom }),
    ...(event.also ? { also: event.also } : {}),
    ...vacancy(event),
    ...('returns' in event ? { returns: event.returns } : {}),
  };
};

const closed = <One extends SwapCase>(one: One, status: SwapStatus): One => {
  const { dueAt: _, ...rest } = one;
  return { ...rest, open: false, status } as One;
};

const waiting = (one: SwapCase, event: ExceptionRaised): SwapCase => ({
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

const askedAgain = (one: SwapCase, { leaders, dueAt }: LeaderReminded | DeputyAsked): SwapCase =>
  one.exception ? { ...one, dueAt, exception: { ...one.exception, leaders } } : one;

const withDeputies = (one: SwapCase): SwapCase => {
  if (!one.exception) return one;
  const { leaders, deputies } = one.exception;
  return { ...one, exception: { ...one.exception, leaders: [...new Set([...leaders, ...deputies])], deputies: [] } };
};

/** Whoever agreed has thought better of it: the question stands as it did before. */
const askingAgain = ({ taker, ...one }: SwapCase): SwapCase => ({
  ...one,
  status: 'asking',
  ...(one.exception ? { dueAt: one.exception.expiresAt } : {}),
  ...((one.began === 'taker' || one.returns) && taker ? { taker } : {}),
});

const saidNo = (one: SwapCase, person: MemberId): SwapCase => ({
  ...one,
  declined: [...one.declined.filter((no) => no.person !== person), { person, revision: one.revision + 1 }],
});

const passedOf = ({ teamPolicy, standing }: Passed): Passed => ({ teamPolicy, ...(standing ? { standing } : {}) });

const afterAbsence = (one: SwapCase, event: ShiftReturned | ShiftFreed): SwapCase => {
  if (!isShiftCase(one)) return one;
  const { type, shift, from } = event;
  const became = { shift, from, ...(type === 'shiftReturned' ? { to: event.to } : {}) };
  return { ...one, absences: [...(one.absences ?? []), became] };
};

const next = (one: SwapCase, event: Exclude<SwapEvent, Began>): SwapCase => {
  switch (event.type) {
    case 'visitTaken':
    case 'shiftTaken':
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
      return { ...closed(one, 'rejected'), decidedBy: event.by, ...(event.closes ? { closed: true } : {}) };
    case 'swapUndone':
    case 'shiftUndone':
      return { ...closed(one, 'undone'), undoneBy: event.by, passed: passedOf(event) };
    case 'shiftReturned':
    case 'shiftFreed':
      return afterAbsence(one, event);
    case 'visitDeclined':
      return saidNo(isWaitingFor(one, event.by) ? askingAgain(one) : one, event.by);
    case 'offerDeclined':
      return closed(one, 'declined');
    case 'offerWithdrawn':
      return { ...closed(one, 'withdrawn'), ...(event.closes ? { closed: true } : {}) };
    case 'offerExpired':
      return closed(one, 'expired');
  }
};

const withCase = (stored: Stored, one: SwapCase): Stored => ({
  ...stored,
  cases: new Map(stored.cases).set(one.id, one),
});

interface SeatPassed extends VisitRef {
  readonly from?: MemberId | undefined;
  readonly to?: MemberId | undefined;
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

const withSeatsPassed = (stored: Stored, event: VisitTaken | SwapUndone, { number }: Case): Stored => {
  const swap = event.type === 'visitTaken' ? number : undefined;
  const { from, to, also = [], returns } = event;
  const passed = also.reduce(
    (so, ref) => withSeatPassed(so, { ...ref, from, to }, swap),
    withSeatPassed(stored, event, swap),
  );
  return returns ? withSeatPassed(passed, { ...returns, from: to, to: from }, swap) : passed;
};

type Hands = { readonly from?: MemberId | undefined; readonly to?: MemberId | undefined };

/** The shift and the visits that follow it. `swap`: the number of the case that it passes by; missing when it goes back. */
const withShiftPassed = (
  stored: Stored,
  { shift, date, visits }: Pick<ShiftTaken, 'shift' | 'date' | 'visits'>,
  { from, to }: Hands,
  swap: number | undefined,
): Stored => {
  const day = stored.days.get(date);
  const found = day?.shifts.find(({ id }) => id === shift);
  if (!day || !found) throw new Error(`shift ${shift} has passed, which ${date} does not have`);
  const { swap: _, ...handed } = handedTo(found, to);
  const changed = dayWithShift(day, swap === undefined ? handed : { ...handed, swap });
  const passed = { ...stored, days: new Map(stored.days).set(date, changed) };
  if (from === undefined || to === undefined) return passed;
  return visits.reduce<Stored>((so, visit) => withSeatPassed(so, { ...visit, from, to }, swap), passed);
};

const withShiftsPassed = (stored: Stored, event: ShiftTaken | ShiftUndone, { number }: Case): Stored => {
  const swap = event.type === 'shiftTaken' ? number : undefined;
  const { from, to, returns } = event;
  const passed = withShiftPassed(stored, event, { from, to }, swap);
  return returns ? withShiftPassed(passed, returns, { from: to, to: from }, swap) : passed;
};

const onDay = (stored: Stored, date: IsoDate, change: (day: Day) => Day): Stored => {
  const day = stored.days.get(date);
  if (!day) throw new Error(`a shift comes or goes on ${date}, which has not been read`);
  return { ...stored, days: new Map(stored.days).set(date, change(day)) };
};

/** What is opened comes into the plan with its question. */
const withShiftOpened = (stored: Stored, event: ShiftsBegan): Stored => {
  if (event.type !== 'shiftOffered' || !event.opened) return stored;
  const { shift: id, date, kind, start, end, by } = event;
  const opened = openedShift({ id, kind, start, end, ...event.opened }, by);
  return onDay(stored, date, (day) => dayWithMore(day, opened));
};

const withShiftClosed = (stored: Stored, { closes }: OfferWithdrawn | ExceptionRejected): Stored =>
  closes ? onDay(stored, closes.date, (day) => dayWithoutShift(day, { id: closes.shift })) : stored;

const passedOn = (stored: Stored, event: SwapEvent, one: Case): Stored => {
  switch (event.type) {
    case 'visitTaken':
    case 'swapUndone':
      return withSeatsPassed(stored, event, one);
    case 'shiftTaken':
    case 'shiftUndone':
      return withShiftsPassed(stored, event, one);
    case 'shiftReturned':
      return withShiftPassed(stored, event, event, undefined);
    case 'offerWithdrawn':
    case 'exceptionRejected':
      return withShiftClosed(stored, event);
    default:
      return stored;
  }
};

/** One event folded into what is stored. */
export const evolve = (stored: Stored, event: SwapEvent): Stored => {
  if (isBeginning(event)) return withCase('shift' in event ? withShiftOpened(stored, event) : stored, began(event));
  const one = stored.cases.get(event.caseId) as SwapCase | undefined;
  if (!one) throw new Error(`${event.type} names case ${event.caseId}, which is not there`);
  return passedOn(withCase(stored, { ...next(one, event), revision: one.revision + 1 }), event, one);
};
