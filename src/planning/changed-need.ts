import type { CaseId, ClientCode, Instant, IsoDate, WallTime } from '../core/ids';
import { laidOver, liftedFrom, type Over } from '../core/laid-over';
import type { VisitChange } from '../core/need';
import { planOf, withVisit } from '../core/plan';
import type { Day, Visit, VisitKind } from '../core/roster';
import { type OpenSeat, type StandingChange, type WhichVisit, withStanding } from '../core/standing';
import type { People } from '../core/team';
import { minutesBetween, weekdayOf } from '../core/time';
import { type TouchedVisit, touchedOn } from '../core/touched';
import { findings } from '../rules';

/** On which dates something is to be otherwise. */
export interface Span {
  readonly from: IsoDate;
  /** The last date; missing: until further notice. */
  readonly until?: IsoDate;
  /** 1 Monday … 7 Sunday; missing: every day. */
  readonly weekdays?: readonly number[];
}

interface OfAVisit extends Span {
  readonly which: WhichVisit;
}

/** What a need asks of the plan. Minutes are more than none. */
export type Wanted =
  | (OfAVisit & { readonly change: 'longer' | 'shorter'; readonly minutes: number })
  | (OfAVisit & { readonly change: 'moved'; readonly to: WallTime })
  | (OfAVisit & { readonly change: 'dropped' })
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
} as const satisfies Readonly<Record<VisitChange, StandingChange['does']>>;

/** What is wanted, as it would stand. */
export const standingFor = (wanted: Wanted, decided: DecidedBy): StandingChange => {
  const { from, until, weekdays } = wanted;
  const spanned = {
    ...decided,
    id: `${decided.caseId}-plan`,
    from,
    ...(until === undefined ? {} : { until }),
    ...(weekdays ? { weekdays } : {}),
  };
  switch (wanted.change) {
    case 'longer':
    case 'shorter': {
      const minutes = wanted.change === 'longer' ? wanted.minutes : -wanted.minutes;
      return { ...spanned, does: DOES[wanted.change], which: wanted.which, minutes };
    }
    case 'moved':
      return { ...spanned, does: DOES.moved, which: wanted.which, to: wanted.to };
    case 'dropped':
      return { ...spanned, does: DOES.dropped, which: wanted.which };
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

const laidWith = (days: readonly Day[], over: Over, change: StandingChange): readonly Day[] => {
  const standing = withStanding(over.standing, change);
  return days.map((day) => laidOver(liftedFrom(day), { ...over, standing }));
};

/** Whoever has a visit as it would become, and whose day it does not fit: the rules of a swap, for a visit that changes by itself. */
const seatsThatDoNotFit = (
  people: People,
  before: readonly Day[],
  touched: readonly TouchedVisit[],
): readonly OpenSeat[] => {
  const plan = planOf(before);
  return touched.flatMap(({ date, before: was, after: visit }) => {
    if (!was || !visit) return [];
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
  const touchedBy = (after: readonly Day[]) => days.flatMap((day, at) => touchedOn(day, after[at] ?? day));
  const first = laidWith(days, over, change);
  const decided = withLengths(change, touchedBy(first));
  const movesVisits = change.does === 'lengthen' || change.does === 'move';
  const open = movesVisits ? seatsThatDoNotFit(people, days, touchedBy(first)) : [];
  if (open.length === 0) return { days: first, touched: touchedBy(first), stands: decided };
  const stands = { ...decided, open } as StandingChange;
  const after = laidWith(days, over, stands);
  return { days: after, touched: touchedBy(after), stands };
};
