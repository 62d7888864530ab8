import type { Instant, IsoDate } from '../core/ids';
import { addDays, HOUR, weekdayOf } from '../core/time';
import type { WallClock } from './wall-clock';

/** `until` in minutes after midnight of `date`. */
export interface Dated {
  readonly date: IsoDate;
  readonly until: number;
}

/** Somebody's shift with its instants. */
export interface Worked<T extends Dated> {
  readonly turn: T;
  readonly start: Instant;
  readonly end: Instant;
}

type Span = Worked<Dated>;

const MOST_A_WEEK = 5;
const LEAST_REST = 11 * HOUR;
const WEEKLY_REST = 47 * HOUR;

const rested = (own: readonly Span[], one: Span): boolean =>
  own.every((other) => one.start - other.end >= LEAST_REST || other.start - one.end >= LEAST_REST);

const longestFree = (worked: readonly Span[], from: Instant, to: Instant): number => {
  let free = 0;
  let since: number = from;
  for (const { start, end } of [...worked].sort((a, b) => a.start - b.start)) {
    if (end <= from || start >= to) continue;
    free = Math.max(free, start - since);
    since = Math.max(since, end);
  }
  return Math.max(free, to - since);
};

const weekIsFine = (own: readonly Span[], one: Span, clock: WallClock): boolean => {
  const monday = addDays(one.turn.date, 1 - weekdayOf(one.turn.date));
  const next = addDays(monday, 7);
  const inWeek = own.filter(({ turn }) => turn.date >= monday && turn.date < next);
  if (inWeek.length >= MOST_A_WEEK) return false;
  const free = (from: IsoDate) => longestFree([...own, one], clock(from, 0), clock(addDays(from, 7), 0));
  return free(monday) >= WEEKLY_REST && free(next) >= WEEKLY_REST;
};

/** The Sunday on whose local date somebody works in this shift. */
const sundayOf = ({ date, until }: Dated): IsoDate | undefined => {
  if (weekdayOf(date) === 7) return date;
  return weekdayOf(date) === 6 && until > 1440 ? addDays(date, 1) : undefined;
};

const sundayIsFine = (own: readonly Span[], one: Span): boolean => {
  const sunday = sundayOf(one.turn);
  if (!sunday) return true;
  return own.every(({ turn }) => {
    const other = sundayOf(turn);
    return other !== addDays(sunday, -7) && other !== addDays(sunday, 7);
  });
};

/** The Saturday of the weekend on which somebody's shift starts. */
const weekendOf = ({ date }: Dated): IsoDate | undefined =>
  weekdayOf(date) >= 6 ? addDays(date, 6 - weekdayOf(date)) : undefined;

const weekendIsFine = (own: readonly Span[], one: Span): boolean => {
  const weekend = weekendOf(one.turn);
  if (!weekend) return true;
  const worked = new Set(own.map(({ turn }) => weekendOf(turn)));
  const around = [-2, -1, 1, 2].map((weeks) => worked.has(addDays(weekend, 7 * weeks)));
  const [twoBefore, before, after, twoAfter] = around;
  return !((twoBefore && before) || (before && after) || (after && twoAfter));
};

/** Whether one more shift leaves 11 hours between shifts, 47 free hours in the week, one Sunday in two and one weekend in three. */
export const leavesRest = (own: readonly Span[], one: Span, clock: WallClock): boolean =>
  rested(own, one) && weekIsFine(own, one, clock) && sundayIsFine(own, one) && weekendIsFine(own, one);
