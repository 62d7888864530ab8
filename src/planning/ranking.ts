import type { ClientCode, MemberId } from '../core/ids';
import type { Plan } from '../core/plan';
import type { People } from '../core/team';
import { metAround } from '../rules/continuity';
import { changeIfPassed, type Passing } from './passings';
import { workFigures } from './work-figures';

/** Why one is asked before another: the lower the sooner, the first that differs decides. */
export type Rank = readonly number[];

/** More free time than this is as good as any. Minutes. */
const RESTED = 16 * 60;

const visitsOf = (passings: readonly Passing[], person: MemberId) =>
  passings.flatMap((passing) => ('visit' in passing && passing.to === person ? [passing.visit] : []));

/** How many of the clients would meet a new face by it, and how many have this person as their named contact. */
const facesOf = (people: People, plan: Plan, passings: readonly Passing[], person: MemberId): Rank => {
  const visits = visitsOf(passings, person);
  const { after } = changeIfPassed(people, plan, passings);
  const strange = new Set<ClientCode>();
  for (const visit of visits) {
    const met = metAround({ before: plan, after, people }, visit);
    if (met && !met.before.staff.has(person) && met.after.staff.has(person)) strange.add(visit.client);
  }
  const own = new Set(
    visits.filter(({ client }) => people.clients.get(client)?.contact === person).map(({ client }) => client),
  );
  return [strange.size, -own.size];
};

/** Whoever has time left of their own measure comes first, part-timers before others; then whoever it strains least. */
const strainOf = (people: People, plan: Plan, passings: readonly Passing[], person: MemberId): Rank => {
  const figures = workFigures(people, plan, passings, person);
  if (!figures) return [];
  const { restBefore = RESTED, restAfter = RESTED, week, measure, weekends } = figures;
  const percent = people.members.get(person)?.percent ?? 100;
  const over = measure === undefined ? 0 : Math.max(0, week - measure);
  const partTime = measure !== undefined && over === 0 && percent < 100 ? 0 : 1;
  return [over, partTime, -Math.min(RESTED, restBefore, restAfter), weekends, week];
};

/** Whoever can be reached at all; fewest new faces; then the clients' named contact; then time left of one's own and the least strain. */
export const rankOf = (people: People, plan: Plan, passings: readonly Passing[], person: MemberId): Rank => [
  people.unreached?.has(person) ? 1 : 0,
  ...facesOf(people, plan, passings, person),
  ...strainOf(people, plan, passings, person),
];

export const byRank = (a: Rank, b: Rank): number => {
  const at = a.findIndex((value, place) => value !== b[place]);
  return at < 0 ? 0 : (a[at] ?? 0) - (b[at] ?? 0);
};
