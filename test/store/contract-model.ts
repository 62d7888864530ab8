import fc from 'fast-check';
import type { Change, Row, Store, Transacted } from '../../src/engine/store';
import type { Bench } from './contract';

const KEYS = ['a|head', 'a|team', 'd|2025-11-22', 'e|0000000001', 'o|1|x'] as const;

/** A change as drawn: which of the ETags that the row has had it names, counted from the newest. */
interface Drawn {
  readonly key: (typeof KEYS)[number];
  readonly change: Change['change'];
  readonly value: string;
  readonly age: number;
}

const drawn: fc.Arbitrary<Drawn> = fc.record({
  key: fc.constantFrom(...KEYS),
  change: fc.constantFrom('create', 'replace', 'put', 'delete'),
  value: fc.json({ maxDepth: 1 }),
  age: fc.oneof({ weight: 4, arbitrary: fc.constant(0) }, { weight: 1, arbitrary: fc.nat(3) }),
});
const transaction = fc.uniqueArray(drawn, { selector: ({ key }) => key, minLength: 1, maxLength: KEYS.length });
const history = fc.array(transaction, { minLength: 1, maxLength: 12 });

/** The same promises, kept by a Map. */
class Model {
  readonly rows = new Map<string, Row>();
  /** Every ETag that a row has had, oldest first. */
  readonly etags = new Map<string, readonly string[]>();

  changeOf({ key, change, value, age }: Drawn): Change {
    if (change === 'delete') return { change, key };
    if (change !== 'replace') return { change, key, value };
    return { change, key, value, etag: (this.etags.get(key) ?? []).at(-1 - age) ?? 'never' };
  }

  private fits(change: Change): boolean {
    const row = this.rows.get(change.key);
    if (change.change === 'create') return row === undefined;
    if (change.change === 'replace') return row?.etag === change.etag;
    return change.change === 'put' || row !== undefined;
  }

  expects(changes: readonly Change[]): Transacted {
    return changes.every((change) => this.fits(change)) ? 'done' : 'conflict';
  }

  /** Takes over a transaction that was done, with the ETags that the store gave. */
  take(changes: readonly Change[], kept: readonly Row[]): void {
    for (const change of changes) {
      const etag = kept.find(({ key }) => key === change.key)?.etag ?? 'gone';
      if (change.change === 'delete') {
        this.rows.delete(change.key);
        continue;
      }
      const had = this.etags.get(change.key) ?? [];
      expect(had).not.toContain(etag);
      this.etags.set(change.key, [...had, etag]);
      this.rows.set(change.key, { key: change.key, value: change.value, etag });
    }
  }

  inOrder(): readonly Row[] {
    return KEYS.flatMap((key) => this.rows.get(key) ?? []);
  }
}

async function play(store: Store, partition: string, transactions: readonly (readonly Drawn[])[]): Promise<void> {
  const model = new Model();
  for (const draws of transactions) {
    const changes = draws
      .map((draw) => model.changeOf(draw))
      // A row that never was has no ETag that the store could have given.
      .filter((change) => change.change !== 'replace' || change.etag !== 'never');
    const expected = model.expects(changes);
    expect(await store.transact(partition, changes)).toBe(expected);
    const kept = await store.range(partition, '', '~');
    if (expected === 'done') model.take(changes, kept);
    expect(kept).toEqual(model.inOrder());
  }
}

export function itFollowsTheModel(bench: Bench, histories: number): void {
  it('does in any history what a plain map would do', async () => {
    await fc.assert(
      fc.asyncProperty(history, (transactions) => play(bench.store(), bench.partition(), transactions)),
      { numRuns: histories, seed: 27 },
    );
  });
}
