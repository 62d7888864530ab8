import { memberId, objectId, teamId } from '../../src/core/ids';
import { decode, keys, partitions, under } from '../../src/engine/rows';
import type { Store } from '../../src/engine/store';
import { openEmbedded } from '../../src/store/embedded';
import { runImport } from '../support/imported-team';
import { csv, emptyFolder, removeFolders, teamFolder, teamJson } from '../support/team-folder';

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

const ERIK = objectId('oid-erik');
const HEADER = 'id,name,role,profession,employment';

/** Söder, of which Erik is one too. */
const soder = (...members: readonly string[]) =>
  teamFolder({
    'team.json': teamJson({ id: 'soder', name: 'Söder' }),
    'members.csv': csv(HEADER, 'oid-omar,Omar,leader,nurse,permanent', ...members),
    'clients.csv': csv('code,contact,deputy', 'K-2001,,'),
    'shifts.csv': csv(
      'id,member,start,end,kind',
      members.length > 0
        ? 's1,oid-erik,2026-11-25T14:00,2026-11-25T22:00,E'
        : 's1,oid-omar,2026-11-25T14:00,2026-11-25T22:00,E',
    ),
    'visits.csv': csv('id,client,start,end,members', 'v1,K-2001,2026-11-25T15:00,2026-11-25T15:30,'),
    'zones.csv': undefined,
  });
const ERIK_TOO = 'oid-erik,Erik,carer,assistant nurse,permanent';

const toldOf = async (store: Store, person = ERIK) => {
  const rows = await store.range(partitions.person(person), ...under('busy|'));
  return rows.map(({ key, value }) => [
    key,
    ...decode<{ work: { start: number; end: number }[] }>(value).work.map(({ start, end }) =>
      [start, end].map((at) => new Date(at).toISOString().slice(11, 16)).join('-'),
    ),
  ]);
};

const severalIn = async (store: Store, team: string) => {
  const row = await store.get(partitions.team(teamId(team)), keys.inSeveral);
  return row && decode<{ members: string[] }>(row.value).members;
};

const headOf = (store: Store, team: string) => store.get(partitions.team(teamId(team)), keys.head);

const IN_NORR = [
  ['busy|norr|2026-11-23', '06:00-14:30'],
  ['busy|norr|2026-11-24', '06:00-14:30'],
];
const IN_SODER = [['busy|soder|2026-11-25', '13:00-21:00']];

describe('a person in the folders of two teams', () => {
  test('is told of by neither before the second is imported, and by both from then on', async () => {
    const store = await newStore();
    await runImport(store, await teamFolder());
    expect(await toldOf(store)).toEqual([]);
    expect(await severalIn(store, 'norr')).toBeUndefined();
    expect((await runImport(store, await soder(ERIK_TOO))).problems).toEqual([]);
    expect(await toldOf(store)).toEqual([...IN_NORR, ...IN_SODER]);
    expect(await toldOf(store, objectId('oid-fatima'))).toEqual([]);
    expect(await severalIn(store, 'norr')).toEqual([memberId('m2')]);
    expect(await severalIn(store, 'soder')).toEqual([memberId('m2')]);
  });

  test('imported again, nothing changes in either', async () => {
    const store = await newStore();
    const folders = [await teamFolder(), await soder(ERIK_TOO)];
    for (const folder of folders) await runImport(store, folder);
    const heads = [await headOf(store, 'norr'), await headOf(store, 'soder')];
    for (const folder of folders) await runImport(store, folder);
    expect([await headOf(store, 'norr'), await headOf(store, 'soder')]).toEqual(heads);
    expect(await toldOf(store)).toEqual([...IN_NORR, ...IN_SODER]);
  });

  test('leaves one of them: nothing is told of them any more, either way', async () => {
    const store = await newStore();
    for (const folder of [await teamFolder(), await soder(ERIK_TOO)]) await runImport(store, folder);
    await runImport(store, await soder());
    expect(await toldOf(store)).toEqual([]);
    expect(await severalIn(store, 'norr')).toBeUndefined();
    expect(await severalIn(store, 'soder')).toBeUndefined();
  });

  test('another plan of one team is told the other', async () => {
    const store = await newStore();
    for (const folder of [await teamFolder(), await soder(ERIK_TOO)]) await runImport(store, folder);
    await runImport(
      store,
      await teamFolder({
        'shifts.csv': csv(
          'id,member,start,end,kind',
          's1,oid-fatima,2026-11-23T07:00,2026-11-23T15:30,D',
          's4,oid-erik,2026-11-24T08:00,2026-11-24T16:00,D',
          's5,oid-erik,2026-11-24T21:00,2026-11-25T07:00,N',
        ),
      }),
    );
    expect(await toldOf(store)).toEqual([['busy|norr|2026-11-24', '07:00-15:00', '20:00-06:00'], ...IN_SODER]);
  });
});
