import fc from 'fast-check';
import { type Instant, type IsoDate, instant, isoDate, wallTime } from '../../src/core/ids';
import {
  addDays,
  HOUR,
  instantOf,
  localDate,
  localTime,
  MINUTE,
  minutesBetween,
  minutesLater,
  weekdayOf,
} from '../../src/core/time';

const STOCKHOLM = 'Europe/Stockholm';
const OSLO = 'Europe/Oslo';
const zones = [STOCKHOLM, OSLO] as const;

const utc = (text: string): Instant => instant(Date.parse(text));
const at = (date: string, time: string, zone: string): Instant => instantOf(isoDate(date), wallTime(time), zone);
const iso = (when: Instant): string => new Date(when).toISOString().slice(0, 16);

describe.each(zones)('the clock on the wall in %s', (zone) => {
  test.each([
    ['winter', '2026-11-24', '09:00', '2026-11-24T08:00'],
    ['summer', '2026-06-24', '09:00', '2026-06-24T07:00'],
    ['just after midnight, still yesterday in UTC', '2026-11-25', '00:30', '2026-11-24T23:30'],
    ['New Year', '2027-01-01', '00:00', '2026-12-31T23:00'],
    ['the last minute before the clock goes forward', '2026-03-29', '01:59', '2026-03-29T00:59'],
    ['the first after it', '2026-03-29', '03:00', '2026-03-29T01:00'],
    ['the last minute before an hour comes twice', '2026-10-25', '01:59', '2026-10-24T23:59'],
    ['the first minute after it came twice', '2026-10-25', '03:00', '2026-10-25T02:00'],
  ])('%s: %s %s', (_, date, time, expected) => {
    const when = at(date, time, zone);
    expect(iso(when)).toBe(expected);
    expect([localDate(when, zone), localTime(when, zone)]).toEqual([date, time]);
  });

  test.each([
    ['02:00', '03:00'],
    ['02:30', '03:30'],
    ['02:59', '03:59'],
  ])('%s does not exist on the spring night: it is read as %s', (typed, read) => {
    const when = at('2026-03-29', typed, zone);
    expect([localDate(when, zone), localTime(when, zone)]).toEqual(['2026-03-29', read]);
  });

  test('02:30 on the autumn night is the first of the two', () => {
    expect(iso(at('2026-10-25', '02:30', zone))).toBe('2026-10-25T00:30');
    expect(localTime(utc('2026-10-25T00:30Z'), zone)).toBe('02:30');
    expect(localTime(utc('2026-10-25T01:30Z'), zone)).toBe('02:30');
  });

  test.each([
    ['an ordinary night', '2026-11-24', 10],
    ['the spring night', '2026-03-28', 9],
    ['the autumn night', '2026-10-24', 11],
  ])('a night shift 21–07 on %s is as long as it is', (_, date, hours) => {
    const start = at(date, '21:00', zone);
    const end = at(addDays(isoDate(date), 1), '07:00', zone);
    expect(minutesBetween(start, end)).toBe(hours * 60);
  });
});

describe('the calendar', () => {
  test.each([
    ['2026-11-24', 2],
    ['2026-11-29', 7],
    ['2026-11-30', 1],
    ['2026-01-01', 4],
    ['2026-12-31', 4],
    ['2027-01-01', 5],
    ['2027-01-03', 7],
    ['2027-01-04', 1],
    ['2024-12-30', 1],
    ['2028-02-29', 2],
  ])('%s is weekday %i', (date, weekday) => {
    expect(weekdayOf(isoDate(date))).toBe(weekday);
  });

  test.each([
    ['2026-11-24', 1, '2026-11-25'],
    ['2026-11-30', 1, '2026-12-01'],
    ['2026-12-31', 1, '2027-01-01'],
    ['2027-01-01', -1, '2026-12-31'],
    ['2028-02-28', 1, '2028-02-29'],
    ['2027-02-28', 1, '2027-03-01'],
    ['2026-03-28', 1, '2026-03-29'],
    ['2026-03-29', 1, '2026-03-30'],
    ['2026-10-25', 1, '2026-10-26'],
    ['2026-10-26', -2, '2026-10-24'],
  ])('%s and %i days is %s', (date, days, expected) => {
    expect(addDays(isoDate(date), days)).toBe(expected);
  });

  test('minutes between', () => {
    const now = utc('2026-11-24T08:00Z');
    expect([minutesBetween(now, minutesLater(now, 90)), minutesBetween(minutesLater(now, 90), now)]).toEqual([90, -90]);
    expect(minutesBetween(now, instant(now + 29_000))).toBe(0);
  });
});

const minute = fc
  .integer({ min: utc('2024-01-01T00:00Z') / MINUTE, max: utc('2030-12-31T23:59Z') / MINUTE })
  .map((minutes) => instant(minutes * MINUTE));
const zone = fc.constantFrom(...zones);
const date: fc.Arbitrary<IsoDate> = minute.map((when) => localDate(when, 'UTC'));

describe('from 2024 to 2030', () => {
  test('an instant read off the wall is found again, or an hour earlier where the hour comes twice', () => {
    fc.assert(
      fc.property(minute, zone, (when, where) => {
        const found = instantOf(localDate(when, where), localTime(when, where), where);
        const twice = localTime(instant(when - HOUR), where) === localTime(when, where);
        expect(found).toBe(twice ? when - HOUR : when);
      }),
      { numRuns: 500 },
    );
  });

  test('a wall time is found again, or an hour later where it does not exist', () => {
    fc.assert(
      fc.property(date, fc.integer({ min: 0, max: 1439 }), zone, (day, minutes, where) => {
        const typed = `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;
        const when = instantOf(day, wallTime(typed), where);
        const spring =
          /-03-/.test(day) && weekdayOf(day) === 7 && !addDays(day, 7).includes('-03-') && typed.startsWith('02');
        expect(localDate(when, where)).toBe(day);
        expect(localTime(when, where)).toBe(spring ? typed.replace('02', '03') : typed);
      }),
      { numRuns: 500 },
    );
  });

  test('days go forth and back, and a week later is the same weekday', () => {
    fc.assert(
      fc.property(date, fc.integer({ min: -400, max: 400 }), (day, days) => {
        expect(addDays(addDays(day, days), -days)).toBe(day);
        expect(weekdayOf(addDays(day, 7))).toBe(weekdayOf(day));
        expect(Date.parse(addDays(day, days)) - Date.parse(day)).toBe(days * 24 * HOUR);
      }),
      { numRuns: 300 },
    );
  });

  test('later is later on the wall too, except over the autumn night', () => {
    fc.assert(
      fc.property(minute, fc.integer({ min: 61, max: 10_000 }), zone, (when, minutes, where) => {
        const later = minutesLater(when, minutes);
        const wall = (one: Instant) => `${localDate(one, where)}T${localTime(one, where)}`;
        expect(wall(later) > wall(when)).toBe(true);
      }),
      { numRuns: 300 },
    );
  });
});
