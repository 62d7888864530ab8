import type { Row, Store } from '../../src/engine/store';

export type Failing = 'reads' | 'writes' | 'everything' | 'silently';

/** A store that says what was written to it, and fails when it is told to. */
export interface WatchedStore extends Store {
  /** Every value and key that was ever handed over to be kept. */
  readonly written: readonly string[];
  /** From now on reads or writes or both go wrong, or nothing is answered until it changes; `undefined`: it is well again. */
  fails(what: Failing | undefined): void;
}

export interface OpenedStore {
  readonly store: WatchedStore;
  readonly drop: () => Promise<void>;
}

export type OpenStore = () => Promise<OpenedStore>;

export const watched = (store: Store): WatchedStore => {
  const written: string[] = [];
  let failing: Failing | undefined;
  const silenced: (() => void)[] = [];
  const unless = async (what: 'reads' | 'writes'): Promise<void> => {
    if (failing === 'silently') await new Promise<void>((resolve) => void silenced.push(resolve));
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
      for (const resolve of silenced.splice(0)) resolve();
    },
    get: (partition, key) => reading(() => store.get(partition, key)),
    range: (partition, from, to, limit) => reading<readonly Row[]>(() => store.range(partition, from, to, limit)),
    transact: async (partition, changes) => {
      await unless('writes');
      for (const change of changes)
        written.push(`${partition} ${change.key} ${change.change === 'delete' ? '' : change.value}`);
      return store.transact(partition, changes);
    },
    ready: () => reading(() => store.ready()),
    close: () => store.close(),
  };
};
