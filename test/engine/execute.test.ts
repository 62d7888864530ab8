import { caseId, memberId, objectId, teamId, visitId } from '../../src/core/ids';
import { execute } from '../../src/engine/execute';
import { partitions } from '../../src/engine/rows';
import type { Store } from '../../src/engine/store';
import { careTeam } from '../support/care-team';
import { countingStore } from '../support/counting-store';
import { type Bench, does, endBenches, openBench } from '../support/race-bench';
import { swapFlow } from '../support/race-instance';
import { withTransact } from '../support/race-stores';

afterEach(endBenches);

const isCommit = (changes: readonly { readonly key: string }[]) => changes.some(({ key }) => key === 'a|head');

/** The store, so many of whose next commits come too late. */
const tooLate = (store: Store, times: number) => {
  let left = times;
  let commits = 0;
  const late = withTransact(store, (inner) => async (partition, changes) => {
    if (!isCommit(changes)) return inner(partition, changes);
    commits += 1;
    left -= 1;
    return left >= 0 ? 'conflict' : inner(partition, changes);
  });
  return { store: late, commits: () => commits };
};

const offered = async (bench: Bench) => {
  const done = await bench.instance('setting').does(bench.care.team.id, does(bench, 'Sara', 'offerVisit'));
  expect(done.outcome).toBe('done');
};

describe('a command that changes nothing', () => {
  test.each([
    ['refused, since the visit is a colleague’s', 'Ahmed', 'offerVisit', 'refused', {}],
    ['refused, since there is no such case', 'Ahmed', 'acceptVisit', 'refused', { caseId: caseId('never') }],
    [
      'refused, since there is no such visit',
      'Sara',
      'offerVisit',
      'refused',
      { caseId: 'c2', visit: visitId('gone') },
    ],
    ['unchanged, since it was offered already', 'Sara', 'offerVisit', 'unchanged', {}],
    ['unchanged, since it is not due', 'Sara', 'expireVisit', 'unchanged', {}],
  ])('%s: writes nothing, not even a marker', async (_, who, type, outcome, changes) => {
    const bench = await openBench();
    if (outcome === 'unchanged') await offered(bench);
    const before = await bench.all();
    const counting = countingStore(bench.store);
    const executed = await bench
      .instance('first', { store: counting })
      .does(bench.care.team.id, does(bench, who, type, changes));
    expect(executed.outcome).toBe(outcome);
    expect(counting.counts().transactions).toEqual({});
    expect(await bench.all()).toEqual(before);
  });
});

describe('a command that comes too late', () => {
  test.each([1, 3, 7])('%i times is decided again, and then done once', async (times) => {
    const bench = await openBench();
    const late = tooLate(bench.store, times);
    const first = bench.instance('first', { store: late.store });
    const executed = await first.does(bench.care.team.id, does(bench, 'Sara', 'offerVisit'));
    expect(executed.outcome).toBe('done');
    expect(late.commits()).toBe(times + 1);
    expect(await bench.rows('e|')).toHaveLength(1);
  });

  test('eight times is told to try again, and has written nothing; the pauses grow, each by chance', async () => {
    const bench = await openBench();
    const before = await bench.all();
    const late = tooLate(bench.store, Number.POSITIVE_INFINITY);
    const first = bench.instance('first', { store: late.store, random: () => 0.5 });
    const executed = await first.does(bench.care.team.id, does(bench, 'Sara', 'offerVisit'));
    expect(executed).toEqual({ outcome: 'busy' });
    expect(late.commits()).toBe(8);
    expect(first.waits).toEqual([10, 20, 40, 80, 160, 320, 640, 1280]);
    expect(await bench.all()).toEqual(before);
    await bench.later(5, bench.instance('second'));
    expect(bench.chats.arrived).toEqual([]);
  });

  test('is decided on what is true by then: who was second reads who has it', async () => {
    const bench = await openBench();
    await offered(bench);
    const { id } = bench.care.team;
    const quick = bench.instance('quick');
    let overtaken = false;
    const overtaking = withTransact(bench.store, (inner) => async (partition, changes) => {
      if (isCommit(changes) && !overtaken) {
        overtaken = true;
        await quick.does(id, does(bench, 'Ahmed', 'acceptVisit'));
      }
      return inner(partition, changes);
    });
    const slow = bench.instance('slow', { store: overtaking });
    const executed = await slow.does(id, does(bench, 'Yonas', 'acceptVisit'));
    expect(executed).toMatchObject({ outcome: 'refused', reason: { code: 'caseClosed', case: { taker: 'm2' } } });
    expect(await bench.read('e|')).toMatchObject([{ type: 'visitOffered' }, { type: 'visitTaken', to: 'm2' }]);
  });
});

describe('a refusal', () => {
  test('never rests on what was read half before and half after someone else: it is decided again', async () => {
    const bench = await openBench();
    await offered(bench);
    const { id } = bench.care.team;
    const quick = bench.instance('quick');
    let overtaken = false;
    const torn: Store = {
      ...bench.store,
      range: async (partition, from, to) => {
        if (from.startsWith('d|') && !overtaken) {
          overtaken = true;
          await quick.does(id, does(bench, 'Ahmed', 'acceptVisit'));
        }
        return bench.store.range(partition, from, to);
      },
    };
    const slow = bench.instance('slow', { store: torn });
    const executed = await slow.does(id, does(bench, 'Yonas', 'acceptVisit'));
    expect(executed).toMatchObject({ outcome: 'refused', reason: { code: 'caseClosed', case: { taker: 'm2' } } });
  });
});

describe('round trips to the store', () => {
  const press = (bench: Bench, who: string, verb: string, data: object) => ({
    by: bench.care.object(who),
    at: bench.clock.now(),
    press: { verb, data: { team: 'norr', caseId: 'case-1', ...data } },
    place: { conversation: `chat-${who}`, activity: 'a-1' },
  });
  const VISIT = { visit: 'v-2026-11-25-0', date: '2026-11-25' };

  test('a press on a case takes one read and one transaction when this instance made the last change of the team, a marker at most every two minutes, and who presses is read once a minute', async () => {
    const bench = await openBench();
    const store = countingStore(bench.store);
    const first = bench.instance('first', { store, lives: () => false });
    for (const name of ['Ahmed Ali', 'Yonas Tesfay']) await first.persons.get(bench.care.object(name));
    await first.does(bench.care.team.id, does(bench, 'Sara', 'offerVisit'));

    store.reset();
    await first.answers(press(bench, 'Ahmed Ali', 'declineVisit', {}));
    expect(store.counts()).toEqual({ reads: { team: 1 }, transactions: { team: 1 } });

    bench.clock.pass(2);
    store.reset();
    await first.answers(press(bench, 'Ahmed Ali', 'acceptVisit', {}));
    expect(store.counts()).toEqual({ reads: { team: 1, person: 1 }, transactions: { team: 1, due: 1 } });
  });

  test('a press that begins a case also asks whether it began before, at the same time as it reads the days', async () => {
    const bench = await openBench();
    const store = countingStore(bench.store);
    const first = bench.instance('first', { store, lives: () => false });
    await first.persons.get(bench.care.object('Sara Lind'));
    store.reset();
    await first.answers(press(bench, 'Sara Lind', 'offerVisit', VISIT));
    expect(store.counts()).toEqual({ reads: { team: 3 }, transactions: { team: 1, due: 2 } });
  });

  test.each([
    ['delivered again takes two reads', 'Ahmed Ali', 'declineVisit', 2],
    ['that is refused looks at the head once more', 'Karin Berg', 'withdrawVisit', 3],
  ])('a press %s, and writes nothing', async (_, who, verb, reads) => {
    const bench = await openBench();
    await offered(bench);
    const setting = bench.instance('declining');
    await setting.does(bench.care.team.id, does(bench, 'Ahmed', 'declineVisit'));
    const store = countingStore(bench.store);
    const first = bench.instance('first', { store });
    await first.persons.get(bench.care.object(who));
    store.reset();
    const reply = await first.answers(press(bench, who, verb, {}));
    expect(reply.drawn).toBeDefined();
    expect(store.counts()).toEqual({ reads: { team: reads }, transactions: {} });
  });
});

describe('what one commit writes', () => {
  test('the head, the case, the day, the events, who is told and the card that was pressed: all or nothing', async () => {
    const bench = await openBench();
    await offered(bench);
    const transactions: (readonly string[])[] = [];
    const watched = withTransact(bench.store, (inner) => (partition, changes) => {
      transactions.push(changes.map(({ change, key }) => `${change} ${key.replace(/\|[^|]*-\d+$/, '|…')}`));
      return inner(partition, changes);
    });
    const first = bench.instance('first', { store: watched, lives: () => false });
    const pressed = { conversation: 'chat', activity: 'a-7', member: memberId('m2') };
    await first.does(bench.care.team.id, does(bench, 'Ahmed', 'acceptVisit'), pressed);
    expect(transactions.at(-1)).toEqual([
      'replace a|head',
      'delete a|case|00000001',
      'put z|case|…',
      'put z|number|00000001',
      'put d|…',
      'put e|0000000002',
      'create o|01795507200000|…',
      'create o|01795507200000|…',
      `put s|case-1|${Buffer.from('chat a-7').toString('base64url')}`,
    ]);
    expect(await bench.read('s|case-1|')).toContainEqual({ ...pressed, revision: 2 });
  });

  test('every row that is ever written carries its schema version', async () => {
    const bench = await openBench();
    const values: string[] = [];
    const watched = withTransact(bench.store, (inner) => (partition, changes) => {
      for (const change of changes) if (change.change !== 'delete') values.push(change.value);
      return inner(partition, changes);
    });
    const first = bench.instance('first', { store: watched });
    const { id } = bench.care.team;
    bench.chats.next([{ outcome: 'blocked' }, { outcome: 'wait', milliseconds: 60_000 }]);
    await first.does(id, does(bench, 'Sara', 'offerVisit'));
    await first.outbox.drained();
    await bench.later(3, first);
    await first.does(id, does(bench, 'Ahmed', 'acceptVisit'));
    await first.persons.change(bench.care.object('Sara Lind'), (person) => ({ ...person, language: 'en' }));
    await first.outbox.drained();
    expect(values.length).toBeGreaterThan(15);
    expect(values.filter((value) => JSON.parse(value).v !== 1)).toEqual([]);
  });

  test('a crowd at work is not asked all at once: one commit tells forty', async () => {
    const names = Array.from({ length: 92 }, (_, number) => `Vikarie${number}`);
    const bench = await openBench(
      careTeam({
        members: names.map((name) => ({ name })),
        clients: [{ code: 'K-1047' }],
        shifts: { '2026-11-25': names.map((name) => `${name} 07:00-16:00`) },
        visits: { '2026-11-25': ['K-1047 14:30-15:00 Vikarie0'] },
      }),
    );
    const first = bench.instance('first');
    await first.does(bench.care.team.id, does(bench, 'Vikarie0', 'offerVisit'));
    await first.outbox.drained();
    expect(bench.told()).toHaveLength(40);
  });

  test('more than ninety rows are a fault, and nothing is written', async () => {
    const bench = await openBench();
    const before = await bench.all();
    const { engine } = bench.instance('first');
    const command = does(bench, 'Sara', 'offerVisit');
    const notice = { to: memberId('m2'), notice: 'visitOffered', caseId: command.caseId, asks: true };
    const wordy = { ...swapFlow, notices: () => Array.from({ length: 91 }, () => notice) };
    const offer = execute(engine, wordy, { team: bench.care.team.id, command });
    await expect(offer).rejects.toThrow('a decision of 94 rows is more than one commit takes');
    expect(await bench.all()).toEqual(before);
  });

  test('a team that was never imported is a fault', async () => {
    const bench = await openBench();
    const offer = bench.instance('first').does(teamId('söder'), does(bench, 'Sara', 'offerVisit'));
    await expect(offer).rejects.toThrow();
    expect(await bench.store.range(partitions.person(objectId('nobody')), '', '~')).toEqual([]);
  });
});
