import type { Head } from '../../src/core/flow';
import { objectId } from '../../src/core/ids';
import type { Team } from '../../src/core/team';
import { brokenAt } from '../../src/engine/chain';
import { decode, keys, type PersonRow, partitions, personKeys, type TeamEntry, teamsKeys } from '../../src/engine/rows';
import type { Store } from '../../src/engine/store';
import { openEmbedded } from '../../src/store/embedded';
import { clientsIn, dayIn, eventsIn, membersIn, NORR, runImport } from '../support/imported-team';
import { csv, emptyFolder, removeFolders, SMALL_TEAM, teamFolder } from '../support/team-folder';

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

const utc = (text: string): number => Date.parse(`${text}Z`);

const VISITS_HEADER = 'id,client,start,end,members,kind';

describe('a team folder imported for the first time', () => {
  let store: Store;
  let run: Awaited<ReturnType<typeof runImport>>;

  beforeAll(async () => {
    store = await newStore();
    run = await runImport(store, await teamFolder());
  });

  test('says how much is new', () => {
    expect(run.problems).toEqual([]);
    expect(run.imported).toMatchObject({
      outcome: 'imported',
      team: 'norr',
      settings: { new: 1 },
      members: { new: 3, changed: 0, unchanged: 0, removed: 0, kept: 0 },
      clients: { new: 2 },
      shifts: { new: 4 },
      visits: { new: 3 },
    });
  });

  test('people get numbers in the order of the file, and are meant by them everywhere', async () => {
    const [anna, erik] = await membersIn(store);
    expect(anna).toMatchObject({ id: 'm1', objectId: 'oid-anna', name: 'Anna', role: 'leader', deputy: 'm2' });
    expect(erik).toMatchObject({ id: 'm2', percent: 87.5, competences: ['lift', 'car'] });
    const k1047 = (await clientsIn(store)).find((client) => client.code === 'K-1047');
    expect(k1047).toEqual({
      code: 'K-1047',
      contact: 'm2',
      deputy: 'm3',
      nurse: 'm1',
      over65: true,
      frame: { frame: 'minutes', minutesPerMonth: 600 },
      wishes: [
        { wish: 'not', member: 'm3' },
        { wish: 'language', language: 'fi' },
      ],
      windowTolerance: 15,
      zone: 'north',
      away: [],
    });
  });

  test('a day holds what starts on it, in order, as instants', async () => {
    const day = await dayIn(store, '2026-11-23');
    expect(day?.shifts.map(({ id, kind, member }) => [id, kind, member])).toEqual([
      ['s1', 'D', 'm2'],
      ['s2', 'E', 'm3'],
      ['s3', 'N', undefined],
    ]);
    expect(day?.visits.map(({ id }) => id)).toEqual(['v2', 'v1']);
    expect(day?.visits[1]).toEqual({
      id: 'v1',
      client: 'K-1047',
      start: utc('2026-11-23T13:30'),
      end: utc('2026-11-23T14:00'),
      members: ['m2'],
      kind: 'home-help',
      tasks: [],
      serviceCode: 'HT',
      earliest: utc('2026-11-23T13:00'),
      latest: utc('2026-11-23T14:30'),
      movable: true,
      requires: [],
    });
  });

  test('the bot finds the team and its people', async () => {
    const team = await store.get(partitions.team(NORR), keys.team);
    expect(team && decode<Team>(team.value)).toMatchObject({
      name: 'Norr',
      zones: [{ from: 'north', to: 'south', minutes: 12 }],
    });
    const person = await store.get(partitions.person(objectId('oid-erik')), personKeys.person);
    expect(person && decode<PersonRow>(person.value)).toEqual({ teams: [{ team: 'norr', member: 'm2' }] });
    const entry = await store.get(partitions.teams, teamsKeys.team(NORR));
    expect(entry && decode<TeamEntry>(entry.value)).toEqual({ team: 'norr', name: 'Norr' });
  });

  test('one event says which days came, chained to the head', async () => {
    const events = await eventsIn(store);
    expect(brokenAt(events)).toBeUndefined();
    expect(events.map((row) => decode(row.value))).toEqual([
      expect.objectContaining({
        seq: 1,
        type: 'planImported',
        from: '2026-11-23',
        to: '2026-11-24',
        visits: 3,
        shifts: 4,
      }),
    ]);
    const head = await store.get(partitions.team(NORR), keys.head);
    expect(head && decode<Head>(head.value)).toMatchObject({ seq: 1, cases: 0 });
  });

  test('nothing of the import itself is left behind', async () => {
    expect(await store.get(partitions.team(NORR), keys.importProgress)).toBeUndefined();
  });
});

describe('the way a file is written does not matter', () => {
  const asExcel = (text: string): string =>
    `\uFEFF${text
      .replaceAll(/"(\d+),(\d+)"/g, '$1.$2')
      .replaceAll(',', ';')
      .replaceAll('\n', '\r\n')}`;

  test('semicolons, a BOM and CRLF give the same team as commas and LF', async () => {
    const [plain, excel] = [await newStore(), await newStore()];
    await runImport(plain, await teamFolder());
    const files = Object.entries(SMALL_TEAM).map(([name, text]) => [
      name,
      name.endsWith('.csv') ? asExcel(text) : `\uFEFF${text}`,
    ]);
    const { imported } = await runImport(excel, await teamFolder(Object.fromEntries(files)));
    expect(imported.outcome).toBe('imported');
    expect(await membersIn(excel)).toEqual(await membersIn(plain));
    expect(await clientsIn(excel)).toEqual(await clientsIn(plain));
    expect(await dayIn(excel, '2026-11-23')).toEqual(await dayIn(plain, '2026-11-23'));
  });

  test('only the first three columns of a file must be there', async () => {
    const store = await newStore();
    const { imported, problems } = await runImport(
      store,
      await teamFolder({
        'members.csv': csv('id,name,role', 'oid-erik,Erik,carer'),
        'clients.csv': csv('code,contact,deputy', 'K-1047,,'),
        'shifts.csv': csv('id,member,start', 's1,,2026-11-23T14:00'),
        'visits.csv': csv('id,client,start', 'v1,K-1047,2026-11-23T14:30'),
        'delegations.csv': csv('member,task,client', 'oid-erik,insulin,'),
      }),
    );
    expect(problems).toEqual([]);
    expect(imported.outcome).toBe('imported');
    const day = await dayIn(store, '2026-11-23');
    expect(day?.shifts[0]).toMatchObject({ kind: 'E', end: utc('2026-11-23T21:00') });
    expect(day?.visits[0]).toMatchObject({ members: [], end: utc('2026-11-23T14:00') });
  });
});

describe('delegations, absences and time away', () => {
  test('stand with the person and the client they are about', async () => {
    const store = await newStore();
    await runImport(
      store,
      await teamFolder({
        'delegations.csv': csv(
          'member,task,client,validFrom,validTo,givenBy,revokedAt',
          'oid-erik,insulin,,2026-03-01,2027-02-28,Anna,',
          'oid-erik,eye drops,K-1047,2026-03-01,,,2026-10-01',
          'oid-erik,stoma,,,,,',
        ),
        'absences.csv': csv('member,from,to', 'oid-fatima,2026-12-01,2026-12-05', 'oid-fatima,2027-01-01,'),
        'away.csv': csv('client,from,to', 'B-231,2026-11-28,2026-11-30'),
      }),
    );
    const [, erik, fatima] = await membersIn(store);
    expect(erik?.delegations).toEqual([
      { task: 'insulin', validFrom: '2026-03-01', validTo: '2027-02-28', givenBy: 'Anna' },
      { task: 'eye drops', client: 'K-1047', validFrom: '2026-03-01', validTo: '2027-02-28', revokedAt: '2026-10-01' },
    ]);
    expect(fatima?.absences).toEqual([{ from: '2026-12-01', to: '2026-12-05' }, { from: '2027-01-01' }]);
    expect((await clientsIn(store)).find(({ code }) => code === 'B-231')?.away).toEqual([
      { from: '2026-11-28', to: '2026-11-30' },
    ]);
  });
});

describe('what is odd but not wrong', () => {
  test('a visit in the hour that spring takes away lasts as long as the wall says', async () => {
    const store = await newStore();
    const line = 'v1,K-1047,2026-03-29T02:30,2026-03-29T03:00,,alarm';
    await runImport(store, await teamFolder({ 'visits.csv': csv(VISITS_HEADER, line) }));
    expect((await dayIn(store, '2026-03-29'))?.visits[0]).toMatchObject({
      start: utc('2026-03-29T01:30'),
      end: utc('2026-03-29T02:00'),
    });
  });

  test('an Entra id means the same person in upper and lower case', async () => {
    const store = await newStore();
    const id = '0F8FAD5B-D9CB-469F-A165-70867728950E';
    const { problems } = await runImport(
      store,
      await teamFolder({
        'members.csv': csv('id,name,role', `${id},Erik,carer`),
        'clients.csv': csv('code,contact,deputy', `K-1047,${id.toLowerCase()},`),
        'shifts.csv': csv('id,member,start'),
        'visits.csv': csv('id,client,start'),
      }),
    );
    expect(problems).toEqual([]);
    expect((await membersIn(store))[0]?.objectId).toBe(id.toLowerCase());
    expect((await clientsIn(store))[0]?.contact).toBe('m1');
  });
});
