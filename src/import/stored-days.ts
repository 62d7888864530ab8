import type { TeamId } from '../core/ids';
import type { Day } from '../core/roster';
import { decode, partitions } from '../engine/rows';
import { rowsUnder } from '../engine/rows-under';
import type { Store } from '../engine/store';

/** All of a team's days that are stored, in order. */
export const storedDays = async (store: Store, team: TeamId): Promise<readonly Day[]> => {
  const days: Day[] = [];
  for await (const { value } of rowsUnder(store, partitions.team(team), 'd|')) days.push(decode<Day>(value));
  return days;
};
