import { isoDate } from '../../src/core/ids';
import { absent } from '../../src/rules/absent';
import { type Given, whenAhmedTakes } from './taking';

const hard = ['hard absent: Ahmed at K-1047'];

const away = (from: string, to?: string): Given => ({
  ahmed: { absences: [{ from: isoDate(from), ...(to ? { to: isoDate(to) } : {}) }] },
});

const table: readonly (readonly [string, Given, readonly string[]])[] = [
  ['he is here', {}, []],
  ['away that day alone', away('2026-11-25', '2026-11-25'), hard],
  ['away from that day', away('2026-11-25', '2026-11-30'), hard],
  ['away through that day', away('2026-11-20', '2026-11-25'), hard],
  ['away through the day before', away('2026-11-20', '2026-11-24'), []],
  ['away from the day after', away('2026-11-26', '2026-11-30'), []],
  ['away until further notice', away('2026-11-01'), hard],
  ['away until further notice, from the day after', away('2026-11-26'), []],
  ['employed through that day', { ahmed: { validTo: isoDate('2026-11-25') } }, []],
  ['employed through the day before', { ahmed: { validTo: isoDate('2026-11-24') } }, hard],
];

describe('who is absent takes no visit: Ahmed takes K-1047 on 25 November', () => {
  test.each(table)('%s', (_, given, found) => {
    expect(whenAhmedTakes(absent, given)).toEqual(found);
  });
});

const NIGHT = { visit: 'K-1047 23:45-00:15 Sara', works: ['21:00-07:00'] };

describe('over midnight', () => {
  test.each<[string, Given, readonly string[]]>([
    ['away the day on which the visit ends', { ...NIGHT, ...away('2026-11-26') }, hard],
    ['away the day on which it starts', { ...NIGHT, ...away('2026-11-25', '2026-11-25') }, hard],
    [
      'a visit that ends at midnight is not on the next day',
      { ...NIGHT, visit: 'K-1047 23:30-00:00 Sara', ...away('2026-11-26') },
      [],
    ],
    [
      'absent from the night shift, so from its visits after midnight',
      {
        visit: 'K-1047 01:00-01:30 Sara',
        worksBefore: ['21:00-07:00'],
        works: [],
        ...away('2026-11-24', '2026-11-24'),
      },
      hard,
    ],
    ['back on the day after', { ...NIGHT, ...away('2026-11-20', '2026-11-24') }, []],
  ])('%s', (_, given, found) => {
    expect(whenAhmedTakes(absent, given)).toEqual(found);
  });
});
