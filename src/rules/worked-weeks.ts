import type { MemberId } from '../core/ids';
import type { Plan } from '../core/plan';
import type { People, WorkedWeek } from '../core/team';
import { countedMinutes } from './hours';
import { scheduleOf } from './schedule';
import { workedRedDays } from './sunday';
import { weeksOf } from './windows';

/** What is to be remembered of each week that the plan covers whole, oldest first: see `People.weeks`. */
export const workedWeeks = (people: People, plan: Plan, person: MemberId): readonly WorkedWeek[] => {
  const schedule = scheduleOf(people, plan, person);
  return weeksOf(schedule).map((week) => ({
    from: week.from,
    minutes: countedMinutes(schedule, week),
    restDays: workedRedDays(schedule, week),
  }));
};
