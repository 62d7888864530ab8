import type { Row, Store } from '../../src/engine/store';

/** A store that says what was written to it, and fails when it is told to. */
export interface WatchedStore extends Store {
  /** Every value and key that was ever handed over to be kept. */
  readonly written: readonly string[];
  /** From now on it cannot be read, written, or reached at all; `undefined`: it is well again. */
  fails(what: 'reads' | 'writes' | 'everything' | undefined): void;
}

export interface OpenedStore {
  readonly store: WatchedStore;
  readonly drop: () => Promise<void>;
}

export type OpenStore = () => Promise<OpenedStore>;

export const watched = (store: Store): WatchedStore => {
  const written: string[] = [];
  let failing: 'reads' | 'writes' | 'everything' | undefined;
  const unless = (what: 'reads' | 'writes'): void => {
    if (failing === what || failing === 'everything') throw new Error('the store cannot be reached');
  };
  const reading = <T>(read: () => Promise<T>): Promise<T> =>
    Promise.resolve()
      .then(() => unless('reads'))
      .then(read);
  return {
    written,
    fails: (what) => {
      failing = what;
    },
    get: (partition, key) => reading(() => store.get(partition, key)),
    range: (partition, from, to, limit) => reading<readonly Row[]>(() => store.range(partition, from, to, limit)),
    transact: async (partition, changes) => {
      unless('writes');
      for (const change of changes)
        written.push(`${partition} ${change.key} ${change.change === 'delete' ? '' : change.value}`);
      return store.transact(partition, changes);
    },
    ready: () => reading(() => store.ready()),
    close: () => store.close(),
  };
};
