import { instant, teamId } from '../../src/core/ids';
import { MINUTE } from '../../src/core/time';
import { dueMarkers, sharedMinute } from '../../src/engine/due';
import type { Change, Store } from '../../src/engine/store';
import { seed, teamNorr } from '../support/care-team';
import { countingStore } from '../support/counting-store';
import { dueTeams } from '../support/due-teams';
import { does, endBenches, openBench } from '../support/race-bench';
import { dying } from '../support/race-stores';

afterEach(endBenches);

const isCommit = (changes: readonly Change[]) => changes.some(({ key }) => key === 'a|head');

const NOW = instant(1_000 * MINUTE);

describe('a marker', () => {
  test('is written before the commit that needs it: one too many is harmless', async () => {
    const bench = await openBench();
    const first = bench.instance('first', { store: dying(bench.store, isCommit, 'before') });
    await expect(first.does(bench.care.team.id, does(bench, 'Sara', 'offerVisit'))).rejects.toThrow('died');
    expect(await bench.rows('e|')).toEqual([]);
    expect(await dueTeams(bench.store, instant(bench.clock.now() + 10 * MINUTE))).toHaveLength(1);

    const second = bench.instance('second');
    await bench.later(10, second);
    expect(await dueTeams(bench.store, bench.clock.now())).toEqual([]);
    expect(second.faults).toEqual([]);
    expect(bench.told()).toEqual([]);
  });

  test('stands when the process dies right after the commit: what it left is sent', async () => {
    const bench = await openBench();
    const first = bench.instance('first', { store: dying(bench.store, isCommit, 'after') });
    await expect(first.does(bench.care.team.id, does(bench, 'Sara', 'offerVisit'))).rejects.toThrow('died');
    expect(await bench.rows('e|')).toHaveLength(1);
    await bench.later(4, bench.instance('second'));
    expect(bench.told()).toEqual(['Ahmed', 'Yonas']);
  });

  test('comes up in its minute, and not before', async () => {
    const bench = await openBench();
    const due = dueMarkers(bench.store);
    const norr = teamId('norr');
    await due.mark(norr, instant(NOW + 90_000));
    expect(await dueTeams(bench.store, instant(NOW + 119_999))).toEqual([]);
    const [marker, ...more] = await dueTeams(bench.store, instant(NOW + 120_000));
    expect(marker?.team).toBe(norr);
    expect(more).toEqual([]);
    if (marker) await due.done(marker);
    expect(await dueTeams(bench.store, instant(NOW + 3_600_000))).toEqual([]);
  });

  test('taken away by another instance already is no fault', async () => {
    const bench = await openBench();
    const due = dueMarkers(bench.store);
    await due.mark(teamId('norr'), NOW);
    const [marker] = await dueTeams(bench.store, NOW);
    if (!marker) throw new Error('no marker');
    await due.done(marker);
    await expect(due.done(marker)).resolves.toBeUndefined();
  });

  test('of one minute is written once by an instance, whatever the number of commits', async () => {
    const bench = await openBench();
    const store = countingStore(bench.store);
    const due = dueMarkers(store);
    for (let commit = 0; commit < 20; commit += 1) await due.mark(teamId('norr'), instant(NOW + commit * 1_000 + 1));
    expect(store.counts().transactions).toEqual({ due: 1 });
  });

  test.each([
    [0, 0],
    [1, 2],
    [60_000, 2],
    [120_000, 2],
    [120_001, 4],
  ])('of a lease that ends %i ms in comes up in minute %i, which commits share', (milliseconds, minute) => {
    expect(sharedMinute(instant(NOW + milliseconds), 2)).toBe(NOW + minute * MINUTE);
  });
});

describe('an idle look at the clock', () => {
  test.each([1, 40])('reads the markers and nothing else, of however many teams: %i', async (teams) => {
    const bench = await openBench();
    for (let number = 1; number < teams; number += 1) await seed(bench.store, teamNorr({ id: `lag-${number}` }));
    const store = countingStore(bench.store);
    await bench.instance('first', { store }).looksAtClock();
    expect(store.counts()).toEqual({ reads: { due: 16 }, transactions: {} });
  });

  test('reads of the teams only the one that is due', async () => {
    const bench = await openBench();
    for (let number = 1; number < 10; number += 1) await seed(bench.store, teamNorr({ id: `lag-${number}` }));
    await dueMarkers(bench.store).mark(teamId('lag-3'), bench.clock.now());
    const read = new Set<string>();
    const store: Store = {
      ...bench.store,
      range: (partition, from, to) => {
        if (!partition.startsWith('due|')) read.add(partition);
        return bench.store.range(partition, from, to);
      },
    };
    await bench.instance('first', { store }).looksAtClock();
    expect([...read]).toEqual(['team|lag-3']);
  });
});
