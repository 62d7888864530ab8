import type { IsoDate, MemberId } from '../core/ids';
import type { Plan } from '../core/plan';
import type { People } from '../core/team';
import { addDays, localDate, weekdayOf } from '../core/time';
import { countedMinutes } from '../rules/hours';
import { leastDailyRest } from '../rules/limits';
import { gapsOf } from '../rules/rest-between-shifts';
import { type Schedule, scheduleOf } from '../rules/schedule';
import { type Dates, datesIn, weekStart } from '../rules/windows';
import { changeIfPassed, type Passing } from './passings';

const SATURDAY = 6;

/** What a person's work comes to around something that they get. Minutes. */
export interface WorkFigures {
  /** Free before it and after it, as far as the plan knows. */
  readonly restBefore?: number;
  readonly restAfter?: number;
  /** The least that there must be. */
  readonly leastRest: number;
  /** In the fixed week that it starts in, breaks taken off. */
  readonly week: number;
  /** Of that week's, the person's own measure. */
  readonly measure?: number;
  /** Weekends with work, of those that the plan covers. */
  readonly weekends: number;
}

const weekendsIn = ({ work, dates }: Schedule): number => {
  if (!dates) return 0;
  const worked = new Set<IsoDate>(work.map(({ date }) => date));
  const saturdays = datesIn(dates).filter((date) => weekdayOf(date) === SATURDAY);
  return saturdays.filter((date) => worked.has(date) || worked.has(addDays(date, 1))).length;
};

/** The figures of whoever gets a shift by these passings, in the plan after them; `undefined` for whoever gets none. */
export const workFigures = (
  people: People,
  plan: Plan,
  passings: readonly Passing[],
  person: MemberId,
): WorkFigures | undefined => {
  const gets = passings.find((passing) => 'shift' in passing && passing.to === person);
  if (!gets || !('shift' in gets)) return undefined;
  const { after } = changeIfPassed(people, plan, passings);
  const schedule = scheduleOf(people, after, person);
  const gaps = gapsOf(schedule);
  const { start, end } = gets.shift;
  const date = localDate(start, people.team.timeZone);
  const from = weekStart(people.team, date);
  const week: Dates = { from, to: addDays(from, 6) };
  const before = gaps.find((gap) => gap.after.start <= start && end <= gap.after.end);
  const later = gaps.find((gap) => gap.before.start <= start && end <= gap.before.end);
  const measure = people.members.get(person)?.weeklyMinutes;
  return {
    ...(before ? { restBefore: before.minutes } : {}),
    ...(later ? { restAfter: later.minutes } : {}),
    leastRest: leastDailyRest(people.team, date),
    week: countedMinutes(schedule, week),
    ...(measure === undefined ? {} : { measure }),
    weekends: weekendsIn(schedule),
  };
};
