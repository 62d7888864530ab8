import { travel } from '../../src/rules/travel';
import { type Given, whenAhmedTakes } from './taking';

const inB = [{ code: 'K-1020', zone: 'B' }, { code: 'K-1033', zone: 'A' }, { code: 'K-1044' }];

const table: readonly (readonly [string, Given, readonly string[]])[] = [
  ['nothing before or after', {}, []],
  ['exactly the 8 minutes from B', { visits: ['K-1020 14:00-14:22 Ahmed'] }, []],
  [
    'one minute too few before',
    { visits: ['K-1020 14:00-14:23 Ahmed'] },
    ['note travel: Ahmed at K-1047, 7 min, 8 needed, K-1020 14:00–14:23'],
  ],
  [
    'too few after: the way back counts as the way there',
    { visits: ['K-1020 15:05-15:30 Ahmed'] },
    ['note travel: Ahmed at K-1047, 5 min, 8 needed, K-1020 15:05–15:30'],
  ],
  [
    'too few both before and after',
    { visits: ['K-1020 14:00-14:30 Ahmed', 'K-1020 15:00-15:30 Ahmed'] },
    [
      'note travel: Ahmed at K-1047, 0 min, 8 needed, K-1020 14:00–14:30',
      'note travel: Ahmed at K-1047, 0 min, 8 needed, K-1020 15:00–15:30',
    ],
  ],
  ['inside one zone nothing is needed', { visits: ['K-1033 14:00-14:30 Ahmed'] }, []],
  ['no zone, no figure', { visits: ['K-1044 14:00-14:30 Ahmed'] }, []],
  ['an overlap is not about the way', { visits: ['K-1020 14:00-14:40 Ahmed'] }, []],
  ['only the nearest visit before counts', { visits: ['K-1020 13:30-14:00 Ahmed', 'K-1033 14:00-14:30 Ahmed'] }, []],
  ["Lisa's way is not his", { visits: ['K-1020 14:00-14:30 Lisa'] }, []],
  ['his way is already tight elsewhere', { visits: ['K-1020 09:00-10:00 Ahmed', 'K-1033 10:00-10:30 Ahmed'] }, []],
];

describe('there are the minutes on the way between the zones: Ahmed takes K-1047 (A) 14:30–15:00', () => {
  test.each(table)('%s', (_, given, found) => {
    expect(whenAhmedTakes(travel, { clients: inB, ...given })).toEqual(found);
  });
});
