import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import type { Store } from '../../src/engine/store';
import { openEmbedded } from '../../src/store/embedded';
import { killAfter, runChild, runChildMeanwhile } from '../support/store-child';
import { COUNTER_KEY, ROWS_TOGETHER, togetherKey } from '../support/store-worker';

const TEAM = 'team|t';

let folder = '';
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'tillit-store-'));
});
afterEach(() => rm(folder, { recursive: true }));

/** The transactions found, each with how many of its rows. */
async function rowsByTransaction(store: Store): Promise<ReadonlyMap<number, number>> {
  const counts = new Map<number, number>();
  for (const { key } of await store.range(TEAM, 'e|', 'e}')) {
    const transaction = Number(key.split('|')[1]);
    counts.set(transaction, (counts.get(transaction) ?? 0) + 1);
  }
  return counts;
}

describe('an embedded store whose process is killed', () => {
  it('has every acknowledged transaction, and none by half', async () => {
    const moments = fc.sample(fc.integer({ min: 1, max: 120 }), { numRuns: 6, seed: 9 });
    const acknowledged = new Set<number>();
    for (const [round, moment] of moments.entries()) {
      const task = { task: 'write', at: { folder }, partition: TEAM, from: round * 1_000_000 } as const;
      for (const line of await killAfter(task, moment)) acknowledged.add(Number(line));

      const store = await openEmbedded(folder);
      const found = await rowsByTransaction(store);
      expect([...acknowledged].filter((transaction) => !found.has(transaction))).toEqual([]);
      expect([...found].filter(([, rows]) => rows !== ROWS_TOGETHER)).toEqual([]);
      expect(await store.transact(TEAM, [{ change: 'put', key: 'alive', value: `${round}` }])).toBe('done');
      await store.close();
    }
    expect(acknowledged.size).toBeGreaterThanOrEqual(moments.reduce((sum, moment) => sum + moment, 0));
  });

  it('stops no other process that has the store open', async () => {
    const store = await openEmbedded(folder);
    const lines = await killAfter({ task: 'write', at: { folder }, partition: TEAM, from: 0 }, 20);
    expect((await store.get(TEAM, togetherKey(Number(lines.at(-1)), 0)))?.key).toBeDefined();
    expect(await store.transact(TEAM, [{ change: 'create', key: 'after', value: '1' }])).toBe('done');
    await store.close();
  });
});

describe('an embedded store that several processes have open', () => {
  it('loses no increment of a counter', async () => {
    const task = { task: 'count', at: { folder }, partition: TEAM, times: 100 } as const;
    await Promise.all([runChild(task), runChild(task)]);
    const store = await openEmbedded(folder);
    expect((await store.get(TEAM, COUNTER_KEY))?.value).toBe('200');
    await store.close();
  });

  it('shows what another process has written, even to a turn that has read before', async () => {
    const store = await openEmbedded(folder);
    for (const times of [1, 2, 3]) {
      const before = Number((await store.get(TEAM, COUNTER_KEY))?.value ?? 0);
      runChildMeanwhile({ task: 'count', at: { folder }, partition: TEAM, times });
      expect((await store.get(TEAM, COUNTER_KEY))?.value).toBe(`${before + times}`);
      expect((await store.range(TEAM, 'a|', 'a}'))[0]?.value).toBe(`${before + times}`);
    }
    await store.close();
  });

  it('sees rows that made the file grow in another process', async () => {
    const store = await openEmbedded(folder);
    expect(await store.range(TEAM, 'e|', 'e}')).toEqual([]);
    const lines = await killAfter({ task: 'write', at: { folder }, partition: TEAM, from: 0 }, 300);
    const found = await rowsByTransaction(store);
    expect(lines.every((line) => found.get(Number(line)) === ROWS_TOGETHER)).toBe(true);
    await store.close();
  });
});
