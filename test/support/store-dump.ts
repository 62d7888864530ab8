import { partitions } from '../../src/engine/rows';
import type { Store } from '../../src/engine/store';
import type { CareTeam } from './care-team';

/** A row as whoever holds the whole store finds it, its ETag apart. */
export interface DumpedRow {
  readonly partition: string;
  readonly key: string;
  readonly value: string;
}

const SHARDS = 16;

/** Every row that the store has of these teams and their people, and of the clock: there are no other partitions. */
export const storeDump = async (store: Store, ...teams: readonly CareTeam[]): Promise<readonly DumpedRow[]> => {
  const all = new Set([
    ...teams.map(({ team }) => partitions.team(team.id)),
    ...teams.flatMap(({ members }) => members.map(({ objectId }) => partitions.person(objectId))),
    ...Array.from({ length: SHARDS }, (_, shard) => partitions.due(shard)),
    partitions.teams,
  ]);
  const rows = await Promise.all(
    [...all].map(async (partition) =>
      (await store.range(partition, '', '~~')).map(({ key, value }) => ({ partition, key, value })),
    ),
  );
  return rows.flat();
};

/** Where the tests' Teams happens to listen. */
const PORT = /(?<=127\.0\.0\.1:)\d+/g;

/** The same rows from another run: nothing else in them is chance. */
export const comparable = (rows: readonly DumpedRow[]): readonly string[] =>
  rows.map(({ partition, key, value }) => `${partition} ${key} ${value}`.replace(PORT, 'port'));
