import { type Instant, type IsoDate, type WallTime, wallTime } from '../core/ids';
import type { Team } from '../core/team';
import { addDays, instantOf, localDate, minutesBetween, weekdayOf } from '../core/time';
import type { Schedule, Stretch } from './schedule';

/** A stretch on the calendar, both dates inclusive. */
export interface Dates {
  readonly from: IsoDate;
  readonly to: IsoDate;
}

const MIDNIGHT = wallTime('00:00');

/** From the first date's midnight to that after the last. */
export const wholeDays = ({ timeZone }: Team, { from, to }: Dates): Stretch => ({
  start: instantOf(from, MIDNIGHT, timeZone),
  end: instantOf(addDays(to, 1), MIDNIGHT, timeZone),
});

/** The dates from the first to the last. */
export const datesIn = ({ from, to }: Dates): readonly IsoDate[] => {
  const dates: IsoDate[] = [];
  for (let date = from; date <= to; date = addDays(date, 1)) dates.push(date);
  return dates;
};

/** The local dates on which any of a stretch lies. */
export const datesOf = ({ start, end }: Stretch, { timeZone }: Team): Dates => ({
  from: localDate(start, timeZone),
  to: localDate((end - 1) as Instant, timeZone),
});

/** The first date of the fixed 7-day period that a date lies in: from Monday, unless the team's `periodStart` is another weekday. */
export const weekStart = ({ settings }: Team, date: IsoDate): IsoDate => {
  const first = settings.rules?.periodStart;
  return addDays(date, -((weekdayOf(date) - (first ? weekdayOf(first) : 1) + 7) % 7));
};

/** Worked out once for all who are looked at on the same dates. */
const onDates = <T>(lay: (team: Team, dates: Dates, at: WallTime) => T) => {
  const known = new WeakMap<Dates, Map<string, T>>();
  return ({ people, dates }: Schedule, at = MIDNIGHT): T | undefined => {
    if (!dates) return undefined;
    const { team } = people;
    const laid = known.get(dates) ?? new Map<string, T>();
    known.set(dates, laid);
    const key = `${team.timeZone} ${team.settings.rules?.periodStart} ${at}`;
    const found = laid.get(key) ?? lay(team, dates, at);
    laid.set(key, found);
    return found;
  };
};

/** Seven dates, and these from midnight to midnight. */
export interface Week extends Dates, Stretch {}

const weeksOn = onDates((team, dates) => {
  const weeks: Week[] = [];
  for (let from = weekStart(team, addDays(dates.from, 6)); addDays(from, 6) <= dates.to; from = addDays(from, 7)) {
    const week = { from, to: addDays(from, 6) };
    weeks.push({ ...week, ...wholeDays(team, week) });
  }
  return weeks;
});

/** The fixed 7-day periods that the plan covers whole. */
export const weeksOf = (schedule: Schedule): readonly Week[] => weeksOn(schedule) ?? [];

const periodsOn = onDates(({ timeZone }, { from, to }, at) => {
  const last = at === MIDNIGHT ? to : addDays(to, -1);
  return datesIn({ from, to: last }).map((date) => ({
    start: instantOf(date, at, timeZone),
    end: instantOf(addDays(date, 1), at, timeZone),
  }));
});

/** From that time on a date to the same time on the next, where the plan covers both whole. */
export const periodsOf = (schedule: Schedule, at: WallTime): readonly Stretch[] => periodsOn(schedule, at) ?? [];

/** The longest free gap inside a window, in minutes. */
export const longestFree = (busy: readonly Stretch[], { start, end }: Stretch): number => {
  let free = 0;
  let at = start;
  for (const one of busy) {
    if (one.end <= at) continue;
    if (one.start >= end) break;
    free = Math.max(free, one.start - at);
    at = one.end;
  }
  return minutesBetween(start, (start + Math.max(free, end - at)) as Instant);
};

export const overlaps = (a: Stretch, b: Stretch): boolean => a.start < b.end && b.start < a.end;

/** Minutes that two stretches have in common. */
export const shared = (a: Stretch, b: Stretch): number =>
  Math.max(0, minutesBetween(a.start > b.start ? a.start : b.start, a.end < b.end ? a.end : b.end));
