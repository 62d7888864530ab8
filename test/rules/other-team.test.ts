import { doubleBooking, doubleShift } from '../../src/rules/double-booking';
import type { Rule } from '../../src/rules/finding';
import { otherTeam } from '../../src/rules/other-team';
import { outsideShift } from '../../src/rules/outside-shift';
import { type Given, whenAhmedTakes } from './taking';

/** All that can be said of a visit and the shifts around it. */
const together: Rule = (change) =>
  [otherTeam, outsideShift, doubleShift, doubleBooking].flatMap((rule) => rule(change));

const table: readonly (readonly [string, Given, readonly string[]])[] = [
  ['he works in no other team', { works: ['07:00-16:00'] }, []],
  [
    'he works there, and not here',
    { works: [], elsewhere: ['14:00-22:00'] },
    ['exception otherTeam: Ahmed at K-1047, 30 min, 14:00–22:00'],
  ],
  [
    'his shift there starts as the visit does',
    { works: [], elsewhere: ['14:30-22:00'] },
    ['exception otherTeam: Ahmed at K-1047, 30 min, 14:30–22:00'],
  ],
  [
    'his shift there starts ten minutes into it',
    { works: [], elsewhere: ['14:40-22:00'] },
    ['exception otherTeam: Ahmed at K-1047, 20 min, 14:40–22:00'],
  ],
  [
    'his shift there ends as the visit starts: it is not theirs to lend',
    { works: [], elsewhere: ['07:00-14:30'] },
    ['exception outsideShift: Ahmed at K-1047, 30 min'],
  ],
  [
    'his shift there starts as the visit ends',
    { works: [], elsewhere: ['15:00-22:00'] },
    ['exception outsideShift: Ahmed at K-1047, 30 min'],
  ],
  [
    'he worked here until noon',
    { works: ['07:00-12:00'], elsewhere: ['14:00-22:00'] },
    ['exception otherTeam: Ahmed at K-1047, 30 min, 14:00–22:00'],
  ],
  [
    'his shift here ends ten minutes into it, as the one there starts',
    { works: ['07:00-14:40'], elsewhere: ['14:40-22:00'] },
    ['exception otherTeam: Ahmed at K-1047, 20 min, 14:40–22:00'],
  ],
  ['his shift here holds it, whatever there is elsewhere', { elsewhere: ['15:00-22:00', '06:00-06:30'] }, []],
  [
    'two shifts at once, and his own holds it: the shifts are no matter of the visit',
    { elsewhere: ['14:00-22:00'] },
    [],
  ],
  [
    'standby here is spent at home',
    { kind: 'standby', elsewhere: ['14:00-22:00'] },
    ['exception otherTeam: Ahmed at K-1047, 30 min, 14:00–22:00'],
  ],
  [
    'of two shifts there, that which most of it lies in',
    { works: [], elsewhere: ['07:00-14:40', '14:40-22:00'] },
    ['exception otherTeam: Ahmed at K-1047, 20 min, 14:40–22:00'],
  ],
  [
    'a night there, and the visit past midnight',
    { visit: 'K-1047 23:50-00:20 Sara', works: [], elsewhere: ['21:00-07:00'] },
    ['exception otherTeam: Ahmed at K-1047, 30 min, 21:00–07:00'],
  ],
  [
    'he is at another client of this team then too',
    { works: [], elsewhere: ['14:00-22:00'], visits: ['K-1020 14:45-15:15 Ahmed'] },
    [
      'exception otherTeam: Ahmed at K-1047, 30 min, 14:00–22:00',
      'hard doubleBooking: Ahmed at K-1047, 15 min, K-1020 14:45–15:15',
    ],
  ],
];

describe('another team lends its person: Ahmed takes K-1047 14:30–15:00', () => {
  test.each(table)('%s', (_, given, found) => {
    expect(whenAhmedTakes(together, given)).toEqual(found);
  });
});
