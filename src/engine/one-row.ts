import { decode, encode } from './rows';
import type { Change, Row, Store } from './store';

const TRIES = 25;

/** A row as it was read to be changed. */
export interface Kept<T> {
  readonly key: string;
  readonly row: Row | undefined;
  readonly value: T | undefined;
}

export const kept = async <T>(store: Store, partition: string, key: string): Promise<Kept<T>> => {
  const row = await store.get(partition, key);
  return { key, row, value: row && decode<T>(row.value) };
};

/** The row as it shall be, under its ETag; nothing when it is so already. */
export const becoming = ({ key, row }: Kept<unknown>, after: object): readonly Change[] => {
  const value = encode(after);
  if (row?.value === value) return [];
  return [row ? { change: 'replace', key, value, etag: row.etag } : { change: 'create', key, value }];
};

/** Whether nobody was there first. */
export const written = async (store: Store, partition: string, changes: readonly Change[]): Promise<boolean> =>
  changes.length === 0 || (await store.transact(partition, changes)) === 'done';

/** Until it gives something: what was read may have changed before it is written. `what`: as the fault names it. */
export const untilWritten = async <T>(what: string, once: () => Promise<T | undefined>): Promise<T> => {
  for (let tries = 0; tries < TRIES; tries += 1) {
    const done = await once();
    if (done !== undefined) return done;
  }
  throw new Error(`${what} kept changing under ${TRIES} attempts to change it`);
};

/** Changes a row under its ETag, and gives it as it is then; a row that stays as it is is not written. */
export const changeRow = <T extends object>(
  what: string,
  store: Store,
  partition: string,
  key: string,
  change: (before: T | undefined) => T,
): Promise<T> =>
  untilWritten(what, async () => {
    const before = await kept<T>(store, partition, key);
    const after = change(before.value);
    return (await written(store, partition, becoming(before, after))) ? after : undefined;
  });
