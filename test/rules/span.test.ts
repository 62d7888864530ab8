import { ordinaryDay } from '../../src/rules/ordinary-day';
import { span } from '../../src/rules/span';
import { foundBy, type Working } from './working';

const WED = '2026-11-25';
const THU = '2026-11-26';

describe('Sweden (R3)', () => {
  test.each<readonly [string, Working, readonly string[]]>([
    ['13 hours', { works: { [WED]: ['07:00-20:00'] } }, []],
    ['more', { works: { [WED]: ['07:00-20:30'] } }, ['hard span 11-25 07:00 to 11-25 20:30: 810 of 780']],
    [
      'the pauses of a split shift are included',
      { works: { [WED]: ['07:00-11:00', '16:00-20:30'] }, breakMinutes: 60 },
      ['hard span 11-25 07:00 to 11-25 20:30: 810 of 780'],
    ],
    ['a short morning and a night are two passes', { works: { [WED]: ['07:00-09:00', '20:00-06:00'] } }, []],
    [
      'unclipped: past midnight',
      { works: { [WED]: ['16:00-06:00'] } },
      ['hard span 11-25 16:00 to 11-26 06:00: 840 of 780'],
    ],
    [
      'a visit outside the shift lengthens it',
      { works: { [WED]: ['07:00-19:00'] }, visits: { [WED]: ['K-1047 20:00-20:30 Sara'] } },
      ['hard span 11-25 07:00 to 11-25 20:30: 810 of 780'],
    ],
    [
      'in instants: an hour longer in autumn',
      { works: { '2026-10-24': ['19:00-07:30'] } },
      ['hard span 10-24 19:00 to 10-25 07:30: 810 of 780'],
    ],
    ['and an hour shorter in spring', { works: { '2027-03-27': ['18:00-08:00'] } }, []],
  ])('%s', (_, given, found) => {
    expect(foundBy(span, given)).toEqual(found);
  });
});

const agreed = (ordinaryDayHours: number) => ({
  rules: { agreements: { ordinaryDay: ordinaryDayHours, minDaily: 8, by: 'Fagforbundet' } },
});

const norwegian = (given: Omit<Working, 'norwegian'>): readonly string[] =>
  [span, ordinaryDay].flatMap((rule) => foundBy(rule, { ...given, norwegian: true }));

describe('Norway (N2)', () => {
  test.each<readonly [string, Omit<Working, 'norwegian'>, readonly string[]]>([
    ['9 hours', { works: { [WED]: ['07:00-16:00'] } }, []],
    ['more', { works: { [WED]: ['07:00-16:30'] } }, ['exception ordinaryDay 11-25 07:00 to 11-25 16:30: 570 of 540']],
    ['a break is no work', { works: { [WED]: ['07:00-16:30'] }, breakMinutes: 30 }, []],
    ['10 by agreement', { works: { [WED]: ['07:00-17:00'] }, ...agreed(10) }, []],
    ['12.5 by agreement', { works: { [WED]: ['07:30-20:00'], [THU]: ['07:30-15:00'] }, ...agreed(12.5) }, []],
    [
      'without the agreement',
      { works: { [WED]: ['07:30-20:00'] } },
      ['exception ordinaryDay 11-25 07:30 to 11-25 20:00: 750 of 540'],
    ],
    [
      'never more than 13 in all',
      { works: { [WED]: ['07:00-20:30'] }, ...agreed(12.5) },
      [
        'hard span 11-25 07:00 to 11-25 20:30: 810 of 780',
        'exception ordinaryDay 11-25 07:00 to 11-25 20:30: 810 of 750',
      ],
    ],
    [
      'without enough rest in between it is one working day',
      { works: { [WED]: ['14:30-22:00'], [THU]: ['07:30-15:00'] } },
      [
        'hard span 11-25 14:30 to 11-26 14:30: 870 of 780',
        'exception ordinaryDay 11-25 14:30 to 11-26 14:30: 870 of 540',
      ],
    ],
    [
      'with an agreement of 8 hours of rest, the next starts at 07:30',
      { works: { [WED]: ['14:30-22:00'], [THU]: ['07:30-15:00'] }, ...agreed(9) },
      [],
    ],
    [
      'two shifts of a day are added up',
      { works: { [WED]: ['07:00-12:00', '15:00-20:00'] } },
      ['exception ordinaryDay 11-25 07:00 to 11-25 20:00: 600 of 540'],
    ],
    [
      'a night is one too',
      { works: { [WED]: ['21:00-07:00'] } },
      ['exception ordinaryDay 11-25 21:00 to 11-26 07:00: 600 of 540'],
    ],
  ])('%s', (_, given, found) => {
    expect(norwegian(given)).toEqual(found);
  });

  test('is no rule of Sweden’s', () => {
    expect(foundBy(ordinaryDay, { works: { [WED]: ['07:00-20:00'] } })).toEqual([]);
  });
});
