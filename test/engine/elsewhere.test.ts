import type { Command } from '../../src/core/flow';
import { caseId, type IsoDate, isoDate, objectId, shiftId, visitId } from '../../src/core/ids';
import type { Day } from '../../src/core/roster';
import { addDays } from '../../src/core/time';
import { tellOtherTeams } from '../../src/engine/elsewhere';
import { ParsedRows, readTeam } from '../../src/engine/read';
import { decode, encode, keys, partitions, personKeys, under } from '../../src/engine/rows';
import type { Store } from '../../src/engine/store';
import { keepElsewhere } from '../../src/import/keep-elsewhere';
import { type CareTeam, careTeam, seed } from '../support/care-team';
import { countingStore } from '../support/counting-store';
import { openChats } from '../support/race-chats';
import { type Instance, type InstanceParts, instanceOver } from '../support/race-instance';
import { withTransact } from '../support/race-stores';
import { setClock, temporaryStore, temporaryTable } from '../support/running-bot';

const WEDNESDAY = isoDate('2026-11-25');
const SARA = objectId('sara-in-both');
const SINCE = isoDate('2026-06-01');

const NORR = careTeam({
  members: [{ name: 'Sara', objectId: SARA }, { name: 'Ahmed' }],
  clients: [{ code: 'K-1047' }],
  shifts: { [WEDNESDAY]: ['Sara 16:00-20:00'], [addDays(WEDNESDAY, 1)]: ['Sara 14:00-22:00'] },
  visits: { [WEDNESDAY]: ['K-1047 18:00-18:30 Sara'] },
});

const SODER = careTeam({
  id: 'soder',
  members: [{ name: 'Olle' }, { name: 'Sara', objectId: SARA }],
  clients: [{ code: 'K-2001' }],
  shifts: { [WEDNESDAY]: ['Olle 07:00-16:00', 'Sara 07:00-12:00'] },
  visits: { [WEDNESDAY]: ['K-2001 08:00-08:30 Olle', 'K-2001 14:00-14:30 Olle'] },
});

const at = (date: IsoDate, from: string, to: string) => ({
  start: Date.parse(`${date}T${from}:00+01:00`),
  end: Date.parse(`${date}T${to}:00+01:00`),
});
const EVENING = at(WEDNESDAY, '16:00', '20:00');
const NEXT_EVENING = at(addDays(WEDNESDAY, 1), '14:00', '22:00');

const told = async (store: Store, person = SARA, team = 'norr') => {
  const rows = await store.range(partitions.person(person), ...under(`busy|${team}|`));
  return rows.map(({ key, value }) => [key.slice(`busy|${team}|`.length), decode<{ work: object[] }>(value)] as const);
};

const commands = (clock: { now(): Command['at'] }) => {
  const on = (type: string, who: string, more: object): Command => ({
    type,
    by: NORR.id(who),
    at: clock.now(),
    caseId: caseId('c1'),
    ...more,
  });
  return {
    offers: on('offerShift', 'Sara', { shift: shiftId(`s-${WEDNESDAY}-0`), date: WEDNESDAY, to: NORR.id('Ahmed') }),
    accepts: on('acceptVisit', 'Ahmed', {}),
    undoes: on('undoSwap', 'Ahmed', {}),
  };
};

/** Both teams as their imports leave them. */
const seeded = async (store: Store, others: readonly CareTeam[] = [SODER]) => {
  for (const care of [NORR, ...others]) await seed(store, care);
  for (const care of [NORR, ...others]) await keepElsewhere(store, care.team.id, new Set(), SINCE);
  const clock = setClock();
  const chats = openChats();
  const instance = (changes: Partial<InstanceParts> = {}): Instance =>
    instanceOver({ store, clock, chats, ...changes });
  return { clock, instance, ...commands(clock) };
};

const stores = { 'the embedded store': temporaryStore, 'Azure Tables': temporaryTable };

describe.each(Object.entries(stores))('what teams tell one another of a common member’s times, on %s', (_, open) => {
  let store: Store;
  let drop: () => Promise<void> = async () => {};
  beforeEach(async () => {
    ({ store, drop } = await open());
  });
  afterEach(() => drop());

  test('is from when to when, day by day, and nothing else; of those in one team nothing', async () => {
    await seeded(store);
    expect(await told(store)).toEqual([
      [WEDNESDAY, { work: [EVENING] }],
      [addDays(WEDNESDAY, 1), { work: [NEXT_EVENING] }],
    ]);
    expect(await told(store, SARA, 'soder')).toEqual([[WEDNESDAY, { work: [at(WEDNESDAY, '07:00', '12:00')] }]]);
    for (const [care, name] of [
      [NORR, 'Ahmed'],
      [SODER, 'Olle'],
    ] as const)
      expect(await store.range(partitions.person(care.object(name)), ...under(personKeys.busy))).toEqual([]);
  });

  test('follows every shift that changes hands, there and back', async () => {
    const { instance, offers, accepts, undoes } = await seeded(store);
    const bot = instance();
    for (const command of [offers, accepts]) await bot.does(NORR.team.id, command);
    await bot.outbox.drained();
    expect(await told(store)).toEqual([[addDays(WEDNESDAY, 1), { work: [NEXT_EVENING] }]]);
    expect(await bot.does(NORR.team.id, undoes)).toMatchObject({ outcome: 'done' });
    await bot.outbox.drained();
    expect(await told(store)).toHaveLength(2);
    expect(await store.range(partitions.team(NORR.team.id), ...under('o|'))).toEqual([]);
    expect(bot.faults).toEqual([]);
  });

  test('is read by the other team for its own rules', async () => {
    const { instance, offers, accepts } = await seeded(store);
    const parsed = new ParsedRows();
    const sara = SODER.id('Sara');
    const read = async () => (await readTeam(store, SODER.team.id, parsed).teamAndElsewhere()).elsewhere;
    expect(await read()).toEqual(new Map([[sara, [EVENING, NEXT_EVENING]]]));
    const bot = instance();
    for (const command of [offers, accepts]) await bot.does(NORR.team.id, command);
    await bot.outbox.drained();
    expect(await read()).toEqual(new Map([[sara, [NEXT_EVENING]]]));
  });

  test('is told by another instance when the one that committed died', async () => {
    const { clock, instance, offers, accepts } = await seeded(store);
    const dead = instance({ name: 'dead', lives: () => false });
    for (const command of [offers, accepts]) await dead.does(NORR.team.id, command);
    expect(await told(store)).toHaveLength(2);
    clock.pass(4);
    const heir = instance({ name: 'heir' });
    await heir.looksAtClock();
    await heir.outbox.drained();
    expect(await told(store)).toHaveLength(1);
  });

  test('is what the plan says in the end, whoever was slow to tell it', async () => {
    const { instance, offers, accepts } = await seeded(store);
    const people = [{ person: SARA, member: NORR.id('Sara') }];
    await store.transact(partitions.person(SARA), [
      { change: 'delete', key: personKeys.busyOn(NORR.team.id, WEDNESDAY) },
    ]);
    const bot = instance();
    let overtaken = false;
    // It has read that Sara works, and before it writes so she has given the shift away, and the others have been told.
    const slow = withTransact(store, (inner) => async (partition, changes) => {
      if (!overtaken && changes.some(({ key }) => key.startsWith(personKeys.busy))) {
        overtaken = true;
        for (const command of [offers, accepts]) await bot.does(NORR.team.id, command);
        await bot.outbox.drained();
      }
      return inner(partition, changes);
    });
    await tellOtherTeams(slow, NORR.team.id, people, { on: WEDNESDAY });
    expect(overtaken).toBe(true);
    expect(await told(store)).toEqual([[addDays(WEDNESDAY, 1), { work: [NEXT_EVENING] }]]);
  });

  test('leaves out standby, and days on which the person is away', async () => {
    await seeded(store);
    const partition = partitions.team(NORR.team.id);
    const day = NORR.days[0] as Day;
    const standby = { ...day, shifts: day.shifts.map((shift) => ({ ...shift, kind: 'standby' as const })) };
    const sara = { ...NORR.members[0], absences: [{ from: addDays(WEDNESDAY, 1) }] };
    await store.transact(partition, [
      { change: 'put', key: keys.day(WEDNESDAY), value: encode(standby) },
      { change: 'put', key: keys.member(NORR.id('Sara')), value: encode(sara) },
    ]);
    await keepElsewhere(store, NORR.team.id, new Set(), SINCE);
    expect(await told(store)).toEqual([]);
  });
});

describe('what it costs to look elsewhere', () => {
  const opened = async (others?: readonly CareTeam[]) => {
    const { store, drop } = await temporaryStore();
    dropping.push(drop);
    const seeds = await seeded(store, others);
    return { ...seeds, counting: countingStore(store) };
  };
  const dropping: (() => Promise<void>)[] = [];
  afterEach(async () => {
    for (const drop of dropping.splice(0)) await drop();
  });

  const readsOf = async (counting: ReturnType<typeof countingStore>, instance: Instance, command: Command) => {
    counting.reset();
    await instance.does(SODER.team.id, command);
    await instance.outbox.drained();
    return counting.counts().reads.person ?? 0;
  };
  const olle = (type: string, more: object, clock: { now(): Command['at'] }): Command => {
    const asked = { date: WEDNESDAY, ...more };
    return { type, by: SODER.id('Olle'), at: clock.now(), caseId: caseId('c2'), ...asked };
  };

  test('a shift asks once for each carer in several teams', async () => {
    const { counting, instance, clock } = await opened();
    const bot = instance({ store: counting, lives: () => false });
    const command = olle('offerShift', { shift: shiftId(`s-${WEDNESDAY}-0`) }, clock);
    expect(await readsOf(counting, bot, command)).toBe(1);
  });

  test.each([
    ['inside the shift that they work anyway', 0, 0],
    ['outside it', 1, 1],
  ])('a visit %s: %i', async (_, visit, reads) => {
    const { counting, instance, clock } = await opened();
    const bot = instance({ store: counting, lives: () => false });
    const command = olle('offerVisit', { visit: visitId(`v-${WEDNESDAY}-${visit}`) }, clock);
    expect(await readsOf(counting, bot, command)).toBe(reads);
  });

  test('in a team none of whose carers works elsewhere, and in one that was imported before there was such a row: nothing', async () => {
    const { counting, instance } = await opened([]);
    const bot = instance({ store: counting, lives: () => false });
    counting.reset();
    const read = readTeam(counting, NORR.team.id, bot.engine.parsed);
    expect(await read.teamAndElsewhere()).toBe(await read.team());
    expect(counting.counts().reads).toEqual({ team: 1 });
  });

  test('the same rows give the same team, so that a schedule put together once holds', async () => {
    const { counting } = await opened();
    const parsed = new ParsedRows();
    const look = () => readTeam(counting, SODER.team.id, parsed).teamAndElsewhere();
    const before = await look();
    expect(await look()).toBe(before);
    const row = { work: [at(WEDNESDAY, '20:00', '21:00')] };
    await counting.transact(partitions.person(SARA), [
      { change: 'put', key: personKeys.busyOn(NORR.team.id, WEDNESDAY), value: encode(row) },
    ]);
    expect(await look()).not.toBe(before);
  });
});
