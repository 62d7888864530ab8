import type { ObjectId } from '../core/ids';
import { type Clock, MINUTE } from '../core/time';
import type { Settled, Shown } from './messenger';
import { decode, encode, type PersonRow, partitions, personKeys } from './rows';
import type { Store } from './store';

const KEPT = 5_000;
/** Another instance may have changed the row meanwhile; milliseconds. */
const KEPT_FOR = MINUTE;
const TRIES = 8;

const sameAs = (a: object, b: object): boolean => JSON.stringify(a) === JSON.stringify(b);

/** What is known of people outside their teams. Rows may be cached; what a bare `ja` answers is always read anew. */
export interface Persons {
  get(id: ObjectId): Promise<PersonRow | undefined>;
  /** Read past the cache: for whoever has just been imported. */
  fresh(id: ObjectId): Promise<PersonRow | undefined>;
  /** Written only when changed. */
  change(id: ObjectId, change: (person: PersonRow) => PersonRow): Promise<PersonRow>;
  shown(id: ObjectId): Promise<Shown>;
  remember(id: ObjectId, shown: Shown): Promise<void>;
  settled(id: ObjectId): Promise<Settled | undefined>;
  settle(id: ObjectId, settled: Settled): Promise<void>;
}

export const persons = (store: Store, clock: Clock): Persons => {
  const cache = new Map<ObjectId, { readonly person: PersonRow; readonly until: number }>();

  const cached = (id: ObjectId): PersonRow | undefined => {
    const known = cache.get(id);
    return known && clock.now() < known.until ? known.person : undefined;
  };

  const keep = (id: ObjectId, person: PersonRow): PersonRow => {
    if (cache.size >= KEPT) cache.clear();
    cache.set(id, { person, until: clock.now() + KEPT_FOR });
    return person;
  };

  const fresh = async (id: ObjectId): Promise<PersonRow | undefined> => {
    const row = await store.get(partitions.person(id), personKeys.person);
    return row && keep(id, decode<PersonRow>(row.value));
  };

  const change = async (id: ObjectId, changed: (person: PersonRow) => PersonRow): Promise<PersonRow> => {
    const known = cached(id);
    if (known && sameAs(changed(known), known)) return known;
    const partition = partitions.person(id);
    for (let attempt = 0; attempt < TRIES; attempt += 1) {
      const row = await store.get(partition, personKeys.person);
      const before: PersonRow = row ? decode<PersonRow>(row.value) : { teams: [] };
      const after = changed(before);
      if (row && sameAs(after, before)) return keep(id, before);
      const value = encode(after);
      const done = await store.transact(partition, [
        row
          ? { change: 'replace', key: personKeys.person, value, etag: row.etag }
          : { change: 'create', key: personKeys.person, value },
      ]);
      if (done === 'done') return keep(id, after);
    }
    throw new Error('a person row kept changing under every attempt to write it');
  };

  /** What is being written, for whoever answers before the store does. */
  const underWay = new Map<ObjectId, { readonly shown: Shown; readonly written: Promise<void> }>();

  return {
    fresh,
    change,
    get: async (id) => cached(id) ?? fresh(id),
    shown: async (id) => {
      const writing = underWay.get(id);
      if (writing) return writing.shown;
      const row = await store.get(partitions.person(id), personKeys.context);
      return row ? decode<Shown>(row.value) : {};
    },
    settled: async (id) => {
      const row = await store.get(partitions.person(id), personKeys.settled);
      return row && decode<Settled>(row.value);
    },
    settle: async (id, settled) => {
      const change = { change: 'put', key: personKeys.settled, value: encode(settled) } as const;
      await store.transact(partitions.person(id), [change]);
    },
    remember: async (id, shown) => {
      const before = underWay.get(id)?.written;
      const write = async (): Promise<void> => {
        await before?.catch(() => {});
        await store.transact(partitions.person(id), [{ change: 'put', key: personKeys.context, value: encode(shown) }]);
      };
      const written = write();
      underWay.set(id, { shown, written });
      try {
        await written;
      } finally {
        if (underWay.get(id)?.written === written) underWay.delete(id);
      }
    },
  };
};
