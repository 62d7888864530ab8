import { instant } from '../../src/core/ids';
import { restBetweenShifts } from '../../src/rules/rest-between-shifts';
import { foundBy, type Working } from './working';

const table: readonly (readonly [string, Working, readonly string[]])[] = [
  ['a day after a day', { works: { '2026-11-25': ['07:00-16:00'], '2026-11-26': ['07:00-16:00'] } }, []],
  [
    'a day after an evening',
    { works: { '2026-11-25': ['14:00-22:00'], '2026-11-26': ['07:00-16:00'] } },
    ['hard restBetweenShifts 11-25 22:00 to 11-26 07:00: 540 of 660'],
  ],
  ['11 hours to the minute', { works: { '2026-11-25': ['14:00-20:00'], '2026-11-26': ['07:00-16:00'] } }, []],
  [
    'a minute less',
    { works: { '2026-11-25': ['14:00-20:01'], '2026-11-26': ['07:00-16:00'] } },
    ['hard restBetweenShifts 11-25 20:01 to 11-26 07:00: 659 of 660'],
  ],
  ['an evening after a night', { works: { '2026-11-25': ['21:00-07:00'], '2026-11-26': ['18:00-22:00'] } }, []],
  ['a night after a night', { works: { '2026-11-25': ['21:00-07:00'], '2026-11-26': ['21:00-07:00'] } }, []],
  ['a split shift is one pass', { works: { '2026-11-25': ['07:00-11:00', '16:00-20:00'] } }, []],
  [
    'the night when the clock is put forward: the wall says 11 hours, it is 10',
    { works: { '2027-03-27': ['14:00-22:00'], '2027-03-28': ['09:00-16:00'] } },
    ['hard restBetweenShifts 03-27 22:00 to 03-28 09:00: 600 of 660'],
  ],
  [
    'the night when the clock is put back: the wall says 10 hours, it is 11',
    { works: { '2026-10-24': ['14:00-22:00'], '2026-10-25': ['08:00-16:00'] } },
    [],
  ],
  [
    'shifts that overlap leave no rest',
    { works: { '2026-11-25': ['21:00-07:00'], '2026-11-26': ['06:00-14:00'] } },
    ['hard restBetweenShifts 11-26 06:00 to 11-26 06:00: 0 of 660'],
  ],
  [
    'standby in between is no work',
    {
      works: { '2026-11-25': ['07:00-16:00', '18:00-22:00'], '2026-11-26': ['07:00-16:00'] },
      shifts: { 1: { kind: 'standby' } },
    },
    [],
  ],
  [
    'jour is work',
    {
      works: { '2026-11-25': ['07:00-16:00'], '2026-11-26': ['01:00-05:00'] },
      shifts: { 1: { kind: 'jour' } },
    },
    ['hard restBetweenShifts 11-25 16:00 to 11-26 01:00: 540 of 660'],
  ],
  [
    'work in another team counts',
    {
      works: { '2026-11-26': ['07:00-16:00'] },
      elsewhere: [{ start: instant(Date.parse('2026-11-25T14:00Z')), end: instant(Date.parse('2026-11-25T20:00Z')) }],
    },
    ['hard restBetweenShifts 11-25 21:00 to 11-26 07:00: 600 of 660'],
  ],
  [
    'a visit after the shift lengthens it',
    {
      works: { '2026-11-25': ['12:00-20:00'], '2026-11-26': ['07:00-16:00'] },
      visits: { '2026-11-25': ['K-1047 20:30-21:00 Sara'] },
    },
    ['hard restBetweenShifts 11-25 21:00 to 11-26 07:00: 600 of 660'],
  ],
  [
    'also past midnight',
    {
      works: { '2026-11-25': ['15:00-23:30'], '2026-11-26': ['14:00-22:00'] },
      visits: { '2026-11-26': ['K-1047 00:15-00:45 Sara'] },
    },
    [],
  ],
  [
    'a visit before the shift starts it',
    {
      works: { '2026-11-25': ['12:00-20:00'], '2026-11-26': ['07:00-16:00'] },
      visits: { '2026-11-26': ['K-1047 06:00-06:30 Sara'] },
    },
    ['hard restBetweenShifts 11-25 20:00 to 11-26 06:00: 600 of 660'],
  ],
  [
    'a visit inside the shift changes nothing',
    {
      works: { '2026-11-25': ['12:00-20:00'], '2026-11-26': ['07:00-16:00'] },
      visits: { '2026-11-25': ['K-1047 19:30-20:00 Sara'] },
    },
    [],
  ],
  [
    'what is planned on a date of absence is not worked',
    {
      works: { '2026-11-25': ['14:00-22:00'], '2026-11-26': ['07:00-16:00'] },
      sara: { absences: [{ from: '2026-11-25' as never, to: '2026-11-25' as never }] },
    },
    [],
  ],
  [
    '9 hours under a planned exemption',
    { works: { '2026-11-25': ['14:00-22:00'], '2026-11-26': ['07:00-16:00'] }, rules: { plannedExemption: true } },
    [],
  ],
  [
    'not less',
    { works: { '2026-11-25': ['14:00-22:00'], '2026-11-26': ['06:30-16:00'] }, rules: { plannedExemption: true } },
    ['hard restBetweenShifts 11-25 22:00 to 11-26 06:30: 510 of 540'],
  ],
];

describe('Sweden (R2)', () => {
  test.each(table)('%s', (_, given, found) => {
    expect(foundBy(restBetweenShifts, given)).toEqual(found);
  });
});

const evening = { '2026-11-25': ['14:30-22:00'], '2026-11-26': ['07:30-15:00'] };

describe('Norway (N1)', () => {
  test.each<readonly [string, Omit<Working, 'norwegian'>, readonly string[]]>([
    ['a day after an evening', { works: evening }, ['hard restBetweenShifts 11-25 22:00 to 11-26 07:30: 570 of 660']],
    [
      'with an agreement of 8 hours',
      { works: evening, rules: { agreements: { minDaily: 8, by: 'Fagforbundet' } } },
      [],
    ],
    [
      'with an agreement that nobody made',
      { works: evening, rules: { agreements: { minDaily: 8, by: ' ' } } },
      ['hard restBetweenShifts 11-25 22:00 to 11-26 07:30: 570 of 660'],
    ],
    [
      'with one that ended the day before',
      { works: evening, rules: { agreements: { minDaily: 8, by: 'Fagforbundet', validTo: '2026-11-24' as never } } },
      ['hard restBetweenShifts 11-25 22:00 to 11-26 07:30: 570 of 660'],
    ],
    [
      'with one of several that lasts that day out',
      {
        works: evening,
        rules: {
          agreements: [
            { weeklyRest: 28, by: 'Delta' },
            { minDaily: 9, by: 'Fagforbundet', validTo: '2026-11-25' as never },
          ],
        },
      },
      [],
    ],
    [
      'an evening after a night is too little under any agreement',
      {
        works: { '2026-11-25': ['22:00-07:30'], '2026-11-26': ['14:30-22:00'] },
        rules: { agreements: { minDaily: 8, by: 'Fagforbundet' } },
      },
      ['hard restBetweenShifts 11-26 07:30 to 11-26 14:30: 420 of 480'],
    ],
    ['11.5 hours', { works: { '2026-11-25': ['07:30-20:00'], '2026-11-26': ['07:30-15:00'] } }, []],
    [
      'a Swedish exemption means nothing',
      { works: evening, rules: { plannedExemption: true } },
      ['hard restBetweenShifts 11-25 22:00 to 11-26 07:30: 570 of 660'],
    ],
  ])('%s', (_, given, found) => {
    expect(foundBy(restBetweenShifts, { ...given, norwegian: true })).toEqual(found);
  });
});
