import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { clientCode, instant, isoDate, memberId, wallTime } from '../../src/core/ids';
import { liftedFrom } from '../../src/core/laid-over';
import { reseated } from '../../src/core/plan';
import type { Day } from '../../src/core/roster';
import { localTime } from '../../src/core/time';
import { ParsedRows, readTeam } from '../../src/engine/read';
import { encode, keys, partitions } from '../../src/engine/rows';
import type { Store } from '../../src/engine/store';
import { changesSince } from '../../src/import/changes';
import { openEmbedded } from '../../src/store/embedded';
import { AT, membersIn, NORR, runImport } from '../support/imported-team';
import { stands, standsIn } from '../support/standing';
import { csv, emptyFolder, fillFolder, removeFolders, teamFolder, teamJson } from '../support/team-folder';

const stores: Store[] = [];

afterAll(async () => {
  for (const store of stores) await store.close();
  await removeFolders();
});

const HEADER = 'id,client,start,end,members,kind';
const MORNING = { at: wallTime('08:00') };
const CLIENT = clientCode('K-1047');
const MONDAY = '2026-11-23';
const TUESDAY = '2026-11-24';

const visitsFile = (...lines: readonly string[]) => ({ 'visits.csv': csv(HEADER, ...lines) });
const plan = (end = '08:30') =>
  visitsFile(
    `v1,K-1047,${MONDAY}T08:00,${MONDAY}T${end},oid-erik,home-help`,
    `v2,K-1047,${TUESDAY}T08:00,${TUESDAY}T${end},oid-erik,home-help`,
  );

const imported = async (): Promise<{ store: Store; folder: string }> => {
  const store = await openEmbedded(await emptyFolder());
  stores.push(store);
  const folder = await teamFolder(plan());
  await runImport(store, folder);
  return { store, folder };
};

const dayOf = async (store: Store, date: string): Promise<Day> => {
  const [day] = await readTeam(store, NORR, new ParsedRows()).days(isoDate(date), isoDate(date));
  if (!day) throw new Error(`no ${date}`);
  return day;
};

const on = async (store: Store, date: string): Promise<readonly string[]> => {
  const names = new Map((await membersIn(store)).map(({ id, name }) => [id, name]));
  const time = (at: Parameters<typeof localTime>[0]) => localTime(at, 'Europe/Stockholm');
  return (await dayOf(store, date)).visits.map(
    ({ client, start, end, members }) =>
      `${client} ${time(start)}-${time(end)} ${members.map((id) => names.get(id)).join('+') || '-'}`,
  );
};

const longer = stands({
  does: 'lengthen',
  which: MORNING,
  minutes: 15,
  was: [30, 30, 30, 30, 30, 30, 30],
  client: CLIENT,
  from: MONDAY,
});
const evening = stands({
  does: 'add',
  start: wallTime('20:00'),
  minutes: 20,
  kind: 'home-help',
  tasks: [],
  client: CLIENT,
  from: MONDAY,
  number: 2,
});

describe('what the team has decided of a client, and a plan that is imported again', () => {
  test('stands over a plan with other carers and more days', async () => {
    const { store, folder } = await imported();
    await standsIn(store, NORR, longer);
    await fillFolder(
      folder,
      visitsFile(
        `v1,K-1047,${MONDAY}T08:00,${MONDAY}T08:30,oid-fatima,home-help`,
        `v2,K-1047,${TUESDAY}T08:05,${TUESDAY}T08:35,oid-erik,home-help`,
        `v3,K-1047,2026-11-25T08:00,2026-11-25T08:30,oid-erik,home-help`,
      ),
    );
    await runImport(store, folder);
    expect(await on(store, MONDAY)).toEqual(['K-1047 08:00-08:45 Fatima']);
    expect(await on(store, TUESDAY)).toEqual(['K-1047 08:05-08:50 Erik']);
    expect(await on(store, '2026-11-25')).toEqual(['K-1047 08:00-08:45 Erik']);
  });

  test('the same files again change nothing, and nobody is asked to choose', async () => {
    const { store, folder } = await imported();
    await standsIn(store, NORR, longer);
    await standsIn(store, NORR, evening);
    const { imported: again } = await runImport(store, folder);
    expect(again).toMatchObject({ visits: { new: 0, changed: 0, unchanged: 2, removed: 0 }, clashes: 0 });
    expect(await on(store, MONDAY)).toEqual(['K-1047 08:00-08:45 Erik', 'K-1047 20:00-20:20 -']);
  });

  test('once the planning system has it, it is not there twice', async () => {
    const { store, folder } = await imported();
    await standsIn(store, NORR, longer);
    await standsIn(store, NORR, evening);
    await fillFolder(
      folder,
      visitsFile(
        `v1,K-1047,${MONDAY}T08:00,${MONDAY}T08:45,oid-erik,home-help`,
        `v9,K-1047,${MONDAY}T20:00,${MONDAY}T20:20,oid-fatima,home-help`,
      ),
    );
    await runImport(store, folder);
    expect(await on(store, MONDAY)).toEqual(['K-1047 08:00-08:45 Erik', 'K-1047 20:00-20:20 Fatima']);
  });

  test('who took a visit of the team’s own keeps it', async () => {
    const { store, folder } = await imported();
    await standsIn(store, NORR, evening);
    const fatima = (await membersIn(store)).find(({ name }) => name === 'Fatima')?.id;
    const day = await dayOf(store, MONDAY);
    const taken: Day = {
      ...day,
      visits: day.visits.map((visit) =>
        visit.members.length === 0 ? { ...reseated(visit, undefined, fatima), swap: 9 } : visit,
      ),
    };
    await store.transact(partitions.team(NORR), [
      { change: 'put', key: keys.day(day.date), value: encode(liftedFrom(taken)) },
    ]);
    await fillFolder(folder, plan('08:40'));
    await runImport(store, folder);
    expect(await on(store, MONDAY)).toEqual(['K-1047 08:00-08:40 Erik', 'K-1047 20:00-20:20 Fatima']);
  });

  test('whoever the team has admitted stays through an import, and is as the files say once they have them', async () => {
    const { store, folder } = await imported();
    const code = clientCode('K-1099');
    const as = { code, over65: true, wishes: [], away: [], contact: memberId('m1') };
    await standsIn(store, NORR, stands({ does: 'admit', as, client: code, from: MONDAY }));
    const known = async () => (await readTeam(store, NORR, new ParsedRows()).team()).clients.get(code);
    await runImport(store, folder);
    expect(await known()).toEqual(as);
    const clients = await readFile(join(folder, 'clients.csv'), 'utf8');
    const [header = ''] = clients.split('\n');
    const row = header.split(',').map((column) => (column === 'code' ? 'K-1099' : column === 'zone' ? 'norr' : ''));
    await fillFolder(folder, { 'clients.csv': `${clients.trimEnd()}\n${row.join(',')}\n` });
    await runImport(store, folder);
    expect(await known()).toMatchObject({ code });
    expect(await known()).not.toHaveProperty('contact');
  });

  test('another frame stands until the files say another than then', async () => {
    const { store, folder } = await imported();
    const instead = { frame: 'minutes' as const, minutesPerMonth: 600 };
    await standsIn(
      store,
      NORR,
      stands({ does: 'frame', frame: { ...instead, minutesPerMonth: 900 }, instead, client: CLIENT }),
    );
    const frame = async () => (await readTeam(store, NORR, new ParsedRows()).team()).clients.get(CLIENT)?.frame;
    expect(await frame()).toMatchObject({ minutesPerMonth: 900 });
    await fillFolder(folder, { 'team.json': teamJson({ name: 'Norr 2' }) });
    await runImport(store, folder);
    expect(await frame()).toMatchObject({ minutesPerMonth: 900 });
    await fillFolder(folder, {
      'clients.csv': csv('code,contact,deputy,frame,frameMinutesPerMonth', 'K-1047,,,minutes,700', 'B-231,,,,'),
    });
    await runImport(store, folder);
    expect(await frame()).toMatchObject({ minutesPerMonth: 700 });
  });
});

describe('tillit changes', () => {
  const since = instant(AT + 1);
  const at = instant(AT + 60_000);
  const rows = async (store: Store) => (await changesSince(store, NORR, since)).slice(1);

  test('has every visit that is otherwise by it, as it stands now, with what was planned', async () => {
    const { store } = await imported();
    await standsIn(store, NORR, { ...longer, at, number: 31 });
    expect(await rows(store)).toEqual([
      `v1,K-1047,${MONDAY},08:00,08:45,oid-erik,08:00,oid-erik,31,2026-11-20T09:01,`,
      `v2,K-1047,${TUESDAY},08:00,08:45,oid-erik,08:00,oid-erik,31,2026-11-20T09:01,`,
    ]);
  });

  test('has what is not visited any more without a time of its own, and what the team has added without a planned one', async () => {
    const { store } = await imported();
    await standsIn(
      store,
      NORR,
      stands({ does: 'drop', which: MORNING, client: CLIENT, from: TUESDAY, at, number: 31 }),
    );
    await standsIn(store, NORR, { ...evening, until: isoDate(MONDAY), at, number: 32 });
    expect(await rows(store)).toEqual([
      `need-2-1-${MONDAY},K-1047,${MONDAY},20:00,20:20,,,,32,2026-11-20T09:01,`,
      `v2,K-1047,${TUESDAY},,,,08:00,oid-erik,31,2026-11-20T09:01,`,
    ]);
  });

  test('has the visits of whoever is away', async () => {
    const { store } = await imported();
    await standsIn(store, NORR, stands({ does: 'pause', client: CLIENT, from: TUESDAY, at, number: 31 }));
    expect(await rows(store)).toEqual([`v2,K-1047,${TUESDAY},,,,08:00,oid-erik,31,2026-11-20T09:01,`]);
  });

  test('has the visits of whoever came home, since somebody may have entered that they were away', async () => {
    const { store } = await imported();
    const away = stands({
      does: 'pause',
      last: isoDate(MONDAY),
      client: CLIENT,
      from: MONDAY,
      at: instant(AT - 60_000),
      number: 31,
    });
    await standsIn(store, NORR, { ...away, endedAt: instant(Date.parse(`${TUESDAY}T00:00:00+01:00`)) });
    expect(await rows(store)).toEqual([
      expect.stringMatching(/^v2,K-1047,2026-11-24,08:00,08:30,oid-erik,08:00,oid-erik,31,/),
    ]);
  });

  test('has what went back, since somebody may have entered it', async () => {
    const { store } = await imported();
    await standsIn(store, NORR, {
      ...longer,
      at: instant(AT - 60_000),
      endedAt: at,
      number: 31,
      until: isoDate(MONDAY),
    });
    expect(await rows(store)).toEqual([`v1,K-1047,${MONDAY},08:00,08:30,oid-erik,08:00,oid-erik,31,2026-11-20T09:01,`]);
  });

  test('leaves out what was decided before', async () => {
    const { store } = await imported();
    await standsIn(store, NORR, { ...longer, at: instant(AT - 60_000) });
    expect(await rows(store)).toEqual([]);
  });
});
