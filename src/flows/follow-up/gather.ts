import type { Known, Read } from '../../core/flow';
import { type WeekFigures, weeksUntil } from '../../core/follow-up';
import type { IsoDate } from '../../core/ids';
import { type CountWeek, followUpId } from './follow-up';
import { WEEKS } from './policy';

/** How weeks are counted: those in which the team had a plan. */
export type CountWeeks = (read: Read, mondays: readonly IsoDate[]) => Promise<readonly WeekFigures[]>;

export interface FollowUpKnown extends Known {
  /** What is to be kept, in order. */
  readonly weeks: readonly WeekFigures[];
}

/** Reads what is decided on: the weeks that are over and have not been counted. */
export const gathering =
  (countWeeks: CountWeeks) =>
  async ({ monday }: CountWeek, read: Read): Promise<FollowUpKnown> => {
    const team = await read.team();
    const mondays = weeksUntil(monday, WEEKS);
    const kept = await Promise.all(mondays.map((one) => read.closedCase(followUpId(one))));
    const cases = new Map(kept.flatMap((one) => (one ? [[one.id, one]] : [])));
    const missing = mondays.filter((one) => !cases.has(followUpId(one)));
    const weeks = cases.has(followUpId(monday)) ? [] : await countWeeks(read, missing);
    return { team, stored: { cases, days: new Map() }, weeks };
  };
