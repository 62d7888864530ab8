import { breaks } from '../../src/rules/break';
import { foundBy, type Working } from './working';

const WED = '2026-11-25';

const day = (span: string, breakMinutes: number, more: Partial<Working> = {}): Working => ({
  works: { [WED]: [span] },
  breakMinutes,
  ...more,
});

describe('Sweden (R5)', () => {
  test.each<readonly [string, Working, readonly string[]]>([
    ['5 hours without a break', day('07:00-12:00', 0), []],
    ['more', day('07:00-12:01', 0), ['note break 11-25 07:00 to 11-25 12:01: 301 of 300']],
    ['9 hours with half an hour', day('07:00-16:00', 30), []],
    [
      'a long shift with half an hour: over 5 hours on one side of it',
      day('07:00-18:00', 30),
      ['note break 11-25 07:00 to 11-25 18:00: 315 of 300'],
    ],
    ['with a whole one, that can be taken in two', day('07:00-20:00', 60), []],
    ['a short pause is one', day('07:00-16:00', 15), []],
    [
      'a visit right after the shift lengthens the work',
      day('07:00-12:00', 0, { visits: { [WED]: ['K-1047 12:00-12:30 Sara'] } }),
      ['note break 11-25 07:00 to 11-25 12:30: 330 of 300'],
    ],
    [
      'the pause between two parts of a split shift is one too',
      { works: { [WED]: ['07:00-12:00', '14:00-19:00'] } },
      [],
    ],
  ])('%s', (_, given, found) => {
    expect(foundBy(breaks, given)).toEqual(found);
  });
});

describe('Norway (N5)', () => {
  test.each<readonly [string, Working, readonly string[]]>([
    ['5.5 hours without a break', day('07:00-12:30', 0), []],
    ['more', day('07:00-13:00', 0), ['note break 11-25 07:00 to 11-25 13:00: 360 of 330']],
    ['with a short one', day('07:00-13:00', 10), []],
    ['8 hours of work with 20 minutes', day('07:00-15:20', 20), ['note break 11-25 07:00 to 11-25 15:20: 20 of 30']],
    ['with 30', day('07:00-15:30', 30), []],
    ['just below 8 hours of work', day('07:00-15:09', 10), []],
  ])('%s', (_, given, found) => {
    expect(foundBy(breaks, { ...given, norwegian: true })).toEqual(found);
  });
});
