import type { Team } from '../../src/core/team';
import { brokenAt } from '../../src/engine/chain';
import { execute } from '../../src/engine/execute';
import type { AnyFlow } from '../../src/engine/fold';
import { readTeam } from '../../src/engine/read';
import { trustPolicy } from '../../src/flows/trust-policy';
import { type Bench, does, endBenches, openBench } from '../support/race-bench';
import type { Instance } from '../support/race-instance';
import { withTransact } from '../support/race-stores';

afterEach(endBenches);

const flow = trustPolicy.flow as unknown as AnyFlow;

const sets = (bench: Bench, hours: number, seen = 1) =>
  does(bench, 'Karin', 'changePolicy', { seen, change: { sets: 'leastNotice', hours } });

const policyFor = async (bench: Bench, { engine }: Instance) =>
  (await readTeam(engine.store, bench.care.team.id, engine.parsed).team()).team.settings.policy;

describe('a decision that changes the team’s own settings', () => {
  test('is written in the transaction of its event, and every instance reads it from then on', async () => {
    const bench = await openBench();
    const [first, second] = [bench.instance('first'), bench.instance('second')];
    const { id } = bench.care.team;
    await expect(policyFor(bench, first)).resolves.toBeUndefined();
    await expect(policyFor(bench, second)).resolves.toBeUndefined();
    const written: (readonly string[])[] = [];
    const watched = withTransact(bench.store, (inner) => (partition, changes) => {
      written.push(changes.map(({ key }) => key));
      return inner(partition, changes);
    });
    const engine = { ...first.engine, store: watched };
    const done = await execute(engine, flow, { team: id, command: sets(bench, 24) });
    expect(done).toMatchObject({
      outcome: 'done',
      known: { team: { team: { settings: { policy: { version: 2 } } } } },
    });
    expect(written.find((keys) => keys.includes('a|team'))).toEqual(
      expect.arrayContaining(['a|head', 'e|0000000001', 'z|case|case-1']),
    );
    for (const instance of [first, second, bench.instance('third')])
      await expect(policyFor(bench, instance)).resolves.toMatchObject({ leastNoticeHours: 24, version: 2 });
    expect(brokenAt(await bench.rows('e|'))).toBeUndefined();
  });

  test('comes too late after another that changed them: it is decided again on what is true by then', async () => {
    const bench = await openBench();
    const [quick, slow] = [bench.instance('quick'), bench.instance('slow')];
    const { id } = bench.care.team;
    let overtaken = false;
    const overtaking = withTransact(bench.store, (inner) => async (partition, changes) => {
      if (!overtaken && changes.some(({ key }) => key === 'a|head')) {
        overtaken = true;
        await execute(quick.engine, flow, { team: id, command: { ...sets(bench, 48), caseId: 'case-2' as never } });
      }
      return inner(partition, changes);
    });
    const executed = await execute({ ...slow.engine, store: overtaking }, flow, { team: id, command: sets(bench, 24) });
    expect(executed).toMatchObject({ outcome: 'refused', reason: { code: 'changedSince' } });
    expect(executed).toMatchObject({ known: { team: { team: { settings: { policy: { leastNoticeHours: 48 } } } } } });
    expect(await bench.read('e|')).toMatchObject([{ type: 'policyChanged', version: 2, teamPolicy: 1 }]);
  });

  test('leaves the row alone where it changes nothing of it', async () => {
    const bench = await openBench();
    const [before] = await bench.rows('a|team');
    await bench.instance('first').does(bench.care.team.id, does(bench, 'Sara', 'offerVisit'));
    expect((await bench.rows('a|team'))[0]).toEqual(before);
    expect(await bench.read<Team>('a|team')).toHaveLength(1);
    expect(await bench.read('e|')).toMatchObject([{ type: 'visitOffered', teamPolicy: 1 }]);
  });
});
