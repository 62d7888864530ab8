import { clientCode, instant, isoDate, memberId, visitId } from '../../src/core/ids';
import type { Day, Visit } from '../../src/core/roster';
import type { Change, Store } from '../../src/engine/store';
import type { Bench } from './contract';

const COLUMN = 32 * 1024;
const MORNING = Date.UTC(2025, 10, 22, 6);

const visit = (index: number): Visit => ({
  id: visitId(`v${index}`),
  client: clientCode(`K-${1000 + index}`),
  start: instant(MORNING + index * 60_000),
  end: instant(MORNING + (index + 20) * 60_000),
  members: [memberId(`m${index % 12}`), memberId(`m${(index + 5) % 12}`)],
  kind: 'home-help',
  tasks: ['insulin', 'ögondroppar'],
  serviceCode: 'Personlig omvårdnad',
  earliest: instant(MORNING),
  latest: instant(MORNING + 8 * 3_600_000),
  movable: index % 3 === 0,
  requires: ['delegation'],
});

const dayOf = (visits: number): Day => ({
  date: isoDate('2025-11-22'),
  shifts: [],
  visits: Array.from({ length: visits }, (_, index) => visit(index)),
});

async function fill(store: Store, partition: string, keys: readonly string[]): Promise<void> {
  for (let from = 0; from < keys.length; from += 100) {
    const changes = keys.slice(from, from + 100).map((key): Change => ({ change: 'create', key, value: `"${key}"` }));
    await store.transact(partition, changes);
  }
}

const keysIn = async (store: Store, partition: string, from: string, to: string, limit?: number) =>
  (await store.range(partition, from, to, limit)).map(({ key }) => key);

/** What is written comes back in order and character for character. */
export function itKeepsRows(bench: Bench): void {
  it('gives more than a thousand rows in order, and no more than asked for', async () => {
    const [store, team] = [bench.store(), bench.partition()];
    const keys = Array.from({ length: 2_100 }, (_, index) => `e|${String((index * 1_009) % 2_100).padStart(10, '0')}`);
    await fill(store, team, keys);
    const ordered = [...keys].sort();
    expect(await keysIn(store, team, 'e|', 'e}')).toEqual(ordered);
    for (const limit of [1, 7, 1_000, 1_001, 2_100, 5_000]) {
      expect(await keysIn(store, team, 'e|', 'e}', limit)).toEqual(ordered.slice(0, limit));
    }
    expect(await keysIn(store, team, 'e|', 'e}', 0)).toEqual([]);
  });

  it('takes the row at the lower bound and leaves the row at the upper', async () => {
    const [store, team] = [bench.store(), bench.partition()];
    await fill(store, team, ['d|2025-11-21', 'd|2025-11-22', 'd|2025-11-23', 'd|2025-11-24']);
    expect(await keysIn(store, team, 'd|2025-11-22', 'd|2025-11-24')).toEqual(['d|2025-11-22', 'd|2025-11-23']);
    expect(await keysIn(store, team, 'd|2025-11-22', 'd|2025-11-22')).toEqual([]);
    expect(await keysIn(store, team, 'd|2025-11-24', 'd|2025-11-22')).toEqual([]);
    expect(await keysIn(store, team, '', 'd|2025-11-22')).toEqual(['d|2025-11-21']);
  });

  it('orders keys by their characters, marks and capitals included', async () => {
    const [store, team] = [bench.store(), bench.partition()];
    const keys = [
      'a',
      'a|',
      'a|head',
      'a|case|00000002',
      'A',
      'Z|',
      '~',
      '!',
      '0',
      '19:x@thread.v2;messageid=1',
      "it's",
      'a b',
    ];
    await fill(store, team, keys);
    expect(await keysIn(store, team, '', '\x7f')).toEqual([...keys].sort());
    expect(await keysIn(store, team, 'a|', 'a}')).toEqual(['a|', 'a|case|00000002', 'a|head']);
    expect((await store.get(team, "it's"))?.value).toBe('"it\'s"');
  });

  it('keeps every printable character that a key may hold', async () => {
    const [store, team] = [bench.store(), bench.partition()];
    const printable = Array.from({ length: 95 }, (_, index) => String.fromCharCode(32 + index)).join('');
    const key = printable.replace(/[/\\#?]/g, '');
    await store.transact(team, [{ change: 'put', key, value: '1' }]);
    expect((await store.get(team, key))?.key).toBe(key);
    expect(await keysIn(store, team, ' ', '\x7f')).toEqual([key]);
  });

  it('keeps a day of three hundred visits, and nothing of it once the day has shrunk', async () => {
    const [store, team] = [bench.store(), bench.partition()];
    for (const visits of [300, 3, 150, 0]) {
      const day = dayOf(visits);
      const before = await store.get(team, 'd|2025-11-22');
      const value = JSON.stringify(day);
      const change: Change =
        before === undefined
          ? { change: 'create', key: 'd|2025-11-22', value }
          : { change: 'replace', key: 'd|2025-11-22', value, etag: before.etag };
      expect(await store.transact(team, [change])).toBe('done');
      const after = await store.get(team, 'd|2025-11-22');
      expect(after?.value).toBe(value);
      expect(JSON.parse(after?.value ?? '')).toEqual(day);
    }
    await store.transact(team, [{ change: 'put', key: 'd|2025-11-22', value: JSON.stringify(dayOf(300)) }]);
    await store.transact(team, [{ change: 'put', key: 'd|2025-11-22', value: JSON.stringify(dayOf(1)) }]);
    expect((await store.range(team, 'd|', 'd}'))[0]?.value).toBe(JSON.stringify(dayOf(1)));
  });

  it.each([-2, -1, 0, 1])('keeps a character of two halves that starts %i after a column border', async (shift) => {
    const [store, team] = [bench.store(), bench.partition()];
    const value = `"${'å'.repeat(COLUMN - 1 + shift)}😀${'ø'.repeat(COLUMN - 2)}🧡é"`;
    await store.transact(team, [{ change: 'put', key: 't|1', value }]);
    expect((await store.get(team, 't|1'))?.value === value).toBe(true);
  });

  it.each([
    '""',
    '"åäö ÆØÅ é ﷽ 漢字"',
    '"\\u0000 \\ud800 \\n"',
    '"👩🏽‍⚕️ 𝒳"',
    '"  padded  "',
    '"2025-11-22T08:00:00Z"',
    '12',
    'null',
  ])('keeps %s as it is', async (value) => {
    const [store, team] = [bench.store(), bench.partition()];
    await store.transact(team, [{ change: 'put', key: 't|1', value }]);
    expect((await store.get(team, 't|1'))?.value).toBe(value);
  });
}
