import { writeSync } from 'node:fs';
import type { Store } from '../../src/engine/store';
import { openAzureTables } from '../../src/store/azure-tables';
import { openEmbedded } from '../../src/store/embedded';
import type { Place, Task } from './store-child';

export const COUNTER_KEY = 'a|head';
export const ROWS_TOGETHER = 8;
export const togetherKey = (transaction: number, row: number): string =>
  `e|${String(transaction).padStart(10, '0')}|${row}`;

const TRIES = 10_000;
const IN_FLIGHT = 3;

const openAt = (place: Place): Promise<Store> =>
  'folder' in place ? openEmbedded(place.folder) : openAzureTables(place, place.table);

async function increment(store: Store, partition: string): Promise<void> {
  for (let attempt = 0; attempt < TRIES; attempt++) {
    const row = await store.get(partition, COUNTER_KEY);
    const value = `${Number(row?.value ?? 0) + 1}`;
    const outcome = await store.transact(partition, [
      row === undefined
        ? { change: 'create', key: COUNTER_KEY, value }
        : { change: 'replace', key: COUNTER_KEY, value, etag: row.etag },
    ]);
    if (outcome === 'done') return;
  }
  throw new Error(`no luck in ${TRIES} tries`);
}

/** Adds one to the counter row so many times, as long as it takes. */
async function count(store: Store, partition: string, times: number): Promise<void> {
  for (let time = 0; time < times; time++) await increment(store, partition);
}

/** Writes transactions without end, some at a time, and prints the number of each one that was acknowledged. */
async function write(store: Store, partition: string, from: number): Promise<void> {
  const lane = async (first: number): Promise<void> => {
    for (let transaction = first; ; transaction += IN_FLIGHT) {
      const outcome = await store.transact(
        partition,
        Array.from({ length: ROWS_TOGETHER }, (_, row) => ({
          change: 'create',
          key: togetherKey(transaction, row),
          value: JSON.stringify({ transaction, text: 'x'.repeat(500 * row) }),
        })),
      );
      if (outcome !== 'done') throw new Error(`transaction ${transaction} met a row that nobody wrote`);
      writeSync(1, `${transaction}\n`);
    }
  };
  await Promise.all(Array.from({ length: IN_FLIGHT }, (_, index) => lane(from + index)));
}

async function main(argument: string): Promise<void> {
  const task = JSON.parse(argument) as Task;
  const store = await openAt(task.at);
  if (task.task === 'count') await count(store, task.partition, task.times);
  else await write(store, task.partition, task.from);
  await store.close();
}

if (require.main === module) {
  main(process.argv[2] ?? '').catch((error: unknown) => {
    console.error(error);
    process.exitCode = 1;
  });
}
