import fc from 'fast-check';
import { instant } from '../../src/core/ids';
import type { Language } from '../../src/core/team';
import { understand, understandDates } from '../../src/language/understand';
import { phrases } from './phrases';
import { context, now } from './team';

const at = (iso: string, language: Language = 'sv') => ({
  language,
  now: instant(Date.parse(iso)),
  timeZone: 'Europe/Oslo',
});

describe('a date or time phrase alone', () => {
  test.each(phrases)('%s: "%s"', (language, text, expected) => {
    expect(understandDates(text, context(language))).toEqual(expected);
  });
});

describe('on the day itself', () => {
  const friday = '2025-11-21T09:00:00Z';

  test.each([
    ['sv', 'på fredag'],
    ['sv', 'nu på fredag'],
    ['nb', 'på fre'],
    ['en', 'on Friday'],
  ] as const)('%s: "%s" is asked about', (language, text) => {
    expect(understandDates(text, at(friday, language))).toEqual({ dates: ['2025-11-21', '2025-11-28'] });
  });

  test('a bare weekday is today, unless its time is over', () => {
    expect(understandDates('fredag', at(friday))).toEqual({ date: '2025-11-21' });
    expect(understandDates('fredag 14.30', at(friday))).toEqual({ date: '2025-11-21', time: '14:30' });
    expect(understandDates('fredag 08:30', at(friday))).toEqual({ date: '2025-11-28', time: '08:30' });
    expect(understandDates('på fredag 08:30', at(friday))).toEqual({ date: '2025-11-28', time: '08:30' });
  });

  test('next Friday is the one after', () => {
    expect(understandDates('nästa fredag', at(friday))).toEqual({ date: '2025-11-28' });
  });

  test('the weekend has begun', () => {
    expect(understandDates('i helgen', at('2025-11-22T09:00:00Z'))).toEqual({
      date: '2025-11-22',
      endDate: '2025-11-23',
    });
    expect(understandDates('i helga', at('2025-11-23T09:00:00Z', 'nb'))).toEqual({
      date: '2025-11-23',
      endDate: '2025-11-23',
    });
  });

  test('a time today that was left open is one still to come', () => {
    expect(understandDates('idag kl 7', at('2025-11-19T09:00:00Z')).time).toBe('19:00');
  });
});

describe('across the turn of the year', () => {
  const december = at('2025-12-29T09:00:00Z');

  test.each([
    ['fredag', '2026-01-02'],
    ['2/1', '2026-01-02'],
    ['den 2', '2026-01-02'],
    ['2 januari', '2026-01-02'],
    ['fre v1', '2026-01-02'],
    ['fre v.2', '2026-01-09'],
    ['imorgon', '2025-12-30'],
  ])('"%s" is %s', (text, date) => {
    expect(understandDates(text, december).date).toBe(date);
  });
});

describe('properties', () => {
  const day = fc.integer({ min: 0, max: 1500 });
  const NAMES = [
    ['måndag', 'mandag', 'Monday', 'mån', 'månd', 'mondag'],
    ['tisdag', 'tirsdag', 'Tuesday', 'tis', 'tir', 'tisdga'],
    ['onsdag', 'onsdag', 'Wednesday', 'ons', 'wed', 'onsdga'],
    ['torsdag', 'torsdag', 'Thursday', 'tors', 'thu', 'torsda'],
    ['fredag', 'fredag', 'Friday', 'fre', 'fre', 'fredga'],
    ['lördag', 'lørdag', 'Saturday', 'lör', 'lør', 'lordag'],
    ['söndag', 'søndag', 'Sunday', 'sön', 'søn', 'sondag'],
  ] as const;

  test('every way to write a weekday is the same date, and never a past one', () => {
    fc.assert(
      fc.property(
        day,
        fc.constantFrom(...NAMES),
        fc.constantFrom<Language>('sv', 'nb', 'en'),
        (days, names, language) => {
          const context = at(new Date(now + days * 86_400_000).toISOString(), language);
          const dates = new Set(names.map((name) => understandDates(name, context).date));
          expect(dates.size).toBe(1);
          const [date = ''] = dates;
          expect(Date.parse(`${date}T23:59:00Z`)).toBeGreaterThanOrEqual(context.now);
        },
      ),
    );
  });

  test('every way to write a date is that date', () => {
    const form = fc.constantFrom(
      (y: string, m: string, d: string) => `${y}-${m}-${d}`,
      (y: string, m: string, d: string) => `${y}${m}${d}`,
      (_: string, m: string, d: string) => `${Number(d)}/${Number(m)}`,
      (_: string, m: string, d: string) => `${d}/${m}`,
      (y: string, m: string, d: string) => `${Number(d)}.${Number(m)}.${y}`,
      (_: string, m: string, d: string) => `${d}.${m}.`,
      (_: string, m: string, d: string) => `den ${Number(d)}.${Number(m)}`,
      (_: string, m: string, d: string) =>
        `${Number(d)} ${['jan', 'feb', 'mars', 'april', 'maj', 'juni', 'juli', 'aug', 'sep', 'okt', 'nov', 'dec'][Number(m) - 1]}`,
    );
    fc.assert(
      fc.property(day, fc.integer({ min: 0, max: 200 }), form, (days, ahead, written) => {
        const today = now + days * 86_400_000;
        const iso = new Date(today + ahead * 86_400_000).toISOString().slice(0, 10);
        const [y = '', m = '', d = ''] = iso.split('-');
        expect(understandDates(written(y, m, d), at(new Date(today).toISOString())).date).toBe(iso);
      }),
    );
  });

  test('every way to write a time is that time', () => {
    const form = fc.constantFrom('.', ':', '');
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 23 }),
        fc.integer({ min: 0, max: 59 }),
        form,
        fc.constantFrom('', 'kl ', 'kl. ', 'kl.'),
        (h, m, sign, before) => {
          const [hour, minute] = [h, m].map((part) => String(part).padStart(2, '0'));
          const { slots } = understand(`kan nån ta K-1047 imorgon ${before}${hour}${sign}${minute}`, context('sv'));
          expect(slots).toMatchObject({ client: 'K-1047', date: '2025-11-20' });
          expect([slots.time, ...(slots.times ?? [])]).toContain(`${hour}:${minute}`);
        },
      ),
    );
  });

  test('nothing plain is ever in the past', () => {
    const plain = fc.constantFrom(
      'idag',
      'imorgon',
      'i övermorgon',
      'på fredag',
      'tors',
      'i helgen',
      'nästa tisdag',
      'den 21',
      'ikväll',
      'neste uke',
      'i morra',
      'om 3 dagar',
      'this weekend',
      'next monday',
    );
    fc.assert(
      fc.property(day, plain, (days, text) => {
        const context = at(new Date(now + days * 86_400_000).toISOString());
        const { date, dates } = understandDates(text, context);
        for (const found of [date, ...(dates ?? [])])
          if (found) expect(Date.parse(`${found}T23:59:00Z`)).toBeGreaterThanOrEqual(context.now);
        expect(date ?? dates).toBeDefined();
      }),
    );
  });
});
