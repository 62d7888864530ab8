import { outsideShift } from '../../src/rules/outside-shift';
import { type Given, whenAhmedTakes } from './taking';

const table: readonly (readonly [string, Given, readonly string[]])[] = [
  ['he works 07–16', {}, []],
  ['his shift ends as the visit does', { works: ['07:00-15:00'] }, []],
  ['his shift starts as the visit does', { works: ['14:30-22:00'] }, []],
  [
    'his shift ends ten minutes before it does',
    { works: ['07:00-14:50'] },
    ['exception outsideShift: Ahmed at K-1047, 10 min, 07:00–14:50'],
  ],
  [
    'his shift starts twenty minutes into it',
    { works: ['14:50-22:00'] },
    ['exception outsideShift: Ahmed at K-1047, 20 min, 14:50–22:00'],
  ],
  [
    'his shift is long over: all of the visit lies outside',
    { works: ['07:00-10:00'] },
    ['exception outsideShift: Ahmed at K-1047, 30 min, 07:00–10:00'],
  ],
  [
    'the nearer of two shifts is named',
    { works: ['07:00-11:00', '14:40-20:00'] },
    ['exception outsideShift: Ahmed at K-1047, 10 min, 14:40–20:00'],
  ],
  ['one of two shifts holds it', { works: ['07:00-11:00', '14:00-20:00'] }, []],
  ['he does not work that day', { works: [] }, ['exception outsideShift: Ahmed at K-1047, 30 min']],
  ['standby is spent at home', { kind: 'standby' }, ['exception outsideShift: Ahmed at K-1047, 30 min']],
  ['jour is spent at work', { kind: 'jour' }, []],
  [
    'a visit after midnight lies in the night shift of the day before',
    { visit: 'K-1047 23:50-00:20 Sara', works: ['21:00-07:00'] },
    [],
  ],
  [
    'a night shift that begins the next evening does not hold it',
    { visit: 'K-1047 20:45-21:15 Sara', works: ['21:00-07:00'] },
    ['exception outsideShift: Ahmed at K-1047, 15 min, 21:00–07:00'],
  ],
  [
    'after midnight he is in the night shift of the day before',
    { visit: 'K-1047 01:00-01:30 Sara', worksBefore: ['21:00-07:00'], works: [] },
    [],
  ],
];

describe('a visit lies inside the shift: Ahmed takes K-1047 14:30–15:00', () => {
  test.each(table)('%s', (_, given, found) => {
    expect(whenAhmedTakes(outsideShift, given)).toEqual(found);
  });
});
