import { isoDate, memberId, objectId } from '../../src/core/ids';
import type { Member } from '../../src/core/roster';
import { decode, encode, keys, type PersonRow, partitions, personKeys } from '../../src/engine/rows';
import type { Store } from '../../src/engine/store';
import { openEmbedded } from '../../src/store/embedded';
import { membersIn, NORR, runImport } from '../support/imported-team';
import { csv, emptyFolder, fillFolder, removeFolders, teamFolder } from '../support/team-folder';

const stores: Store[] = [];

afterAll(async () => {
  for (const store of stores) await store.close();
  await removeFolders();
});

const NOBODY_LEADS = csv('id,name,role', 'oid-anna,Anna,carer', 'oid-erik,Erik,carer', 'oid-fatima,Fatima,carer');
const FATIMA_LEADS = NOBODY_LEADS.replace('Fatima,carer', 'Fatima,leader');

const imported = async (): Promise<{ readonly store: Store; readonly folder: string }> => {
  const store = await openEmbedded(await emptyFolder());
  stores.push(store);
  const folder = await teamFolder({ 'members.csv': NOBODY_LEADS });
  await runImport(store, folder);
  return { store, folder };
};

const keep = (store: Store, member: Member) =>
  store.transact(partitions.team(NORR), [{ change: 'put', key: keys.member(member.id), value: encode(member) }]);

/** Erik (m2) has installed the bot, and so leads. */
const erikLeads = async (store: Store): Promise<void> => {
  const erik = (await membersIn(store)).find(({ name }) => name === 'Erik');
  if (!erik) throw new Error('Erik is not in the team');
  await keep(store, { ...erik, role: 'leader' });
};

/** Eva, whom the list does not have, has installed the bot, and so leads. */
const evaLeads = async (store: Store, until: Partial<Pick<Member, 'validTo'>> = {}): Promise<void> => {
  const eva: Member = {
    id: memberId('m4'),
    objectId: objectId('oid-eva'),
    name: 'Eva',
    role: 'leader',
    profession: '',
    employment: 'permanent',
    competences: [],
    delegations: [],
    absences: [],
    ...until,
  };
  await keep(store, eva);
  const teams = [{ team: NORR, member: eva.id }];
  await store.transact(partitions.person(eva.objectId), [
    { change: 'put', key: personKeys.person, value: encode({ teams }) },
  ]);
};

const leadersIn = async (store: Store) =>
  (await membersIn(store)).filter(({ role }) => role === 'leader').map(({ name }) => name);

const teamsOf = async (store: Store, person: string) => {
  const row = await store.get(partitions.person(objectId(person)), personKeys.person);
  return row && decode<PersonRow>(row.value).teams.map(({ team }) => team);
};

describe('a list that names no leader', () => {
  test('leaves the carer who became leader here in the lead, and says so', async () => {
    const { store, folder } = await imported();
    await erikLeads(store);
    const { imported: counts, said } = await runImport(store, folder);
    expect(await leadersIn(store)).toEqual(['Erik']);
    expect(counts).toMatchObject({ members: { changed: 0, unchanged: 3, removed: 0 } });
    expect(said).toContain('members.csv names no leader; still leading the team: Erik');
  });

  test('leaves the leader who is not in the list in the team', async () => {
    const { store, folder } = await imported();
    await evaLeads(store);
    const { imported: counts, said } = await runImport(store, folder);
    expect(await leadersIn(store)).toEqual(['Eva']);
    expect(await teamsOf(store, 'oid-eva')).toEqual(['norr']);
    expect(counts).toMatchObject({ members: { unchanged: 3, removed: 0, kept: 0 } });
    expect(said).toContain('members.csv names no leader; still leading the team: Eva');
  });

  test('does not keep a leader who has left', async () => {
    const { store, folder } = await imported();
    await evaLeads(store, { validTo: isoDate('2026-11-19') });
    const { said } = await runImport(store, folder);
    expect(await leadersIn(store)).toEqual([]);
    expect(await teamsOf(store, 'oid-eva')).toEqual([]);
    expect(said.filter((line) => line.includes('leader'))).toEqual([]);
  });

  test('says nothing of a leader when the team has none', async () => {
    const { store, folder } = await imported();
    const { said } = await runImport(store, folder);
    expect(said.filter((line) => line.includes('leader'))).toEqual([]);
  });
});

test('a list that names a leader has its way: the carer is a carer again, and who is not in it goes', async () => {
  const { store, folder } = await imported();
  await erikLeads(store);
  await evaLeads(store);
  await fillFolder(folder, { 'members.csv': FATIMA_LEADS });
  const { said } = await runImport(store, folder);
  expect(await leadersIn(store)).toEqual(['Fatima']);
  expect((await membersIn(store)).map(({ name }) => name)).toEqual(['Anna', 'Erik', 'Fatima']);
  expect(await teamsOf(store, 'oid-eva')).toEqual([]);
  expect(said.filter((line) => line.includes('leading'))).toEqual([]);
});
