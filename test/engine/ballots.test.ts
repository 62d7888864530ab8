import type { Cast, Mark } from '../../src/core/ballot';
import { ballotId, instant } from '../../src/core/ids';
import { HOUR } from '../../src/core/time';
import { countIn } from '../../src/engine/ballots';
import { sealing } from '../../src/engine/seal';
import { type Bench, endBenches, openBench } from '../support/race-bench';
import { dying, withTransact } from '../support/race-stores';

afterEach(endBenches);

const BALLOT = ballotId('pulse-2026-11-23');

const cast = (voter: string, mark: Mark, changes: Partial<Cast> = {}): Cast => ({
  ballot: BALLOT,
  voter,
  marks: [mark],
  stands: () => true,
  ...changes,
});

const sealed = (...voters: readonly string[]): readonly string[] =>
  voters.map((voter) => sealing('')(BALLOT, voter)).sort();

const standing = async (bench: Bench): Promise<unknown> => {
  const [counts, voters] = await bench.read<object>('n|');
  return { ...counts, ...voters };
};

test('ten people answer at once, on three instances, each twice: each is counted once', async () => {
  const bench = await openBench();
  const instances = ['first', 'second', 'third'].map((name) => bench.instance(name));
  const team = bench.care.team.id;
  const voters = Array.from({ length: 10 }, (_, at) => `m${at + 10}`);
  const answer = async (voter: string, at: number) => {
    const { engine } = instances[at % 3] ?? bench.instance('more');
    let outcome = await countIn(engine, team, cast(voter, 4));
    while (outcome === 'busy') outcome = await countIn(engine, team, cast(voter, 4));
    return outcome;
  };
  const outcomes = await Promise.all([...voters, ...voters].map(answer));
  expect(outcomes.filter((outcome) => outcome === 'counted')).toHaveLength(10);
  expect(outcomes.filter((outcome) => outcome === 'already')).toHaveLength(10);
  expect(await standing(bench)).toEqual({ counts: [[0, 0, 0, 10, 0]], voters: sealed(...voters) });
  expect(await bench.rows('e|')).toEqual([]);
});

test.each([
  ['before', 'counted'],
  ['after', 'already'],
] as const)(
  'a process that dies right %s it is written: the answer, given again, is counted once',
  async (when, comes) => {
    const bench = await openBench();
    const team = bench.care.team.id;
    const store = dying(bench.store, () => true, when);
    await expect(countIn(bench.instance('first', { store }).engine, team, cast('m1', 2))).rejects.toThrow('died');
    await expect(countIn(bench.instance('second').engine, team, cast('m1', 2))).resolves.toBe(comes);
    expect(await standing(bench)).toEqual({ counts: [[0, 1, 0, 0, 0]], voters: sealed('m1') });
  },
);

test('what ends while an answer is on its way is over: it is decided again, and not counted', async () => {
  const bench = await openBench();
  const team = bench.care.team.id;
  const end = instant(bench.clock.now() + HOUR);
  const store = withTransact(bench.store, (inner) => async (partition, changes) => {
    const [head] = await bench.rows('a|head');
    if (bench.clock.now() < end && head) {
      bench.clock.pass(60);
      await inner(partition, [{ change: 'put', key: head.key, value: head.value }]);
    }
    return inner(partition, changes);
  });
  const late = cast('m1', 5, { stands: (_, at) => at < end });
  await expect(countIn(bench.instance('first', { store }).engine, team, late)).resolves.toBe('closed');
  expect(await bench.rows('n|')).toEqual([]);
});

test('where every try comes too late it is busy, and nothing is written', async () => {
  const bench = await openBench();
  const store = withTransact(bench.store, () => async () => 'conflict');
  await expect(countIn(bench.instance('first', { store }).engine, bench.care.team.id, cast('m1', 3))).resolves.toBe(
    'busy',
  );
  expect(await bench.rows('n|')).toEqual([]);
});
