import fc from 'fast-check';
import { isoDate } from '../../src/core/ids';
import type { Client, Day } from '../../src/core/roster';
import { addDays } from '../../src/core/time';
import { type ClientContinuity, continuityOf, teamContinuity } from '../../src/reports/continuity';
import { peopleOf } from '../rules/taking';
import type { CareTeam } from '../support/care-team';
import { datesUntil, type Extra, everyDay, FIRST_DAY, UNTIL } from '../support/every-day';
import { randomTeam, SECOND } from '../support/random-team';

const MEMBERS = [
  { name: 'Sara' },
  { name: 'Ahmed' },
  { name: 'Lisa' },
  { name: 'Maria' },
  { name: 'Vera', employment: 'substitute' as const },
  { name: 'Nora', role: 'nurse' as const, profession: 'sjuksköterska' },
  { name: 'Rune', role: 'rehab' as const, profession: 'arbetsterapeut' },
];
const USUAL = ['K-1047 08:00-08:30 Sara', 'K-1047 18:00-18:30 Ahmed'];
const DAYS = datesUntil(UNTIL, 14);

interface Given {
  readonly extras?: readonly Extra[];
  readonly usual?: readonly string[];
  readonly client?: Partial<Client>;
  readonly settings?: CareTeam['team']['settings'];
}

const teamWith = ({ extras = [], usual = USUAL, client = {}, settings }: Given): CareTeam => {
  const care = everyDay(
    { members: MEMBERS, clients: [{ code: 'K-1047', contact: 'Sara' }], ...(settings ? { settings } : {}) },
    DAYS,
    usual,
    extras,
  );
  return { ...care, clients: care.clients.map((one) => ({ ...one, ...client })) };
};

const figuresOf = (care: CareTeam, until = UNTIL) => continuityOf(peopleOf(care), care.days, until);

const onlyOf = (figures: readonly ClientContinuity[]): ClientContinuity => {
  const [only] = figures;
  if (!only) throw new Error('no client');
  return only;
};

const said = ({ staff, visits, counted }: ClientContinuity): string =>
  `${staff} at ${visits}${counted ? '' : ', not counted'}`;

const on = '2026-11-18';
const away = (from: string, to?: string): Given => ({
  client: { away: [{ from: isoDate(from), ...(to ? { to: isoDate(to) } : {}) }] },
});
/** A day with Sara's morning visit alone, and this one. */
const insteadOfEvening = (...extra: readonly Extra[]): readonly Day[] => {
  const care = teamWith({ extras: extra });
  return care.days.map((day) =>
    day.date === on ? { ...day, visits: day.visits.filter((visit) => visit.id !== `v-${on}-1`) } : day,
  );
};

describe('the national measure: Sara comes every morning, Ahmed every evening', () => {
  test.each<[string, Given, string]>([
    ['nobody else', {}, '2 at 28'],
    ['a substitute comes once', { extras: [[on, 'K-1047 12:00-12:30 Vera']] }, '3 at 29'],
    ['two carers at one visit', { extras: [[on, 'K-1047 12:00-12:30 Lisa+Maria']] }, '4 at 29'],
    ['Sara comes once more', { extras: [[on, 'K-1047 12:00-12:30 Sara']] }, '2 at 29'],
    ['a visit of another kind', { extras: [[on, 'K-1047 12:00-12:30 Lisa', 'other']] }, '3 at 29'],
    ['somebody answers an alarm', { extras: [[on, 'K-1047 12:00-12:30 Lisa', 'alarm']] }, '2 at 28'],
    ['somebody brings a meal', { extras: [[on, 'K-1047 12:00-12:15 Lisa', 'meal']] }, '2 at 28'],
    ['home health care comes', { extras: [[on, 'K-1047 12:00-12:30 Nora insulin']] }, '2 at 28'],
    ['a nurse helps out at home help', { extras: [[on, 'K-1047 12:00-12:30 Nora']] }, '2 at 28'],
    ['an occupational therapist comes', { extras: [[on, 'K-1047 12:00-12:30 Rune']] }, '2 at 28'],
    ['a nurse beside a carer', { extras: [[on, 'K-1047 12:00-12:30 Nora+Lisa']] }, '3 at 29'],
    ['nobody is planned for a visit yet', { extras: [[on, 'K-1047 12:00-12:30 -']] }, '2 at 28'],
    ['just before seven', { extras: [[on, 'K-1047 06:59-07:20 Lisa']] }, '2 at 28'],
    ['at seven', { extras: [[on, 'K-1047 07:00-07:20 Lisa']] }, '3 at 29'],
    ['just before ten at night', { extras: [[on, 'K-1047 21:59-22:20 Lisa']] }, '3 at 29'],
    ['at ten at night', { extras: [[on, 'K-1047 22:00-22:20 Lisa']] }, '2 at 28'],
    ['on the first day', { extras: [[FIRST_DAY, 'K-1047 12:00-12:30 Lisa']] }, '3 at 29'],
    ['the day before the first', { extras: [[addDays(FIRST_DAY, -1), 'K-1047 12:00-12:30 Lisa']] }, '2 at 28'],
    ['on the last day', { extras: [[UNTIL, 'K-1047 12:00-12:30 Lisa']] }, '3 at 29'],
    ['the day after the last', { extras: [[addDays(UNTIL, 1), 'K-1047 12:00-12:30 Lisa']] }, '2 at 28'],
    ['younger than 65', { client: { over65: false } }, '2 at 28, not counted'],
    ['away in the middle', away('2026-11-15', '2026-11-16'), '2 at 28, not counted'],
    ['away until the first day', away('2026-11-01', FIRST_DAY), '2 at 28, not counted'],
    ['away until the day before the first', away('2026-11-01', '2026-11-10'), '2 at 28'],
    ['away from the last day until further notice', away(UNTIL), '2 at 28, not counted'],
    ['away from the day after the last', away('2026-11-25'), '2 at 28'],
    ['one visit a day', { usual: USUAL.slice(1) }, '1 at 14, not counted'],
    [
      'two a day, one of them at night',
      { usual: ['K-1047 08:00-08:30 Sara', 'K-1047 23:00-23:30 Ahmed'] },
      '1 at 14, not counted',
    ],
    [
      'two a day, nobody planned for one of them',
      { usual: ['K-1047 08:00-08:30 Sara', 'K-1047 18:00-18:30 -'] },
      '1 at 14',
    ],
  ])('%s', (_, given, expected) => {
    expect(said(onlyOf(figuresOf(teamWith(given))))).toBe(expected);
  });

  test.each<[string, readonly Extra[], string]>([
    ['nothing', [], '2 at 27, not counted'],
    ['another visit of home help', [[on, 'K-1047 16:00-16:30 Ahmed']], '2 at 28'],
    ['an alarm', [[on, 'K-1047 16:00-16:30 Ahmed', 'alarm']], '2 at 27, not counted'],
    ['a meal', [[on, 'K-1047 16:00-16:15 Ahmed', 'meal']], '2 at 27, not counted'],
    ['home health care', [[on, 'K-1047 16:00-16:30 Nora insulin']], '2 at 27, not counted'],
    ['something else', [[on, 'K-1047 16:00-16:30 Ahmed', 'other']], '2 at 28, not counted'],
    ['a visit after ten at night', [[on, 'K-1047 22:30-23:00 Ahmed']], '2 at 27, not counted'],
  ])('one evening there is %s instead', (_, extra, expected) => {
    const care = teamWith({});
    const [figure] = continuityOf(peopleOf(care), insteadOfEvening(...extra), UNTIL);
    expect(figure && said(figure)).toBe(expected);
  });

  test('somebody who is no longer in the list of the team was met all the same', () => {
    const care = teamWith({ extras: [[on, 'K-1047 12:00-12:30 Lisa']] });
    const left = { ...care, members: care.members.filter(({ name }) => name !== 'Lisa') };
    expect(onlyOf(figuresOf(left)).staff).toBe(3);
  });

  test('over the night when clocks change, seven is seven on the wall', () => {
    const until = isoDate('2026-10-31');
    const care = everyDay({ members: MEMBERS, clients: [{ code: 'K-1047' }] }, datesUntil(until, 14), [
      'K-1047 07:00-07:30 Sara',
      'K-1047 21:59-22:15 Ahmed',
      'K-1047 06:59-07:00 Lisa',
      'K-1047 22:00-22:30 Maria',
    ]);
    expect(said(onlyOf(figuresOf(care, until)))).toBe('2 at 28');
  });

  test.each([
    [14, '2 at 28'],
    [28, '3 at 57'],
  ] as const)('Norway counts %i days', (continuityDays, expected) => {
    const care = everyDay(
      {
        profile: 'no-aml',
        settings: { policy: { continuityDays } },
        members: MEMBERS,
        clients: [{ code: 'K-1047' }],
      },
      datesUntil(UNTIL, 28),
      USUAL,
      [['2026-10-28', 'K-1047 12:00-12:30 Lisa']],
    );
    expect(said(onlyOf(figuresOf(care)))).toBe(expected);
  });

  test('how evenly, and how much with the named contact', () => {
    const figure = onlyOf(figuresOf(teamWith({ extras: [[on, 'K-1047 12:00-12:30 Sara+Lisa']] })));
    expect(figure.index).toBeCloseTo(1 - 2 / 28);
    expect(figure.withContact).toBeCloseTo(15 / 29);
    const noContact = { contact: undefined } as unknown as Partial<Client>;
    expect(onlyOf(figuresOf(teamWith({ client: noContact }))).withContact).toBeUndefined();
    expect(onlyOf(figuresOf(teamWith({ usual: [] })))).toEqual({
      client: 'K-1047',
      staff: 0,
      visits: 0,
      counted: false,
    });
    expect(onlyOf(figuresOf(teamWith({ usual: USUAL.slice(0, 1) }))).index).toBe(1);
  });
});

describe('whatever the plan', () => {
  const figureIn = (care: CareTeam, days: readonly Day[], client: string) =>
    continuityOf(peopleOf(care), days, SECOND).find((one) => one.client === client);

  test('another visit by somebody who comes already changes nothing', () => {
    fc.assert(
      fc.property(randomTeam, fc.nat(1000), (care, pick) => {
        const visits = care.days.flatMap((day) => day.visits.map((visit) => ({ visit, date: day.date })));
        const chosen = visits[pick % visits.length];
        fc.pre(chosen !== undefined);
        if (!chosen) return;
        const again = { ...chosen.visit, id: `${chosen.visit.id}-again` as typeof chosen.visit.id };
        const days = care.days.map((day) =>
          day.date === chosen.date ? { ...day, visits: [...day.visits, again] } : day,
        );
        const { client } = chosen.visit;
        expect(figureIn(care, days, client)?.staff).toBe(figureIn(care, care.days, client)?.staff);
      }),
      { numRuns: 100 },
    );
  });

  test('nobody meets more people than their visits have seats, and somebody where there is a visit', () => {
    fc.assert(
      fc.property(randomTeam, (care) => {
        for (const { client, staff, visits } of continuityOf(peopleOf(care), care.days, SECOND)) {
          const seats = care.days
            .flatMap((day) => day.visits)
            .filter((visit) => visit.client === client)
            .reduce((sum, visit) => sum + visit.members.length, 0);
          expect(staff).toBeLessThanOrEqual(seats);
          expect(staff === 0).toBe(visits === 0);
        }
      }),
      { numRuns: 100 },
    );
  });

  test('what lies outside the days changes nothing', () => {
    fc.assert(
      fc.property(randomTeam, (care) => {
        const until = addDays(SECOND, 13);
        const inside = continuityOf(peopleOf(care), care.days, until);
        const onlySecond = care.days.filter((day) => day.date === SECOND);
        expect(inside).toEqual(continuityOf(peopleOf(care), onlySecond, until));
      }),
      { numRuns: 50 },
    );
  });
});

describe('the team', () => {
  const figures = (staff: readonly number[], counted = true): readonly ClientContinuity[] =>
    staff.map((met, at) => ({ client: `K-${at}` as ClientContinuity['client'], staff: met, visits: 40, counted }));
  const { team } = teamWith({});

  test.each([
    ['an odd number', [9, 30, 12, 15, 11], { clients: 5, mean: 15.4, median: 12, above: 0.2 }],
    ['an even number', [10, 8, 14, 16, 21, 20], { clients: 6, mean: 89 / 6, median: 15, above: 1 / 6 }],
    ['all alike', [7, 7, 7, 7, 7], { clients: 5, mean: 7, median: 7, above: 0 }],
  ])('mean, median and the share above twenty, of %s', (_, staff, expected) => {
    const found = teamContinuity(team, figures(staff));
    expect(found).toMatchObject({ clients: expected.clients, median: expected.median });
    expect(found?.mean).toBeCloseTo(expected.mean);
    expect(found?.above).toBeCloseTo(expected.above);
  });

  test('four clients have no figure, and those who do not count make no fifth', () => {
    expect(teamContinuity(team, figures([9, 10, 11, 12]))).toBeUndefined();
    expect(teamContinuity(team, [...figures([9, 10, 11, 12]), ...figures([13, 40], false)])).toBeUndefined();
    expect(teamContinuity(team, [...figures([9, 10, 11, 12, 13]), ...figures([40], false)])?.mean).toBe(11);
  });
});
