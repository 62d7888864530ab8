import type { Head } from '../../src/core/flow';
import { chained, type EventRow } from '../../src/engine/chain';
import { decode, encode, keys } from '../../src/engine/rows';
import type { Change, Store, Transacted } from '../../src/engine/store';
import { type Chance, turns } from './race-random';

type Transact = Store['transact'];

/** The store, with something of the test's own in the place of its transactions. */
export const withTransact = (store: Store, transact: (inner: Transact) => Transact): Store => ({
  get: (partition, key) => store.get(partition, key),
  range: (partition, from, to, limit) => store.range(partition, from, to, limit),
  transact: transact((partition, changes) => store.transact(partition, changes)),
  ready: () => store.ready(),
  close: () => store.close(),
});

/** The store whose process dies at a transaction like that: just before it, or just after. */
export const dying = (store: Store, at: (changes: readonly Change[]) => boolean, when: 'before' | 'after'): Store =>
  withTransact(store, (inner) => async (partition, changes) => {
    if (at(changes) && when === 'before') throw new Error('the process died');
    const transacted = await inner(partition, changes);
    if (at(changes)) throw new Error('the process died');
    return transacted;
  });

/** The store, each call of which takes its time, so that what runs at once falls into another order with every seed. */
export const unsteady = (store: Store, chance: Chance): Store => {
  const taking = async <T>(call: () => Promise<T>): Promise<T> => {
    await turns(chance.upTo(4));
    const result = await call();
    await turns(chance.upTo(3));
    return result;
  };
  return {
    get: (partition, key) => taking(() => store.get(partition, key)),
    range: (partition, from, to, limit) => taking(() => store.range(partition, from, to, limit)),
    transact: (partition, changes) => taking(() => store.transact(partition, changes)),
    ready: () => store.ready(),
    close: () => store.close(),
  };
};

/** The store, some of whose transactions are done although their answer gets lost: a fault to whoever asked for them. */
export const losingAnswers = (store: Store, lost: () => boolean): Store =>
  withTransact(store, (inner) => async (partition, changes): Promise<Transacted> => {
    const transacted = await inner(partition, changes);
    if (lost()) throw new Error('the answer was lost');
    return transacted;
  });

const withoutCheck = (change: Change): Change =>
  change.change === 'replace' && change.key === keys.head
    ? { change: 'put', key: change.key, value: change.value }
    : change;

/** The store with the head's ETag check taken out, and nothing else: any commit passes. */
export const withoutHeadCheck = (store: Store): Store =>
  withTransact(store, (inner) => (partition, changes) => inner(partition, changes.map(withoutCheck)));

/** The change with its events numbered and chained after whatever was committed last. */
const appended = (changes: readonly Change[], last: Head): readonly Change[] => {
  let head = last;
  const rows = changes.flatMap((change): readonly Change[] => {
    if (change.change === 'delete' || !change.key.startsWith('e|')) return [change];
    const { seq: _s, prev: _p, hash: _h, ...event } = decode<EventRow>(change.value);
    const link = chained(head, event);
    head = link.head;
    return [{ change: 'create', ...link.row }];
  });
  const own = changes.find((change) => change.key === keys.head);
  const cases = own && own.change !== 'delete' ? decode<Head>(own.value).cases : 0;
  const value = encode({ ...head, cases: Math.max(head.cases, cases) });
  return rows.map((change) => (change.key === keys.head ? { change: 'put', key: keys.head, value } : change));
};

/**
 * The store with the head's check taken out where it matters: no event is lost, each is appended to the last, but what was decided on
 * may be old by then.
 */
export const decidingOnOldReads = (store: Store): Store => {
  let last: Promise<unknown> = Promise.resolve();
  const append = async (partition: string, changes: readonly Change[]): Promise<Transacted> => {
    const head = await rowOf<Head>(store, partition, keys.head);
    return store.transact(partition, head ? appended(changes, head) : changes);
  };
  return withTransact(store, (inner) => (partition, changes) => {
    if (!changes.some(({ key }) => key === keys.head)) return inner(partition, changes);
    const committed = last.then(() => append(partition, changes));
    last = committed.catch(() => undefined);
    return committed;
  });
};

/** How many transactions of teams came too late. */
export const countingConflicts = (store: Store): { readonly store: Store; readonly conflicts: () => number } => {
  let conflicts = 0;
  return {
    conflicts: () => conflicts,
    store: withTransact(store, (inner) => async (partition, changes) => {
      const transacted = await inner(partition, changes);
      const guarded = changes.some((change) => change.key === keys.head);
      if (guarded && transacted === 'conflict') conflicts += 1;
      return transacted;
    }),
  };
};

/** A row as it stands, without its version. */
export const rowOf = async <T>(store: Store, partition: string, key: string): Promise<T | undefined> => {
  const row = await store.get(partition, key);
  return row && decode<T>(row.value);
};
