import type { CaseId, ClientCode, Instant, WallTime } from '../core/ids';
import { laidOver, liftedFrom, type Over } from '../core/laid-over';
import type { VisitChange } from '../core/need';
import { planOf, withVisit } from '../core/plan';
import type { Day, Visit, VisitKind } from '../core/roster';
import { restOf, type Span } from '../core/span';
import { type OpenSeat, type StandingChange, type WhichVisit, withStanding } from '../core/standing';
import type { People } from '../core/team';
import { minutesBetween, weekdayOf } from '../core/time';
import { type TouchedVisit, touchedOn } from '../core/touched';
import { findings } from '../rules';

interface OfAVisit extends Span {
  readonly which: WhichVisit;
}

/** What a need asks of the plan. Minutes are more than none. */
export type Wanted =
  | (OfAVisit & { readonly change: 'longer' | 'shorter'; readonly minutes: number })
  | (OfAVisit & { readonly change: 'moved'; readonly to: WallTime })
  | (Span & { readonly change: 'dropped' | 'doubled'; readonly which?: WhichVisit })
  | (Span & {
      readonly change: 'added';
      readonly start: WallTime;
      readonly minutes: number;
      readonly kind: VisitKind;
      readonly serviceCode?: string;
    });

/** The case that decides it. */
export interface DecidedBy {
  readonly client: ClientCode;
  readonly caseId: CaseId;
  readonly number: number;
  readonly at: Instant;
}

const DOES = {
  longer: 'lengthen',
  shorter: 'lengthen',
  moved: 'move',
  dropped: 'drop',
  added: 'add',
  doubled: 'double',
} as const satisfies Readonly<Record<VisitChange, StandingChange['does']>>;

/** What is wanted, as it would stand. */
export const standingFor = (wanted: Wanted, decided: DecidedBy): StandingChange => {
  const spanned = { ...decided, id: `${decided.caseId}-plan`, from: wanted.from, ...restOf(wanted) };
  switch (wanted.change) {
    case 'longer':
    case 'shorter': {
      const minutes = wanted.change === 'longer' ? wanted.minutes : -wanted.minutes;
      return { ...spanned, does: DOES[wanted.change], which: wanted.which, minutes };
    }
    case 'moved':
      return { ...spanned, does: DOES.moved, which: wanted.which, to: wanted.to };
    case 'dropped':
    case 'doubled':
      return { ...spanned, does: DOES[wanted.change], ...(wanted.which ? { which: wanted.which } : {}) };
    case 'added': {
      const { start, minutes, kind, serviceCode } = wanted;
      return { ...spanned, does: DOES.added, start, minutes, kind, tasks: [], ...(serviceCode ? { serviceCode } : {}) };
    }
  }
};

/** What a change of plan comes to, on the days that are known. */
export interface Effect {
  readonly days: readonly Day[];
  readonly touched: readonly TouchedVisit[];
  /** With the seats that do not fit whoever has them. */
  readonly stands: StandingChange;
}

/** As long as the planning system has it. */
const plannedLength = ({ start, end, laid }: Visit): number =>
  laid ? minutesBetween(laid.start, laid.end) : minutesBetween(start, end);

/** With how long its visits were planned to be, by weekday, as far as they are of one length on each. */
const withLengths = (change: StandingChange, touched: readonly TouchedVisit[]): StandingChange => {
  if (change.does !== 'lengthen') return change;
  const lengths = (weekday: number) =>
    touched.flatMap(({ date, before }) => (before && weekdayOf(date) === weekday ? [plannedLength(before)] : []));
  const was = [1, 2, 3, 4, 5, 6, 7].map((weekday) => {
    const [first, ...others] = lengths(weekday);
    return first !== undefined && others.every((one) => one === first) ? first : null;
  });
  return { ...change, was };
};

/** The days, which are given as they are laid over now, as they would be laid over otherwise. */
export const laidAs = (days: readonly Day[], over: Over): readonly Day[] =>
  days.map((day) => laidOver(liftedFrom(day), over));

const laidWith = (days: readonly Day[], over: Over, change: StandingChange): readonly Day[] =>
  laidAs(days, { ...over, standing: withStanding(over.standing, change) });

/** The visits that are not as they were; the same days in both. */
export const touchedIn = (before: readonly Day[], after: readonly Day[]): readonly TouchedVisit[] =>
  before.flatMap((day, at) => touchedOn(day, after[at] ?? day));

/** Whoever has a visit as it would become, and whose day it does not fit: the rules of a swap, for a visit that changes by itself. */
export const seatsThatDoNotFit = (
  people: People,
  before: readonly Day[],
  touched: readonly TouchedVisit[],
): readonly OpenSeat[] => {
  const plan = planOf(before);
  return touched.flatMap(({ date, after: visit }) => {
    if (!visit) return [];
    const changed = withVisit(plan, visit);
    return visit.members
      .filter((member) =>
        findings({ before: plan, after: changed, people, persons: [member] }).some(
          ({ severity }) => severity !== 'note',
        ),
      )
      .map((member) => ({ date, member }));
  });
};

/** What the change would make of the days, which are given as they are laid over now. */
export const effectOf = (people: People, days: readonly Day[], over: Over, change: StandingChange): Effect => {
  const first = laidWith(days, over, change);
  const decided = withLengths(change, touchedIn(days, first));
  const movesVisits = change.does === 'lengthen' || change.does === 'move';
  const open = movesVisits
    ? seatsThatDoNotFit(
        people,
        days,
        touchedIn(days, first).filter(({ before }) => before),
      )
    : [];
  if (open.length === 0) return { days: first, touched: touchedIn(days, first), stands: decided };
  const stands = { ...decided, open } as StandingChange;
  const after = laidWith(days, over, stands);
  return { days: after, touched: touchedIn(days, after), stands };
};
