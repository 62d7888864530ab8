import { weekend } from '../../src/rules/weekend';
import { foundBy, type Working } from './working';

const on = (...dates: readonly string[]): Working['works'] =>
  Object.fromEntries(dates.map((date) => [date, ['07:00-16:00']]));

const WHOLE = { from: '2026-11-02', to: '2026-11-29' } as const;

test.each<readonly [string, Working, readonly string[]]>([
  ['two in a row', { works: on('2026-11-07', '2026-11-15'), ...WHOLE }, []],
  [
    'the third',
    { works: on('2026-11-07', '2026-11-15', '2026-11-21'), ...WHOLE },
    ['note weekend 11-21 00:00 to 11-23 00:00: 3 of 2'],
  ],
  [
    'and the fourth',
    { works: on('2026-11-07', '2026-11-15', '2026-11-21', '2026-11-28'), ...WHOLE },
    ['note weekend 11-21 00:00 to 11-23 00:00: 3 of 2', 'note weekend 11-28 00:00 to 11-30 00:00: 4 of 2'],
  ],
  ['a free one in between starts anew', { works: on('2026-11-07', '2026-11-14', '2026-11-28'), ...WHOLE }, []],
  [
    'a night that starts on Friday is none',
    { works: { ...on('2026-11-07', '2026-11-15'), '2026-11-20': ['21:00-07:00'] }, ...WHOLE },
    [],
  ],
  [
    'in Norway too',
    { works: on('2026-11-07', '2026-11-15', '2026-11-21'), ...WHOLE, norwegian: true },
    ['note weekend 11-21 00:00 to 11-23 00:00: 3 of 2'],
  ],
])('%s', (_, given, found) => {
  expect(foundBy(weekend, given)).toEqual(found);
});
