import type { Instant, ObjectId } from '../core/ids';
import { type Clock, MINUTE } from '../core/time';
import type { BareAnswer, Shown } from './messenger';
import { changeRow } from './one-row';
import { decode, encode, type PersonRow, partitions, personKeys } from './rows';
import type { Store } from './store';

const KEPT = 5_000;
/** Another instance may have changed the row meanwhile; milliseconds. */
const KEPT_FOR = MINUTE;
/** The platform delivers again what was not answered within 15 seconds; milliseconds, with a margin. */
const SLOW = 10_000;

const sameAs = (a: object, b: object): boolean => JSON.stringify(a) === JSON.stringify(b);

const isAnswerable = ({ yes, no, choices = [], past }: Shown): boolean =>
  !past && (yes !== undefined || no !== undefined || choices.length > 0);

/** What is known of people outside their teams. Rows may be cached; what a bare `ja` answers is always read anew. */
export interface Persons {
  get(id: ObjectId): Promise<PersonRow | undefined>;
  /** Read past the cache: for whoever has just been imported. */
  fresh(id: ObjectId): Promise<PersonRow | undefined>;
  /** Written only when changed. */
  change(id: ObjectId, change: (person: PersonRow) => PersonRow): Promise<PersonRow>;
  shown(id: ObjectId): Promise<Shown>;
  remember(id: ObjectId, shown: Shown): Promise<void>;
  /** Something was answered that no bare answer is about: what was shown before it is past from here on. */
  passed(id: ObjectId): Promise<void>;
  /** A bare answer begins; it is known here at once, and to other instances once this resolves. */
  answering(id: ObjectId, answer: BareAnswer): Promise<void>;
  /** What began at `since` has been answered: soon enough not to be delivered again, or not. */
  answered(id: ObjectId, since: Instant): Promise<void>;
  /** The bare answer that may be delivered again. */
  lastAnswer(id: ObjectId): Promise<BareAnswer | undefined>;
  forgetAnswer(id: ObjectId): Promise<void>;
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
    const after = await changeRow<PersonRow>(
      'a person',
      store,
      partitions.person(id),
      personKeys.person,
      (before = { teams: [] }) => changed(before),
    );
    return keep(id, after);
  };

  /** What is being written, for whoever answers before the store does. */
  const underWay = new Map<ObjectId, { readonly shown: Promise<Shown>; readonly written: Promise<void> }>();

  const kept = async (id: ObjectId): Promise<Shown> => {
    const row = await store.get(partitions.person(id), personKeys.context);
    return row ? decode<Shown>(row.value) : {};
  };

  const shown = (id: ObjectId): Promise<Shown> => underWay.get(id)?.shown ?? kept(id);

  /** In the order in which they were asked for; whoever reads meanwhile reads the last. */
  const keepShown = async (id: ObjectId, next: Promise<Shown>, had?: Promise<Shown>): Promise<void> => {
    const before = underWay.get(id)?.written;
    const write = async (): Promise<void> => {
      const value = await next;
      await before?.catch(() => {});
      if (value === (await had)) return;
      await store.transact(partitions.person(id), [{ change: 'put', key: personKeys.context, value: encode(value) }]);
    };
    const written = write();
    underWay.set(id, { shown: next, written });
    try {
      await written;
    } finally {
      if (underWay.get(id)?.written === written) underWay.delete(id);
    }
  };

  const passed = async (id: ObjectId): Promise<void> => {
    const had = shown(id);
    const next = had.then((value): Shown => (isAnswerable(value) ? { ...value, past: true } : value));
    await keepShown(id, next, had);
  };

  const answers = new Map<ObjectId, { readonly answer: BareAnswer; readonly written: Promise<unknown> }>();

  const forgetAnswer = async (id: ObjectId): Promise<void> => {
    const written = answers.get(id)?.written;
    answers.delete(id);
    await written?.catch(() => {});
    await store.transact(partitions.person(id), [{ change: 'delete', key: personKeys.answer }]);
  };

  return {
    fresh,
    change,
    get: async (id) => cached(id) ?? fresh(id),
    shown,
    passed,
    answering: async (id, answer) => {
      const change = { change: 'put', key: personKeys.answer, value: encode(answer) } as const;
      const written = store.transact(partitions.person(id), [change]);
      if (answers.size >= KEPT) answers.clear();
      answers.set(id, { answer, written });
      await written;
    },
    answered: async (id, since) => {
      if (answers.has(id) && clock.now() - since < SLOW) await forgetAnswer(id);
    },
    lastAnswer: async (id) => {
      const known = answers.get(id);
      if (known) return known.answer;
      const row = await store.get(partitions.person(id), personKeys.answer);
      return row && decode<BareAnswer>(row.value);
    },
    forgetAnswer,
    remember: (id, value) => keepShown(id, Promise.resolve(value)),
  };
};
