import { listen } from '../../src/language/acute';
import { type Bench, does, door, endBenches, openBench } from '../support/race-bench';
import type { Instance } from '../support/race-instance';
import { withTransact } from '../support/race-stores';

afterEach(endBenches);

const says = (bench: Bench, one: Instance, words: string, who = 'Ahmed Ali') => {
  const heard = listen(words);
  if ('danger' in heard) throw new Error(`${words} is not calm`);
  return one.answers({ by: bench.care.object(who), at: bench.clock.now(), text: heard.calm });
};

const SECOND = { caseId: 'case-2', visit: 'v-2026-11-25-1', date: '2026-11-25' };

/** So many minutes go by while the store takes its time over each commit. */
const taking = (bench: Bench, minutes: number): Instance => {
  const store = withTransact(bench.store, (inner) => async (partition, changes) => {
    if (changes.some(({ key }) => key === 'a|head')) bench.clock.pass(minutes);
    return inner(partition, changes);
  });
  return bench.instance('answering', { store });
};

/** Sara asks Ahmed about one visit, he answers, and she asks him about another. */
const answered = async (bench: Bench, words: string, minutes: number) => {
  const { id } = bench.care.team;
  const sara = bench.instance('asking');
  const ahmed = bench.care.id('Ahmed Ali');
  await sara.does(id, does(bench, 'Sara', 'offerVisit', { to: ahmed }));
  await sara.outbox.drained();
  const one = taking(bench, minutes);
  const first = await says(bench, one, words);
  await one.outbox.drained();
  await sara.does(id, does(bench, 'Sara', 'offerVisit', { ...SECOND, to: ahmed }));
  await sara.outbox.drained();
  return { one, first, revision: async () => (await bench.read<{ revision: number }>('a|case|00000002'))[0]?.revision };
};

const MEANWHILE = 'Det hann komma en ny fråga. Svara en gång till om du menar den.';

/** The second question, after Ahmed's answer to it. */
const ANSWERED = { caseId: 'case-2' };

describe('a bare answer that is still under way, delivered again after another question has come', () => {
  test.each(['to the same instance', 'to another'])('is not taken to answer that one: %s', async (where) => {
    const bench = await openBench();
    const { id } = bench.care.team;
    const sara = bench.instance('asking');
    const ahmed = bench.care.id('Ahmed Ali');
    await sara.does(id, does(bench, 'Sara', 'offerVisit', { to: ahmed }));
    await sara.outbox.drained();
    const slow = door();
    const store = withTransact(bench.store, (inner) => async (partition, changes) => {
      const done = await inner(partition, changes);
      if (changes.some(({ key }) => key === 'a|head')) await slow.pass();
      return done;
    });
    const one = bench.instance('answering', { store });
    const first = says(bench, one, 'ja');
    await slow.reached;
    await sara.does(id, does(bench, 'Sara', 'offerVisit', { ...SECOND, to: ahmed }));
    await sara.outbox.drained();
    bench.clock.pass(0.25);
    const again = where === 'to another' ? bench.instance('another') : one;
    expect(await says(bench, again, 'ja')).toMatchObject({ text: MEANWHILE });
    expect(await bench.read('a|case|00000002')).toMatchObject([{ revision: 1 }]);
    slow.open();
    expect((await first).drawn?.shows).toEqual({ caseId: 'case-1', revision: 2 });
  });
});

describe('a bare answer that took long, delivered again after another question has come', () => {
  test.each(['ja', 'nej'])('%s is not taken to answer that one, until it is written once more', async (words) => {
    const bench = await openBench();
    const { one, revision } = await answered(bench, words, 0.2);
    expect(await says(bench, one, words)).toMatchObject({ text: MEANWHILE });
    expect(await revision()).toBe(1);
    const meant = await says(bench, one, words);
    expect(meant.drawn?.shows).toMatchObject(ANSWERED);
    expect(await revision()).toBeUndefined();
  });

  test('is another answer when it says something else, or has its number', async () => {
    for (const words of ['nej', 'ja 2']) {
      const bench = await openBench();
      const { one } = await answered(bench, 'ja', 0.2);
      expect((await says(bench, one, words)).drawn?.shows).toMatchObject(ANSWERED);
    }
  });

  test('is a new answer when the platform has given up', async () => {
    const bench = await openBench();
    const { one } = await answered(bench, 'ja', 0.2);
    bench.clock.pass(1.3);
    expect((await says(bench, one, 'ja')).drawn?.shows).toMatchObject(ANSWERED);
  });

  test('is a new answer when the first was answered at once: the platform does not deliver that again', async () => {
    const bench = await openBench();
    const { one } = await answered(bench, 'ja', 0);
    expect((await says(bench, one, 'ja')).drawn?.shows).toMatchObject(ANSWERED);
  });
});
