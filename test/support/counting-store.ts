import type { Store } from '../../src/engine/store';

/** Round trips to the store, by the kind of partition: `team`, `person`, `due`, `teams`. */
export interface Counts {
  readonly reads: Readonly<Record<string, number>>;
  readonly transactions: Readonly<Record<string, number>>;
}

export interface CountingStore extends Store {
  counts(): Counts;
  reset(): void;
}

const kindOf = (partition: string): string => partition.split('|')[0] ?? partition;

/** The store, with its round trips counted. */
export const countingStore = (store: Store): CountingStore => {
  let reads: Record<string, number> = {};
  let transactions: Record<string, number> = {};
  const count = (counts: Record<string, number>, partition: string) => {
    counts[kindOf(partition)] = (counts[kindOf(partition)] ?? 0) + 1;
  };
  return {
    get: (partition, key) => {
      count(reads, partition);
      return store.get(partition, key);
    },
    range: (partition, from, to, limit) => {
      count(reads, partition);
      return store.range(partition, from, to, limit);
    },
    transact: (partition, changes) => {
      count(transactions, partition);
      return store.transact(partition, changes);
    },
    ready: () => store.ready(),
    close: () => store.close(),
    counts: () => ({ reads: { ...reads }, transactions: { ...transactions } }),
    reset: () => {
      reads = {};
      transactions = {};
    },
  };
};
