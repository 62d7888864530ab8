import { restBetweenShifts } from '../../src/rules/rest-between-shifts';
import { restDebt } from '../../src/rules/rest-debt';
import { foundBy, type Working } from './working';

const [WED, THU, FRI] = ['2026-11-25', '2026-11-26', '2026-11-27'];

const both = (given: Working) => [restBetweenShifts, restDebt].flatMap((rule) => foundBy(rule, given));

const exemption = { rules: { plannedExemption: true } };
const agreement = { norwegian: true, rules: { agreements: { minDaily: 8, by: 'Fagforbundet' } } } as const;

test.each<readonly [string, Working, readonly string[]]>([
  ['nobody owes anything without an exemption', { works: { [WED]: ['14:00-20:00'], [THU]: ['07:00-16:00'] } }, []],
  [
    'what is too short without one is no debt',
    { works: { [WED]: ['14:00-22:00'], [THU]: ['07:00-16:00'] } },
    ['hard restBetweenShifts 11-25 22:00 to 11-26 07:00: 540 of 660'],
  ],
  [
    'Sweden, 9 hours under a planned exemption: noted',
    { works: { [WED]: ['14:00-22:00'], [THU]: ['07:00-16:00'], [FRI]: ['07:00-16:00'] }, ...exemption },
    ['note restDebt 11-25 22:00 to 11-26 07:00: 540 of 660'],
  ],
  [
    'and an exception when the very next rest does not give back the two hours',
    { works: { [WED]: ['14:00-22:00'], [THU]: ['07:00-19:00'], [FRI]: ['07:00-16:00'] }, ...exemption },
    ['exception restDebt 11-25 22:00 to 11-26 07:00: 540 of 660'],
  ],
  [
    'to the minute',
    { works: { [WED]: ['14:00-22:00'], [THU]: ['07:00-18:00'], [FRI]: ['07:00-16:00'] }, ...exemption },
    ['note restDebt 11-25 22:00 to 11-26 07:00: 540 of 660'],
  ],
  [
    'Norway, 9.5 hours under an agreement of 8: an exception, 1.5 hours owed',
    { works: { [WED]: ['14:30-22:00'], [THU]: ['07:30-15:00'] }, ...agreement },
    ['exception restDebt 11-25 22:00 to 11-26 07:30: 570 of 660'],
  ],
  [
    'Norway, 7 hours: too short, and no debt',
    { works: { [WED]: ['22:00-07:30'], [THU]: ['14:30-22:00'] }, ...agreement },
    ['hard restBetweenShifts 11-26 07:30 to 11-26 14:30: 420 of 480'],
  ],
  ['Norway, 11.5 hours', { works: { [WED]: ['07:30-20:00'], [THU]: ['07:30-15:00'] }, ...agreement }, []],
])('%s', (_, given, found) => {
  expect(both(given)).toEqual(found);
});
