import fc from 'fast-check';
import { instant, type MemberId } from '../../src/core/ids';
import { planOf, reseated, shiftHolding, withVisit } from '../../src/core/plan';
import type { Day, Visit } from '../../src/core/roster';
import { addDays, HOUR, minutesLater } from '../../src/core/time';
import { findings } from '../../src/rules';
import type { Change } from '../../src/rules/finding';
import type { CareTeam } from '../support/care-team';
import { randomTeam } from '../support/random-team';
import { DAY, firstVisit, inWords, peopleOf, taking, teamWith } from './taking';

const visitsOf = (care: CareTeam): readonly Visit[] => care.days.flatMap((day) => day.visits);

/** One visit of the plan and one who is not in it. */
const pass = (care: CareTeam, pick: number, whom: number) => {
  const all = visitsOf(care);
  const visit = all[pick % all.length];
  const [from] = visit?.members ?? [];
  const others = care.members.filter((member) => !visit?.members.includes(member.id));
  const taker = others[whom % others.length]?.id;
  if (!visit || !from || !taker) throw new Error('a random team has a visit and someone outside it');
  return { visit, from, taker };
};

const passing = (care: CareTeam, pick: number, whom: number): Change => {
  const { visit, from, taker } = pass(care, pick, whom);
  const before = planOf(care.days);
  return {
    before,
    after: withVisit(before, reseated(visit, from, taker)),
    people: peopleOf(care),
    persons: [from, taker],
  };
};

const WEEK = 7 * 24 * HOUR;

const laterDay = (day: Day, weeks: number): Day => {
  const later = <T extends { readonly start: number; readonly end: number }>(one: T): T => ({
    ...one,
    start: instant(one.start + weeks * WEEK),
    end: instant(one.end + weeks * WEEK),
  });
  return { date: addDays(day.date, 7 * weeks), shifts: day.shifts.map(later), visits: day.visits.map(later) };
};

/** The same team some weeks later: its plan, its delegations, its absences. */
const later = (care: CareTeam, weeks: number): CareTeam => {
  const days = 7 * weeks;
  return {
    ...care,
    days: care.days.map((day) => laterDay(day, weeks)),
    members: care.members.map((member) => ({
      ...member,
      delegations: member.delegations.map((given) => ({
        ...given,
        validFrom: addDays(given.validFrom, days),
        validTo: addDays(given.validTo, days),
        ...(given.revokedAt ? { revokedAt: addDays(given.revokedAt, days) } : {}),
      })),
      absences: member.absences.map(({ from, to }) => ({
        from: addDays(from, days),
        ...(to ? { to: addDays(to, days) } : {}),
      })),
    })),
  };
};

const said = (change: Change): readonly string[] => findings(change).map((finding) => inWords(finding, change.people));

const sorted = (texts: readonly string[]): readonly string[] => [...texts].sort();

const backwards = (care: CareTeam): CareTeam => ({
  ...care,
  days: care.days.map((day) => ({ ...day, visits: [...day.visits].reverse(), shifts: [...day.shifts].reverse() })),
});

const anyPass = [randomTeam, fc.nat(1000), fc.nat(1000)] as const;

describe('whatever the plan', () => {
  test('weeks later, on the same side of the clock change, the same is found', () => {
    fc.assert(
      fc.property(...anyPass, fc.constantFrom(-4, -1, 1, 3, 17), (care, pick, whom, weeks) => {
        expect(said(passing(later(care, weeks), pick, whom))).toEqual(said(passing(care, pick, whom)));
      }),
      { numRuns: 100 },
    );
  });

  test('in summer the same is found as in winter', () => {
    fc.assert(
      fc.property(...anyPass, (care, pick, whom) => {
        const inJune = (day: Day): Day => {
          const moved = laterDay(day, 30);
          const earlier = <T extends { readonly start: number; readonly end: number }>(one: T): T => ({
            ...one,
            start: instant(one.start - HOUR),
            end: instant(one.end - HOUR),
          });
          return { ...moved, shifts: moved.shifts.map(earlier), visits: moved.visits.map(earlier) };
        };
        const summer = { ...later(care, 30), days: care.days.map(inJune) };
        expect(said(passing(summer, pick, whom))).toEqual(said(passing(care, pick, whom)));
      }),
      { numRuns: 50 },
    );
  });

  test('it does not matter who of the two is looked at first', () => {
    fc.assert(
      fc.property(...anyPass, (care, pick, whom) => {
        const change = passing(care, pick, whom);
        const other = { ...change, persons: [...change.persons].reverse() };
        expect(sorted(said(other))).toEqual(sorted(said(change)));
      }),
      { numRuns: 100 },
    );
  });

  test('it does not matter in which order the day is written', () => {
    fc.assert(
      fc.property(...anyPass, (care, pick, whom) => {
        const { visit, from, taker } = pass(care, pick, whom);
        const inOrder = planOf(care.days);
        const reversed = planOf(backwards(care).days);
        const over = (before: typeof inOrder): Change => ({
          before,
          after: withVisit(before, reseated(visit, from, taker)),
          people: peopleOf(care),
          persons: [taker],
        });
        const sameStart = visitsOf(care).some(
          (one, at, all) => all.findIndex((other) => other.start === one.start) !== at,
        );
        fc.pre(!sameStart);
        expect(sorted(said(over(reversed)))).toEqual(sorted(said(over(inOrder))));
      }),
      { numRuns: 100 },
    );
  });

  test('a plan that does not change has no findings, however wrong it is', () => {
    fc.assert(
      fc.property(randomTeam, (care) => {
        const plan = planOf(care.days);
        const persons = care.members.map((member): MemberId => member.id);
        expect(findings({ before: plan, after: plan, people: peopleOf(care), persons })).toEqual([]);
      }),
      { numRuns: 50 },
    );
  });

  test('findings are about whoever gets the visit, and about it; or about their hours when it lies outside their shifts', () => {
    fc.assert(
      fc.property(...anyPass, (care, pick, whom) => {
        const { visit, taker } = pass(care, pick, whom);
        const change = passing(care, pick, whom);
        const works = shiftHolding(change.after, taker, visit) !== undefined;
        for (const one of findings(change)) {
          expect(one.person).toBe(taker);
          if (works || one.visit) expect(one.visit).toBe(visit.id);
        }
      }),
      { numRuns: 100 },
    );
  });

  test.each([
    ['moves', 30, 30, ['hard doubleBooking: Sara at K-1047, 30 min, K-1020 15:00–15:30']],
    ['ends later', 0, 15, ['hard doubleBooking: Sara at K-1047, 15 min, K-1020 15:00–15:30']],
    ['starts earlier', -15, 0, ['hard doubleBooking: Sara at K-1047, 5 min, K-1033 14:00–14:20']],
    ['stays', 0, 0, []],
  ])('a visit that %s counts as gained by whoever has it', (_, start, end, found) => {
    const care = teamWith({ visits: ['K-1020 15:00-15:30 Sara', 'K-1033 14:00-14:20 Sara'] });
    const { before, people } = taking(care);
    const visit = firstVisit(care);
    const moved = { ...visit, start: minutesLater(visit.start, start), end: minutesLater(visit.end, end) };
    const change = { before, after: withVisit(before, moved), people, persons: [care.id('Sara')] };
    expect(said(change)).toEqual(found);
  });
});

test('several faults are named in the order in which they decide the matter', () => {
  const care = teamWith({
    visit: 'K-1047 14:30-15:00 Sara insulin',
    visits: ['K-1020 14:45-15:30 Ahmed'],
    works: ['07:00-13:00'],
    ahmed: { absences: [{ from: DAY }] },
    client: { not: ['Ahmed'] },
  });
  expect(findings(taking(care)).map((finding) => finding.rule)).toEqual([
    'absent',
    'clientWish',
    'delegation',
    'doubleBooking',
    'outsideShift',
  ]);
});
