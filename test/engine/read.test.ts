import { caseId, type IsoDate, isoDate } from '../../src/core/ids';
import { planOf } from '../../src/core/plan';
import { ParsedRows, readTeam } from '../../src/engine/read';
import { countingStore } from '../support/counting-store';
import { does, endBenches, openBench } from '../support/race-bench';

afterEach(endBenches);

const TUESDAY = isoDate('2026-11-24');
const WEDNESDAY = isoDate('2026-11-25');
const THURSDAY = isoDate('2026-11-26');

const reading = async () => {
  const bench = await openBench();
  const asked: string[] = [];
  const store = countingStore({
    ...bench.store,
    range: (partition, from, to, limit) => {
      asked.push(from);
      return bench.store.range(partition, from, to, limit);
    },
  });
  return { bench, store, asked, parsed: new ParsedRows() };
};

describe('the reads of one turn', () => {
  test('take the head before the days that it guards, whatever is asked for first', async () => {
    const { bench, store, asked, parsed } = await reading();
    const read = readTeam(store, bench.care.team.id, parsed);
    await Promise.all([read.days(TUESDAY, THURSDAY), read.team(), read.headEtag()]);
    expect(asked).toEqual(['a|', 'd|2026-11-24']);
  });

  test('are each done at most once', async () => {
    const { bench, store, parsed } = await reading();
    const read = readTeam(store, bench.care.team.id, parsed);
    for (let again = 0; again < 3; again += 1) {
      await read.days(TUESDAY, THURSDAY);
      await read.team();
    }
    expect(store.counts().reads).toEqual({ team: 2 });
  });

  test('give every day that was asked for, those without a row empty', async () => {
    const { bench, store, parsed } = await reading();
    const days = await readTeam(store, bench.care.team.id, parsed).days(TUESDAY, THURSDAY);
    expect(days.map(({ date, visits }) => [date, visits.length])).toEqual([
      [TUESDAY, 0],
      [WEDNESDAY, 5],
      [THURSDAY, 0],
    ]);
  });

  test('find a closed case by its number and by its id', async () => {
    const { bench, store, parsed } = await reading();
    const { id } = bench.care.team;
    const first = bench.instance('first');
    await first.does(id, does(bench, 'Sara', 'offerVisit'));
    await first.does(id, does(bench, 'Sara', 'withdrawVisit'));
    const read = readTeam(store, id, parsed);
    expect((await read.team()).openCases).toEqual([]);
    expect(await read.closedCaseNumbered(1)).toMatchObject({ id: 'case-1', number: 1, open: false });
    expect(await read.closedCase(caseId('case-1'))).toMatchObject({ number: 1, status: 'withdrawn' });
    expect(await read.closedCaseNumbered(2)).toBeUndefined();
  });
});

describe('what was parsed before', () => {
  test('is the same plan in the next turn, whatever days lack a row and whatever else was asked for from the same day', async () => {
    const { bench, store, parsed } = await reading();
    const { id } = bench.care.team;
    const plan = async (to: IsoDate) => planOf(await readTeam(store, id, parsed).days(TUESDAY, to));
    const [wide, narrow] = [await plan(THURSDAY), await plan(WEDNESDAY)];
    expect(await plan(THURSDAY)).toBe(wide);
    expect(await plan(WEDNESDAY)).toBe(narrow);
  });

  test('is not parsed again while its row stays, and the people stay the same while others change', async () => {
    const { bench, store, parsed } = await reading();
    const { id } = bench.care.team;
    const before = await readTeam(store, id, parsed).team();
    expect(await readTeam(store, id, parsed).team()).toBe(before);
    const [day] = await readTeam(store, id, parsed).days(WEDNESDAY, WEDNESDAY);
    await bench.instance('first').does(id, does(bench, 'Sara', 'offerVisit'));
    const after = await readTeam(store, id, parsed).team();
    expect(after.openCases).toHaveLength(1);
    expect(after.head.seq).toBe(1);
    expect(after.members).toBe(before.members);
    const [sameDay] = await readTeam(store, id, parsed).days(WEDNESDAY, WEDNESDAY);
    expect(sameDay).toBe(day);
    await bench.instance('second').does(id, does(bench, 'Ahmed', 'acceptVisit'));
    const [changed] = await readTeam(store, id, parsed).days(WEDNESDAY, WEDNESDAY);
    expect(changed).not.toBe(day);
    expect(changed?.visits[0]?.members).toEqual(['m2']);
  });
});
