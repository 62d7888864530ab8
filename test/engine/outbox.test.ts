import { careTeam } from '../support/care-team';
import { type Bench, does, door, endBenches, openBench } from '../support/race-bench';
import type { Instance } from '../support/race-instance';
import { losingAnswers } from '../support/race-stores';

afterEach(endBenches);

/** Sara asks all who can: Ahmed and Yonas. */
const saraAsks = async (bench: Bench, instance: Instance): Promise<void> => {
  const done = await instance.does(bench.care.team.id, does(bench, 'Sara', 'offerVisit'));
  expect(done.outcome).toBe('done');
  await instance.outbox.drained();
};

const taken = async (bench: Bench, instance: Instance): Promise<void> => {
  const done = await instance.does(bench.care.team.id, does(bench, 'Ahmed', 'acceptVisit'));
  expect(done.outcome).toBe('done');
  await instance.outbox.drained();
};

const letters = async (bench: Bench) => (await bench.read<{ readonly why: string }>('x|')).map(({ why }) => why);

describe('an instance that dies between the commit and the sending', () => {
  test('leaves everything to be sent by another, once its lease has run out, and not before', async () => {
    const bench = await openBench();
    await saraAsks(bench, bench.instance('dead', { lives: () => false }));
    const heir = bench.instance('heir');
    await bench.later(0.9, heir);
    expect(bench.told()).toEqual([]);
    await bench.later(3.1, heir);
    expect(bench.told()).toEqual(['Ahmed', 'Yonas']);
    expect(await bench.rows('o|')).toEqual([]);
    await bench.later(10, heir);
    expect(bench.told()).toEqual(['Ahmed', 'Yonas']);
  });

  test('is inherited by one of many, all of whom look at once', async () => {
    const bench = await openBench();
    await saraAsks(bench, bench.instance('dead', { lives: () => false }));
    const heirs = ['a', 'b', 'c', 'd'].map((name) => bench.instance(name));
    await bench.later(4, ...heirs);
    await bench.later(4, ...heirs);
    expect(bench.told()).toEqual(['Ahmed', 'Yonas']);
    expect(heirs.flatMap(({ faults }) => faults)).toEqual([]);
  });

  test('its question is not asked any more when it has been answered meanwhile', async () => {
    const bench = await openBench();
    await saraAsks(bench, bench.instance('dead', { lives: () => false }));
    const heir = bench.instance('heir');
    await taken(bench, heir);
    await bench.later(4, heir);
    expect(bench.told()).toEqual(['Sara']);
    expect(await bench.rows('o|')).toEqual([]);
  });

  test('an heir that dies in its turn has its own lease, and its own heir', async () => {
    const bench = await openBench();
    await saraAsks(bench, bench.instance('dead', { lives: () => false }));
    const stuck = door();
    bench.chats.before(stuck.pass);
    const dying = bench.instance('dying');
    bench.clock.pass(4);
    const look = dying.looksAtClock();
    await stuck.reached;
    bench.chats.before(async () => undefined);
    const heir = bench.instance('heir');
    await heir.looksAtClock();
    expect(bench.told()).toEqual([]);
    await bench.later(4, heir);
    expect(bench.told()).toEqual(['Ahmed', 'Yonas']);
    stuck.open();
    await look;
  });
});

describe('an instance that is slow', () => {
  test('does not send what waited for its turn until another took it over', async () => {
    const names = ['Sara', 'Ahmed', 'Yonas', 'Lisa', 'Maria', 'Erik', 'Nils', 'Hanne'];
    const bench = await openBench(
      careTeam({
        members: names.map((name) => ({ name })),
        clients: [{ code: 'K-1047' }],
        shifts: { '2026-11-25': names.map((name) => `${name} 07:00-16:00`) },
        visits: { '2026-11-25': ['K-1047 14:30-15:00 Sara'] },
      }),
    );
    const stuck = door();
    bench.chats.before(stuck.pass);
    const slow = bench.instance('slow');
    await slow.does(bench.care.team.id, does(bench, 'Sara', 'offerVisit'));
    await stuck.reached;
    bench.chats.before(async () => undefined);
    await bench.later(4, bench.instance('quick'));
    const asked = bench.told();
    expect(asked).toHaveLength(7);
    stuck.open();
    await slow.outbox.drained();
    // The four that were on their way already cannot be called back.
    expect(bench.told()).toHaveLength(asked.length + 4);
    expect(await bench.rows('o|')).toEqual([]);
  });

  test('does not bring back what another has sent, when its own sending fails at last', async () => {
    const bench = await openBench();
    const stuck = door();
    bench.chats.before(stuck.pass);
    const slow = bench.instance('slow');
    await slow.does(bench.care.team.id, does(bench, 'Sara', 'offerVisit'));
    await stuck.reached;
    bench.chats.before(async () => undefined);
    const quick = bench.instance('quick');
    await bench.later(4, quick);
    bench.chats.next([{ outcome: 'uncertain' }, 'fault']);
    stuck.open();
    await slow.outbox.drained();
    expect(await bench.rows('o|')).toEqual([]);
    await bench.later(10, quick, slow);
    expect(bench.told()).toEqual(['Ahmed', 'Yonas']);
  });
});

describe('a message that the platform does not take', () => {
  test.each([
    ['that may be lost is sent again, once', [{ outcome: 'uncertain' }], ['Ahmed', 'Yonas'], []],
    ['lost twice is given up', [{ outcome: 'uncertain' }, { outcome: 'uncertain' }], ['Yonas'], ['uncertain']],
    [
      'put off and then lost is still sent again',
      [{ outcome: 'wait', milliseconds: 60_000 }, { outcome: 'uncertain' }],
      ['Ahmed', 'Yonas'],
      [],
    ],
    ['of a messenger that breaks is sent again', ['fault'], ['Ahmed', 'Yonas'], []],
    ['to someone who blocked the bot is given up at once', [{ outcome: 'blocked' }], ['Sara', 'Yonas'], ['blocked']],
  ] as const)('a question %s', async (_, mishaps, told, why) => {
    const bench = await openBench();
    const first = bench.instance('first');
    const ahmed = bench.care.object('Ahmed Ali');
    await first.persons.change(ahmed, (person) => ({ ...person, conversation: 'his own chat' }));
    bench.chats.next(mishaps, ahmed);
    await saraAsks(bench, first);
    expect(bench.told()).not.toContain('Ahmed');
    for (const minutes of [2, 2, 2, 2]) await bench.later(minutes, first);
    expect(bench.told()).toEqual(told);
    expect(await letters(bench)).toEqual(why);
    expect(await bench.rows('o|')).toEqual([]);
  });

  test('plain news that may be lost is not sent again, so that it is never read twice', async () => {
    const bench = await openBench();
    const first = bench.instance('first');
    await saraAsks(bench, first);
    bench.chats.next([{ outcome: 'uncertain', arrives: true }], bench.care.object('Sara Lind'));
    await taken(bench, first);
    for (const minutes of [2, 2, 2]) await bench.later(minutes, first);
    expect(bench.told()).toEqual(['Ahmed', 'Sara', 'Yonas']);
    expect(await letters(bench)).toEqual(['uncertain']);
  });

  test('asked for a little patience, it waits as told', async () => {
    const bench = await openBench();
    const first = bench.instance('first');
    const wait = (milliseconds: number) => ({ outcome: 'wait', milliseconds }) as const;
    bench.chats.next([wait(700), wait(2_000)], bench.care.object('Ahmed Ali'));
    await saraAsks(bench, first);
    expect(first.waits).toEqual([700, 2_000]);
    expect(bench.told()).toEqual(['Ahmed', 'Yonas']);
  });

  test('asked for much patience, it comes back then, and not before', async () => {
    const bench = await openBench();
    const first = bench.instance('first');
    bench.chats.next([{ outcome: 'wait', milliseconds: 300_000 }], bench.care.object('Ahmed Ali'));
    await saraAsks(bench, first);
    expect(first.waits).toEqual([]);
    await bench.later(4, first);
    expect(bench.told()).toEqual(['Yonas']);
    await bench.later(2, first);
    expect(bench.told()).toEqual(['Ahmed', 'Yonas']);
  });

  test('a messenger that always breaks is tried so many times, and then given up', async () => {
    const bench = await openBench();
    const first = bench.instance('first');
    bench.chats.next(
      Array.from({ length: 30 }, () => 'fault' as const),
      bench.care.object('Ahmed Ali'),
    );
    await saraAsks(bench, first);
    for (let look = 0; look < 20; look += 1) await bench.later(2, first);
    expect(await letters(bench)).toEqual(['tried enough']);
    expect(first.faults).toHaveLength(7);
  });
});

describe('a store whose answers get lost', () => {
  test.each([2, 3, 4, 5])('makes no one read anything twice: every answer number %i', async (nth) => {
    const bench = await openBench();
    let calls = 0;
    const store = losingAnswers(bench.store, () => {
      calls += 1;
      return calls % nth === 0;
    });
    const { id } = bench.care.team;
    const troubled = bench.instance('troubled', { store });
    await troubled.does(id, does(bench, 'Sara', 'offerVisit')).catch(() => undefined);
    await troubled.outbox.drained();
    const heir = bench.instance('heir');
    for (const minutes of [4, 4]) await bench.later(minutes, heir);
    expect(calls).toBeGreaterThan(1);
    expect(new Set(bench.told()).size).toBe(bench.told().length);
    expect(await bench.rows('o|')).toEqual([]);
  });
});

describe('the outbox row of a person who is told', () => {
  test('says who, what and until when it is leased, and holds no words', async () => {
    const bench = await openBench();
    await saraAsks(bench, bench.instance('dead', { lives: () => false }));
    const rows = await bench.read<{ readonly notice: { readonly to: string } }>('o|');
    expect(rows.find(({ notice }) => notice.to === 'm3')).toEqual({
      tells: 'person',
      flow: 'swap',
      notice: { to: 'm3', notice: 'visitOffered', caseId: 'case-1', asks: true },
      attempts: 0,
      lease: { by: 'dead', until: bench.clock.now() + 60_000 },
    });
  });
});
