import type { TeamId } from '../core/ids';
import { changeRow } from './one-row';
import { decode, keys, partitions } from './rows';
import type { Store } from './store';

/** Row `k|<name>`: a number alone. */
interface Counted {
  readonly count: number;
}

/** How often it has been counted under that name. */
export const countedAs = async (store: Store, team: TeamId, name: string): Promise<number> => {
  const row = await store.get(partitions.team(team), keys.counted(name));
  return row ? decode<Counted>(row.value).count : 0;
};

/** Counts one more. */
export const countOne = async (store: Store, team: TeamId, name: string): Promise<void> => {
  const one = `${name} of ${team}`;
  await changeRow<Counted>(one, store, partitions.team(team), keys.counted(name), (before) => ({
    count: (before?.count ?? 0) + 1,
  }));
};
