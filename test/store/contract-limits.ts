import type { Change } from '../../src/engine/store';
import type { Bench } from './contract';

const put = (key: string, value = '1'): Change => ({ change: 'put', key, value });
const many = (count: number, value?: string): readonly Change[] =>
  Array.from({ length: count }, (_, index) => put(`k${index}`, value));
const text = (length: number): string => JSON.stringify('x'.repeat(length - 2));

/** What no store takes: it throws, and nothing is written. */
export function itKeepsLimits(bench: Bench): void {
  it.each<[string, readonly Change[], RegExp]>([
    ['101 rows', many(101), /101 changes/],
    ['more than 4 MiB', many(9, text(500_000)), /transaction weighs/],
    [
      'more than 4 MiB once its quotes are escaped',
      many(9, JSON.stringify('"'.repeat(128 * 1024))),
      /transaction weighs/,
    ],
    ['a row of more than 1 MiB', [put('small'), put('large', text(600_000))], /row large weighs/],
    ['a row twice', [put('k'), put('other'), { change: 'delete', key: 'k' }], /k stands twice/],
    ['an empty key', [put('k'), put('')], /key/],
    ['a key of 513 characters', [put('k'.repeat(513))], /key/],
    ['a key with a slash', [put('k'), put('a/b')], /key/],
    ['a key with a backslash', [put('a\\b')], /key/],
    ['a key with a number sign', [put('a#b')], /key/],
    ['a key with a question mark', [put('a?b')], /key/],
    ['a key with a control character', [put('a\tb')], /key/],
    ['a key with a line break at its end', [put('a\n')], /key/],
    ['a key with a Swedish letter', [put('å')], /key/],
    ['a delete of a bad key', [{ change: 'delete', key: 'a/b' }], /key/],
    ['half a character', [put('k', '"\ud83d"')], /surrogate/],
    ['a replace without an ETag', [{ change: 'replace', key: 'k', value: '1', etag: '' }], /ETag/],
    ['a replace under any ETag', [{ change: 'replace', key: 'k', value: '1', etag: '*' }], /ETag/],
  ])('refuses %s and writes nothing', async (_what, changes, complaint) => {
    const [store, team] = [bench.store(), bench.partition()];
    await expect(store.transact(team, changes)).rejects.toThrow(complaint);
    expect(await store.range(team, '', '\x7f')).toEqual([]);
  });

  it.each<[string, readonly Change[]]>([
    ['100 rows', many(100)],
    ['almost 4 MiB', many(8, text(520_000))],
    ['almost 4 MiB of quotes', many(8, JSON.stringify('"'.repeat(127 * 1024)))],
    ['almost 4 MiB in 100 rows', many(100, text(40_000))],
    ['a row of almost 1 MiB', [put('k', text(523_000))]],
    ['a row of almost 1 MiB of three-byte characters', [put('k', `"${'漢'.repeat(348_000)}"`)]],
    ['a key of 512 characters', [put('k'.repeat(512))]],
  ])('takes %s', async (_what, changes) => {
    const [store, team] = [bench.store(), bench.partition()];
    expect(await store.transact(team, changes)).toBe('done');
    const kept = await store.range(team, '', '\x7f');
    const values = new Map(changes.map((change) => [change.key, change.change === 'delete' ? '' : change.value]));
    expect(kept).toHaveLength(changes.length);
    expect(kept.every(({ key, value }) => values.get(key) === value)).toBe(true);
  });

  it.each(['', 'team/1', 'team\u0000', 'lag å', 'p'.repeat(513)])(
    'refuses the partition %j everywhere',
    async (partition) => {
      const store = bench.store();
      await expect(store.get(partition, 'k')).rejects.toThrow(/partition/);
      await expect(store.range(partition, 'a', 'b')).rejects.toThrow(/partition/);
      await expect(store.transact(partition, [put('k')])).rejects.toThrow(/partition/);
    },
  );

  it('refuses to read what cannot be there', async () => {
    const [store, team] = [bench.store(), bench.partition()];
    await expect(store.get(team, 'a/b')).rejects.toThrow(/key/);
    await expect(store.range(team, 'å', 'ö')).rejects.toThrow(/bound/);
    await expect(store.range(team, 'a', 'b', -1)).rejects.toThrow(/limit/);
    await expect(store.range(team, 'a', 'b', 1.5)).rejects.toThrow(/limit/);
  });
}
