import { instant, isoDate } from '../../src/core/ids';
import type { Member } from '../../src/core/roster';
import { HOUR, MINUTE } from '../../src/core/time';
import { encode, partitions, personKeys } from '../../src/engine/rows';
import type { Change, Store } from '../../src/engine/store';
import { careTeam } from '../support/care-team';
import { dueTeams } from '../support/due-teams';
import { planningSystem } from '../support/planning-system';
import { type Bench, endBenches, openBench } from '../support/race-bench';
import type { Instance } from '../support/race-instance';
import { dying } from '../support/race-stores';
import { removeFolders } from '../support/team-folder';

afterEach(endBenches);
afterAll(removeFolders);

type Given = Member['delegations'][number];

const DAY = 24 * 60;

/** Today is 24 November: Sara's is said on the 30th, at nine. */
const ENDS = '2026-12-30';

const care = careTeam({
  members: [
    { name: 'Sara Lind', delegations: [{ validTo: isoDate(ENDS) }] },
    { name: 'Ahmed Ali', delegations: [{}] },
    { name: 'Nora Dal', role: 'nurse', profession: 'sjuksköterska' },
    { name: 'Karin Berg', role: 'leader' },
  ],
  clients: [{ code: 'K-1047' }],
  shifts: {},
  visits: {},
});

const opens = (bench: Bench, ...names: readonly string[]) =>
  Promise.all(
    names.map(async (name) => {
      const [member] = care.members.filter((one) => one.name.startsWith(name));
      if (!member) throw new Error(`no ${name} in the team`);
      const row = { teams: [{ team: care.team.id, member: member.id }], conversation: { id: name } };
      await bench.store.transact(partitions.person(member.objectId), [
        { change: 'put', key: personKeys.person, value: encode(row) },
      ]);
    }),
  );

const begin = async () => {
  const bench = await openBench(care);
  await opens(bench, 'Sara', 'Ahmed', 'Nora', 'Karin');
  const system = planningSystem(care);
  const imports = (store: Store = bench.store) => system.imports(store, bench.clock.now());
  const saras = (change: (given: Given) => readonly Given[], more: Partial<Member> = {}): void =>
    system.names((members) =>
      members.map((member) =>
        member.name === 'Sara Lind' ? { ...member, delegations: member.delegations.flatMap(change), ...more } : member,
      ),
    );
  /** Two days after the day on which Sara's would be said. */
  const untilSaid = async (...instances: readonly Instance[]): Promise<void> => {
    await bench.later(2, ...instances);
    await bench.later(8 * DAY, ...instances);
    await bench.later(3, ...instances);
  };
  return { bench, system, imports, saras, untilSaid };
};

const faultsOf = (...instances: readonly Instance[]) => instances.flatMap(({ faults }) => faults);

describe('a delegation that was read in', () => {
  test('is said at nine 30 days before it ends, once, though two instances look at once', async () => {
    const { bench, imports } = await begin();
    const both = [bench.instance('first'), bench.instance('second')];
    await imports();
    await bench.later(2, ...both);
    await bench.later(6 * DAY - 3, ...both);
    expect(bench.told()).toEqual([]);
    await bench.later(1, ...both);
    await bench.later(3, ...both);
    expect(bench.told()).toEqual(['Nora', 'Sara']);
    expect(await bench.read('e|')).toMatchObject([
      { type: 'delegationEndSaid', member: 'm1', task: 'insulin', last: ENDS, revision: 1 },
    ]);
    await bench.later(DAY, ...both);
    expect(bench.told()).toEqual(['Nora', 'Sara']);
    expect(faultsOf(...both)).toEqual([]);
  });

  test('is nobody’s case: no number is taken, and none is open', async () => {
    const { bench, imports, untilSaid } = await begin();
    await imports();
    await untilSaid(bench.instance('first'));
    expect(bench.told()).toEqual(['Nora', 'Sara']);
    expect(await bench.rows('a|case|')).toEqual([]);
    expect(await bench.rows('z|number|')).toEqual([]);
    expect(await bench.read('a|head')).toMatchObject([{ cases: 0, seq: 1 }]);
    expect(await bench.rows('z|case|')).toHaveLength(1);
  });

  test('and ends sooner than in 30 days is said a minute or two after the import', async () => {
    const { bench, imports, saras } = await begin();
    saras((given) => [{ ...given, validTo: isoDate('2026-12-01') }]);
    await imports();
    await bench.later(2, bench.instance('first'));
    expect(bench.told()).toEqual(['Nora', 'Sara']);
  });

  test('in the same files twice more is said once', async () => {
    const { bench, imports, untilSaid } = await begin();
    const instance = bench.instance('first');
    await imports();
    await imports();
    await untilSaid(instance);
    await imports();
    await untilSaid(instance);
    expect(bench.told()).toEqual(['Nora', 'Sara']);
  });

  const renewed = (given: Given): Given => ({
    ...given,
    validFrom: isoDate('2026-11-24'),
    validTo: isoDate('2027-11-23'),
  });

  test.each<[string, (given: Given) => readonly Given[], Partial<Member>]>([
    ['renewed', (given) => [given, renewed(given)], {}],
    ['replaced by one that lasts longer', (given) => [renewed(given)], {}],
    ['taken back', (given) => [{ ...given, revokedAt: isoDate('2026-11-25') }], {}],
    ['gone from the files', () => [], {}],
    ['of somebody who has left', (given) => [given], { validTo: isoDate('2026-11-25') }],
  ])('and %s by a later import is not said', async (_, change, more) => {
    const { bench, imports, saras, untilSaid } = await begin();
    const instance = bench.instance('first');
    await imports();
    await bench.later(2, instance);
    saras(change, more);
    await imports();
    await untilSaid(instance);
    expect(bench.told()).toEqual([]);
    expect(await bench.rows('e|')).toEqual([]);
    expect(faultsOf(instance)).toEqual([]);
  });

  test('and renewed after all, though what renewed it is taken back, is said', async () => {
    const { bench, imports, saras, untilSaid } = await begin();
    const instance = bench.instance('first');
    saras((given) => [given, renewed(given)]);
    await imports();
    await untilSaid(instance);
    expect(bench.told()).toEqual([]);
    saras((given) => (given.validTo === ENDS ? [given] : [{ ...given, revokedAt: isoDate('2026-12-02') }]));
    await imports();
    await bench.later(2, instance);
    expect(bench.told()).toEqual(['Nora', 'Sara']);
  });

  test('waits for whoever has no chat with the bot yet', async () => {
    const { bench, imports, untilSaid } = await begin();
    const [nora] = care.members.filter(({ name }) => name === 'Nora Dal');
    const row = { teams: [{ team: care.team.id, member: nora?.id }] };
    await bench.store.transact(partitions.person(care.object('Nora Dal')), [
      { change: 'put', key: personKeys.person, value: encode(row) },
    ]);
    const instance = bench.instance('first');
    await imports();
    await untilSaid(instance);
    expect(bench.told()).toEqual(['Sara']);
    await opens(bench, 'Nora');
    await bench.later(DAY, bench.instance('restarted'));
    expect(bench.told()).toEqual(['Nora', 'Sara']);
    expect(await bench.rows('x|')).toEqual([]);
  });

  test('and renewed while its message waits, is not told any more', async () => {
    const { bench, imports, saras, untilSaid } = await begin();
    await bench.store.transact(partitions.person(care.object('Sara Lind')), [
      { change: 'put', key: personKeys.person, value: encode({ teams: [{ team: care.team.id, member: 'm1' }] }) },
    ]);
    const instance = bench.instance('first');
    await imports();
    await untilSaid(instance);
    expect(bench.told()).toEqual(['Nora']);
    saras((given) => [given, renewed(given)]);
    await imports();
    await opens(bench, 'Sara');
    await bench.later(DAY, bench.instance('restarted'));
    expect(bench.told()).toEqual(['Nora']);
    expect(await bench.rows('o|')).toEqual([]);
  });
});

const says = (changes: readonly Change[]) => changes.some(({ key }) => key.startsWith('e|'));
/** The look of the 30th is marked for its minute. */
const marks = (changes: readonly Change[]) =>
  changes.some(
    ({ change, key }) =>
      change === 'put' && key.startsWith(String(Date.UTC(2026, 10, 30, 8) / MINUTE).padStart(10, '0')),
  );

describe('what a killed bot left is said by the next one', () => {
  test.each([
    ['before it is said', says, 'before'],
    ['after it is said', says, 'after'],
  ] as const)('killed right %s', async (_, at, when) => {
    const { bench, imports } = await begin();
    await imports();
    await bench.later(2, bench.instance('first'));
    await bench.later(8 * DAY, bench.instance('killed', { store: dying(bench.store, at, when) }));
    expect(bench.told()).toEqual([]);
    await bench.later(3, bench.instance('next'));
    await bench.later(3, bench.instance('next'));
    expect(bench.told()).toEqual(['Nora', 'Sara']);
    expect(await bench.rows('e|')).toHaveLength(1);
  });

  test.each(['before', 'after'] as const)('killed right %s the day was marked', async (when) => {
    const { bench, imports, untilSaid } = await begin();
    await imports();
    await bench.later(2, bench.instance('killed', { store: dying(bench.store, marks, when) }));
    await untilSaid(bench.instance('next'));
    expect(bench.told()).toEqual(['Nora', 'Sara']);
  });

  test('and of an import killed when the team was written the bot has been told', async () => {
    const { bench, imports, saras } = await begin();
    saras((given) => [{ ...given, validTo: isoDate('2026-12-01') }]);
    const killed = dying(bench.store, (changes) => changes.some(({ key }) => key === 'a|member|m1'), 'after');
    await expect(imports(killed)).rejects.toThrow('died');
    await bench.later(2, bench.instance('first'));
    expect(bench.told()).toEqual(['Nora', 'Sara']);
  });
});

test('a day that has been marked is not marked again at every look', async () => {
  const { bench, imports } = await begin();
  await imports();
  const instance = bench.instance('first');
  for (let look = 0; look < 5; look += 1) await bench.later(2, instance);
  const soon = instant(bench.clock.now() + 24 * HOUR);
  expect(await dueTeams(bench.store, soon)).toEqual([]);
  expect(await dueTeams(bench.store, instant(Date.UTC(2026, 10, 30, 8)))).toHaveLength(1);
});
