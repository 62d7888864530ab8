import type { EventNumbers, Head } from '../core/flow';
import type { Instant, TeamId } from '../core/ids';
import type { ChainedEvent } from './chain';
import { decode, keys, partitions } from './rows';
import { rowsBetween } from './rows-under';
import type { Store } from './store';

/** The number of the first event that is not older; events rise in time, and the oldest may have been dropped. */
const firstSince = async (store: Store, partition: string, last: number, since: Instant): Promise<number> => {
  let low = 1;
  let high = last + 1;
  while (low < high) {
    const middle = Math.floor((low + high) / 2);
    const row = await store.get(partition, keys.event(middle));
    if (row && decode<ChainedEvent>(row.value).at >= since) high = middle;
    else low = middle + 1;
  }
  return low;
};

/**
 * A team's events from an instant on, in order: nothing older is read but the few rows by which the first is found. Where their numbers are known, from
 * the first through the last, it is these, whenever they were: what was written just before another commit may have come after it.
 */
export const eventsSince = async <E extends ChainedEvent>(
  store: Store,
  team: TeamId,
  { seq }: Pick<Head, 'seq'>,
  since: Instant,
  numbered?: EventNumbers,
): Promise<readonly E[]> => {
  const partition = partitions.team(team);
  const first = numbered?.first ?? (await firstSince(store, partition, seq, since));
  const last = Math.min(numbered?.last ?? seq, seq);
  const found: E[] = [];
  if (first > last) return found;
  for await (const { value } of rowsBetween(store, partition, keys.event(first), keys.event(last + 1)))
    found.push(decode<E>(value));
  return numbered ? found : found.filter(({ at }) => at >= since);
};
