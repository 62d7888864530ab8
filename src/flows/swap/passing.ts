import type { Instant, MemberId } from '../../core/ids';
import { shifted } from '../../core/plan';
import type { Visit } from '../../core/roster';
import type { SeatPassing } from '../../planning/candidates';
import { mayStart } from '../../planning/times';
import type { VisitTaken } from './events';
import { mayCare, type SwapKnown, type SwapReason } from './reasons';
import type { VisitCase, VisitRef } from './swap';

/** The passing the other way, when the case is a swap. */
export const back = (returned: Visit | undefined, { from, to }: { readonly from: MemberId; readonly to: MemberId }) =>
  returned ? [{ visit: returned, from, to }] : [];

export const refOf = ({ returns }: VisitCase): { readonly returns?: VisitRef } =>
  returns ? { returns: { visit: returns.visit, date: returns.date } } : {};

/** What is to come back stands in the plan as it did, with that person. */
export const isReturnable = (
  { plan }: SwapKnown,
  { returns }: VisitCase,
  holder: MemberId,
  other: MemberId,
): boolean => {
  if (!returns) return true;
  const visit = plan.visit(returns.visit);
  return (
    visit !== undefined &&
    visit.start === returns.start &&
    visit.end === returns.end &&
    visit.members.includes(holder) &&
    !visit.members.includes(other)
  );
};

/** The visit as the case would have it, as long as the plan still has it as it was when the question was put. */
const asAsked = (known: SwapKnown, one: VisitCase, planned: Visit): Visit | undefined => {
  const { start, end, movedFrom = start } = one;
  const unchanged =
    planned.start === movedFrom && planned.end - planned.start === end - start && planned.members.includes(one.owner);
  if (!unchanged) return undefined;
  if (start === movedFrom) return planned;
  return mayStart(known.team, known.plan, planned, start) ? shifted(planned, start) : undefined;
};

/** A case's visits may still change hands as they were asked about; else why not. */
type Passable = { readonly passings: readonly SeatPassing[] } | { readonly reason: SwapReason };

export const passable = (
  known: SwapKnown,
  one: VisitCase,
  { by, at, to }: { readonly by: MemberId; readonly at: Instant; readonly to: MemberId },
): Passable => {
  const planned = known.plan.visit(one.visit);
  const visit = planned && asAsked(known, one, planned);
  if (!visit) return { reason: { code: 'visitChanged', case: one, ...(planned ? { visit: planned } : {}) } };
  if (planned.start <= at) return { reason: { code: 'visitStarted', visit: planned } };
  if (visit.start <= at) return { reason: { code: 'notThen', visit: planned, alternatives: [] } };
  if (!mayCare(known, to)) return { reason: { code: 'notYourWork', person: to } };
  if (!isReturnable(known, one, to, one.owner)) return { reason: { code: 'visitChanged', case: one, visit: planned } };
  const returned = one.returns && known.plan.visit(one.returns.visit);
  if (returned && returned.start <= at) return { reason: { code: 'visitStarted', visit: returned } };
  if (visit.members.includes(to))
    return { reason: to === by ? { code: 'ownVisit', visit } : { code: 'alreadyThere', visit, person: to } };
  return { passings: [{ visit, from: one.owner, to }, ...back(returned, { from: to, to: one.owner })] };
};

/** What has happened once they pass. */
export const takenBy = (
  one: VisitCase,
  { by, at, to }: { readonly by: MemberId; readonly at: Instant; readonly to: MemberId },
): VisitTaken => ({
  type: 'visitTaken',
  by,
  at,
  caseId: one.id,
  from: one.owner,
  to,
  visit: one.visit,
  date: one.date,
  ...(one.movedFrom === undefined ? {} : { start: one.start }),
  ...refOf(one),
});
