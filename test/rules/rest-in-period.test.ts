import { dayBreakFor, lacksDayBreak } from '../../src/rules/day-break';
import { restBetweenShifts } from '../../src/rules/rest-between-shifts';
import { restInPeriod } from '../../src/rules/rest-in-period';
import { scheduleOf } from '../../src/rules/schedule';
import { span } from '../../src/rules/span';
import { asNew, asWords, type Working, workedBy } from './working';

const WED = '2026-11-25';
const THU = '2026-11-26';

const rests = (given: Working): readonly string[] => {
  const change = asNew(workedBy(given));
  return [restBetweenShifts, span, restInPeriod].flatMap((rule) =>
    rule(change).map((finding) => asWords(finding, change.people)),
  );
};

const swedish = (first: string, second: string, dayBreak: string, more: Partial<Working> = {}): Working => ({
  works: { [WED]: [first], [THU]: [second] },
  sara: { dayBreak },
  from: '2026-11-23',
  to: '2026-11-28',
  ...more,
});

describe('the cases of the Swedish agreement, R1 to R3 together', () => {
  test.each<readonly [string, Working, readonly string[]]>([
    ['D 07-16, D 07-16, dygnsbryt 07:00', swedish('07:00-16:00', '07:00-16:00', '07:00'), []],
    [
      'D 07-16, D 07-16, dygnsbryt 00:00',
      swedish('07:00-16:00', '07:00-16:00', '00:00'),
      [
        'exception restInPeriod 11-25 00:00 to 11-26 00:00: 480 of 660',
        'exception restInPeriod 11-26 00:00 to 11-27 00:00: 480 of 660',
      ],
    ],
    [
      'E 14-22, D 07-16, dygnsbryt 07:00: the rest is too short, and no R1 beside it',
      swedish('14:00-22:00', '07:00-16:00', '07:00'),
      ['hard restBetweenShifts 11-25 22:00 to 11-26 07:00: 540 of 660'],
    ],
    [
      'E 13:30-20:30, D 07:30-16, dygnsbryt 07:00',
      swedish('13:30-20:30', '07:30-16:00', '07:00'),
      ['exception restInPeriod 11-25 07:00 to 11-26 07:00: 630 of 660'],
    ],
    ['E 13:30-20:30, D 07:30-16, dygnsbryt 07:30', swedish('13:30-20:30', '07:30-16:00', '07:30'), []],
    ['long 07-20, D 07-16, dygnsbryt 07:00', swedish('07:00-20:00', '07:00-16:00', '07:00'), []],
    [
      '07-20:30, D 07:30-16, dygnsbryt 07:00',
      swedish('07:00-20:30', '07:30-16:00', '07:00'),
      ['hard span 11-25 07:00 to 11-25 20:30: 810 of 780'],
    ],
    ['N 21-07, E 18-22 next day, dygnsbryt 07:00', swedish('21:00-07:00', '18:00-22:00', '07:00'), []],
    ['N 21-07, N 21-07, dygnsbryt 07:00', swedish('21:00-07:00', '21:00-07:00', '07:00'), []],
    [
      'E 14-22 on Saturday 27 March 2027, D 09-16 on Sunday, dygnsbryt 09:00',
      { works: { '2027-03-27': ['14:00-22:00'], '2027-03-28': ['09:00-16:00'] }, sara: { dayBreak: '09:00' } },
      ['hard restBetweenShifts 03-27 22:00 to 03-28 09:00: 600 of 660'],
    ],
    [
      'with 07:00 every evening shift fails',
      swedish('14:00-22:00', '14:00-22:00', '07:00'),
      [
        'exception restInPeriod 11-25 07:00 to 11-26 07:00: 540 of 660',
        'exception restInPeriod 11-26 07:00 to 11-27 07:00: 540 of 660',
      ],
    ],
    ['with 14:00 it passes', swedish('14:00-22:00', '14:00-22:00', '14:00'), []],
    ['with 14:00 a day shift passes too', swedish('07:00-16:00', '07:00-16:00', '14:00'), []],
    [
      'a planned exemption asks for 9 hours',
      swedish('13:30-20:30', '07:30-16:00', '07:00', { rules: { plannedExemption: true } }),
      [],
    ],
    ['without a dygnsbryt it is left out', { works: { [WED]: ['07:00-16:00'], [THU]: ['07:00-16:00'] } }, []],
    [
      'it is no rule of Norway’s',
      { works: { [WED]: ['07:00-16:00'] }, sara: { dayBreak: '00:00' }, norwegian: true },
      [],
    ],
    [
      'a period that the plan covers in part is not looked at',
      { works: { [WED]: ['14:00-22:00'] }, sara: { dayBreak: '07:00' } },
      [],
    ],
  ])('%s', (_, given, found) => {
    expect(rests(given)).toEqual(found);
  });
});

describe('the night when clocks change', () => {
  test.each<readonly [string, Working, readonly string[]]>([
    [
      'forward: a period of 23 hours, a rest of 11 by the clock is 10',
      { works: { '2027-03-27': ['07:00-20:00'] }, sara: { dayBreak: '07:00' }, to: '2027-03-28' },
      ['exception restInPeriod 03-27 07:00 to 03-28 07:00: 600 of 660'],
    ],
    [
      'back: a period of 25 hours, a rest of 10 by the clock is 11',
      { works: { '2026-10-24': ['08:00-21:00'] }, sara: { dayBreak: '07:00' }, to: '2026-10-25' },
      [],
    ],
  ])('%s', (_, given, found) => {
    expect(rests(given)).toEqual(found);
  });
});

describe('where the 24 hours had better break', () => {
  const scheduleIn = (given: Working) => {
    const { people, plan, sara } = workedBy(given);
    return scheduleOf(people, plan, sara);
  };

  test.each<readonly [string, Working]>([
    ['evenings with 07:00', swedish('14:00-22:00', '14:00-22:00', '07:00')],
    ['days with midnight', swedish('07:00-16:00', '07:00-16:00', '00:00')],
    ['a late evening with 07:00', swedish('13:30-20:30', '07:30-16:00', '07:00')],
  ])('%s: with the proposed one nothing is found', (_, given) => {
    const dayBreak = dayBreakFor(scheduleIn(given));
    expect(rests(given)).not.toEqual([]);
    expect(dayBreak).toMatch(/^\d\d:[03]0$/);
    expect(rests({ ...given, sara: { dayBreak: dayBreak ?? '' } })).toEqual([]);
  });

  test('none helps whoever goes backwards through the hours, eleven hours of rest at a time', () => {
    const given: Working = {
      works: {
        '2026-11-23': ['12:00-20:00'],
        '2026-11-24': ['07:00-15:00'],
        '2026-11-25': ['02:00-10:00', '21:00-05:00'],
        '2026-11-26': ['16:00-00:00'],
        '2026-11-27': ['11:00-19:00'],
      },
      sara: { dayBreak: '07:00' },
      from: '2026-11-21',
      to: '2026-11-29',
    };
    expect(rests(given)).toEqual([expect.stringMatching(/^exception restInPeriod/)]);
    expect(dayBreakFor(scheduleIn(given))).toBeUndefined();
  });

  test('only Sweden needs one', () => {
    const lacks = (given: Working) => lacksDayBreak(scheduleIn(given));
    expect(lacks({ works: { [WED]: ['07:00-16:00'] } })).toBe(true);
    expect(lacks({ works: { [WED]: ['07:00-16:00'] }, sara: { dayBreak: '14:00' } })).toBe(false);
    expect(lacks({ works: { [WED]: ['07:00-16:00'] }, norwegian: true })).toBe(false);
  });
});
