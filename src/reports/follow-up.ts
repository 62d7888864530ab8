import type { TeamContinuity } from '../core/continuity';
import { FEWEST } from '../core/counted';
import { ANSWERED, type Answered, type Part, sundayOf, type WeekFigures } from '../core/follow-up';
import type { IsoDate } from '../core/ids';
import { middleOf } from './continuity';

/** A share, 0 to 1, and of how many. */
export interface Share {
  readonly share: number;
  readonly of: number;
}

/** In minutes; of so many answers. */
export interface AnswerTime {
  readonly median: number;
  readonly longest: number;
  readonly answers: number;
}

/**
 * How it goes for a team over some weeks, as leaders, observers and the team itself may read it. A figure is missing where fewer than five stand behind
 * it; of what was counted none is told apart from few.
 */
export interface FollowUp {
  readonly from: IsoDate;
  readonly to: IsoDate;
  readonly mondays: readonly IsoDate[];
  /** As it was at the end. */
  readonly continuity?: TeamContinuity;
  /** Means of the weeks that have one, in order. */
  readonly trend: readonly { readonly monday: IsoDate; readonly mean: number }[];
  readonly contact?: Share;
  readonly substitutes?: Share;
  readonly absent?: Share;
  readonly own?: Share;
  readonly waited: Readonly<Partial<Record<Answered, AnswerTime>>>;
  readonly inside?: number;
  readonly kept?: Share;
  readonly restKept?: number;
}

const summed = (parts: readonly Part[]): Part => ({
  count: parts.reduce((sum, { count }) => sum + count, 0),
  of: parts.reduce((sum, { of }) => sum + of, 0),
});

/**
 * Those that may be put together: a week of fewer than five is shown nowhere alone, and whoever takes the weeks that are shown from the total is left
 * with it. So such weeks count where five or more stand behind them together, and else not.
 */
const coverable = <T>(weeks: readonly T[], behind: (week: T) => number): readonly T[] => {
  const isFew = (week: T): boolean => behind(week) < FEWEST;
  const few = weeks.filter(isFew).reduce((sum, week) => sum + behind(week), 0);
  return few < FEWEST ? weeks.filter((week) => !isFew(week)) : weeks;
};

const shareOf = (parts: readonly Part[]): Share | undefined => {
  const { count, of } = summed(coverable(parts, (part) => part.of));
  return of < FEWEST ? undefined : { share: count / of, of };
};

/** None at all tells of nobody; a total with a few in one of its weeks would tell of those few to whoever knows the others. */
const countOf = (counts: readonly number[]): number | undefined =>
  counts.some((count) => 0 < count && count < FEWEST) ? undefined : counts.reduce((all, one) => all + one, 0);

const timeOf = (weeks: readonly (readonly number[])[]): AnswerTime | undefined => {
  const sorted = coverable(weeks, ({ length }) => length)
    .flat()
    .sort((a, b) => a - b);
  const longest = sorted.at(-1);
  return sorted.length < FEWEST || longest === undefined
    ? undefined
    : { median: middleOf(sorted), longest, answers: sorted.length };
};

const known = <T extends object>(figures: { readonly [name in keyof T]: T[name] | undefined }): Partial<T> =>
  Object.fromEntries(Object.entries(figures).filter(([, figure]) => figure !== undefined)) as Partial<T>;

/** What these weeks come to together, in order; `before`: the weeks before them, for the trend alone. */
export const followUpOf = (
  weeks: readonly WeekFigures[],
  mondays: readonly IsoDate[],
  before: readonly WeekFigures[] = [],
): FollowUp => {
  const [first] = mondays;
  const last = mondays.at(-1);
  if (first === undefined || last === undefined) throw new Error('a follow-up is of one week at least');
  // A week in which fewer work tells too much of each of them; of continuity enough clients stand behind it.
  const enough = weeks.filter(({ people }) => people >= FEWEST);
  const used = enough.filter((week) => week.used);
  const counted = (count: (week: WeekFigures) => number) => (used.length === 0 ? undefined : countOf(used.map(count)));
  const figures = known<Omit<FollowUp, 'from' | 'to' | 'mondays' | 'trend' | 'waited'>>({
    continuity: weeks.at(-1)?.continuity,
    contact: shareOf(enough.map(({ contact }) => contact)),
    substitutes: shareOf(enough.map(({ substitutes }) => substitutes)),
    absent: shareOf(enough.map(({ absent }) => absent)),
    own: shareOf(enough.map(({ own }) => own)),
    inside: counted(({ inside }) => inside),
    kept: shareOf(enough.map(({ kept }) => kept)),
    restKept: counted(({ restKept }) => restKept),
  });
  const times = ANSWERED.map((of) => [of, timeOf(enough.map(({ waited }) => waited[of]))] as const);
  return {
    from: first,
    to: sundayOf(last),
    mondays,
    trend: [...before, ...weeks].flatMap(({ monday, continuity }) =>
      continuity ? [{ monday, mean: continuity.mean }] : [],
    ),
    waited: Object.fromEntries(times.filter(([, time]) => time !== undefined)),
    ...figures,
  };
};

/** Whether there is any figure to read. */
export const saysAnything = (one: FollowUp): boolean =>
  [one.continuity, one.contact, one.substitutes, one.absent, one.own, one.kept].some(
    (figure) => figure !== undefined,
  ) ||
  Object.keys(one.waited).length > 0 ||
  (one.inside ?? 0) + (one.restKept ?? 0) > 0;
