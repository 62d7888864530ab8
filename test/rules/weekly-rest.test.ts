import { weeklyRest } from '../../src/rules/weekly-rest';
import { weeklyRestGoal } from '../../src/rules/weekly-rest-goal';
import { foundBy, type Working } from './working';

/** Monday 16 to Sunday 22 November 2026: a shift a day, in order; a dot for a free day. */
const week = (...spans: readonly string[]): Working => ({
  works: Object.fromEntries(spans.flatMap((span, day) => (span === '.' ? [] : [[`2026-11-${16 + day}`, [span]]]))),
  from: '2026-11-16',
  to: '2026-11-22',
});

const D = '07:00-16:00';
const E = '14:00-22:00';
const N = '21:00-07:00';

const both = (given: Working) => [weeklyRest, weeklyRestGoal].flatMap((rule) => foundBy(rule, given));

describe('Sweden (R4)', () => {
  test.each<readonly [string, Working, readonly string[]]>([
    ['two days off', week(D, D, D, D, D, '.', '.'), []],
    [
      'a day off between days: 39 hours',
      week(D, D, D, '.', D, D, D),
      ['note weeklyRestGoal 11-16 00:00 to 11-23 00:00: 2340 of 2820'],
    ],
    [
      'a day off after an evening, before a day: 33 hours',
      week(E, E, '.', D, D, D, D),
      ['hard weeklyRest 11-16 00:00 to 11-23 00:00: 1980 of 2160'],
    ],
    [
      '36 hours to the minute',
      week('10:00-19:00', '.', D, D, D, D, D),
      ['note weeklyRestGoal 11-16 00:00 to 11-23 00:00: 2160 of 2820'],
    ],
    ['47 hours to the minute', week('10:00-16:00', '10:00-16:00', '10:00-16:00', '.', '15:00-22:00', D, D), []],
    ['no day off', week(D, D, D, D, D, D, D), ['hard weeklyRest 11-16 00:00 to 11-23 00:00: 900 of 2160']],
    [
      'the week ends at midnight: what is free on Monday counts for the next',
      week(D, D, D, D, D, D, '.'),
      ['hard weeklyRest 11-16 00:00 to 11-23 00:00: 1920 of 2160'],
    ],
    ['nights end in the morning', week(N, N, N, '.', '.', N, N), []],
    [
      'standby is no weekly rest',
      { ...week(D, D, D, D, D, '10:00-18:00', '.'), shifts: { 5: { kind: 'standby' } } },
      ['hard weeklyRest 11-16 00:00 to 11-23 00:00: 1800 of 2160'],
    ],
    [
      'a week that the plan covers in part is not looked at',
      { ...week(D, D, D, D, D, D, D), to: '2026-11-21', works: week(D, D, D, D, D, D).works },
      [],
    ],
    [
      'the team’s weeks may start on another weekday',
      { ...week(D, D, D, D, D, '.', '.'), rules: { periodStart: '2026-01-03' as never } },
      [],
    ],
  ])('%s', (_, given, found) => {
    expect(both(given)).toEqual(found);
  });

  test('weeks from Saturday: the same days are another week', () => {
    const given: Working = {
      works: Object.fromEntries(
        ['14', '15', '16', '18', '19', '20'].map((day) => [`2026-11-${day}`, [day === '16' ? E : D]]),
      ),
      from: '2026-11-14',
      to: '2026-11-20',
    };
    expect(both(given)).toEqual([]);
    expect(both({ ...given, rules: { periodStart: '2026-01-03' as never } })).toEqual([
      'hard weeklyRest 11-14 00:00 to 11-21 00:00: 1980 of 2160',
    ]);
  });

  test('a gap over the night when the clock is put forward is an hour shorter', () => {
    const given: Working = {
      works: {
        '2027-03-22': [D],
        '2027-03-23': [D],
        '2027-03-24': [D],
        '2027-03-25': [D],
        '2027-03-26': [D],
        '2027-03-27': ['06:00-11:30'],
      },
      to: '2027-03-28',
    };
    expect(both(given)).toEqual(['hard weeklyRest 03-22 00:00 to 03-29 00:00: 2130 of 2160']);
  });
});

describe('Norway (N3)', () => {
  const norwegian = (given: Working, agreements = {}): Working => ({
    ...given,
    norwegian: true,
    rules: { agreements },
  });

  test.each<readonly [string, Working, readonly string[]]>([
    ['35 hours to the minute, and no goal beyond it', norwegian(week('10:00-20:00', '.', D, D, D, D, D)), []],
    [
      'less',
      norwegian(week('10:00-20:01', '.', D, D, D, D, D)),
      ['hard weeklyRest 11-16 00:00 to 11-23 00:00: 2099 of 2100'],
    ],
    ['28 by agreement', norwegian(week('10:00-20:01', '.', D, D, D, D, D), { weeklyRest: 28, by: 'Delta' }), []],
    [
      'an agreement that ends within the week does not hold for it',
      norwegian(week('10:00-20:01', '.', D, D, D, D, D), { weeklyRest: 28, by: 'Delta', validTo: '2026-11-21' }),
      ['hard weeklyRest 11-16 00:00 to 11-23 00:00: 2099 of 2100'],
    ],
  ])('%s', (_, given, found) => {
    expect(both(given)).toEqual(found);
  });
});
