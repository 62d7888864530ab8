import { type IsoDate, isoDate } from '../../src/core/ids';
import type { WorkedWeek } from '../../src/core/team';
import { addDays } from '../../src/core/time';
import { changedWeeks, workedWeeks } from '../../src/rules/worked-weeks';
import { workedBy } from './working';

test('what is remembered of a week: minutes without breaks, and the Sundays and holidays on which any work was done', () => {
  const { people, plan, sara } = workedBy({
    works: {
      '2027-03-25': ['07:00-15:00'],
      '2027-03-26': ['07:00-15:00'],
      '2027-03-27': ['22:00-07:00'],
      '2027-04-01': ['07:00-15:00'],
    },
    norwegian: true,
    breakMinutes: 30,
    from: '2027-03-20',
    to: '2027-04-05',
  });
  expect(workedWeeks(people, plan, sara)).toEqual([
    { from: '2027-03-22', minutes: 450 + 450 + 450, restDays: ['2027-03-25', '2027-03-26', '2027-03-28'] },
    { from: '2027-03-29', minutes: 450, restDays: [] },
  ]);
});

const WEEK = isoDate('2026-11-16');
const DAY_BEFORE = addDays(WEEK, -1);
const remembered = (minutes: number, restDays: readonly IsoDate[] = []) => ({ from: WEEK, minutes, restDays });

test('work in other teams is for these to remember', () => {
  const evening = { start: Date.parse('2026-11-22T13:00Z'), end: Date.parse('2026-11-22T21:00Z') };
  const { people, plan, sara } = workedBy({
    works: { '2026-11-17': ['07:00-15:00'] },
    elsewhere: [evening],
    from: WEEK,
    to: '2026-11-22',
  });
  expect(workedWeeks(people, plan, sara)).toEqual([remembered(480)]);
});

describe('a plan that has changed', () => {
  const changed = (weeks: readonly WorkedWeek[] | undefined, from: string = DAY_BEFORE) => {
    const { people, plan, sara } = workedBy({
      works: { '2026-11-22': ['07:00-15:00'] },
      ...(weeks ? { weeks } : {}),
      from,
      to: '2026-11-23',
    });
    return changedWeeks(people, plan, [sara]).get(sara);
  };
  const older = { from: addDays(WEEK, -7), minutes: 2400, restDays: [] };
  const sunday = [isoDate('2026-11-22')];

  test('changes the weeks that it covers whole; older ones stay', () => {
    expect(changed([older, remembered(960)])).toEqual([older, remembered(480, sunday)]);
  });

  test('and the free Sunday', () => {
    expect(changed([remembered(480)])).toEqual([remembered(480, sunday)]);
  });

  test.each<readonly [string, readonly WorkedWeek[] | undefined, string]>([
    ['it says what is remembered already', [older, remembered(480, sunday)], DAY_BEFORE],
    ['the week is not remembered', [older], DAY_BEFORE],
    ['nothing is', undefined, DAY_BEFORE],
    ['it does not cover the week whole', [remembered(960)], '2026-11-17'],
    ['it does not cover the night before the week', [remembered(960)], WEEK],
  ])('changes nothing where %s', (_, weeks, from) => {
    expect(changed(weeks, from)).toBeUndefined();
  });
});
