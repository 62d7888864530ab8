import fc from 'fast-check';
import { isoDate } from '../../src/core/ids';
import { type CareTeam, careTeam, type Described } from './care-team';

/** The two days that a random team's plan lies on, in winter, away from the nights when clocks change. */
export const FIRST = isoDate('2026-11-25');
export const SECOND = isoDate('2026-11-26');

export const NAMES = ['Sara', 'Ahmed', 'Yonas', 'Lisa', 'Maria', 'Erik'];
export const CODES = ['K-1', 'K-2', 'K-3', 'K-4'];
const SHIFTS = ['07:00-16:00', '07:00-13:00', '08:00-17:00', '14:00-22:00', '21:30-07:00'];

const clock = (quarters: number): string =>
  `${String(Math.floor(quarters / 4) % 24).padStart(2, '0')}:${String((quarters % 4) * 15).padStart(2, '0')}`;

const delegation = fc.constantFrom(
  undefined,
  {},
  { validTo: isoDate('2026-11-25') },
  { revokedAt: isoDate('2026-11-26') },
  { validFrom: isoDate('2026-11-26') },
);

const absence = fc.constantFrom(undefined, { from: FIRST, to: FIRST }, { from: SECOND });

export const memberNamed = (name: string) =>
  fc
    .record({
      insulin: delegation,
      away: fc.oneof({ weight: 4, arbitrary: fc.constant(undefined) }, { weight: 1, arbitrary: absence }),
      profession: fc.constantFrom('undersköterska', 'undersköterska', 'sjuksköterska'),
    })
    .map(({ insulin, away, profession }) => ({
      name,
      profession,
      delegations: insulin ? [insulin] : [],
      absences: away ? [away] : [],
    }));

export const clientIn = (names: readonly string[]) => (code: string) =>
  fc
    .record({
      zone: fc.constantFrom(undefined, 'A', 'B'),
      not: fc.oneof(
        { weight: 4, arbitrary: fc.constant(undefined) },
        { weight: 1, arbitrary: fc.constantFrom(...names) },
      ),
      only: fc.oneof(
        { weight: 6, arbitrary: fc.constant(undefined) },
        { weight: 1, arbitrary: fc.subarray([...names], { minLength: 1 }) },
      ),
    })
    .map(({ zone, not, only }) => ({
      code,
      ...(zone ? { zone } : {}),
      ...(not ? { not: [not] } : {}),
      ...(only ? { only } : {}),
    }));

export const visitIn = (names: readonly string[]) =>
  fc
    .record({
      code: fc.constantFrom(...CODES),
      start: fc.integer({ min: 26, max: 94 }),
      quarters: fc.integer({ min: 1, max: 4 }),
      who: fc.uniqueArray(fc.constantFrom(...names), { minLength: 1, maxLength: 2 }),
      tasks: fc.constantFrom('', '', ' insulin'),
      window: fc.constantFrom(undefined, [0, 4], [-2, 0], [-4, 8]),
    })
    .map(({ code, start, quarters, who, tasks, window }) => {
      const [earlier = 0, later = 0] = window ?? [];
      const movable = window ? ` ${clock(start + earlier)}~${clock(Math.min(95, start + later))}` : '';
      return `${code} ${clock(start)}-${clock(start + quarters)} ${who.join('+')}${tasks}${movable}`;
    });

const shiftsOf = (names: readonly string[]) =>
  fc
    .tuple(...names.map(() => fc.option(fc.constantFrom(...SHIFTS), { nil: undefined })))
    .map((spans) => spans.flatMap((span, at) => (span ? [`${names[at]} ${span}`] : [])));

const withVacant = (shifts: readonly string[], vacant: string | undefined) =>
  vacant ? [...shifts, `- ${vacant}`] : shifts;

/** Small teams over two days, with whatever is wrong in their plans left in. */
export const describedTeam: fc.Arbitrary<Described> = fc.integer({ min: 3, max: NAMES.length }).chain((size) => {
  const names = NAMES.slice(0, size);
  return fc
    .record({
      members: fc.tuple(...names.map(memberNamed)),
      clients: fc.tuple(...CODES.map(clientIn(names))),
      firstShifts: shiftsOf(names),
      secondShifts: shiftsOf(names),
      vacant: fc.option(fc.constantFrom(...SHIFTS), { nil: undefined }),
      firstVisits: fc.array(visitIn(names), { minLength: 3, maxLength: 8 }),
      secondVisits: fc.array(visitIn(names), { minLength: 0, maxLength: 4 }),
    })
    .map(({ members, clients, firstShifts, secondShifts, vacant, firstVisits, secondVisits }) => ({
      members,
      clients,
      zones: [{ from: 'A', to: 'B', minutes: 10 }],
      shifts: { [FIRST]: withVacant(firstShifts, vacant), [SECOND]: secondShifts },
      visits: { [FIRST]: firstVisits, [SECOND]: secondVisits },
    }));
});

export const randomTeam: fc.Arbitrary<CareTeam> = describedTeam.map(careTeam);

/** The same with a leader, who may let an exception pass. */
export const randomLedTeam: fc.Arbitrary<CareTeam> = describedTeam.map(({ members, ...rest }) =>
  careTeam({ ...rest, members: [...members, { name: 'Karin', role: 'leader', profession: 'enhetschef' }] }),
);
