import { instant } from '../../src/core/ids';
import { ordinaryHours } from '../../src/rules/ordinary-hours';
import { foundBy, type Working } from './working';

const week = (span: string, count: number): Working['works'] =>
  Object.fromEntries(Array.from({ length: count }, (_, day) => [`2026-11-${16 + day}`, [span]]));

const WHOLE = { from: '2026-11-16', to: '2026-11-22' } as const;
const FULL = { sara: { weeklyMinutes: 37 * 60 } } as const;

test.each<readonly [string, Working, readonly string[]]>([
  ['the weekly measure to the minute', { works: week('08:00-15:24', 5), ...WHOLE, ...FULL }, []],
  [
    'more',
    { works: week('07:00-16:00', 5), ...WHOLE, ...FULL },
    ['exception ordinaryHours 11-16 00:00 to 11-23 00:00: 2700 of 2220'],
  ],
  ['breaks are taken off', { works: week('07:00-15:24', 5), breakMinutes: 60, ...WHOLE, ...FULL }, []],
  ['standby is no work', { works: week('07:00-16:00', 5), shifts: { 4: { kind: 'standby' } }, ...WHOLE, ...FULL }, []],
  ['a substitute without a measure', { works: week('07:00-16:00', 5), ...WHOLE }, []],
  [
    'a night on Sunday is the week’s in which it starts',
    { works: { ...week('08:00-15:24', 4), '2026-11-22': ['20:00-06:00'] }, ...WHOLE, ...FULL },
    ['exception ordinaryHours 11-16 00:00 to 11-23 00:00: 2376 of 2220'],
  ],
  [
    'another team’s work is that team’s',
    {
      works: week('08:00-15:24', 5),
      elsewhere: [{ start: instant(Date.parse('2026-11-21T08:00Z')), end: instant(Date.parse('2026-11-21T15:00Z')) }],
      ...WHOLE,
      ...FULL,
    },
    [],
  ],
  [
    'a visit outside the shifts is said as that, and not once more here',
    {
      works: week('08:00-15:24', 5),
      visits: { '2026-11-18': ['K-1047 16:00-16:30 Sara'] },
      ...WHOLE,
      ...FULL,
    },
    [],
  ],
  [
    'in Norway too',
    { works: week('07:00-16:00', 5), ...WHOLE, ...FULL, norwegian: true },
    ['exception ordinaryHours 11-16 00:00 to 11-23 00:00: 2700 of 2220'],
  ],
  ['a week that the plan covers in part is not looked at', { works: week('07:00-16:00', 5), ...FULL }, []],
])('%s', (_, given, found) => {
  expect(foundBy(ordinaryHours, given)).toEqual(found);
});
