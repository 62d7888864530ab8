import { CHANGED_HANDS } from '../core/counted';
import type { FlowEvent } from '../core/flow';
import type { Part } from '../core/follow-up';
import type { ClientCode, MemberId, VisitId } from '../core/ids';
import { type Plan, planOf, reseated, withChanged } from '../core/plan';
import type { Day, Visit } from '../core/roster';
import type { People } from '../core/team';
import { metAround } from '../rules/continuity';

interface VisitSaid {
  readonly visit: VisitId;
}

/** A visit, or a shift with its visits, that has changed hands; `returns` passes the other way. */
interface Passed extends FlowEvent {
  readonly from?: MemberId;
  readonly to?: MemberId;
  readonly visit?: VisitId;
  readonly also?: readonly VisitSaid[];
  readonly visits?: readonly VisitSaid[];
  readonly returns?: VisitSaid | { readonly visits: readonly VisitSaid[] };
}

const returned = ({ returns }: Passed): readonly VisitSaid[] => {
  if (!returns) return [];
  return 'visits' in returns ? returns.visits : [returns];
};

/** The visit as it is, and as it was before; nothing where it is no longer as the swap left it. */
const seatedBefore = (plan: Plan, { visit: id }: VisitSaid, from: MemberId, to: MemberId): readonly Visit[] => {
  const visit = plan.visit(id);
  return visit?.members.includes(to) ? [reseated(visit, to, from)] : [];
};

/** The visits as they would be without the swap; none where somebody had nothing, or where it no longer stands. */
const withoutSwap = (plan: Plan, one: Passed): readonly Visit[] => {
  const { from, to, visit, also = [], visits = [] } = one;
  if (from === undefined || to === undefined) return [];
  const gone = [...(visit === undefined ? [] : [{ visit }]), ...also, ...visits];
  return [
    ...gone.flatMap((said) => seatedBefore(plan, said, from, to)),
    ...returned(one).flatMap((said) => seatedBefore(plan, said, to, from)),
  ];
};

/** How many each of these clients meets in the days around with the swap and without; missing where the plan does not tell. */
const facesAround = (people: People, after: Plan, before: readonly Visit[]): ReadonlyMap<ClientCode, number> => {
  const change = { before: withChanged(after, before, []), after, people };
  return new Map(
    before.flatMap((visit) => {
      const met = metAround(change, visit);
      return met ? [[visit.client, met.after.staff.size - met.before.staff.size] as const] : [];
    }),
  );
};

/**
 * Of the swaps among these events whose effect the days tell, those after which no client meets more people than before, in the measure's days around.
 * What was vacant, was undone since, or lies beyond the days is not counted: nobody knows.
 */
export const swapsKept = (people: People, days: readonly Day[], events: readonly FlowEvent[]): Part => {
  const plan = planOf(days);
  const effects = (events as readonly Passed[])
    .filter(({ type }) => CHANGED_HANDS.has(type))
    .map((one) => facesAround(people, plan, withoutSwap(plan, one)))
    .filter((faces) => faces.size > 0)
    .map((faces) => Math.max(...faces.values()));
  return { count: effects.filter((more) => more <= 0).length, of: effects.length };
};
