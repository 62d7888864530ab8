import { type IsoDate, isoDate, type MemberId, memberId } from '../../src/core/ids';
import { addDays } from '../../src/core/time';
import { ParsedRows, readTeam } from '../../src/engine/read';
import { keys, partitions, under } from '../../src/engine/rows';
import type { Store } from '../../src/engine/store';
import { importFolder } from '../../src/import/import-folder';
import { openEmbedded } from '../../src/store/embedded';
import { AT, NORR } from '../support/imported-team';
import { csv, emptyFolder, fillFolder, removeFolders, teamFolder } from '../support/team-folder';

const stores: Store[] = [];
const newStore = async (): Promise<Store> => {
  const store = await openEmbedded(await emptyFolder());
  stores.push(store);
  return store;
};

afterAll(async () => {
  for (const store of stores) await store.close();
  await removeFolders();
});

const DAY = 24 * 3_600_000;
const ERIK = memberId('m2');
const FATIMA = memberId('m3');
const TODAY = isoDate('2026-11-20');

/** Erik works these dates from seven to three with half an hour's break; Fatima is planned on none. */
const shifts = (dates: readonly IsoDate[]): string =>
  csv(
    'id,member,start,end,kind,breakMinutes',
    ...dates.map((date) => `s-${date},oid-erik,${date}T07:00,${date}T15:00,D,30`),
  );

const datesFrom = (from: string, count: number, step = 1): readonly IsoDate[] =>
  Array.from({ length: count }, (_, at) => addDays(isoDate(from), at * step));

const folderWith = (dates: readonly IsoDate[]) =>
  teamFolder({ 'shifts.csv': shifts(dates), 'visits.csv': csv('id,client,start,end,members') });

const imports = async (store: Store, folder: string, daysLater = 0) => {
  const at = (AT + daysLater * DAY) as typeof AT;
  return importFolder({ store, folder, at, progress: () => {}, problem: () => {} });
};

const weeksOf = async (store: Store, member: MemberId = ERIK) =>
  ((await readTeam(store, NORR, new ParsedRows()).team()).weeks?.get(member) ?? []).map(
    ({ from, minutes, restDays }) => [from, minutes, ...restDays] as const,
  );

const FIVE = 5 * 450;

describe('what an import remembers of the weeks', () => {
  test('is every week that its days cover whole, of everybody, with the Sundays that were worked', async () => {
    const store = await newStore();
    await imports(store, await folderWith(datesFrom('2026-10-29', 18)));
    expect(await weeksOf(store)).toEqual([
      ['2026-11-02', 7 * 450, '2026-11-08'],
      ['2026-11-09', 7 * 450, '2026-11-15'],
    ]);
    expect(await weeksOf(store, FATIMA)).toEqual([
      ['2026-11-02', 0],
      ['2026-11-09', 0],
    ]);
  });

  test('the same folder again changes nothing', async () => {
    const store = await newStore();
    const folder = await folderWith(datesFrom('2026-08-03', 70));
    await imports(store, folder);
    const rows = await store.range(partitions.team(NORR), ...under('a|'));
    await imports(store, folder);
    expect(await store.range(partitions.team(NORR), ...under('a|'))).toEqual(rows);
  });

  test('a week that the plan changes is worked out anew', async () => {
    const store = await newStore();
    const folder = await folderWith(datesFrom('2026-11-02', 14));
    await imports(store, folder);
    await fillFolder(folder, { 'shifts.csv': shifts([...datesFrom('2026-11-02', 5), ...datesFrom('2026-11-09', 7)]) });
    await imports(store, folder);
    expect(await weeksOf(store)).toEqual([
      ['2026-11-02', FIVE],
      ['2026-11-09', 7 * 450, '2026-11-15'],
    ]);
  });

  test('a week whose days are gone stays as it was, until no rule looks so far back', async () => {
    const store = await newStore();
    const folder = await folderWith(datesFrom('2026-11-02', 14));
    await imports(store, folder);
    const before = await weeksOf(store);
    const partition = partitions.team(NORR);
    const days = await store.range(partition, ...under('d|'));
    await store.transact(
      partition,
      days.filter(({ key }) => key < keys.day(isoDate('2026-11-06'))).map(({ key }) => ({ change: 'delete', key })),
    );
    await fillFolder(folder, { 'shifts.csv': shifts(datesFrom('2026-11-06', 10)) });
    await imports(store, folder, 7);
    expect(await weeksOf(store)).toEqual(before);
    await imports(store, folder, 26 * 7);
    expect(await weeksOf(store)).toEqual(before);
    await imports(store, folder, 29 * 7);
    expect(await weeksOf(store)).toEqual([]);
  });

  test('half a year of them is some hundred bytes a person, as they are read with the team', async () => {
    const store = await newStore();
    await imports(store, await folderWith(datesFrom(addDays(TODAY, -200), 215)));
    const row = await store.get(partitions.team(NORR), keys.weeks(ERIK));
    expect((await weeksOf(store)).length).toBeGreaterThan(26);
    expect(row?.value.length).toBeLessThan(1000);
  });
});
