import type { TeamState } from '../../src/core/flow';
import type { Team } from '../../src/core/team';
import { brokenAt } from '../../src/engine/chain';
import { encode, keys } from '../../src/engine/rows';
import { changeTeam, type TeamChange } from '../../src/engine/team-change';
import { countingStore } from '../support/counting-store';
import { type Bench, does, endBenches, openBench } from '../support/race-bench';
import { withTransact } from '../support/race-stores';

afterEach(endBenches);

const counted = ({ team }: TeamState): number => Number(team.settings.counted ?? 0);

/** One more in the team's settings: lost if two who change it do not see each other. */
const oneMore =
  (bench: Bench) =>
  (state: TeamState): TeamChange => ({
    event: { type: 'counted', at: bench.clock.now() },
    changes: [
      { change: 'put', key: keys.team, value: encode({ ...state.team, settings: { counted: counted(state) + 1 } }) },
    ],
  });

test('changes of the team and decisions of a flow, all at once on two instances: none is lost, all stand in one order', async () => {
  const bench = await openBench();
  const both = [bench.instance('first'), bench.instance('second')] as const;
  const { id } = bench.care.team;
  const commands = [
    does(bench, 'Sara', 'offerVisit'),
    does(bench, 'Yonas', 'offerVisit', { caseId: 'case-2', visit: 'v-2026-11-25-1' }),
  ];
  await Promise.all([
    ...both.flatMap((one) => [1, 2].map(() => changeTeam(one.engine, id, oneMore(bench)))),
    ...commands.map((command, at) => (both[at] ?? both[0]).does(id, command)),
  ]);
  const [team] = await bench.read<Team>(keys.team);
  expect(team?.settings.counted).toBe(4);
  const events = await bench.rows('e|');
  expect(brokenAt(events)).toBeUndefined();
  const types = (await bench.read<{ readonly type: string }>('e|')).map(({ type }) => type).sort();
  expect(types).toEqual(['counted', 'counted', 'counted', 'counted', 'visitOffered', 'visitOffered']);
});

test('a change that is none writes nothing', async () => {
  const bench = await openBench();
  const store = countingStore(bench.store);
  const first = bench.instance('first', { store });
  expect(await changeTeam(first.engine, bench.care.team.id, () => undefined)).toBe('unchanged');
  expect(store.counts()).toEqual({ reads: { team: 1 }, transactions: {} });
});

test('a team that changes under every attempt is a fault, and nothing is written', async () => {
  const bench = await openBench();
  const before = await bench.all();
  const late = withTransact(bench.store, () => async () => 'conflict');
  const first = bench.instance('first', { store: late });
  await expect(changeTeam(first.engine, bench.care.team.id, oneMore(bench))).rejects.toThrow('kept changing');
  expect(await bench.all()).toEqual(before);
});
