import { chmod, mkdir, stat, statfs } from 'node:fs/promises';
import { open, type RootDatabase } from 'lmdb';
import type { Change, Row, Store, Transacted } from '../engine/store';
import { checkRange, checkRowKeys, checkTransaction } from './keys';

type Place = readonly [partition: string, key: string];
type Rows = RootDatabase<string, string[]>;

/** Below this much free disk nothing is written: a full disk can abort the process in the middle of a write. */
export const LEAST_FREE_BYTES = 64 * 1024 * 1024;

/** Every transaction takes the next number as its rows' ETag. No partition is empty, so no row can stand here. */
const COUNTER: Place = ['', 'etag'];

const place = (partition: string, key: string): string[] => [partition, key];

/** A row is stored as its ETag, a space, and its value. */
const stored = (etag: string, value: string): string => `${etag} ${value}`;
const etagOf = (text: string): string => text.slice(0, text.indexOf(' '));
const rowOf = (key: string, text: string): Row => {
  const space = text.indexOf(' ');
  return { key, etag: text.slice(0, space), value: text.slice(space + 1) };
};

/** Whether the row under a change is as the change says. */
function fits(change: Change, before: string | undefined): boolean {
  switch (change.change) {
    case 'create':
      return before === undefined;
    case 'replace':
      return before !== undefined && etagOf(before) === change.etag;
    case 'put':
      return true;
    case 'delete':
      return before !== undefined;
  }
}

/** Runs inside a write transaction. Everything is looked at before the first write. */
function apply(rows: Rows, partition: string, changes: readonly Change[]): Transacted {
  if (!changes.every((change) => fits(change, rows.get(place(partition, change.key))))) return 'conflict';
  const etag = (Number.parseInt(rows.get([...COUNTER]) ?? '0', 36) + 1).toString(36);
  rows.put([...COUNTER], etag);
  for (const change of changes) {
    if (change.change === 'delete') rows.remove(place(partition, change.key));
    else rows.put(place(partition, change.key), stored(etag, change.value));
  }
  return 'done';
}

/** The folder, there and closed to everyone else on the machine. */
async function ownFolder(folder: string): Promise<void> {
  await mkdir(folder, { recursive: true, mode: 0o700 });
  if (((await stat(folder)).mode & 0o077) !== 0) await chmod(folder, 0o700);
}

const ignored = (): void => undefined;

/**
 * Commits all or nothing. lmdb tells of a failed commit in several promises; each that is not awaited here would end
 * the process as unhandled.
 */
async function commit(rows: Rows, write: () => Transacted): Promise<Transacted> {
  const transacted = rows.childTransaction(write);
  const flushed = Promise.resolve(rows.flushed);
  flushed.catch(ignored);
  try {
    const outcome = await transacted;
    if (outcome === 'done') await flushed;
    return outcome;
  } catch (cause) {
    (cause as { readonly commitError?: Promise<unknown> }).commitError?.catch(ignored);
    throw new Error('store: a transaction failed, nothing was written', { cause });
  }
}

/** So much is written between two looks at the disk: far less than what must be free. */
const LOOK_EVERY_BYTES = 4 * 1024 * 1024;
const LOOK_EVERY_WRITES = 64;

const bytesOf = (changes: readonly Change[]): number =>
  changes.reduce((sum, change) => sum + ('value' in change ? change.value.length * 2 : 0), 0);

/** Looks at the disk now and then, and before every write once it was found almost full. */
const diskWatch = (look: () => Promise<number>): ((changes: readonly Change[]) => Promise<boolean>) => {
  let bytes = Number.POSITIVE_INFINITY;
  let writes = 0;
  return async (changes) => {
    bytes += bytesOf(changes);
    writes += 1;
    if (bytes < LOOK_EVERY_BYTES && writes < LOOK_EVERY_WRITES) return true;
    const enough = (await look()) >= LEAST_FREE_BYTES;
    bytes = enough ? 0 : Number.POSITIVE_INFINITY;
    writes = 0;
    return enough;
  };
};

const freeBytesOf = async (folder: string): Promise<number> => {
  const { bavail, bsize } = await statfs(folder);
  return bavail * bsize;
};

/**
 * A store in a folder of this machine, made with mode 0700 when missing. Several processes may have it open at once. What is
 * acknowledged is on the disk.
 *
 * @param freeBytes how much disk is left where the folder lies; below `LEAST_FREE_BYTES` every write throws.
 */
export async function openEmbedded(folder: string, freeBytes = freeBytesOf): Promise<Store> {
  await ownFolder(folder);
  const rows: Rows = open<string, string[]>({
    path: folder,
    noSubdir: false,
    encoding: 'string',
    // Batching by turn makes one more promise of each commit that nobody can await; a failed commit would end the process.
    eventTurnBatching: false,
  });

  const enoughDisk = diskWatch(() => freeBytes(folder));

  // lmdb keeps one snapshot for all reads of an event-loop turn; another process may have committed since it was taken.
  const fresh = (): Rows => {
    rows.resetReadTxn();
    return rows;
  };

  return {
    async get(partition, key) {
      checkRowKeys(partition, key);
      const text = fresh().get(place(partition, key));
      return text === undefined ? undefined : rowOf(key, text);
    },

    async range(partition, from, to, limit) {
      checkRange(partition, from, to, limit);
      if (from >= to || limit === 0) return [];
      const found: Row[] = [];
      for (const { key, value } of fresh().getRange({
        start: place(partition, from),
        end: place(partition, to),
        limit,
      })) {
        found.push(rowOf(key[1] ?? '', value));
      }
      return found;
    },

    async transact(partition, changes) {
      checkTransaction(partition, changes);
      if (changes.length === 0) return 'done';
      if (!(await enoughDisk(changes))) {
        throw new Error(`store: less than ${LEAST_FREE_BYTES} bytes of disk are free, nothing was written`);
      }
      return commit(rows, () => apply(rows, partition, changes));
    },

    async ready() {
      fresh().get([...COUNTER]);
    },

    close: () => rows.close(),
  };
}
