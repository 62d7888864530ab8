import { continuityMeasureOf, daysAbout, type Met, metAt } from '../core/continuity';
import type { Plan } from '../core/plan';
import type { Visit } from '../core/roster';
import type { People } from '../core/team';
import { localDate } from '../core/time';
import type { Change, Finding, Rule } from './finding';
import { gained } from './gained';

/** What has been looked up in a plan, for these people. */
interface Known extends Pick<People, 'team' | 'members'> {
  readonly met: Map<string, Met>;
}

const plans = new WeakMap<Plan, Known>();

const knownIn = ({ team, members }: People, plan: Plan): Known['met'] => {
  const known = plans.get(plan);
  if (known?.team === team && known.members === members) return known.met;
  const met = new Map<string, Met>();
  plans.set(plan, { team, members, met });
  return met;
};

const metAbout = (people: People, plan: Plan, { client, start }: Visit): Met => {
  const date = localDate(start, people.team.timeZone);
  const known = knownIn(people, plan);
  const key = `${client} ${date}`;
  const met = known.get(key) ?? metAt(people, plan.visitsAt(client), daysAbout(continuityMeasureOf(people.team), date));
  known.set(key, met);
  return met;
};

/** Whom the client of a visit meets in the days around it, before a change and after it. */
export const metAround = (
  { before, after, people }: Pick<Change, 'before' | 'after' | 'people'>,
  visit: Visit,
): { readonly before: Met; readonly after: Met } => ({
  before: metAbout(people, before, visit),
  after: metAbout(people, after, visit),
});

/** A plan of other days knows nothing of whom the client meets: there is nothing to hold the change against. */
const isKnown = ({ before: { dates }, people }: Change, { start }: Visit): boolean => {
  const date = localDate(start, people.team.timeZone);
  return dates !== undefined && dates.from <= date && date <= dates.to;
};

const newFaceAt = (change: Change, person: Finding['person'], visit: Visit): readonly Finding[] => {
  if (!isKnown(change, visit)) return [];
  const { before, after } = metAround(change, visit);
  const found = after.staff.size;
  if (found <= before.staff.size || before.staff.has(person) || !after.staff.has(person)) return [];
  const cap = change.people.team.settings.policy?.continuityCap;
  const over = cap !== undefined && found > cap;
  return [
    {
      rule: 'continuity',
      severity: over ? 'exception' : 'note',
      person,
      client: visit.client,
      visit: visit.id,
      from: visit.start,
      to: visit.end,
      found,
      ...(over ? { required: cap } : {}),
      unit: 'staff',
    },
  ];
};

/** Of several at one client, the one that says most. */
const mostOf = (found: readonly Finding[]): readonly Finding[] =>
  found.filter(
    (one, at) =>
      !found.some(
        (other, place) =>
          other.client === one.client &&
          ((other.found ?? 0) > (one.found ?? 0) || (other.found === one.found && place < at)),
      ),
  );

/**
 * A client meets few people: whoever gets a visit there is no new face, or somebody else is one no longer, in the days around it [care.md, Continuity of
 * carer]. A note; an exception when it takes the client beyond the team's own `continuityCap`. `found` is how many the client then meets, `required` the
 * cap that is exceeded.
 */
export const continuity: Rule = (change) =>
  change.persons.flatMap((person) =>
    mostOf(gained(change, person).flatMap((visit) => newFaceAt(change, person, visit))),
  );
