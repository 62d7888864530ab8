import type { Stored } from '../../core/flow';
import { dayWithShift, dayWithVisit, reseated } from '../../core/plan';
import { backAsPlanned, isShift, type PlanItem, seatedAsPlanned } from '../../core/planning-system';
import type { Day, Shift, Visit } from '../../core/roster';
import { asEntered, NOTHING_STANDING, withStanding } from '../../core/standing';
import {
  type ClashEvent,
  type ClashSettled,
  type ClashStatus,
  clashEnds,
  FLOW,
  type ItemRef,
  itemIn,
  keyOf,
  type PlanClash,
  type PlanClashed,
  plansSide,
  teamsSide,
} from './plan-clash';

const clashed = (event: PlanClashed, known: PlanClash | undefined): PlanClash => {
  const { type: _, by: __, at: ___, caseId, ...clash } = event;
  return {
    id: caseId,
    flow: FLOW,
    revision: (known?.revision ?? 0) + 1,
    open: true,
    status: 'asking',
    dueAt: clashEnds(event),
    ...clash,
    before: known?.before ?? event.before,
  };
};

const ended = (one: PlanClash, status: ClashStatus): PlanClash => {
  const { dueAt: _, ...rest } = one;
  return { ...rest, open: false, status, revision: one.revision + 1 };
};

const withCase = (stored: Stored, one: PlanClash): Stored => ({
  ...stored,
  cases: new Map(stored.cases).set(one.id, one),
});

const itemOf = (stored: Stored, ref: ItemRef): readonly [Day, PlanItem] => {
  const day = stored.days.get(ref.date);
  const item = day && itemIn([day], ref);
  if (!day || !item) throw new Error(`${keyOf(ref)} has changed, which ${ref.date} does not have`);
  return [day, item];
};

const without = (day: Day, item: PlanItem): Day => ({
  ...day,
  shifts: day.shifts.filter((each) => each !== item),
  visits: day.visits.filter((each) => each !== item),
});

const dayWith = (day: Day, item: PlanItem): Day => (isShift(item) ? dayWithShift(day, item) : dayWithVisit(day, item));

const withItem = (stored: Stored, ref: ItemRef, change: (item: PlanItem) => PlanItem | undefined): Stored => {
  const [day, item] = itemOf(stored, ref);
  const changed = change(item);
  const after = changed ? dayWith(day, changed) : without(day, item);
  return { ...stored, days: new Map(stored.days).set(ref.date, after) };
};

/** Once the leader has chosen what the planning system says; nothing where it has none. */
export const asPlans = <Item extends PlanItem>(item: Item): Item | undefined =>
  item.gone ? undefined : backAsPlanned(item);

/**
 * A visit that leaves with a shift which is the planning system's again: what came with the shift is again whose the planning system says, and
 * gone if that has no such visit; what its holder took besides goes to whoever has the shift now.
 */
export const leavingWith = (visit: Visit, shift: Shift): Visit | undefined => {
  if (visit.swap === shift.swap) return visit.gone ? undefined : seatedAsPlanned(visit);
  const [from, to] = [shift.member, asPlans(shift)?.member];
  if (from === undefined || to === undefined) return visit;
  const { swap: _, ...passed } = reseated(visit, from, to);
  return passed;
};

/** The case keeps what each side had when it was settled: the team may have changed it again since it was found. */
const settled = (stored: Stored, one: PlanClash, event: ClashSettled): Stored => {
  const [, item] = itemOf(stored, event);
  const { plan: _, ...rest } = ended(one, event.choice);
  const plan = plansSide(item);
  const team = teamsSide(item);
  const after = withCase(stored, { ...rest, team, ...(plan ? { plan } : {}), settledBy: event.by } as PlanClash);
  if (event.choice === 'teams') return after;
  const left = (event.visits ?? []).reduce<Stored>(
    (so, ref) => withItem(so, ref, (visit) => (isShift(item) ? leavingWith(visit as Visit, item) : visit)),
    after,
  );
  return withItem(left, event, asPlans);
};

/** One event folded into what is stored. */
export const evolve = (stored: Stored, event: ClashEvent): Stored => {
  if (event.type === 'changeEntered') {
    const { members, start } = event;
    return withItem(stored, event, (item) => ({ ...item, entered: { members, start } }));
  }
  if (event.type === 'standingEntered')
    return { ...stored, standing: withStanding(stored.standing ?? NOTHING_STANDING, asEntered(event.change)) };
  const one = stored.cases.get(event.caseId) as PlanClash | undefined;
  if (event.type === 'planClashed') return withCase(stored, clashed(event, one));
  if (!one) throw new Error(`${event.type} names case ${event.caseId}, which is not there`);
  switch (event.type) {
    case 'clashSettled':
      return settled(stored, one, event);
    case 'plansAgreed':
      return withCase(stored, ended(one, 'agreed'));
    case 'clashExpired':
      return withCase(stored, ended(one, 'expired'));
  }
};
