import type { Instant, MemberId } from '../../core/ids';
import { hasOpenSeat, shifted } from '../../core/plan';
import type { Visit } from '../../core/roster';
import { awayFromVisit } from '../../planning/free';
import type { Passing, SeatPassing } from '../../planning/passings';
import { mayStart } from '../../planning/times';
import { passedUnder, type Verdict } from '../../rules/trust';
import type { ShiftTaken, VisitTaken } from './events';
import { mayCare, type SwapKnown, type SwapReason } from './reasons';
import { isAsAskedShift, passableShift, shiftTakenBy } from './shift-passing';
import { holderOf, isShiftCase, type Seat, type SwapCase, type VisitCase, type VisitRef } from './swap';

const bare = ({ visit, date }: VisitRef): VisitRef => ({ visit, date });

/** The other visits of the case, as its events name them. */
export const refsOf = ({
  also,
  returns,
}: VisitCase): { readonly also?: readonly VisitRef[]; readonly returns?: VisitRef } => ({
  ...(also ? { also: also.map(bare) } : {}),
  ...(returns ? { returns: bare(returns) } : {}),
});

/** The visit stands in the plan as it did, with that person and not with the other one. */
export const standsWith = ({ plan }: SwapKnown, seat: Seat, holder: MemberId, other: MemberId): boolean => {
  const visit = plan.visit(seat.visit);
  return (
    visit !== undefined &&
    visit.start === seat.start &&
    visit.end === seat.end &&
    visit.members.includes(holder) &&
    !visit.members.includes(other)
  );
};

/** What passes with the case's first visit, and who has it as long as it has not: first what goes the same way, then what comes back. */
export const besides = (
  { also = [], returns }: VisitCase,
  holder: MemberId,
  other: MemberId,
): readonly { readonly seat: Seat; readonly from: MemberId; readonly to: MemberId }[] => [
  ...also.map((seat) => ({ seat, from: holder, to: other })),
  ...(returns ? [{ seat: returns, from: other, to: holder }] : []),
];

/** The visit as the case would have it, as long as the plan still has it as it was when the question was put. */
const asAsked = (known: SwapKnown, one: VisitCase, planned: Visit): Visit | undefined => {
  const { start, end, movedFrom = start } = one;
  const holder = holderOf(one);
  const sameHands = holder === undefined ? hasOpenSeat(planned) : planned.members.includes(holder);
  if (one.away !== undefined && awayFromVisit(known.team, known.plan, planned) === undefined) return undefined;
  const sameTime = planned.start === movedFrom && planned.end - planned.start === end - start;
  if (!sameHands || !sameTime) return undefined;
  if (start === movedFrom) return planned;
  return mayStart(known.team, known.plan, planned, start) ? shifted(planned, start) : undefined;
};

/** As the plan has them. */
export const passingsOf = ({ plan }: SwapKnown, others: ReturnType<typeof besides>): readonly SeatPassing[] =>
  others.flatMap(({ seat, from, to }) => {
    const visit = plan.visit(seat.visit);
    return visit ? [{ visit, from, to }] : [];
  });

/** The plan still has what the case is about as it was when the question was put. */
export const isAsAsked = (known: SwapKnown, one: SwapCase): boolean => {
  if (isShiftCase(one)) return isAsAskedShift(known, one);
  const planned = known.plan.visit(one.visit);
  return planned !== undefined && asAsked(known, one, planned) !== undefined;
};

/** What a case is about may still change hands as it was asked; else why not. */
export type Passable = { readonly passings: readonly Passing[] } | { readonly reason: SwapReason };

/** Who says yes, when, and who would have it. */
export interface Agreeing {
  readonly by: MemberId;
  readonly at: Instant;
  readonly to: MemberId;
}

const passableVisits = (known: SwapKnown, one: VisitCase, { by, at, to }: Agreeing): Passable => {
  const planned = known.plan.visit(one.visit);
  const visit = planned && asAsked(known, one, planned);
  if (!visit) return { reason: { code: 'visitChanged', case: one, ...(planned ? { visit: planned } : {}) } };
  if (planned.start <= at) return { reason: { code: 'visitStarted', visit: planned } };
  if (visit.start <= at) return { reason: { code: 'notThen', visit: planned, alternatives: [] } };
  if (!mayCare(known, to)) return { reason: { code: 'notYourWork', person: to } };
  const others = besides(one, one.owner, to);
  if (!others.every(({ seat, from, to: gets }) => standsWith(known, seat, from, gets)))
    return { reason: { code: 'visitChanged', case: one, visit: planned } };
  const passings = passingsOf(known, others);
  const begun = passings.find((passing) => passing.visit.start <= at);
  if (begun) return { reason: { code: 'visitStarted', visit: begun.visit } };
  if (visit.members.includes(to))
    return { reason: to === by ? { code: 'ownVisit', visit } : { code: 'alreadyThere', visit, person: to } };
  return { passings: [{ visit, from: holderOf(one), to }, ...passings] };
};

export const passable = (known: SwapKnown, one: SwapCase, agreeing: Agreeing): Passable =>
  isShiftCase(one) ? passableShift(known, one, agreeing) : passableVisits(known, one, agreeing);

/** What has happened once it passes, and under what; without a verdict, by a leader's own yes. */
export const takenBy = (
  known: SwapKnown,
  one: SwapCase,
  agreeing: Agreeing,
  verdict?: Verdict,
): VisitTaken | ShiftTaken =>
  isShiftCase(one) ? shiftTakenBy(known, one, agreeing, verdict) : visitTakenBy(known, one, agreeing, verdict);

const fromOf = (one: VisitCase): { readonly from?: MemberId } => {
  const from = holderOf(one);
  return from === undefined ? {} : { from };
};

const visitTakenBy = (
  known: SwapKnown,
  one: VisitCase,
  { by, at, to }: Agreeing,
  verdict: Verdict | undefined,
): VisitTaken => ({
  type: 'visitTaken',
  by,
  at,
  caseId: one.id,
  ...fromOf(one),
  to,
  visit: one.visit,
  date: one.date,
  ...(one.movedFrom === undefined ? {} : { start: one.start }),
  ...refsOf(one),
  ...passedUnder(known.team.team, verdict),
});
