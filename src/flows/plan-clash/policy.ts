import type { MemberId } from '../../core/ids';
import { isInWindow, type Plan, visitsInShift, withShift, withVisit } from '../../core/plan';
import { asPlanned, carersOf, isDecidedHere, isShift, type PlanItem, saidThere } from '../../core/planning-system';
import type { Shift, Visit } from '../../core/roster';
import type { People } from '../../core/team';
import { findings } from '../../rules';
import { distanceFrom, type Finding } from '../../rules/finding';
import { asPlans, leavingWith } from './evolve';

/** Raised when what stops a choice, or calls for one, changes. */
export const POLICY_VERSION = 2;

const withItem = (plan: Plan, item: PlanItem): Plan => (isShift(item) ? withShift(plan, item) : withVisit(plan, item));

const ofNobody = (item: PlanItem): PlanItem => {
  if (!isShift(item)) return { ...item, members: [] };
  const { member: _, ...vacant } = item;
  return vacant;
};

/** What the rules find for whoever has it as the team decided, held against the planning system's. */
export const foundAsTeams = (people: People, plan: Plan, item: PlanItem): readonly Finding[] =>
  findings({
    before: withItem(plan, item.gone ? ofNobody(item) : asPlanned(item)),
    after: withItem(plan, item),
    people,
    persons: carersOf(item),
  });

/** What the holder of a shift would no longer have with it: what came with it, and what they took besides to do in it. */
export const leavingVisits = (plan: Plan, shift: Shift): readonly Visit[] => {
  const { member, swap } = shift;
  if (member === undefined) return [];
  const inIt = new Set(visitsInShift(plan, shift, member));
  const cameWith = (visit: Visit) => visit.swap === swap && (swap !== undefined || inIt.has(visit));
  const takenBesides = (visit: Visit) => inIt.has(visit) && !saidThere(visit).members.includes(member);
  return plan.visitsOf(member).filter((visit) => isDecidedHere(visit) && (cameWith(visit) || takenBesides(visit)));
};

const gains = (before: Plan, after: Plan, visits: readonly Visit[]): readonly MemberId[] =>
  visits.flatMap(({ id }) => {
    const had = before.visit(id)?.members ?? [];
    return (after.visit(id)?.members ?? []).filter((member) => !had.includes(member));
  });

/** What the rules find for whoever would get it, and the visits that leave with a shift, as the planning system says. */
export const foundAsPlans = (
  people: People,
  plan: Plan,
  item: PlanItem,
  leaving: readonly Visit[] = [],
): readonly Finding[] => {
  const chosen = asPlans(item) ?? ofNobody(item);
  const after = leaving.reduce(
    (so, visit) => withVisit(so, isShift(item) ? (leavingWith(visit, item) ?? { ...visit, members: [] }) : visit),
    withItem(plan, chosen),
  );
  const persons = [...new Set([...carersOf(chosen), ...gains(plan, after, leaving)])];
  return findings({ before: plan, after, people, persons });
};

/** What stops even a leader's choice. */
export const whatStops = (found: readonly Finding[]): Finding | undefined =>
  found.find(({ severity }) => severity === 'hard');

const isWorse = (before: readonly Finding[], { rule, person, tasks = [], found, required }: Finding): boolean =>
  !before.some(
    (known) =>
      known.rule === rule &&
      known.person === person &&
      tasks.every((task) => known.tasks?.includes(task)) &&
      distanceFrom(required, found) <= distanceFrom(known.required, known.found),
  );

/** A visit or a shift in the plan that it stands in. */
export interface Standing {
  readonly plan: Plan;
  readonly item: PlanItem;
}

/** A shift that a leader let pass may go on being an exception. */
const stops = (item: PlanItem, { severity }: Finding): boolean =>
  severity === 'hard' || (severity === 'exception' && !isShift(item));

/**
 * Whether the planning system has changed it so that it no longer goes as the team decided: a visit outside its window, or with a finding that
 * would stop a carer and was not there before; a shift with a hard one.
 */
export const isStoppedNow = (people: People, after: Standing, before?: Standing): boolean => {
  const { item } = after;
  if (!isShift(item) && item.plannedStart !== undefined && !isInWindow(asPlanned(item), item.start)) return true;
  const known = before ? foundAsTeams(people, before.plan, before.item) : [];
  return foundAsTeams(people, after.plan, item).some((finding) => stops(item, finding) && isWorse(known, finding));
};
