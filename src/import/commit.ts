import type { Head } from '../core/flow';
import type { IsoDate, TeamId } from '../core/ids';
import { decode, encode, FIRST_HEAD, keys, partitions, rewritten } from '../engine/rows';
import type { Change, Store } from '../engine/store';
import type { Counts } from './tally';

/** At most this many rows in a transaction, the head and the import's own row among them. */
export const MOST_ROWS = 90;
/** Room for the head, the import's progress, the numbers given and an event. */
export const OWN_ROWS = 4;

/** A running bot commits a few times a minute; so many conflicts in a row mean that something else is wrong. */
const TRIES = 25;

/** Row `i|progress`: how far the import of a folder came. */
export interface ImportProgress {
  readonly fingerprint: string;
  /** The last date done; missing as long as only the roster is. */
  readonly through?: IsoDate;
  readonly counts: Counts;
}

/** What one transaction shall write, and what it leads to. Without changes nothing is written. */
export interface Step<T> {
  readonly changes: readonly Change[];
  /** The head as it becomes; missing: as it is. */
  readonly head?: Head;
  readonly result: T;
}

export type Committed<T> = { readonly outcome: 'done'; readonly result: T } | { readonly outcome: 'busy' };

/**
 * Writes one step under the team's head: `step` reads what it needs after the head was read, so whatever a running bot decides meanwhile
 * makes the step be worked out again, and is never overwritten unseen.
 */
export const commit = async <T>(
  store: Store,
  team: TeamId,
  step: (head: Head) => Promise<Step<T>>,
): Promise<Committed<T>> => {
  const partition = partitions.team(team);
  for (let tries = 0; tries < TRIES; tries += 1) {
    const row = await store.get(partition, keys.head);
    const head = row ? decode<Head>(row.value) : FIRST_HEAD;
    const { changes, head: next = head, result } = await step(head);
    if (changes.length === 0) return { outcome: 'done', result };
    const value = encode(rewritten(next));
    const guard: Change = row
      ? { change: 'replace', key: keys.head, value, etag: row.etag }
      : { change: 'create', key: keys.head, value };
    if ((await store.transact(partition, [guard, ...changes])) === 'done') return { outcome: 'done', result };
  }
  return { outcome: 'busy' };
};

export const progressRow = (progress: ImportProgress): Change => ({
  change: 'put',
  key: keys.importProgress,
  value: encode(progress),
});

/** Where an import of this very folder stopped, if one did. */
export const progressOf = async (
  store: Store,
  team: TeamId,
  fingerprint: string,
): Promise<ImportProgress | undefined> => {
  const row = await store.get(partitions.team(team), keys.importProgress);
  const progress = row && decode<ImportProgress>(row.value);
  return progress?.fingerprint === fingerprint ? progress : undefined;
};

export const forgetProgress = async (store: Store, team: TeamId): Promise<void> => {
  const partition = partitions.team(team);
  if (await store.get(partition, keys.importProgress)) {
    await store.transact(partition, [{ change: 'delete', key: keys.importProgress }]);
  }
};
