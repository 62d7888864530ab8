import fc from 'fast-check';
import { answersIn, type Cast, counted, figureOf, MARKS, type Mark, showable, type Tally } from '../../src/core/ballot';
import { ballotId } from '../../src/core/ids';

const cast = (voter: string, ...marks: readonly (Mark | undefined)[]): Cast => ({
  ballot: ballotId('pulse-2026-11-23'),
  voter,
  marks,
  stands: () => true,
});

const tallied = (casts: readonly Cast[]): Tally | undefined =>
  casts.reduce<Tally | undefined>((tally, one) => counted(tally, one), undefined);

const mark = fc.constantFrom<Mark | undefined>(undefined, ...MARKS);

describe('what is counted', () => {
  test('is how often each mark was given to each question, and none where none was', () => {
    const tally = tallied([cast('m2', 5, 1), cast('m1', 5, undefined), cast('m10', 3, 1)]);
    expect(tally).toEqual({
      counts: [
        [0, 0, 1, 0, 2],
        [2, 0, 0, 0, 0],
      ],
      voters: ['m1', 'm10', 'm2'],
    });
  });

  test('is the same whoever gave which answer, and in whatever order', () => {
    const answers = fc.array(fc.tuple(mark, mark, mark), { minLength: 1, maxLength: 15 });
    const dealt = answers.chain((all) =>
      fc.tuple(
        fc.constant(all),
        fc.shuffledSubarray(all, { minLength: all.length }),
        fc.shuffledSubarray(
          all.map((_, at) => `m${at + 1}`),
          { minLength: all.length },
        ),
      ),
    );
    fc.assert(
      fc.property(dealt, ([all, shuffled, voters]) => {
        const one = tallied(all.map((marks, at) => cast(`m${at + 1}`, ...marks)));
        const other = tallied(shuffled.map((marks, at) => cast(voters[at] ?? '', ...marks)));
        expect(other).toEqual(one);
      }),
    );
  });
});

test.each([
  [[0, 0, 0, 4, 0], false],
  [[1, 1, 1, 1, 0], false],
  [[1, 1, 1, 1, 1], true],
  [[0, 0, 0, 0, 9], true],
  [undefined, false],
])('%j may be shown: %s', (counts, may) => {
  expect(showable(counts)).toEqual(may ? counts : undefined);
});

describe('a figure', () => {
  test.each([
    [[0, 0, 0, 0, 5], { answers: 5, mean: 5, spread: 'alike' }],
    [[0, 0, 0, 3, 2], { answers: 5, mean: 4.4, spread: 'alike' }],
    [[0, 1, 2, 2, 0], { answers: 5, mean: 3.2, spread: 'mixed' }],
    [[0, 1, 0, 1, 3], { answers: 5, mean: 4.2, spread: 'mixed' }],
    [[3, 0, 0, 0, 3], { answers: 6, mean: 3, spread: 'apart' }],
  ])('of %j', (counts, figure) => {
    expect(figureOf(counts)).toEqual(figure);
  });

  test('lies between the lowest mark given and the highest', () => {
    const some = fc.array(fc.nat(20), { minLength: 5, maxLength: 5 }).filter((counts) => answersIn(counts) > 0);
    fc.assert(
      fc.property(some, (counts) => {
        const given = MARKS.filter((one) => (counts[one - 1] ?? 0) > 0);
        const { mean } = figureOf(counts);
        expect(mean).toBeGreaterThanOrEqual(Math.min(...given) - 1e-9);
        expect(mean).toBeLessThanOrEqual(Math.max(...given) + 1e-9);
      }),
    );
  });
});
