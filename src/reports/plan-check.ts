import type { IsoDate, MemberId, WallTime } from '../core/ids';
import { type Plan, planOf } from '../core/plan';
import { type Day, emptyDay } from '../core/roster';
import type { People, WorkedWeek } from '../core/team';
import { addDays } from '../core/time';
import { findings } from '../rules';
import { dayBreakFor, lacksDayBreak } from '../rules/day-break';
import type { Finding } from '../rules/finding';
import { scheduleOf } from '../rules/schedule';
import { type Dates, datesIn, weekStart, wholeDays } from '../rules/windows';
import { REMEMBERED, workedWeeks } from '../rules/worked-weeks';

/** What the rules see around the dates that are asked about. */
export const LOOKED_AROUND = 14;

/** A team's plan as it stands on some dates. */
export interface PlanCheck {
  /** In order of time. */
  readonly findings: readonly Finding[];
  /** Who works then, and whose rest within 24 hours cannot be looked at since nobody has said where these break. */
  readonly withoutDayBreak: readonly MemberId[];
  /** With which dygnsbryt the cut rests of a person would be long enough. */
  readonly dayBreaks: ReadonlyMap<MemberId, WallTime>;
}

const NOTHING = planOf([]);

const isIn = ({ from, to }: Finding, start: number, end: number): boolean =>
  from < end && (start < to || (start <= from && from === to));

/** Two visits that are too close are found from both sides; once is enough. */
const once = (found: readonly Finding[]): readonly Finding[] => {
  const said = new Set<string>();
  return found.filter(({ rule, person, visit, from, to, otherFrom, otherTo }) => {
    if (visit === undefined || (rule !== 'doubleBooking' && rule !== 'travel')) return true;
    said.add([rule, person, from, to, otherFrom, otherTo].join(' '));
    return !said.has([rule, person, otherFrom, otherTo, from, to].join(' '));
  });
};

const planWith = (days: readonly Day[], dates: Dates): Plan => {
  const known = new Map(days.map((day) => [day.date, day]));
  return planOf(datesIn(dates).map((date) => known.get(date) ?? emptyDay(date)));
};

/** What the days before the plan say of each person's weeks, and before these what is remembered. */
const remembered = (people: People, days: readonly Day[], first: IsoDate): People => {
  const oldest = days.reduce((least, { date }) => (date < least ? date : least), first);
  const to = addDays(weekStart(people.team, first), 6);
  const from = oldest < addDays(to, -REMEMBERED) ? addDays(to, -REMEMBERED) : oldest;
  const plan = planWith(days, { from, to });
  const weeks = new Map<MemberId, readonly WorkedWeek[]>();
  for (const person of people.members.keys()) {
    const [held, ...later] = workedWeeks(people, plan, person);
    const older = (people.weeks?.get(person) ?? []).filter((week) => !held || week.from < held.from);
    weeks.set(person, [...older, ...(held ? [held] : []), ...later]);
  }
  return { ...people, weeks };
};

/** Everything that the rules find in a plan as it stands, for these persons, on these dates. A date without a day counts as free. */
export const checkPlan = (
  people: People,
  days: readonly Day[],
  { from, to }: Dates,
  persons: readonly MemberId[] = [...people.members.keys()],
): PlanCheck => {
  const around = { from: addDays(from, -LOOKED_AROUND), to: addDays(to, LOOKED_AROUND) };
  const plan = planWith(days, around);
  const known = remembered(people, days, around.from);
  const { start, end } = wholeDays(people.team, { from, to });
  const all = findings({ before: NOTHING, after: plan, people: known, persons });
  const found = once(all.filter((finding) => isIn(finding, start, end))).toSorted((a, b) => a.from - b.from);
  const cut = new Set(found.filter(({ rule }) => rule === 'restInPeriod').map(({ person }) => person));
  const dayBreaks = [...cut].flatMap((person): readonly (readonly [MemberId, WallTime])[] => {
    const proposed = dayBreakFor(scheduleOf(known, plan, person));
    return proposed === undefined ? [] : [[person, proposed]];
  });
  const withoutDayBreak = persons.filter((person) => {
    const schedule = scheduleOf(known, plan, person);
    return lacksDayBreak(schedule) && schedule.work.some((work) => work.start < end && start < work.end);
  });
  return { findings: found, withoutDayBreak, dayBreaks: new Map(dayBreaks) };
};
