import { isoDate, memberId } from '../../src/core/ids';
import type { KeptPolicy, Team, TrustPolicy } from '../../src/core/team';
import { brokenAt } from '../../src/engine/chain';
import { decode, encode, FIRST_HEAD, keys, partitions } from '../../src/engine/rows';
import type { Store } from '../../src/engine/store';
import { withChange } from '../../src/flows/trust-policy/trust-policy';
import { mergedPolicy } from '../../src/import/merge-policy';
import { openEmbedded } from '../../src/store/embedded';
import { AT, eventsIn, NORR, runImport } from '../support/imported-team';
import { emptyFolder, fillFolder, removeFolders, teamFolder, teamJson } from '../support/team-folder';

const passes = { outsideShift: 'passes' } as const;
const leader = { outsideShift: 'leader' } as const;

describe('the team’s policy once team.json has been read again', () => {
  test.each<[string, TrustPolicy | null, KeptPolicy | undefined, TrustPolicy | undefined, number | undefined]>([
    ['nobody has said anything', null, undefined, undefined, undefined],
    ['read for the first time', { leastNoticeHours: 24 }, undefined, { leastNoticeHours: 24 }, undefined],
    [
      'the same file, and nothing changed in chat',
      { leastNoticeHours: 24 },
      { leastNoticeHours: 24, read: { leastNoticeHours: 24 } },
      { leastNoticeHours: 24 },
      undefined,
    ],
    [
      'the same file: what the chat changed stands',
      { leastNoticeHours: 24 },
      { leastNoticeHours: 12, version: 2, read: { leastNoticeHours: 24 } },
      { leastNoticeHours: 12 },
      2,
    ],
    [
      'the file has changed it since: the file’s applies',
      { leastNoticeHours: 48 },
      { leastNoticeHours: 12, version: 2, read: { leastNoticeHours: 24 } },
      { leastNoticeHours: 48 },
      3,
    ],
    [
      'the file has changed one thing, the chat another: both apply',
      { leastNoticeHours: 48, findings: leader },
      { leastNoticeHours: 24, findings: passes, version: 2, read: { leastNoticeHours: 24, findings: leader } },
      { leastNoticeHours: 48, findings: passes },
      3,
    ],
    ['the file no longer says it: it is gone', {}, { leastNoticeHours: 24, read: { leastNoticeHours: 24 } }, {}, 2],
    [
      'the file has caught up with the chat: no other version',
      { leastNoticeHours: 12 },
      { leastNoticeHours: 12, version: 2, read: { leastNoticeHours: 24 } },
      { leastNoticeHours: 12 },
      2,
    ],
    [
      'stored before anyone remembered what the file said',
      { leastNoticeHours: 24 },
      { leastNoticeHours: 24 },
      { leastNoticeHours: 24 },
      undefined,
    ],
  ])('%s', (_, file, kept, policy, version) => {
    const after = mergedPolicy(file, kept);
    const { version: counted, read, ...said } = after ?? {};
    expect(after && said).toEqual(policy);
    expect(counted).toBe(version);
    expect(read).toEqual(after ? (file ?? {}) : undefined);
  });
});

describe('an import after a leader has changed the policy in chat', () => {
  const stores: Store[] = [];
  afterAll(async () => {
    for (const store of stores) await store.close();
    await removeFolders();
  });

  const teamIn = async (store: Store): Promise<Team> =>
    decode<Team>((await store.get(partitions.team(NORR), keys.team))?.value ?? '');
  const policyIn = async (store: Store) => (await teamIn(store)).settings.policy;

  const imported = async (policy: object) => {
    const store = await openEmbedded(await emptyFolder());
    stores.push(store);
    const folder = await teamFolder({ 'team.json': teamJson({ policy }) });
    await runImport(store, folder);
    return { store, folder };
  };

  const inChat = async (store: Store): Promise<void> => {
    const change = { sets: 'leastNotice', hours: 12 } as const;
    const team = withChange(await teamIn(store), { change, by: memberId('m1'), at: AT, version: 2 });
    await store.transact(partitions.team(NORR), [{ change: 'put', key: keys.team, value: encode(team) }]);
  };

  test('the same files keep it, and nothing is written', async () => {
    const { store, folder } = await imported({ leastNoticeHours: 24 });
    await inChat(store);
    const { imported: again } = await runImport(store, folder);
    expect(again).toMatchObject({ settings: { changed: 0, unchanged: 1 } });
    expect(await policyIn(store)).toMatchObject({ leastNoticeHours: 12, version: 2 });
    expect((await eventsIn(store)).map(({ value }) => decode<{ type: string }>(value).type)).toEqual(['planImported']);
  });

  test('a file that says something new applies, as another version and an event in the chain', async () => {
    const { store, folder } = await imported({ leastNoticeHours: 24 });
    await inChat(store);
    await fillFolder(folder, { 'team.json': teamJson({ policy: { leastNoticeHours: 24, findings: leader } }) });
    await runImport(store, folder);
    expect(await policyIn(store)).toMatchObject({ leastNoticeHours: 12, findings: leader, version: 3 });
    const events = await eventsIn(store);
    expect(events.map(({ value }) => decode(value))).toEqual([
      expect.objectContaining({ type: 'planImported' }),
      expect.objectContaining({ type: 'policyImported', version: 3 }),
    ]);
    expect(brokenAt(events, FIRST_HEAD)).toBeUndefined();
  });

  test('a standing approval in the file names its leader by the id in members.csv', async () => {
    const standingApproval = { rules: ['shiftSwap'], by: 'oid-anna', from: '2026-11-01', until: '2027-01-31' };
    const { store } = await imported({ standingApproval });
    expect((await policyIn(store))?.standingApproval).toEqual({
      ...standingApproval,
      by: memberId('m1'),
      until: isoDate('2027-01-31'),
    });
  });

  test.each([
    ['by nobody of the team', { rules: ['shiftSwap'], by: 'oid-nobody', from: '2026-11-01', until: '2027-01-31' }],
    ['without an end', { rules: ['shiftSwap'], by: 'oid-anna', from: '2026-11-01' }],
    ['of nothing', { rules: [], by: 'oid-anna', from: '2026-11-01', until: '2027-01-31' }],
  ])('a standing approval %s is no approval: nothing is imported', async (_, standingApproval) => {
    const store = await openEmbedded(await emptyFolder());
    stores.push(store);
    const folder = await teamFolder({ 'team.json': teamJson({ policy: { standingApproval } }) });
    const { problems } = await runImport(store, folder);
    expect(problems).toEqual([expect.objectContaining({ file: 'team.json' })]);
    expect(await store.get(partitions.team(NORR), keys.team)).toBeUndefined();
  });
});
