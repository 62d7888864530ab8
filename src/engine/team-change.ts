import type { TeamState } from '../core/flow';
import type { TeamId } from '../core/ids';
import { type ChainedEvent, chained } from './chain';
import type { EngineParts } from './execute';
import { readTeam } from './read';
import { encode, keys, partitions, rewritten } from './rows';
import type { Change } from './store';

const TRIES = 8;

/** A change of a team's own rows that no flow makes, with the event that tells of it. */
export interface TeamChange {
  readonly event: ChainedEvent;
  readonly changes: readonly Change[];
}

/** Changes a team's rows under its head, so that no decision is made on what has just changed. `undefined`: nothing to change. */
export const changeTeam = async (
  parts: EngineParts,
  team: TeamId,
  change: (state: TeamState) => TeamChange | undefined | Promise<TeamChange | undefined>,
): Promise<'done' | 'unchanged'> => {
  for (let attempt = 0; attempt < TRIES; attempt += 1) {
    const read = readTeam(parts.store, team, parts.parsed);
    const state = await read.team();
    const wanted = await change(state);
    if (!wanted) return 'unchanged';
    const link = chained(state.head, wanted.event);
    const written = await parts.store.transact(partitions.team(team), [
      { change: 'replace', key: keys.head, value: encode(rewritten(link.head)), etag: await read.headEtag() },
      { change: 'put', ...link.row },
      ...wanted.changes,
    ]);
    if (written === 'done') return 'done';
    await parts.pause(parts.random() * 20 * 2 ** attempt);
  }
  throw new Error(`team ${team} kept changing under every attempt to change it`);
};
