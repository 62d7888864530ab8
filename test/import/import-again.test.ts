import { isoDate, memberId, objectId, wallTime } from '../../src/core/ids';
import { shifted } from '../../src/core/plan';
import { instantOf } from '../../src/core/time';
import { brokenAt } from '../../src/engine/chain';
import {
  decode,
  encode,
  keys,
  type PersonRow,
  partitions,
  personKeys,
  type TeamEntry,
  teamsKeys,
} from '../../src/engine/rows';
import type { Store } from '../../src/engine/store';
import { openEmbedded } from '../../src/store/embedded';
import { datesIn, dayIn, eventsIn, membersIn, NORR, runImport } from '../support/imported-team';
import { csv, emptyFolder, fillFolder, removeFolders, SMALL_TEAM, teamFolder, teamJson } from '../support/team-folder';

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

const VISITS_HEADER = 'id,client,start,end,members,kind';

describe('a folder imported again', () => {
  test('unchanged, it changes nothing and writes no event', async () => {
    const store = await newStore();
    const folder = await teamFolder();
    await runImport(store, folder);
    const head = await store.get(partitions.team(NORR), keys.head);
    const { imported } = await runImport(store, folder);
    expect(imported).toMatchObject({
      settings: { new: 0, changed: 0, unchanged: 1 },
      members: { new: 0, changed: 0, unchanged: 3 },
      clients: { unchanged: 2 },
      shifts: { unchanged: 4, removed: 0 },
      visits: { unchanged: 3, removed: 0 },
    });
    expect(await store.get(partitions.team(NORR), keys.head)).toEqual(head);
  });

  test('counts what is new, changed, unchanged and removed', async () => {
    const store = await newStore();
    const folder = await teamFolder();
    await runImport(store, folder);
    await fillFolder(folder, {
      'visits.csv': csv(
        VISITS_HEADER,
        'v2,B-231,2026-11-23T08:00,2026-11-23T09:00,oid-erik|oid-fatima,home-health',
        'v3,K-1047,2026-11-24T08:00,2026-11-24T08:30,oid-erik,meal',
        'v4,B-231,2026-11-24T10:00,2026-11-24T10:30,oid-erik,home-help',
      ),
    });
    const { imported } = await runImport(store, folder);
    expect(imported).toMatchObject({ visits: { new: 1, changed: 1, unchanged: 1, removed: 1 } });
    expect((await dayIn(store, '2026-11-23'))?.visits.map(({ id }) => id)).toEqual(['v2']);
    expect(brokenAt(await eventsIn(store))).toBeUndefined();
  });

  test('days outside the dates of the file stay, those inside that hold nothing go', async () => {
    const store = await newStore();
    const folder = await teamFolder();
    await runImport(store, folder);
    await fillFolder(folder, {
      'shifts.csv': csv(
        'id,member,start,end',
        's4,oid-erik,2026-11-24T07:00,2026-11-24T15:30',
        's9,,2026-11-26T07:00,2026-11-26T15:00',
      ),
      'visits.csv': csv(VISITS_HEADER, 'v9,B-231,2026-11-25T08:00,2026-11-25T08:30,,'),
    });
    await runImport(store, folder);
    expect(await datesIn(store)).toEqual(['2026-11-23', '2026-11-24', '2026-11-25', '2026-11-26']);
    await fillFolder(folder, {
      'shifts.csv': csv(
        'id,member,start,end',
        's8,,2026-11-27T07:00,2026-11-27T15:00',
        's7,,2026-11-24T07:00,2026-11-24T15:00',
      ),
      'visits.csv': csv(
        VISITS_HEADER,
        'v8,B-231,2026-11-24T08:00,2026-11-24T08:30,,',
        'v7,B-231,2026-11-27T08:00,2026-11-27T08:30,,',
      ),
    });
    await runImport(store, folder);
    expect(await datesIn(store)).toEqual(['2026-11-23', '2026-11-24', '2026-11-27']);
  });

  test('a person keeps their number, and no number is ever given twice', async () => {
    const store = await newStore();
    const folder = await teamFolder({ 'shifts.csv': csv('id,member,start'), 'visits.csv': csv('id,client,start') });
    await runImport(store, folder);
    const without = (name: string) => SMALL_TEAM['members.csv'].split('\n').filter((line) => !line.includes(name));
    await fillFolder(folder, {
      'members.csv': [...without(',Fatima,').slice(0, -1), 'oid-omar,Omar,carer,,,,,,,,', ''].join('\n'),
      'clients.csv': csv('code,contact,deputy', 'K-1047,oid-erik,'),
    });
    const { imported } = await runImport(store, folder);
    expect(imported).toMatchObject({ members: { new: 1, removed: 1, kept: 0 }, clients: { removed: 1 } });
    expect((await membersIn(store)).map(({ id, name }) => [id, name])).toEqual([
      ['m1', 'Anna'],
      ['m2', 'Erik'],
      ['m4', 'Omar'],
    ]);
    await fillFolder(folder, { 'members.csv': SMALL_TEAM['members.csv'] });
    await runImport(store, folder);
    expect((await membersIn(store)).map(({ id, name }) => [id, name])).toEqual([
      ['m1', 'Anna'],
      ['m2', 'Erik'],
      ['m5', 'Fatima'],
    ]);
  });

  test('who is gone but stands in a day outside the file stays, as someone who has left', async () => {
    const store = await newStore();
    const folder = await teamFolder();
    await runImport(store, folder);
    await fillFolder(folder, {
      'members.csv': SMALL_TEAM['members.csv']
        .split('\n')
        .filter((line) => !line.includes(',Fatima,'))
        .join('\n'),
      'clients.csv': csv('code,contact,deputy', 'K-1047,oid-erik,'),
      'shifts.csv': csv('id,member,start', 's9,oid-erik,2026-12-01T07:00'),
      'visits.csv': csv('id,client,start', 'v9,K-1047,2026-12-01T08:00'),
    });
    const { imported } = await runImport(store, folder);
    expect(imported).toMatchObject({ members: { removed: 0, kept: 1 }, clients: { removed: 0, kept: 1 } });
    expect((await membersIn(store))[2]).toMatchObject({ name: 'Fatima', validTo: '2026-11-19' });
    const person = await store.get(partitions.person(objectId('oid-fatima')), personKeys.person);
    expect(person && decode<PersonRow>(person.value).teams).toEqual([]);
    const again = await runImport(store, folder);
    expect(again.imported).toMatchObject({ members: { removed: 0, kept: 1, unchanged: 2 } });
  });

  test("a person's other teams, language and chat stay", async () => {
    const store = await newStore();
    const before = { teams: [{ team: 'syd', member: 'm7' }], language: 'nb', conversation: { id: 'chat' } };
    await store.transact(partitions.person(objectId('oid-anna')), [
      { change: 'create', key: personKeys.person, value: encode(before) },
    ]);
    await runImport(store, await teamFolder());
    const row = await store.get(partitions.person(objectId('oid-anna')), personKeys.person);
    expect(row && decode(row.value)).toEqual({ ...before, teams: [...before.teams, { team: 'norr', member: 'm1' }] });
  });
});

describe('what the team decided here', () => {
  /** v1 was planned for Erik (m2) and has been taken by Fatima (m3). */
  const decided = async (): Promise<{ readonly store: Store; readonly folder: string }> => {
    const store = await newStore();
    const folder = await teamFolder();
    await runImport(store, folder);
    const day = await dayIn(store, '2026-11-23');
    const visits = day?.visits.map((visit) =>
      visit.id === 'v1' ? { ...visit, members: [memberId('m3')], planned: [memberId('m2')] } : visit,
    );
    await store.transact(partitions.team(NORR), [
      { change: 'put', key: 'd|2026-11-23', value: encode({ ...day, visits }) },
    ]);
    return { store, folder };
  };
  const v1 = async (store: Store) => (await dayIn(store, '2026-11-23'))?.visits.find(({ id }) => id === 'v1');
  const replacing = (line: string) =>
    SMALL_TEAM['visits.csv']
      .split('\n')
      .map((each) => (each.startsWith('v1,') ? line : each))
      .join('\n');

  test.each`
    planning                      | line                                                                                        | members   | planned      | changed | clashes
    ${'says the same'}            | ${'v1,K-1047,2026-11-23T14:30,2026-11-23T15:00,oid-erik,home-help,,HT,14:00,15:30,true,'}   | ${['m3']} | ${['m2']}    | ${0}    | ${0}
    ${'moves the visit'}          | ${'v1,K-1047,2026-11-23T16:00,2026-11-23T16:30,oid-erik,home-help,,HT,14:00,16:30,true,'}   | ${['m3']} | ${['m2']}    | ${1}    | ${0}
    ${'gives it to someone else'} | ${'v1,K-1047,2026-11-23T14:30,2026-11-23T15:00,oid-anna,home-help,,HT,14:00,15:30,true,'}   | ${['m3']} | ${['m1']}    | ${1}    | ${1}
    ${'has caught up'}            | ${'v1,K-1047,2026-11-23T14:30,2026-11-23T15:00,oid-fatima,home-help,,HT,14:00,15:30,true,'} | ${['m3']} | ${undefined} | ${1}    | ${0}
  `('when the planning system $planning', async ({ line, members, planned, changed, clashes }) => {
    const { store, folder } = await decided();
    await fillFolder(folder, { 'visits.csv': replacing(line) });
    const { imported } = await runImport(store, folder);
    expect(imported).toMatchObject({ visits: { changed }, clashes });
    expect((await v1(store))?.members).toEqual(members);
    expect((await v1(store))?.planned).toEqual(planned);
  });
});

describe('a visit that the team has moved here', () => {
  const at = (time: string) => instantOf(isoDate('2026-11-23'), wallTime(time), 'Europe/Stockholm');

  /** Planned for Erik (m2) at 14:30, taken by Fatima (m3) for 15:00. */
  test.each`
    planning                           | start      | who         | rest                  | now        | plannedStart   | members   | clashes
    ${'says the same'}                 | ${'14:30'} | ${'erik'}   | ${'14:00,16:30,true'} | ${'15:00'} | ${at('14:30')} | ${['m3']} | ${0}
    ${'knows who comes, not yet when'} | ${'14:30'} | ${'fatima'} | ${'14:00,16:30,true'} | ${'15:00'} | ${at('14:30')} | ${['m3']} | ${0}
    ${'moves it elsewhere'}            | ${'16:00'} | ${'erik'}   | ${'14:00,16:30,true'} | ${'15:00'} | ${at('16:00')} | ${['m3']} | ${1}
    ${'has caught up'}                 | ${'15:00'} | ${'fatima'} | ${'14:00,16:30,true'} | ${'15:00'} | ${undefined}   | ${['m3']} | ${0}
    ${'gives it to someone else'}      | ${'14:30'} | ${'anna'}   | ${'14:00,16:30,true'} | ${'15:00'} | ${at('14:30')} | ${['m3']} | ${1}
    ${'narrows its window'}            | ${'14:30'} | ${'erik'}   | ${'14:00,14:45,true'} | ${'15:00'} | ${at('14:30')} | ${['m3']} | ${1}
    ${'lets it move no more'}          | ${'14:30'} | ${'erik'}   | ${',,false'}          | ${'15:00'} | ${at('14:30')} | ${['m3']} | ${1}
  `('when the planning system $planning', async ({ start, who, rest, now, plannedStart, members, clashes }) => {
    const store = await newStore();
    const folder = await teamFolder();
    await runImport(store, folder);
    const day = await dayIn(store, '2026-11-23');
    const visits = day?.visits.map((visit) =>
      visit.id === 'v1' ? { ...shifted(visit, at('15:00')), members: ['m3'], planned: ['m2'], swap: 4 } : visit,
    );
    await store.transact(partitions.team(NORR), [
      { change: 'put', key: 'd|2026-11-23', value: encode({ ...day, visits }) },
    ]);
    const end = `${start.slice(0, 2)}:45`;
    const line = `v1,K-1047,2026-11-23T${start},2026-11-23T${end},oid-${who},home-help,,HT,${rest},`;
    const lines = SMALL_TEAM['visits.csv'].split('\n').map((each) => (each.startsWith('v1,') ? line : each));
    await fillFolder(folder, { 'visits.csv': lines.join('\n') });
    const { imported } = await runImport(store, folder);
    expect(imported).toMatchObject({ clashes });
    const visit = (await dayIn(store, '2026-11-23'))?.visits.find(({ id }) => id === 'v1');
    expect(visit?.start).toBe(at(now));
    expect(visit?.end).toBe(at(now) + at(end) - at(start));
    expect(visit?.plannedStart).toBe(plannedStart);
    expect(visit?.members).toEqual(members);
    expect(visit?.swap).toBe(4);
  });
});

describe('a store that dies while someone who has left is removed', () => {
  test('leaves nobody in a team that no longer knows them', async () => {
    const inner = await newStore();
    const folder = await teamFolder({ 'shifts.csv': csv('id,member,start'), 'visits.csv': csv('id,client,start') });
    await runImport(inner, folder);
    let dead = false;
    const alive = (): void => {
      if (dead) throw new Error('the store is gone');
    };
    const dying: Store = {
      ...inner,
      get: async (partition, key) => {
        alive();
        return inner.get(partition, key);
      },
      transact: async (partition, changes) => {
        alive();
        const done = await inner.transact(partition, changes);
        dead = changes.some(({ change, key }) => change === 'delete' && key === 'a|member|m3');
        return done;
      },
    };
    await fillFolder(folder, {
      'members.csv': SMALL_TEAM['members.csv'].replace(/^oid-fatima.*\n/m, ''),
      'clients.csv': csv('code,contact,deputy', 'K-1047,oid-erik,'),
    });
    await expect(runImport(dying, folder)).rejects.toThrow('the store is gone');
    await runImport(inner, folder);
    expect((await membersIn(inner)).map(({ name }) => name)).toEqual(['Anna', 'Erik']);
    const person = await inner.get(partitions.person(objectId('oid-fatima')), personKeys.person);
    expect(person && decode<PersonRow>(person.value).teams).toEqual([]);
  });
});

describe('a bot that commits while the import runs', () => {
  test('loses nothing: the import works its step out again', async () => {
    const inner = await newStore();
    await runImport(inner, await teamFolder());
    let meddled = false;
    const meddling: Store = {
      ...inner,
      transact: async (partition, changes) => {
        if (!meddled && changes.some(({ key }) => key === 'd|2026-11-23')) {
          meddled = true;
          const head = await inner.get(partition, keys.head);
          const day = await dayIn(inner, '2026-11-23');
          const visits = day?.visits.map((visit) =>
            visit.id === 'v1' ? { ...visit, members: ['m3'], planned: ['m2'] } : visit,
          );
          await inner.transact(partition, [
            { change: 'replace', key: keys.head, value: head?.value ?? '', etag: head?.etag ?? '' },
            { change: 'put', key: 'd|2026-11-23', value: encode({ ...day, visits }) },
          ]);
        }
        return inner.transact(partition, changes);
      },
    };
    const longer = SMALL_TEAM['visits.csv'].replace('08:45', '08:50');
    const { imported } = await runImport(meddling, await teamFolder({ 'visits.csv': longer }));
    expect(meddled).toBe(true);
    expect(imported).toMatchObject({ outcome: 'imported', visits: { changed: 1, unchanged: 2 } });
    const day = await dayIn(inner, '2026-11-23');
    expect(day?.visits.find(({ id }) => id === 'v1')).toMatchObject({ members: ['m3'], planned: ['m2'] });
  });

  test('that never lets go makes the import say busy', async () => {
    const inner = await newStore();
    const never: Store = { ...inner, transact: async () => 'conflict' };
    expect((await runImport(never, await teamFolder())).imported).toEqual({ outcome: 'busy', team: 'norr' });
  });
});

describe('the Teams team of a care team', () => {
  const entry = async (store: Store) => {
    const row = await store.get(partitions.teams, teamsKeys.team(NORR));
    return row && decode<TeamEntry>(row.value);
  };
  const boundTo = async (store: Store, teamsTeamId: string) => {
    const row = await store.get(partitions.teams, teamsKeys.bound(teamsTeamId));
    return row && decode<{ readonly team: string }>(row.value).team;
  };

  test('is bound when the folder names it, kept when it does not, and let go when it names another', async () => {
    const store = await newStore();
    const folder = await teamFolder({ 'team.json': teamJson({ teamsTeamId: '19:one@thread.tacv2' }) });
    await runImport(store, folder);
    expect(await boundTo(store, '19:one@thread.tacv2')).toBe('norr');
    await fillFolder(folder, { 'team.json': teamJson() });
    await runImport(store, folder);
    expect(await entry(store)).toEqual({ team: 'norr', name: 'Norr', teamsTeamId: '19:one@thread.tacv2' });
    await fillFolder(folder, { 'team.json': teamJson({ teamsTeamId: '19:two@thread.tacv2' }) });
    await runImport(store, folder);
    expect(await boundTo(store, '19:one@thread.tacv2')).toBeUndefined();
    expect(await boundTo(store, '19:two@thread.tacv2')).toBe('norr');
  });

  test('keeps who installed the bot there, and that it has been welcomed', async () => {
    const store = await newStore();
    const folder = await teamFolder({ 'team.json': teamJson({ teamsTeamId: '19:one@thread.tacv2' }) });
    const key = teamsKeys.bound('19:one@thread.tacv2');
    const binding = { installer: 'oid-anna', welcomed: true };
    await store.transact(partitions.teams, [{ change: 'put', key, value: encode(binding) }]);
    await runImport(store, folder);
    await runImport(store, folder);
    const row = await store.get(partitions.teams, key);
    expect(row && decode(row.value)).toEqual({ ...binding, team: 'norr' });
  });

  test('stays that of another care team which took it while the folder was read', async () => {
    const inner = await newStore();
    const key = teamsKeys.bound('19:one@thread.tacv2');
    const taken = { installer: 'oid-sven', team: 'syd' };
    const taking: Store = {
      ...inner,
      transact: async (partition, changes) => {
        if (changes.some((change) => change.key === keys.team))
          await inner.transact(partitions.teams, [{ change: 'put', key, value: encode(taken) }]);
        return inner.transact(partition, changes);
      },
    };
    const folder = await teamFolder({ 'team.json': teamJson({ teamsTeamId: '19:one@thread.tacv2' }) });
    const { imported, said } = await runImport(taking, folder);
    expect(imported).toMatchObject({ outcome: 'imported' });
    const row = await inner.get(partitions.teams, key);
    expect(row && decode(row.value)).toEqual(taken);
    expect(await entry(inner)).toEqual({ team: 'norr', name: 'Norr' });
    expect(said).toContain('team.json: its Teams team belongs to another care team already, and stays there');
  });

  test('cannot be that of another care team', async () => {
    const store = await newStore();
    await runImport(store, await teamFolder({ 'team.json': teamJson({ teamsTeamId: '19:one' }) }));
    const other = await teamFolder({ 'team.json': teamJson({ id: 'syd', teamsTeamId: '19:one' }) });
    const { imported, problems } = await runImport(store, other);
    expect(imported).toEqual({ outcome: 'refused', problems: 1 });
    expect(problems).toMatchObject([{ file: 'team.json', column: 'teamsTeamId' }]);
  });
});
