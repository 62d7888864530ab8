import { caseId, isoDate, teamId, visitId } from '../../src/core/ids';
import { dueMarkers } from '../../src/engine/due';
import { keys } from '../../src/engine/rows';
import type { Store } from '../../src/engine/store';
import type { VisitCase } from '../../src/flows/swap/swap';
import { seed, teamNorr } from '../support/care-team';
import { dueTeams } from '../support/due-teams';
import { type Bench, does, endBenches, openBench } from '../support/race-bench';

afterEach(endBenches);

const saraAsks = async (bench: Bench): Promise<void> => {
  const instance = bench.instance('setting');
  await instance.does(bench.care.team.id, does(bench, 'Sara', 'offerVisit'));
  await instance.outbox.drained();
};

/** From Tuesday 09:00 to an hour before the visit on Wednesday 14:30. */
const UNTIL_EXPIRY = 28.5 * 60;

describe('an offer that nobody takes', () => {
  test('ends an hour before the visit, once, though two instances look at the clock at once', async () => {
    const bench = await openBench();
    await saraAsks(bench);
    const both = [bench.instance('first'), bench.instance('second')];
    await bench.later(UNTIL_EXPIRY - 1, ...both);
    expect(await bench.rows('a|case|')).toHaveLength(1);
    await bench.later(1, ...both);
    await bench.later(1, ...both);
    expect(await bench.read('e|')).toMatchObject([{ type: 'visitOffered' }, { type: 'offerExpired' }]);
    expect((await bench.read<VisitCase>('z|case|')).map(({ status }) => status)).toEqual(['expired']);
    expect(bench.told()).toEqual(['Ahmed', 'Sara', 'Yonas']);
    expect(both.flatMap(({ faults }) => faults)).toEqual([]);
    await bench.later(60, ...both);
    expect(await bench.rows('e|')).toHaveLength(2);
    expect(bench.told()).toEqual(['Ahmed', 'Sara', 'Yonas']);
  });

  test('is ended by whoever looks first, however late', async () => {
    const bench = await openBench();
    await saraAsks(bench);
    await bench.later(UNTIL_EXPIRY + 3 * 24 * 60, bench.instance('after a long weekend'));
    expect((await bench.read<VisitCase>('z|case|')).map(({ status }) => status)).toEqual(['expired']);
  });

  test('and is taken in the same minute has one end: the one that was first', async () => {
    const bench = await openBench();
    await saraAsks(bench);
    const [first, second] = [bench.instance('first'), bench.instance('second')];
    bench.clock.pass(UNTIL_EXPIRY);
    await Promise.all([first.looksAtClock(), second.does(bench.care.team.id, does(bench, 'Ahmed', 'acceptVisit'))]);
    await Promise.all([first.outbox.drained(), second.outbox.drained()]);
    const events = await bench.read<{ readonly type: string }>('e|');
    expect(events).toHaveLength(2);
    expect(['visitTaken', 'offerExpired']).toContain(events[1]?.type);
    const news = bench.chats.arrived.flatMap(({ notices }) =>
      notices.flatMap(({ asks, notice }) => (asks ? [] : [notice])),
    );
    expect(news).toEqual([events[1]?.type]);
  });
});

describe('a team that cannot be attended to', () => {
  test('is logged and keeps its marker, and the others get their turn', async () => {
    const bench = await openBench();
    const gone = teamId('gone');
    await seed(bench.store, teamNorr({ id: 'sol' }));
    await saraAsks(bench);
    const first = bench.instance('first');
    bench.clock.pass(UNTIL_EXPIRY - 10);
    await first.due.mark(gone, bench.clock.now());
    await bench.later(10, first);
    expect(first.faults).toEqual(['team gone could not be attended to: team gone is not in the store']);
    expect(await bench.read('e|')).toMatchObject([{ type: 'visitOffered' }, { type: 'offerExpired' }]);
    expect((await dueTeams(bench.store, bench.clock.now())).map(({ team }) => team)).toEqual([gone]);
  });
});

describe('a case that cannot be ended', () => {
  /** A store in which that case's end cannot be written. */
  const without = (store: Store, id: string): Store => ({
    ...store,
    transact: async (partition, changes) => {
      if (changes.some(({ key }) => key === keys.closedCase(caseId(id)))) throw new Error(`${id} cannot be ended`);
      return store.transact(partition, changes);
    },
  });

  test('keeps its team neither from what else is due nor from the messages that another instance left', async () => {
    const days = ['2026-11-25', '2026-11-26'];
    const each = (lines: readonly string[]) => Object.fromEntries(days.map((date) => [date, lines]));
    const bench = await openBench(
      teamNorr({
        shifts: each(['Sara Lind 07:00-16:00', 'Ahmed Ali 07:00-16:00', 'Yonas Tesfay 07:00-16:00']),
        visits: each(['K-1047 14:30-15:00 Sara_Lind', 'K-1033 14:30-15:00 Ahmed_Ali']),
      }),
    );
    await saraAsks(bench);
    const dying = bench.instance('dying', { lives: () => false });
    const heir = bench.instance('heir', { store: without(bench.store, 'case-1') });
    await bench.later(UNTIL_EXPIRY - 1);
    const tomorrow = { visit: visitId('v-2026-11-26-0'), date: isoDate('2026-11-26'), caseId: caseId('case-2') };
    await dying.does(bench.care.team.id, does(bench, 'Sara', 'offerVisit', tomorrow));
    const before = bench.told().length;
    await bench.later(1, heir);
    await bench.later(4, heir);
    expect(bench.told().length).toBeGreaterThan(before);
    expect(await bench.rows('o|')).toEqual([]);
    expect(new Set(heir.faults)).toEqual(new Set(['team norr could not be attended to: case-1 cannot be ended']));
    expect((await bench.read<VisitCase>('a|case|')).map(({ id }) => id)).toEqual(['case-1', 'case-2']);
    // As soon as it can be, it is.
    await bench.later(2, bench.instance('mended'));
    expect((await bench.read<VisitCase>('z|case|')).map(({ id, status }) => [id, status])).toEqual([
      ['case-1', 'expired'],
    ]);
  });
});

describe('a team that one instance attends to', () => {
  test('is left to it by the others; of one that died they send what it left, once its claim has run out', async () => {
    const bench = await openBench();
    await saraAsks(bench);
    const dying = bench.instance('dying', { lives: () => false });
    const heir = bench.instance('heir');
    await bench.later(UNTIL_EXPIRY, dying);
    expect(await bench.read('e|')).toMatchObject([{ type: 'visitOffered' }, { type: 'offerExpired' }]);
    await bench.later(0, heir);
    expect(bench.told()).toEqual(['Ahmed', 'Yonas']);
    await bench.later(2, heir);
    expect(bench.told()).toEqual(['Ahmed', 'Sara', 'Yonas']);
    await bench.later(5, heir);
    expect(await dueTeams(bench.store, bench.clock.now())).toEqual([]);
    expect(await bench.rows('o|')).toEqual([]);
    expect(heir.faults).toEqual([]);
  });
});

describe('many teams that are due at once', () => {
  test('are attended to a few at a time, each once, though two instances begin together', async () => {
    const bench = await openBench();
    const teams = Array.from({ length: 70 }, (_, number) => teamId(`lag-${number}`));
    for (const id of teams) {
      await seed(bench.store, teamNorr({ id }));
      await dueMarkers(bench.store).mark(id, bench.clock.now(), 'decisions');
    }
    let reading = 0;
    let most = 0;
    const read: string[] = [];
    const watching: Store = {
      ...bench.store,
      range: async (partition, from, to, limit) => {
        if (!partition.startsWith('team|')) return bench.store.range(partition, from, to, limit);
        read.push(partition);
        reading += 1;
        most = Math.max(most, reading);
        await new Promise((resolve) => setImmediate(resolve));
        reading -= 1;
        return bench.store.range(partition, from, to, limit);
      },
    };
    const both = ['first', 'second'].map((name) => bench.instance(name, { store: watching }));
    await Promise.all(both.map((one) => one.looksAtClock()));
    expect([...read].sort()).toEqual(teams.map((id) => `team|${id}`).sort());
    expect(most).toBeGreaterThan(1);
    expect(most).toBeLessThanOrEqual(2 * 12);
    expect(both.flatMap(({ faults }) => faults)).toEqual([]);
  });
});
