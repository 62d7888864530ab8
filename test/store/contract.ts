import type { Change, Store } from '../../src/engine/store';
import { itKeepsLimits } from './contract-limits';
import { itFollowsTheModel } from './contract-model';
import { itKeepsRows } from './contract-rows';

export interface Opened {
  readonly store: Store;
  close(): Promise<void>;
}

/** How the cases reach the store under test: one store for all of them, a partition of its own for each. */
export interface Bench {
  store(): Store;
  partition(): string;
}

export interface ContractOptions {
  /** How many random histories the model test plays. */
  readonly histories: number;
}

/** What every store promises. Both adapters run the same cases. */
export function describeStore(name: string, open: () => Promise<Opened>, options: ContractOptions): void {
  describe(`a store ${name}`, () => {
    let opened: Opened | undefined;
    let partitions = 0;
    const bench: Bench = {
      store() {
        if (opened === undefined) throw new Error('the store is not open');
        return opened.store;
      },
      partition: () => `team|t-${++partitions}`,
    };

    beforeAll(async () => {
      opened = await open();
    });
    afterAll(async () => {
      await opened?.close();
    });

    itKeepsPromises(bench);
    itKeepsRows(bench);
    itKeepsLimits(bench);
    itFollowsTheModel(bench, options.histories);
  });
}

const etagOf = async (store: Store, partition: string, key: string): Promise<string> =>
  (await store.get(partition, key))?.etag ?? 'the row is gone';

const everything = (store: Store, partition: string) => store.range(partition, '', '~');

function itKeepsPromises(bench: Bench): void {
  it('can be read', async () => {
    await expect(bench.store().ready()).resolves.toBeUndefined();
  });

  it('gives back a row as it was written', async () => {
    const [store, team] = [bench.store(), bench.partition()];
    expect(await store.get(team, 'a|head')).toBeUndefined();
    expect(await store.transact(team, [{ change: 'create', key: 'a|head', value: '{"seq":1}' }])).toBe('done');
    expect(await store.get(team, 'a|head')).toEqual({ key: 'a|head', value: '{"seq":1}', etag: expect.any(String) });
  });

  it('keeps two teams apart', async () => {
    const [store, team, neighbour] = [bench.store(), bench.partition(), bench.partition()];
    await store.transact(team, [{ change: 'put', key: 'a|head', value: '1' }]);
    expect(await store.get(neighbour, 'a|head')).toBeUndefined();
    expect(await everything(store, neighbour)).toEqual([]);
  });

  it('puts over what is there, and deletes', async () => {
    const [store, team] = [bench.store(), bench.partition()];
    await store.transact(team, [{ change: 'put', key: 'k', value: '1' }]);
    await store.transact(team, [{ change: 'put', key: 'k', value: '2' }]);
    expect((await store.get(team, 'k'))?.value).toBe('2');
    expect(await store.transact(team, [{ change: 'delete', key: 'k' }])).toBe('done');
    expect(await store.get(team, 'k')).toBeUndefined();
  });

  it('has nothing to do when nothing changes', async () => {
    expect(await bench.store().transact(bench.partition(), [])).toBe('done');
  });

  it('replaces under the ETag that was read, and under no older one', async () => {
    const [store, team] = [bench.store(), bench.partition()];
    await store.transact(team, [{ change: 'create', key: 'k', value: '1' }]);
    const read = await etagOf(store, team, 'k');
    expect(await store.transact(team, [{ change: 'replace', key: 'k', value: '2', etag: read }])).toBe('done');
    expect(await store.transact(team, [{ change: 'replace', key: 'k', value: '3', etag: read }])).toBe('conflict');
    expect((await store.get(team, 'k'))?.value).toBe('2');
  });

  it('keeps the ETag of a row that did not change', async () => {
    const [store, team] = [bench.store(), bench.partition()];
    await store.transact(team, [{ change: 'create', key: 'k', value: '1' }]);
    const read = await etagOf(store, team, 'k');
    await store.transact(team, [{ change: 'create', key: 'other', value: '1' }]);
    expect(await etagOf(store, team, 'k')).toBe(read);
    expect((await everything(store, team))[0]?.etag).toBe(read);
  });

  it.each<[string, Change]>([
    ['a create of what is there', { change: 'create', key: 'there', value: '2' }],
    ['a delete of what is gone', { change: 'delete', key: 'gone' }],
    ['a replace of what is gone', { change: 'replace', key: 'gone', value: '2', etag: '1' }],
  ])('answers %s with a conflict, alone and among others', async (_what, change) => {
    const [store, team] = [bench.store(), bench.partition()];
    await store.transact(team, [{ change: 'put', key: 'there', value: '1' }]);
    const usable = change.change === 'replace' ? { ...change, etag: await etagOf(store, team, 'there') } : change;
    expect(await store.transact(team, [usable])).toBe('conflict');
    expect(await store.transact(team, [{ change: 'put', key: 'new', value: '1' }, usable])).toBe('conflict');
    expect((await everything(store, team)).map(({ key, value }) => [key, value])).toEqual([['there', '1']]);
  });

  it.each([0, 50, 99])('writes all of a hundred rows or, with a conflict at row %i, none', async (conflicting) => {
    const [store, team] = [bench.store(), bench.partition()];
    const rows = Array.from(
      { length: 100 },
      (_, index): Change => ({ change: 'create', key: `e|${index}`, value: '1' }),
    );
    await store.transact(team, [{ change: 'put', key: `e|${conflicting}`, value: '0' }]);
    expect(await store.transact(team, rows)).toBe('conflict');
    expect(await everything(store, team)).toHaveLength(1);
    await store.transact(team, [{ change: 'delete', key: `e|${conflicting}` }]);
    expect(await store.transact(team, rows)).toBe('done');
    expect(await everything(store, team)).toHaveLength(100);
  });

  it('gives a row that was deleted and made again no ETag that it had before', async () => {
    const [store, team] = [bench.store(), bench.partition()];
    const seen = new Set<string>();
    for (let life = 0; life < 5; life++) {
      await store.transact(team, [{ change: 'create', key: 'k', value: '1' }]);
      seen.add(await etagOf(store, team, 'k'));
      await store.transact(team, [{ change: 'delete', key: 'k' }]);
    }
    expect(seen.size).toBe(5);
    const [oldest = ''] = seen;
    await store.transact(team, [{ change: 'create', key: 'k', value: '1' }]);
    expect(await store.transact(team, [{ change: 'replace', key: 'k', value: '2', etag: oldest }])).toBe('conflict');
  });

  it('lets exactly one of many replaces under one ETag win', async () => {
    const [store, team] = [bench.store(), bench.partition()];
    await store.transact(team, [{ change: 'create', key: 'a|head', value: '"nobody"' }]);
    const etag = await etagOf(store, team, 'a|head');
    const racers = Array.from({ length: 20 }, (_, racer) =>
      store.transact(team, [
        { change: 'replace', key: 'a|head', value: `${racer}`, etag },
        { change: 'create', key: `e|${racer}`, value: '1' },
      ]),
    );
    const outcomes = await Promise.all(racers);
    expect(outcomes.filter((outcome) => outcome === 'done')).toHaveLength(1);
    expect((await store.get(team, 'a|head'))?.value).toBe(`${outcomes.indexOf('done')}`);
    expect((await store.range(team, 'e|', 'e}')).map(({ key }) => key)).toEqual([`e|${outcomes.indexOf('done')}`]);
  });
}
