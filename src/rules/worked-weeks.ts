import type { IsoDate, MemberId } from '../core/ids';
import type { Plan } from '../core/plan';
import type { People, WorkedWeek } from '../core/team';
import { addDays } from '../core/time';
import { countedMinutes } from './hours';
import { scheduleOf } from './schedule';
import { workedRedDays } from './sunday';
import { weeksOf } from './windows';

/** How far back a rule looks: 26 weeks. Days. */
export const REMEMBERED = 26 * 7;

/** What is to be remembered of each week that the plan covers whole, oldest first: see `People.weeks`. Work in other teams is theirs to remember. */
export const workedWeeks = (people: People, plan: Plan, person: MemberId): readonly WorkedWeek[] => {
  const schedule = scheduleOf(people, plan, person);
  const here = { ...schedule, work: schedule.work.filter(({ elsewhere }) => !elsewhere) };
  return weeksOf(schedule).map((week) => ({
    from: week.from,
    minutes: countedMinutes(here, week),
    restDays: workedRedDays(here, week),
  }));
};

const isSame = (one: WorkedWeek, other: WorkedWeek): boolean =>
  one.minutes === other.minutes && String(one.restDays) === String(other.restDays);

/** With a day on either side: whether a visit lies outside a shift is not known before the night before it is. */
const isSeenWhole = ({ dates }: Plan, { from }: WorkedWeek): boolean =>
  dates !== undefined && dates.from < from && addDays(from, 6) < dates.to;

/**
 * These persons' weeks as they are to be remembered with this plan, where that is otherwise than now. Those that the plan covers whole, with a day on
 * either side, are worked out anew, all others stay; a week that is not remembered already is not known from here on either.
 */
export const changedWeeks = (
  people: People,
  plan: Plan,
  persons: readonly MemberId[],
): ReadonlyMap<MemberId, readonly WorkedWeek[]> => {
  const changed = new Map<MemberId, readonly WorkedWeek[]>();
  for (const person of persons) {
    const before = people.weeks?.get(person);
    if (!before) continue;
    const seen = workedWeeks(people, plan, person).filter((week) => isSeenWhole(plan, week));
    const planned = new Map<IsoDate, WorkedWeek>(seen.map((week) => [week.from, week]));
    const after = before.map((week) => planned.get(week.from) ?? week);
    if (!after.every((week, at) => isSame(week, before[at] ?? week))) changed.set(person, after);
  }
  return changed;
};
