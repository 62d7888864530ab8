import { chmod, mkdtemp, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { LEAST_FREE_BYTES, openEmbedded } from '../../src/store/embedded';
import { describeStore } from './contract';

const madeFolders: string[] = [];
const newFolder = async (): Promise<string> => {
  const folder = await mkdtemp(join(tmpdir(), 'tillit-store-'));
  madeFolders.push(folder);
  return folder;
};
afterAll(() => Promise.all(madeFolders.map((folder) => rm(folder, { recursive: true }))));

describeStore(
  'in a folder',
  async () => {
    const store = await openEmbedded(await newFolder());
    return { store, close: () => store.close() };
  },
  { histories: 150 },
);

const modeOf = async (path: string): Promise<number> => (await stat(path)).mode & 0o777;

describe('the folder of an embedded store', () => {
  it('is made for its owner alone, also where parents are missing and names have dots', async () => {
    const folder = join(await newFolder(), 'deep', 'tillit.data');
    const store = await openEmbedded(folder);
    await store.close();
    expect(await modeOf(folder)).toBe(0o700);
    expect((await stat(join(folder, 'data.mdb'))).isFile()).toBe(true);
  });

  it('is closed to others when it was open to them', async () => {
    const folder = await newFolder();
    await chmod(folder, 0o755);
    await (await openEmbedded(folder)).close();
    expect(await modeOf(folder)).toBe(0o700);
  });

  it('keeps its rows, and counts its ETags on, over closing and opening', async () => {
    const folder = await newFolder();
    const etags: (string | undefined)[] = [];
    for (let time = 0; time < 3; time++) {
      const store = await openEmbedded(folder);
      await store.transact('team|t', [{ change: 'put', key: 'k', value: `${time}` }]);
      await store.close();
      const again = await openEmbedded(folder);
      const row = await again.get('team|t', 'k');
      expect(row?.value).toBe(`${time}`);
      etags.push(row?.etag);
      await again.close();
    }
    expect(new Set(etags).size).toBe(3);
  });

  it('can be opened twice in one process, and closing one leaves the other open', async () => {
    const folder = await newFolder();
    const one = await openEmbedded(folder);
    const other = await openEmbedded(folder);
    await one.transact('team|t', [{ change: 'create', key: 'k', value: '1' }]);
    expect((await other.get('team|t', 'k'))?.value).toBe('1');
    await one.close();
    expect(await other.transact('team|t', [{ change: 'delete', key: 'k' }])).toBe('done');
    await other.close();
    await expect(other.ready()).rejects.toThrow();
  });

  it('writes nothing while the disk is almost full, and reads all the same', async () => {
    let free = LEAST_FREE_BYTES - 1;
    const store = await openEmbedded(await newFolder(), async () => free);
    await expect(store.transact('team|t', [{ change: 'put', key: 'k', value: '1' }])).rejects.toThrow(/disk/);
    await expect(store.transact('team|t', [{ change: 'put', key: 'k', value: '1' }])).rejects.toThrow(/disk/);
    expect(await store.get('team|t', 'k')).toBeUndefined();
    free += 1;
    expect(await store.transact('team|t', [{ change: 'put', key: 'k', value: '2' }])).toBe('done');
    await store.close();
  });

  it.each([
    ['after many writes', 64, 'x'],
    ['after much was written', 8, 'x'.repeat(500_000)],
  ])('looks at the disk again %s', async (_, writes, value) => {
    let free = LEAST_FREE_BYTES;
    const store = await openEmbedded(await newFolder(), async () => free);
    const write = () => store.transact('team|t', [{ change: 'put', key: 'k', value }]);
    await write();
    free -= 1;
    const refusals: unknown[] = [];
    for (let count = 0; count < writes; count += 1) await write().catch((cause: unknown) => refusals.push(cause));
    expect(refusals.length).toBeGreaterThan(0);
    await store.close();
  });
});
