import { doubleBooking } from '../../src/rules/double-booking';
import { type Given, whenAhmedTakes } from './taking';

const table: readonly (readonly [string, Given, readonly string[]])[] = [
  ['he has nothing else', {}, []],
  ['his visit ends as this one starts', { visits: ['K-1020 14:00-14:30 Ahmed'] }, []],
  ['his visit starts as this one ends', { visits: ['K-1020 15:00-15:30 Ahmed'] }, []],
  [
    'his visit ends a minute into it',
    { visits: ['K-1020 14:00-14:31 Ahmed'] },
    ['hard doubleBooking: Ahmed at K-1047, 1 min, K-1020 14:00–14:31'],
  ],
  [
    'his visit starts in the middle of it',
    { visits: ['K-1020 14:45-15:30 Ahmed'] },
    ['hard doubleBooking: Ahmed at K-1047, 15 min, K-1020 14:45–15:30'],
  ],
  [
    'his visit lies inside it',
    { visits: ['K-1020 14:40-14:50 Ahmed'] },
    ['hard doubleBooking: Ahmed at K-1047, 10 min, K-1020 14:40–14:50'],
  ],
  [
    'his visit is longer at both ends',
    { visits: ['K-1020 14:00-16:00 Ahmed'] },
    ['hard doubleBooking: Ahmed at K-1047, 30 min, K-1020 14:00–16:00'],
  ],
  [
    'he is one of two at another client',
    { visits: ['K-1020 14:00-14:45 Lisa+Ahmed'] },
    ['hard doubleBooking: Ahmed at K-1047, 15 min, K-1020 14:00–14:45'],
  ],
  [
    'he has another visit at the same client then',
    { visits: ['K-1047 14:45-15:00 Ahmed'] },
    ['hard doubleBooking: Ahmed at K-1047, 15 min, K-1047 14:45–15:00'],
  ],
  [
    'two of his visits are in the way, each is named',
    { visits: ['K-1020 14:00-14:35 Ahmed', 'K-1033 14:50-15:10 Ahmed'] },
    [
      'hard doubleBooking: Ahmed at K-1047, 5 min, K-1020 14:00–14:35',
      'hard doubleBooking: Ahmed at K-1047, 10 min, K-1033 14:50–15:10',
    ],
  ],
  ["Lisa's visits are not his", { visits: ['K-1020 14:30-15:00 Lisa'] }, []],
  ['his plan is already wrong elsewhere', { visits: ['K-1020 09:00-10:00 Ahmed', 'K-1033 09:30-10:30 Ahmed'] }, []],
  [
    'the visit runs over midnight into his first of the next day',
    { visit: 'K-1047 23:45-00:30 Sara', works: ['21:00-07:00'], nextVisits: ['K-1020 00:15-00:45 Ahmed'] },
    ['hard doubleBooking: Ahmed at K-1047, 15 min, K-1020 00:15–00:45'],
  ],
];

describe('nobody is at two clients at once: Ahmed takes K-1047 14:30–15:00', () => {
  test.each(table)('%s', (_, given, found) => {
    expect(whenAhmedTakes(doubleBooking, given)).toEqual(found);
  });
});
