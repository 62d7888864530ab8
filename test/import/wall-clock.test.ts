import fc from 'fast-check';
import { isoDate, wallTime } from '../../src/core/ids';
import { instantOf } from '../../src/core/time';
import { isWrong } from '../../src/import/cells';
import { wallClockOf } from '../../src/import/wall-clock';

const ZONES = ['Europe/Stockholm', 'Europe/Oslo', 'Europe/London', 'America/Santiago', 'Asia/Kathmandu'] as const;

const clockText = fc
  .tuple(fc.integer({ min: 0, max: 23 }), fc.integer({ min: 0, max: 59 }))
  .map(([hour, minute]) => `${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`);

const days = fc
  .integer({ min: 0, max: 4000 })
  .map((day) => new Date(Date.UTC(2020, 0, 1 + day)).toISOString().slice(0, 10));

test('a time of a file is the instant that core/time gives, on every date and in every zone', () => {
  fc.assert(
    fc.property(fc.constantFrom(...ZONES), days, clockText, fc.constantFrom('T', ' '), (zone, date, time, between) => {
      const read = wallClockOf(zone).moment(`${date}${between}${time}`);
      expect(read).toMatchObject({ at: instantOf(isoDate(date), wallTime(time), zone), date });
    }),
    { numRuns: 500 },
  );
});

describe('the nights when clocks change', () => {
  const { moment } = wallClockOf('Europe/Stockholm');
  const utc = (text: string): string => {
    const read = moment(text);
    return isWrong(read) ? read.wrong : new Date(read.at).toISOString().slice(0, 16);
  };

  test.each`
    local                    | instant
    ${'2026-03-29T01:59'}    | ${'2026-03-29T00:59'}
    ${'2026-03-29T02:30'}    | ${'2026-03-29T01:30'}
    ${'2026-03-29T03:00'}    | ${'2026-03-29T01:00'}
    ${'2026-10-25T01:30'}    | ${'2026-10-24T23:30'}
    ${'2026-10-25T03:00'}    | ${'2026-10-25T02:00'}
    ${'2026-11-23 14:30:59'} | ${'2026-11-23T13:30'}
  `('$local is $instant UTC', ({ local, instant }) => {
    expect(utc(local)).toBe(instant);
  });
});

test.each([
  '2026-02-29T10:00',
  '2026-13-01T10:00',
  '2026-11-23T24:00',
  '2026-11-23T10:60',
  '2026-11-23',
  '2026-11-23T9:00',
  '23/11/2026 10:00',
  '2026-11-23T10:00+01:00',
])('%s is no local time', (text) => {
  expect(isWrong(wallClockOf('Europe/Stockholm').moment(text))).toBe(true);
});
