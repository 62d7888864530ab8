import { isoDate } from '../../src/core/ids';
import type { WorkedWeek } from '../../src/core/team';
import { addDays, weekdayOf } from '../../src/core/time';
import { sunday } from '../../src/rules/sunday';
import { foundBy, type Working } from './working';

const D = ['07:00-15:00'];

const on = (...dates: readonly string[]): Working['works'] => Object.fromEntries(dates.map((date) => [date, D]));

const norwegian = (given: Omit<Working, 'norwegian'>) => foundBy(sunday, { ...given, norwegian: true });

describe('the Sunday after a worked one is free', () => {
  test.each<readonly [string, Omit<Working, 'norwegian'>, readonly string[]]>([
    ['one Sunday', { works: on('2026-11-15'), to: '2026-11-22' }, []],
    ['every other', { works: on('2026-11-15', '2026-11-29') }, []],
    [
      'two in a row',
      { works: on('2026-11-15', '2026-11-22') },
      ['exception sunday 11-22 00:00 to 11-23 00:00: 2 of 1'],
    ],
    [
      'a night into Sunday morning is work on it',
      { works: { '2026-11-14': ['22:00-07:00'], '2026-11-22': D } },
      ['exception sunday 11-22 00:00 to 11-23 00:00: 2 of 1'],
    ],
    ['one that ends at midnight is not', { works: { '2026-11-14': ['16:00-00:00'], '2026-11-22': D } }, []],
    [
      'holidays are between them: Easter 2027',
      { works: on('2027-03-25', '2027-03-28'), from: '2027-03-21', to: '2027-04-04' },
      [],
    ],
    [
      'Maundy Thursday and Good Friday',
      { works: on('2027-03-25', '2027-03-26'), from: '2027-03-21' },
      ['exception sunday 03-26 00:00 to 03-27 00:00: 2 of 1'],
    ],
    [
      'Christmas Eve is no holiday',
      { works: on('2026-12-24', '2026-12-25'), from: '2026-12-20', to: '2026-12-27' },
      [],
    ],
    [
      'the Sunday before is remembered',
      {
        works: on('2026-11-22'),
        from: '2026-11-16',
        weeks: [{ from: isoDate('2026-11-09'), minutes: 480, restDays: [isoDate('2026-11-15')] }],
      },
      ['exception sunday 11-22 00:00 to 11-23 00:00: 2 of 1'],
    ],
    ['and when it is not known, nothing is said', { works: on('2026-11-22'), from: '2026-11-16' }, []],
    [
      'an agreement that has ended',
      { works: on('2026-11-15', '2026-11-22'), rules: { agreements: { by: 'Delta', validTo: isoDate('2026-11-21') } } },
      ['exception sunday 11-22 00:00 to 11-23 00:00: 2 of 1'],
    ],
  ])('%s', (_, given, found) => {
    expect(norwegian(given)).toEqual(found);
  });
});

const AGREED = { rules: { agreements: { by: 'Fagforbundet' } } } as const;
const LAST = isoDate('2027-02-28');

/** The 25 weeks before Monday 22 February 2027, Sundays worked where `works` says so; Christmas and New Year free. */
const halfAYear = (works: (week: number) => boolean): readonly WorkedWeek[] =>
  Array.from({ length: 25 }, (_, week) => {
    const last = addDays(LAST, -7 * (25 - week));
    return { from: addDays(last, -6), minutes: 480, restDays: works(week) ? [last] : [] };
  });

describe('by written agreement', () => {
  test.each<readonly [string, Omit<Working, 'norwegian'>, readonly string[]]>([
    ['three in a row', { works: on('2026-11-08', '2026-11-15', '2026-11-22'), from: '2026-10-26', ...AGREED }, []],
    [
      'four in a row: one in every four weeks is free',
      { works: on('2026-11-01', '2026-11-08', '2026-11-15', '2026-11-22'), from: '2026-10-26', ...AGREED },
      ['exception sunday 11-22 00:00 to 11-23 00:00: 4 of 3'],
    ],
    [
      'every other over 26 weeks',
      { works: on(LAST), from: '2027-02-22', weeks: halfAYear((week) => week % 2 === 0), ...AGREED },
      [],
    ],
    [
      'two of three over 26 weeks',
      { works: on(LAST), from: '2027-02-22', weeks: halfAYear((week) => week % 3 !== 0), ...AGREED },
      ['exception sunday 08-31 00:00 to 03-01 00:00: 17 of 14'],
    ],
    [
      'two of three over what is not all known',
      { works: on(LAST), from: '2027-02-22', weeks: halfAYear((week) => week % 3 !== 0).slice(1), ...AGREED },
      [],
    ],
  ])('%s', (_, given, found) => {
    expect(norwegian(given)).toEqual(found);
  });

  test('the last day that is asked about is a Sunday', () => {
    expect(weekdayOf(LAST)).toBe(7);
  });
});

test('is no rule of Sweden’s', () => {
  expect(foundBy(sunday, { works: on('2026-11-15', '2026-11-22') })).toEqual([]);
});
