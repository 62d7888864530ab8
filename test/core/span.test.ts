import { isoDate } from '../../src/core/ids';
import { holdsOn, type Span, type Weeks } from '../../src/core/span';
import { addDays } from '../../src/core/time';

/** The Mondays from 14 December 2026, in week 51: that year has 53 weeks. */
const mondays = Array.from({ length: 6 }, (_, week) => addDays(isoDate('2026-12-14'), 7 * week));

const of = (weeks: Weeks, more: Partial<Span> = {}): string =>
  mondays.map((monday) => (holdsOn({ from: isoDate('2026-12-14'), weeks, ...more }, monday) ? 'x' : '-')).join('');

describe('on which weeks something holds, across a year of 53', () => {
  test.each<[string, string, string]>([
    ['every other week, from the first on', of('alternate'), 'x-x-x-'],
    ['the same wherever in that week it begins', of('alternate', { from: isoDate('2026-12-10') }), '-x-x-x'],
    ['weeks of odd number: 53 and 1 one after the other', of('odd'), 'x-xx-x'],
    ['weeks of even number', of('even'), '-x--x-'],
    ['until a date', of('alternate', { until: isoDate('2026-12-28') }), 'x-x---'],
    ['and no other weekday', of('alternate', { weekdays: [2] }), '------'],
  ])('%s', (_, holds, expected) => expect(holds).toBe(expected));
});
