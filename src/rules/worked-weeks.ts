import type { IsoDate, MemberId } from '../core/ids';
import type { Plan } from '../core/plan';
import type { People, WorkedWeek } from '../core/team';
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

/**
 * These persons' weeks as they are to be remembered with this plan, where that is otherwise than now. Those that the plan covers whole are worked out
 * anew, all others stay; a week that is not remembered already is not known from here on either.
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
    const planned = new Map<IsoDate, WorkedWeek>(workedWeeks(people, plan, person).map((week) => [week.from, week]));
    const after = before.map((week) => planned.get(week.from) ?? week);
    if (!after.every((week, at) => isSame(week, before[at] ?? week))) changed.set(person, after);
  }
  return changed;
};
