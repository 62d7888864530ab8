import fc from 'fast-check';
import { type Instant, instant, isoDate, wallTime } from '../../src/core/ids';
import { planOf } from '../../src/core/plan';
import { instantOf } from '../../src/core/time';
import { dependsOnShifts, type Quiet, quietHoursOf, quietUntil, timingOf } from '../../src/flows/quiet';
import { careTeam, type Described } from '../support/care-team';

const ZONE = 'Europe/Stockholm';
const at = (moment: string): Instant => {
  const [date = '', time = ''] = moment.split(' ');
  return instantOf(isoDate(date), wallTime(time), ZONE);
};

const shown = (when: Instant): string =>
  new Intl.DateTimeFormat('sv-SE', { timeZone: ZONE, dateStyle: 'short', timeStyle: 'short' }).format(when);

/** Ahmed works days on Wednesday and Thursday, Natt the night between; quiet hours are the usual ones. */
const team = (changes: Partial<Described> = {}) =>
  careTeam({
    settings: {},
    members: [
      { name: 'Ahmed' },
      { name: 'Natt' },
      { name: 'Sjuk', absences: [{ from: isoDate('2026-11-25'), to: isoDate('2026-11-25') }] },
    ],
    clients: [],
    shifts: {
      '2026-11-25': ['Ahmed 07:00-16:00', 'Natt 21:30-07:00', 'Sjuk 07:00-16:00'],
      '2026-11-26': ['Ahmed 07:00-16:00', 'Sjuk 07:00-16:00'],
    },
    visits: {},
    ...changes,
  });

interface Case {
  readonly quiet: Quiet;
  readonly now: Instant;
  readonly who?: string;
  readonly askOffDuty?: boolean;
  readonly changes?: Partial<Described>;
}

const timing = ({ quiet, now, who = 'Ahmed', askOffDuty = false, changes }: Case): string => {
  const care = team(changes);
  const member = care.members.find(({ name }) => name === who);
  if (!member) throw new Error(`no ${who}`);
  const found = timingOf(quiet, { plan: planOf(care.days), member, askOffDuty }, care.team, now);
  return typeof found === 'string' ? found : shown(found.later);
};

const offer = (starts: string, expires = starts): Quiet => ({ toAll: true, starts: at(starts), expires: at(expires) });
const told = (starts: string): Quiet => ({ toAll: false, starts: at(starts) });

describe('a question to all who can', () => {
  test.each([
    ['at work: at once', '2026-11-25 10:00', false, 'now'],
    ['half an hour before the shift: at once', '2026-11-25 06:30', false, 'now'],
    ['a minute earlier: when the shift begins', '2026-11-25 06:29', false, '2026-11-25 07:00'],
    ['after the shift: when the next begins', '2026-11-25 16:00', false, '2026-11-26 07:00'],
    ['in the night: when the next shift begins', '2026-11-26 02:00', false, '2026-11-26 07:00'],
    ['off duty, by day, and asked for it: at once', '2026-11-24 14:00', true, 'now'],
    ['asked for it, in quiet hours: when they end', '2026-11-24 22:00', true, '2026-11-25 06:00'],
    ['asked for it, late in the evening before them: at once', '2026-11-24 20:59', true, 'now'],
    ['asked for it, at the end of them: at once', '2026-11-25 06:00', true, 'now'],
  ])('%s', (_, now, askOffDuty, expected) => {
    expect(timing({ quiet: offer('2026-11-27 14:30', '2026-11-27 13:30'), now: at(now), askOffDuty })).toBe(expected);
  });

  test('that would be over before the shift begins is left out', () => {
    const quiet = offer('2026-11-26 08:00', '2026-11-26 07:00');
    expect(timing({ quiet, now: at('2026-11-25 18:00') })).toBe('never');
    expect(timing({ quiet: offer('2026-11-26 08:01', '2026-11-26 07:01'), now: at('2026-11-25 18:00') })).toBe(
      '2026-11-26 07:00',
    );
  });

  test('to whoever has no shift ahead is left out, unless they asked for it', () => {
    const quiet = offer('2026-11-30 14:30');
    expect(timing({ quiet, now: at('2026-11-27 10:00') })).toBe('never');
    expect(timing({ quiet, now: at('2026-11-27 10:00'), askOffDuty: true })).toBe('now');
  });

  test('that begins within twelve hours comes even in quiet hours, to those who asked for it and nobody else', () => {
    const quiet = offer('2026-11-25 09:00', '2026-11-25 08:00');
    expect(timing({ quiet, now: at('2026-11-24 21:00'), askOffDuty: true })).toBe('now');
    expect(timing({ quiet, now: at('2026-11-24 21:00') })).toBe('2026-11-25 07:00');
    const later = offer('2026-11-25 09:01', '2026-11-25 08:01');
    expect(timing({ quiet: later, now: at('2026-11-24 21:00'), askOffDuty: true })).toBe('2026-11-25 06:00');
  });

  test('to whoever works nights comes at night, and else when the night shift begins if that is sooner', () => {
    const quiet = offer('2026-11-27 14:30');
    expect(timing({ quiet, who: 'Natt', now: at('2026-11-26 03:00') })).toBe('now');
    expect(timing({ quiet, who: 'Natt', now: at('2026-11-25 20:00') })).toBe('2026-11-25 21:30');
    const early = { settings: { quietHours: { from: '18:00', to: '06:00' } } };
    expect(timing({ quiet, who: 'Natt', now: at('2026-11-25 19:00'), askOffDuty: true, changes: early })).toBe(
      '2026-11-25 21:30',
    );
  });

  test('leaves whoever is absent in peace that day, whatever shift stands there', () => {
    const quiet = offer('2026-11-27 14:30');
    expect(timing({ quiet, who: 'Sjuk', now: at('2026-11-25 10:00') })).toBe('2026-11-26 07:00');
    expect(timing({ quiet, who: 'Ahmed', now: at('2026-11-25 10:00') })).toBe('now');
  });

  test('standby is spent at home', () => {
    const care = team();
    const [day] = care.days;
    const shifts = (day?.shifts ?? []).map((shift) => ({ ...shift, kind: 'standby' as const }));
    const [member] = care.members;
    if (!day || !member) throw new Error('the team has a day and a member');
    const plan = planOf([{ ...day, shifts }]);
    expect(
      timingOf(offer('2026-11-25 15:00'), { plan, member, askOffDuty: false }, care.team, at('2026-11-25 10:00')),
    ).toBe('never');
  });
});

describe('a question to one colleague, and news', () => {
  test.each([
    ['off duty by day: at once', '2026-11-24 14:00', '2026-11-27 14:30', 'now'],
    ['off duty in quiet hours: when they end', '2026-11-24 23:30', '2026-11-27 14:30', '2026-11-25 06:00'],
    ['after midnight: the same', '2026-11-25 05:59', '2026-11-27 14:30', '2026-11-25 06:00'],
    ['about what begins within twelve hours: at once', '2026-11-25 02:30', '2026-11-25 14:30', 'now'],
    ['a minute more: when the quiet hours end', '2026-11-25 02:29', '2026-11-25 14:30', '2026-11-25 06:00'],
  ])('%s', (_, now, starts, expected) => {
    expect(timing({ quiet: told(starts), now: at(now) })).toBe(expected);
  });

  test('at work in quiet hours: at once', () => {
    expect(timing({ quiet: told('2026-11-29 14:30'), who: 'Natt', now: at('2026-11-26 03:00') })).toBe('now');
  });
});

describe('the nights when clocks change', () => {
  const spring = { shifts: { '2027-03-28': ['Ahmed 07:00-16:00'] } };
  const autumn = { shifts: { '2026-10-25': ['Ahmed 07:00-16:00'] } };

  test('quiet hours end when the wall says 06:00, an hour sooner or later', () => {
    const quiet = told('2027-03-30 14:30');
    const evening = at('2027-03-27 22:00');
    expect(timing({ quiet, now: evening, changes: spring })).toBe('2027-03-28 06:00');
    const care = team(spring);
    expect((quietUntil(care.team, evening) ?? 0) - evening).toBe(7 * 3_600_000);
    const october = at('2026-10-24 22:00');
    expect((quietUntil(care.team, october) ?? 0) - october).toBe(9 * 3_600_000);
    expect(timing({ quiet: told('2026-10-27 14:30'), now: october, changes: autumn })).toBe('2026-10-25 06:00');
  });

  test('both of the hours that come twice are quiet', () => {
    const care = team();
    const first = Date.parse('2026-10-25T00:30:00Z');
    for (const hour of [0, 1]) expect(quietUntil(care.team, instant(first + hour * 3_600_000))).toBeDefined();
  });

  test('twelve hours are hours, not what the wall shows', () => {
    const evening = at('2027-03-27 21:30');
    expect(timing({ quiet: told('2027-03-28 10:30'), now: evening, changes: spring })).toBe('now');
    expect(timing({ quiet: told('2027-03-28 10:31'), now: evening, changes: spring })).toBe('2027-03-28 06:00');
  });
});

describe('a team’s quiet hours', () => {
  const hours = (quietHours: unknown) => quietHoursOf(team({ settings: { quietHours } }).team);

  test.each<[string, unknown, string, string]>([
    ['are 21 to 06 unless it says otherwise', undefined, '21:00', '06:00'],
    ['as from and to', { from: '20:30', to: '07:00' }, '20:30', '07:00'],
    ['with seconds', { from: '20:30:00', to: '07:00:00' }, '20:30', '07:00'],
    ['as words', '22-5', '22:00', '05:00'],
    ['as words with minutes', '21:30–06.15', '21:30', '06:15'],
    ['are the usual ones where the words say nothing', 'om natten', '21:00', '06:00'],
    ['and where half is missing', { from: '20:00' }, '21:00', '06:00'],
    ['and for null', null, '21:00', '06:00'],
  ])('%s', (_, given, from, to) => {
    expect(hours(given)).toEqual({ from, to });
  });

  test('from = to means none', () => {
    const none = { settings: { quietHours: { from: '00:00', to: '00:00' } } };
    expect(quietUntil(team(none).team, at('2026-11-25 03:00'))).toBeUndefined();
    expect(timing({ quiet: told('2026-11-29 14:30'), now: at('2026-11-25 03:00'), changes: none })).toBe('now');
  });

  test('may lie within one day', () => {
    const noon = team({ settings: { quietHours: { from: '12:00', to: '13:00' } } }).team;
    expect(quietUntil(noon, at('2026-11-25 12:30'))).toBe(at('2026-11-25 13:00'));
    expect(quietUntil(noon, at('2026-11-25 13:00'))).toBeUndefined();
  });
});

describe('whoever and whenever', () => {
  const minutes = fc.integer({ min: 0, max: 4 * 24 * 60 });
  const asked = fc.record({
    toAll: fc.boolean(),
    askOffDuty: fc.boolean(),
    who: fc.constantFrom('Ahmed', 'Natt', 'Sjuk'),
    now: minutes,
    starts: minutes,
  });
  const from = at('2026-11-24 00:00');
  const play = ({ toAll, askOffDuty, who, now, starts }: typeof asked extends fc.Arbitrary<infer T> ? T : never) => {
    const care = team();
    const member = care.members.find(({ name }) => name === who);
    if (!member) throw new Error(`no ${who}`);
    const quiet: Quiet = { toAll, starts: instant(from + starts * 60_000) };
    const one = { plan: planOf(care.days), member, askOffDuty };
    const when = instant(from + now * 60_000);
    return { care, quiet, one, when, timing: timingOf(quiet, one, care.team, when) };
  };

  test('what is put off is later, and goes out then: nothing is put off for ever', () => {
    fc.assert(
      fc.property(asked, (given) => {
        const { care, quiet, one, when, timing: found } = play(given);
        if (typeof found === 'string') return;
        expect(found.later).toBeGreaterThan(when);
        expect(timingOf(quiet, one, care.team, found.later)).toBe('now');
      }),
    );
  });

  test('what does not depend on shifts is told at once', () => {
    fc.assert(
      fc.property(asked, (given) => {
        const { care, quiet, one, when, timing: found } = play(given);
        if (!dependsOnShifts(quiet, one.askOffDuty, care.team, when)) expect(found).toBe('now');
      }),
    );
  });

  test('only what is asked of all is ever left out', () => {
    fc.assert(
      fc.property(asked, (given) => {
        const { timing: found } = play({ ...given, toAll: false });
        expect(found).not.toBe('never');
      }),
    );
  });
});
