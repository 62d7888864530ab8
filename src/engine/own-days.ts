import type { IsoDate, MemberId, TeamId } from '../core/ids';
import type { Day } from '../core/roster';
import { addDays } from '../core/time';
import { decode, keys, partitions } from './rows';
import type { Store } from './store';

/** Days that one read brings at most. */
const AT_ONCE = 61;

/**
 * The days from `from` through `to` on which somebody has a shift, with their own shifts and nothing else. Beside what is kept for turns: these are many
 * days, and nobody in the chat asks for them.
 */
export const ownDays = async (
  store: Store,
  team: TeamId,
  member: MemberId,
  [from, to]: readonly [IsoDate, IsoDate],
): Promise<readonly Day[]> => {
  const days: Day[] = [];
  for (let first = from; first <= to; first = addDays(first, AT_ONCE)) {
    const last = addDays(first, AT_ONCE - 1);
    const rows = await store.range(partitions.team(team), keys.day(first), `${keys.day(last < to ? last : to)}~`);
    for (const { value } of rows) {
      const { date, shifts } = decode<Day>(value);
      const own = shifts.filter((shift) => shift.member === member);
      if (own.length > 0) days.push({ date, shifts: own, visits: [] });
    }
  }
  return days;
};
