import { keys, partitions } from '../../src/engine/rows';
import type { Store } from '../../src/engine/store';
import { openEmbedded } from '../../src/store/embedded';
import { bigTeamFolder } from '../support/big-team-folder';
import { importInChild } from '../support/import-child';
import { allRows, dayIn, NORR, runImport } from '../support/imported-team';
import { emptyFolder, fillFolder, removeFolders, teamJson } from '../support/team-folder';

const DAYS = 60;
const VISITS = 600;
/** Three days at a time: twenty stretches. */
const MOST_ROWS = 33;

jest.setTimeout(30_000);

const open: Store[] = [];
const opened = async (folder: string): Promise<Store> => {
  const store = await openEmbedded(folder);
  open.push(store);
  return store;
};

afterAll(async () => {
  for (const store of open) await store.close();
  await removeFolders();
});

/** The store, with the keys of all days that are written through it. */
const noting = (store: Store, written: string[]): Store => ({
  ...store,
  transact: (partition, changes) => {
    for (const { key } of changes) if (key.startsWith('d|')) written.push(key);
    return store.transact(partition, changes);
  },
});

describe('an import killed half way', () => {
  let folder: string;
  let whole: Awaited<ReturnType<typeof runImport>>;
  let wholeRows: Awaited<ReturnType<typeof allRows>>;

  beforeAll(async () => {
    folder = await bigTeamFolder({ visits: VISITS, days: DAYS, sorted: false });
    const store = await opened(await emptyFolder());
    whole = await runImport(store, folder, MOST_ROWS);
    wholeRows = await allRows(store);
  });

  const killedAfter = async (killAfter: number): Promise<{ readonly store: Store; readonly through: string }> => {
    const storeFolder = await emptyFolder();
    const end = await importInChild({ folder, storeFolder, mostRows: MOST_ROWS }, { killAfter });
    expect(end.signal).toBe('SIGKILL');
    const store = await opened(storeFolder);
    const row = await store.get(partitions.team(NORR), keys.importProgress);
    return { store, through: JSON.parse(row?.value ?? '{}').through };
  };

  test.each([1, 12])(
    'after %d stretches of dates, goes on there and ends as if nothing had happened',
    async (killAfter) => {
      const { store, through } = await killedAfter(killAfter);
      const written: string[] = [];
      const again = await runImport(noting(store, written), folder, MOST_ROWS);
      expect(again.said).toContain(`going on after ${through}, where an import of this folder stopped`);
      expect(written.length).toBeGreaterThan(0);
      expect(written.length).toBeLessThan(DAYS);
      expect(written.every((key) => key > `d|${through}`)).toBe(true);
      expect(again.imported).toEqual(whole.imported);
      expect(await allRows(store)).toEqual(wholeRows);
    },
  );

  test('starts anew when the folder is no longer the same', async () => {
    const { store } = await killedAfter(7);
    await fillFolder(folder, { 'team.json': teamJson({ name: 'Norra' }) });
    const written: string[] = [];
    const again = await runImport(noting(store, written), folder, MOST_ROWS);
    expect(again.said.filter((line) => line.startsWith('going on'))).toEqual([]);
    expect(again.imported).toMatchObject({ outcome: 'imported', settings: { changed: 1 } });
    const { shifts, visits } = again.imported as { shifts: { unchanged: number }; visits: { unchanged: number } };
    expect(shifts.unchanged).toBeGreaterThan(0);
    expect(visits.unchanged).toBeGreaterThan(0);
    expect((await dayIn(store, '2026-03-01'))?.visits).toHaveLength(VISITS / DAYS);
    expect(await store.get(partitions.team(NORR), keys.importProgress)).toBeUndefined();
  });
});

describe('a folder of any size', () => {
  test.each([true, false])(
    '20,000 visits fit a process of 48 MB (in order of time: %s), and it says how far it is',
    async (sorted) => {
      const folder = await bigTeamFolder({ visits: 20_000, days: 100, sorted });
      const { lines, code } = await importInChild({ folder, storeFolder: await emptyFolder() }, { heap: 48 });
      expect(code).toBe(0);
      expect(lines).toContain('visits.csv: 20,000 rows checked');
      expect(lines).toContain('checked: 100 shifts and 20,000 visits, nothing wrong');
      expect(lines).toContain('written through 2026-04-10: 20,100 shifts and visits');
      expect(JSON.parse(lines[lines.length - 1] ?? '')).toMatchObject({ outcome: 'imported', visits: { new: 20_000 } });
    },
  );
});
