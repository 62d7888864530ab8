import { caseId, type MemberId, memberId, visitId } from '../../src/core/ids';
import { noticeRow, type PlacedOutboxRow } from '../../src/engine/outbox-rows';
import { bundled } from '../../src/engine/together';
import { type Bench, does, door, endBenches, openBench } from '../support/race-bench';
import type { Arrived } from '../support/race-chats';
import type { Instance } from '../support/race-instance';
import { losingAnswers } from '../support/race-stores';

afterEach(endBenches);

const acts = async (bench: Bench, instance: Instance, who: string, type: string, changes: object = {}) => {
  const done = await instance.does(bench.care.team.id, does(bench, who, type, changes));
  expect(done.outcome).toBe('done');
};

const first = { caseId: caseId('case-1') };
const second = { caseId: caseId('case-2'), visit: visitId('v-2026-11-25-1') };
const ahmeds = { caseId: caseId('case-2'), visit: visitId('v-2026-11-25-2') };

/** Sara asks all who can, twice, and nobody has been told yet: Ahmed is asked both times, Yonas and Maria once each. */
const askedTwice = async () => {
  const bench = await openBench();
  const dead = bench.instance('dead', { lives: () => false });
  await acts(bench, dead, 'Sara', 'offerVisit', first);
  await acts(bench, dead, 'Sara', 'offerVisit', second);
  return { bench, dead, heir: bench.instance('heir') };
};

/** Ahmed asks Sara and others to take his, and takes hers: she has not been told of either yet. */
const askedAndTold = async () => {
  const bench = await openBench();
  const dead = bench.instance('dead', { lives: () => false });
  await acts(bench, dead, 'Sara', 'offerVisit', first);
  await acts(bench, dead, 'Ahmed', 'offerVisit', ahmeds);
  await acts(bench, dead, 'Ahmed', 'acceptVisit', first);
  return { bench, dead, heir: bench.instance('heir') };
};

const toldTo = (bench: Bench, name: string): readonly Arrived[] =>
  bench.chats.arrived.filter(({ to }) => to === bench.care.object(name));

const cardOf = ({ message }: Arrived): string => JSON.stringify(message.card ?? '');

const NEWS = 'Klart. Ahmed tar K-1047 ons 25/11 14:30. (#1)';

describe('several things for one person at once', () => {
  test('two questions are one message: a list with a button each', async () => {
    const { bench, heir } = await askedTwice();
    await bench.later(4, heir);
    expect(bench.told()).toEqual(['Ahmed', 'Maria', 'Yonas']);
    const [list] = toldTo(bench, 'Ahmed Ali');
    const card = list ? cardOf(list) : '';
    expect(card).toContain('2 frågor till dig');
    expect(card).toContain('**#1** · K-1047 ons 25/11 14:30');
    expect(card).toContain('**#2** · K-1020 ons 25/11 10:00');
    expect(card).toContain('Sara frågar dig, svar senast');
    expect(card.match(/"verb":"showCase"/g)).toHaveLength(4);
    expect(await bench.rows('o|')).toEqual([]);
    expect(heir.faults).toEqual([]);
  });

  test('the list is nobody’s own card: only the questions that came alone are kept true', async () => {
    const { bench, heir } = await askedTwice();
    await bench.later(4, heir);
    const shown = await bench.read<{ readonly member: MemberId }>('s|');
    expect(shown.map(({ member }) => member).sort()).toEqual([
      bench.care.id('Yonas Tesfay'),
      bench.care.id('Maria Ek'),
    ]);
  });

  test('news and a question are one message: the news above the question’s card', async () => {
    const { bench, heir } = await askedAndTold();
    await bench.later(4, heir);
    const [one, ...more] = toldTo(bench, 'Sara Lind');
    expect(more).toEqual([]);
    expect(one?.message.text).toBe(NEWS);
    expect(one && cardOf(one)).toContain('Kan du ta ett besök?');
    expect(one && cardOf(one)).toContain('K-1033');
  });

  test('the news stay above the card when it is drawn anew', async () => {
    const { bench, heir } = await askedAndTold();
    await bench.later(4, heir);
    const [one] = toldTo(bench, 'Sara Lind');
    await acts(bench, heir, 'Ahmed', 'withdrawVisit', { caseId: ahmeds.caseId });
    await heir.outbox.drained();
    const now = one && bench.chats.shows(one);
    expect(now?.text).toBe(NEWS);
    expect(JSON.stringify(now?.card)).toContain('Ahmed drog tillbaka frågan');
  });

  test('two news are one message, a line each', async () => {
    const { bench, dead, heir } = await askedTwice();
    await acts(bench, dead, 'Ahmed', 'acceptVisit', first);
    await acts(bench, dead, 'Maria', 'acceptVisit', { caseId: second.caseId });
    await bench.later(4, heir);
    expect(bench.told()).toEqual(['Sara']);
    const [one] = toldTo(bench, 'Sara Lind');
    expect(one?.message.text).toBe(`${NEWS}\n\nKlart. Maria tar K-1020 ons 25/11 10:00. (#2)`);
    expect(one?.message.card).toBeUndefined();
    expect(one?.message.summary).toMatch(/^#1 K-1047 ons 25\/11 14:30⟦\d+⟧ · #2 K-1020 ons 25\/11 10:00⟦\d+⟧$/);
  });

  test('the same news twice are one line', async () => {
    const { bench, dead, heir } = await askedTwice();
    await acts(bench, dead, 'Ahmed', 'acceptVisit', first);
    await acts(bench, dead, 'Ahmed', 'undoSwap', first);
    await bench.later(4, heir);
    expect(toldTo(bench, 'Sara Lind').map(({ message }) => message.text)).toEqual([
      'Ahmed ångrade bytet. Du har K-1047 ons 25/11 14:30 igen. (#1)',
    ]);
  });

  test('a question that was answered meanwhile is left out', async () => {
    const { bench, dead, heir } = await askedTwice();
    await acts(bench, dead, 'Sara', 'withdrawVisit', { caseId: second.caseId });
    await bench.later(4, heir);
    expect(bench.told()).toEqual(['Ahmed', 'Yonas']);
    const [only] = toldTo(bench, 'Ahmed Ali');
    expect(only && cardOf(only)).toContain('Kan du ta ett besök?');
    expect(only && cardOf(only)).toContain('K-1047');
  });

  test('one that cannot be put into words holds nobody else up', async () => {
    const { bench, heir } = await askedTwice();
    const [row] = await bench.rows('o|');
    const strange = { ...JSON.parse(row?.value ?? '{}'), flow: 'no flow of ours', lease: undefined };
    await bench.store.transact(`team|${bench.care.team.id}`, [
      { change: 'put', key: row?.key ?? '', value: JSON.stringify(strange) },
    ]);
    await bench.later(4, heir);
    expect(bench.told()).toEqual(['Ahmed', 'Maria', 'Yonas']);
    expect(heir.faults).toEqual(['an outbox row could not be sent: no wording for flow no flow of ours']);
  });
});

describe('a message of several things that the platform does not take', () => {
  test('may be lost: each question is asked once more, by itself', async () => {
    const { bench, heir } = await askedTwice();
    bench.chats.next([{ outcome: 'uncertain', arrives: true }], bench.care.object('Ahmed Ali'));
    for (const minutes of [4, 2, 2, 2]) await bench.later(minutes, heir);
    const [list, ...again] = toldTo(bench, 'Ahmed Ali');
    expect(list?.notices.map((notice) => notice.caseId)).toEqual(['case-1', 'case-2']);
    expect(again.map(({ notices }) => notices.map((notice) => notice.caseId)).sort()).toEqual([['case-1'], ['case-2']]);
    expect(await bench.rows('o|')).toEqual([]);
    expect(await bench.rows('x|')).toEqual([]);
  });

  test('may be lost, with news in it: the question is asked once more, the news are not', async () => {
    const { bench, heir } = await askedAndTold();
    bench.chats.next([{ outcome: 'uncertain', arrives: true }], bench.care.object('Sara Lind'));
    for (const minutes of [4, 2, 2, 2]) await bench.later(minutes, heir);
    const [, again, ...more] = toldTo(bench, 'Sara Lind');
    expect(again?.message.text).toBeUndefined();
    expect(again && cardOf(again)).toContain('K-1033');
    expect(more).toEqual([]);
    expect(await bench.read('x|')).toMatchObject([{ why: 'uncertain', notice: { notice: 'visitTaken' } }]);
  });

  test('is put off as told, and then comes whole', async () => {
    const { bench, heir } = await askedTwice();
    bench.chats.next([{ outcome: 'wait', milliseconds: 60_000 }], bench.care.object('Ahmed Ali'));
    await bench.later(4, heir);
    expect(bench.told()).toEqual(['Maria', 'Yonas']);
    await bench.later(3, heir);
    expect(toldTo(bench, 'Ahmed Ali').map(({ notices }) => notices.length)).toEqual([2]);
  });

  test('to someone who blocked the bot is given up, and whoever asked by name is told', async () => {
    const bench = await openBench();
    const dead = bench.instance('dead', { lives: () => false });
    const to = bench.care.id('Ahmed Ali');
    await acts(bench, dead, 'Sara', 'offerVisit', { ...first, to });
    await acts(bench, dead, 'Maria', 'offerVisit', { caseId: caseId('case-2'), visit: visitId('v-2026-11-25-3'), to });
    bench.chats.next([{ outcome: 'blocked' }], bench.care.object('Ahmed Ali'));
    const heir = bench.instance('heir');
    await bench.later(4, heir);
    expect(bench.told()).toEqual(['Maria', 'Sara']);
    expect(await bench.rows('x|')).toHaveLength(2);
  });
});

describe('an instance that dies', () => {
  test('between the sending and the putting away: it may be read twice, and is put away whole', async () => {
    const { bench } = await askedTwice();
    const stuck = door();
    const store = {
      ...losingAnswers(bench.store, () => false),
      transact: async (...given: Parameters<typeof bench.store.transact>) => {
        const puttingAway = given[1].filter(({ change }) => change === 'delete').length > 1;
        if (puttingAway) await stuck.pass();
        return bench.store.transact(...given);
      },
    };
    const dying = bench.instance('dying', { store });
    bench.clock.pass(4);
    const look = dying.looksAtClock();
    await stuck.reached;
    await bench.later(4, bench.instance('heir'));
    expect(toldTo(bench, 'Ahmed Ali')).toHaveLength(2);
    stuck.open();
    await look;
    await bench.later(10, bench.instance('another'));
    expect(toldTo(bench, 'Ahmed Ali')).toHaveLength(2);
    expect(await bench.rows('o|')).toEqual([]);
  });

  test.each([2, 3, 4, 5])(
    'no: only every answer number %i of the store is lost, and nobody reads anything twice',
    async (nth) => {
      const { bench } = await askedTwice();
      let calls = 0;
      const store = losingAnswers(bench.store, () => {
        calls += 1;
        return calls % nth === 0;
      });
      const troubled = bench.instance('troubled', { store });
      for (const minutes of [4, 4, 4]) await bench.later(minutes, troubled);
      await bench.later(10, bench.instance('heir'));
      const times = new Map<string, number>();
      for (const { to, notices } of bench.chats.arrived)
        for (const { caseId: id } of notices) times.set(`${to} ${id}`, (times.get(`${to} ${id}`) ?? 0) + 1);
      expect([...times.values()]).toEqual([1, 1, 1, 1]);
      expect(await bench.rows('o|')).toEqual([]);
    },
  );
});

describe('what goes together', () => {
  const row = (to: string, at: number, uncertain?: true): PlacedOutboxRow => {
    const notice = { to: memberId(to), notice: 'visitOffered', caseId: caseId(`case-${at}`), asks: true };
    return { key: `o|${at}`, row: { ...noticeRow('swap', notice), ...(uncertain ? { uncertain } : {}) } };
  };
  const keysOf = (rows: readonly PlacedOutboxRow[]) => bundled(rows).map((bundle) => bundle.map(({ key }) => key));

  test('is what is for the same person, but for what may have arrived already', () => {
    expect(keysOf([row('m1', 1), row('m2', 2), row('m1', 3), row('m1', 4, true)])).toEqual([
      ['o|1', 'o|3'],
      ['o|2'],
      ['o|4'],
    ]);
  });

  test('is no more than one transaction takes', () => {
    const many = Array.from({ length: 75 }, (_, at) => row('m1', at));
    expect(bundled(many).map((bundle) => bundle.length)).toEqual([30, 30, 15]);
  });
});
