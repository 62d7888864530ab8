import fc from 'fast-check';
import { isoDate } from '../../src/core/ids';
import type { Settings } from '../../src/core/team';
import { addDays } from '../../src/core/time';
import { type CareTeam, careTeam } from './care-team';
import { CODES, clientIn, memberNamed, NAMES, visitIn } from './random-team';

/** Wednesday; a week of the team's own begins on it, the rules see it whole. */
const FIRST = isoDate('2026-11-25');
const DATES = Array.from({ length: 7 }, (_, at) => addDays(FIRST, at));

const D = ['07:00-16:00', '07:00-13:00', '09:00-18:00', '07:00-20:00'] as const;
const E = ['14:00-22:00', '13:30-20:30', '16:00-22:00'] as const;
const N = ['21:30-07:00', '22:00-07:30'] as const;
const HOME = Array.from({ length: 9 }, () => undefined);

const span = fc.constantFrom(...D, ...E, ...N, ...HOME);

const rules = {
  'se-ab': fc.constantFrom<NonNullable<Settings['rules']>>({}, {}, { plannedExemption: true }, { nightWork: false }),
  'no-aml': fc.constantFrom<NonNullable<Settings['rules']>>(
    {},
    { agreements: { minDaily: 9, by: 'Fagforbundet' } },
    { agreements: { ordinaryDay: 12.5, weeklyRest: 30, by: 'Fagforbundet' } },
  ),
} as const;

const settingsOf = (profile: 'se-ab' | 'no-aml'): fc.Arbitrary<Settings> =>
  fc
    .record({ own: rules[profile], shiftSwap: fc.constantFrom('passes', 'passes', 'leader') })
    .map(({ own, shiftSwap }) => ({
      quietHours: { from: '00:00', to: '00:00' },
      rules: { ...own, periodStart: FIRST },
      policy: { shiftSwap },
    }));

const memberAt = (name: string) =>
  fc
    .record({
      own: memberNamed(name),
      dayBreak: fc.constantFrom(undefined, '07:00', '14:00'),
      weeklyMinutes: fc.constantFrom(undefined, 37 * 60, 28 * 60),
    })
    .map(({ own, dayBreak, weeklyMinutes }) => ({
      ...own,
      ...(dayBreak ? { dayBreak } : {}),
      ...(weeklyMinutes ? { weeklyMinutes } : {}),
    }));

const dayOf = (names: readonly string[]) =>
  fc
    .record({
      spans: fc.tuple(...names.map(() => span)),
      vacant: span,
      visits: fc.array(visitIn(names), { maxLength: 2 }),
    })
    .map(({ spans, vacant, visits }) => ({
      visits,
      shifts: [...names.map((name, at) => [name, spans[at]]), ['-', vacant]].flatMap(([who, hours]) =>
        hours ? [`${who} ${hours}`] : [],
      ),
    }));

/**
 * A week of day, evening and night shifts by either country's rules, some of them nobody's, for carers with a leader and with whatever is wrong in the
 * week left in.
 */
export const randomRoster: fc.Arbitrary<CareTeam> = fc
  .record({ size: fc.integer({ min: 3, max: 5 }), profile: fc.constantFrom('se-ab', 'no-aml') })
  .chain(({ size, profile }) => {
    const names = NAMES.slice(0, size);
    return fc
      .record({
        members: fc.tuple(...names.map(memberAt)),
        clients: fc.tuple(...CODES.map(clientIn(names))),
        days: fc.tuple(...DATES.map(() => dayOf(names))),
        settings: settingsOf(profile),
      })
      .map(({ members, clients, days, settings }) => {
        return careTeam({
          profile,
          settings,
          members: [...members, { name: 'Karin', role: 'leader', profession: 'enhetschef' }],
          clients,
          zones: [{ from: 'A', to: 'B', minutes: 10 }],
          shifts: Object.fromEntries(DATES.map((date, at) => [date, days[at]?.shifts ?? []])),
          visits: Object.fromEntries(DATES.map((date, at) => [date, days[at]?.visits ?? []])),
        });
      });
  });
