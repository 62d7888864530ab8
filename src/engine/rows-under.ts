import { under } from './rows';
import type { Row, Store } from './store';

/** A day may weigh a megabyte. */
const READ_AT_A_TIME = 40;

/** All rows with `start <= key < end` in their order, a few in memory at a time. */
export async function* rowsBetween(store: Store, partition: string, start: string, end: string): AsyncGenerator<Row> {
  for (let from = start; ; ) {
    const rows = await store.range(partition, from, end, READ_AT_A_TIME);
    yield* rows;
    const last = rows[rows.length - 1];
    if (!last || rows.length < READ_AT_A_TIME) return;
    from = `${last.key} `;
  }
}

/** All rows under a prefix in their order, a few in memory at a time. */
export const rowsUnder = (store: Store, partition: string, prefix: string): AsyncGenerator<Row> =>
  rowsBetween(store, partition, ...under(prefix));
