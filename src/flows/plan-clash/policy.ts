import { isInWindow, type Plan, withVisit } from '../../core/plan';
import { asPlanned } from '../../core/planning-system';
import type { Visit } from '../../core/roster';
import type { People } from '../../core/team';
import { findings } from '../../rules';
import { distanceFrom, type Finding } from '../../rules/finding';
import { asPlans } from './plan-clash';

/** Raised when what stops a choice, or calls for one, changes. */
export const POLICY_VERSION = 1;

/** What the rules find for whoever has the visit as the team decided, held against the planning system's. */
export const foundAsTeams = (people: People, plan: Plan, visit: Visit): readonly Finding[] =>
  findings({
    before: withVisit(plan, visit.gone ? { ...visit, members: [] } : asPlanned(visit)),
    after: withVisit(plan, visit),
    people,
    persons: visit.members,
  });

/** What the rules find for whoever would get the visit as the planning system says. */
export const foundAsPlans = (people: People, plan: Plan, visit: Visit): readonly Finding[] => {
  const chosen = asPlans(visit);
  if (!chosen) return [];
  return findings({ before: plan, after: withVisit(plan, chosen), people, persons: chosen.members });
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

/** A visit in the plan that it stands in. */
export interface Standing {
  readonly plan: Plan;
  readonly visit: Visit;
}

/**
 * Whether the planning system has changed the visit so that it no longer goes as the team decided: outside its window, or with a finding that
 * would stop a carer and was not there before.
 */
export const isStoppedNow = (people: People, after: Standing, before?: Standing): boolean => {
  const { visit } = after;
  if (visit.plannedStart !== undefined && !isInWindow(asPlanned(visit), visit.start)) return true;
  const known = before ? foundAsTeams(people, before.plan, before.visit) : [];
  return foundAsTeams(people, after.plan, visit).some(
    (finding) => finding.severity !== 'note' && isWorse(known, finding),
  );
};
