import { type IsoDate, isoDate } from '../../src/core/ids';
import type { WorkedWeek } from '../../src/core/team';
import { addDays } from '../../src/core/time';
import { weekAverage } from '../../src/rules/week-average';
import { foundBy, type Working } from './working';

const MONDAY = isoDate('2026-11-16');

/** Weeks of so many hours, the last of them right before Monday 16 November. */
const weeks = (count: number, hours: number, before: IsoDate = MONDAY): readonly WorkedWeek[] =>
  Array.from({ length: count }, (_, week) => ({
    from: addDays(before, -7 * (count - week)),
    minutes: hours * 60,
    restDays: [],
  }));

const days = (count: number, span: string): Working['works'] =>
  Object.fromEntries(Array.from({ length: count }, (_, day) => [addDays(MONDAY, day), [span]]));

const WHOLE = { from: '2026-11-16', to: '2026-11-22' } as const;

test.each<readonly [string, Working, readonly string[]]>([
  ['48 hours in each of 17 weeks', { works: days(6, '07:00-15:00'), weeks: weeks(16, 48), ...WHOLE }, []],
  [
    'a quarter of an hour more on average',
    { works: days(6, '07:00-15:43'), weeks: weeks(16, 48), ...WHOLE },
    ['exception weekAverage 07-27 00:00 to 11-23 00:00: 2895 of 2880'],
  ],
  [
    'what was worked in another team in these weeks counts with it',
    {
      works: days(6, '07:00-15:00'),
      weeks: weeks(16, 48),
      elsewhere: [{ start: Date.parse('2026-10-05T06:00Z'), end: Date.parse('2026-10-05T10:15Z') }],
      ...WHOLE,
    },
    ['exception weekAverage 07-27 00:00 to 11-23 00:00: 2895 of 2880'],
  ],
  ['a heavy week among light ones', { works: days(6, '07:00-19:00'), weeks: weeks(16, 40), ...WHOLE }, []],
  ['what is not all known is not looked at', { works: days(6, '07:00-19:00'), weeks: weeks(15, 60), ...WHOLE }, []],
  ['nor when nothing is remembered', { works: days(6, '07:00-19:00'), ...WHOLE }, []],
  [
    'holiday and sick time count as worked, a seventh of the measure a day',
    {
      works: {},
      weeks: weeks(16, 49),
      sara: { weeklyMinutes: 37 * 60, absences: [{ from: MONDAY, to: isoDate('2026-11-22') }] },
      ...WHOLE,
    },
    ['exception weekAverage 07-27 00:00 to 11-23 00:00: 2898 of 2880'],
  ],
  ['without the absence', { works: {}, weeks: weeks(16, 49), ...WHOLE }, []],
  [
    'it is no rule of Norway’s here',
    { works: days(6, '07:00-19:00'), weeks: weeks(16, 60), ...WHOLE, norwegian: true },
    [],
  ],
])('%s', (_, given, found) => {
  expect(foundBy(weekAverage, given)).toEqual(found);
});
