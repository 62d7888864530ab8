import type { TeamId } from '../core/ids';
import { laidOver, type Over } from '../core/laid-over';
import type { Day } from '../core/roster';
import { decode, partitions } from '../engine/rows';
import { rowsUnder } from '../engine/rows-under';
import type { Store } from '../engine/store';

/** All of a team's days that are stored, in order, with what the team has decided of its clients laid over them. */
export const storedDays = async (store: Store, team: TeamId, over: Over): Promise<readonly Day[]> => {
  const days: Day[] = [];
  for await (const { value } of rowsUnder(store, partitions.team(team), 'd|'))
    days.push(laidOver(decode<Day>(value), over));
  return days;
};
