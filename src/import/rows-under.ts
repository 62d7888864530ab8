import { under } from '../engine/rows';
import type { Row, Store } from '../engine/store';

/** A day may weigh a megabyte. */
const READ_AT_A_TIME = 40;

/** All rows under a prefix in their order, a few in memory at a time. */
export async function* rowsUnder(store: Store, partition: string, prefix: string): AsyncGenerator<Row> {
  const [start, end] = under(prefix);
  for (let from = start; ; ) {
    const rows = await store.range(partition, from, end, READ_AT_A_TIME);
    yield* rows;
    const last = rows[rows.length - 1];
    if (!last || rows.length < READ_AT_A_TIME) return;
    from = `${last.key} `;
  }
}
