import { continuityMeasureOf, type Dates, daysAbout, type Met, metAt } from '../core/continuity';
import type { ClientCode, MemberId } from '../core/ids';
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

const metAbout = (people: People, plan: Plan, client: ClientCode, dates: Dates): Met => {
  const known = knownIn(people, plan);
  const key = `${client} ${dates.from}`;
  const met = known.get(key) ?? metAt(people, plan.visitsAt(client), dates);
  known.set(key, met);
  return met;
};

/**
 * Whom the client of a visit meets in the days around it, before a change and after it; nothing where the plan does not cover all of these days, since
 * then nobody knows.
 */
export const metAround = (
  { before, after, people }: Pick<Change, 'before' | 'after' | 'people'>,
  { client, start }: Visit,
): { readonly before: Met; readonly after: Met } | undefined => {
  const { team } = people;
  const dates = daysAbout(continuityMeasureOf(team), localDate(start, team.timeZone));
  const covered = before.dates !== undefined && before.dates.from <= dates.from && dates.to <= before.dates.to;
  if (!covered) return undefined;
  return {
    before: metAbout(people, before, client, dates),
    get after() {
      return metAbout(people, after, client, dates);
    },
  };
};

const newFaceAt = (change: Change, person: MemberId, visit: Visit): readonly Finding[] => {
  const met = metAround(change, visit);
  if (!met || met.before.staff.has(person) || !met.after.staff.has(person)) return [];
  const found = met.after.staff.size;
  if (found <= met.before.staff.size) return [];
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
