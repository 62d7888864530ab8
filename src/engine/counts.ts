import type { TeamId } from '../core/ids';
import { decode, encode, keys, partitions } from './rows';
import type { Store } from './store';

/** Row `k|<name>`: a number alone. */
interface Counted {
  readonly count: number;
}

const TRIES = 8;

/** How often it has been counted under that name. */
export const countedAs = async (store: Store, team: TeamId, name: string): Promise<number> => {
  const row = await store.get(partitions.team(team), keys.counted(name));
  return row ? decode<Counted>(row.value).count : 0;
};

/** Counts one more; tries again when another instance counted at the same time. */
export const countOne = async (store: Store, team: TeamId, name: string): Promise<void> => {
  const partition = partitions.team(team);
  const key = keys.counted(name);
  for (let attempt = 0; attempt < TRIES; attempt += 1) {
    const row = await store.get(partition, key);
    const value = encode({ count: (row ? decode<Counted>(row.value).count : 0) + 1 } satisfies Counted);
    const change = row
      ? ({ change: 'replace', key, value, etag: row.etag } as const)
      : ({ change: 'create', key, value } as const);
    if ((await store.transact(partition, [change])) === 'done') return;
  }
  throw new Error(`${name} of ${team} could not be counted`);
};
