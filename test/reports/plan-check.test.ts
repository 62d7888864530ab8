import { isoDate } from '../../src/core/ids';
import type { Day } from '../../src/core/roster';
import { addDays } from '../../src/core/time';
import { checkPlan } from '../../src/reports/plan-check';
import { peopleOf } from '../rules/taking';
import { type CareTeam, careTeam, type Described } from '../support/care-team';

const MONDAY = isoDate('2026-11-23');
const WEEK = { from: MONDAY, to: addDays(MONDAY, 6) };

const teamWith = (given: Partial<Described>): CareTeam =>
  careTeam({
    members: [{ name: 'Sara', dayBreak: '14:00' }, { name: 'Ahmed' }],
    clients: [
      { code: 'K-1047', zone: 'A' },
      { code: 'K-1020', zone: 'B' },
    ],
    zones: [{ from: 'A', to: 'B', minutes: 10 }],
    shifts: {},
    visits: {},
    ...given,
  });

const rulesOf = (care: CareTeam, dates = WEEK): readonly string[] =>
  checkPlan(peopleOf(care), care.days, dates).findings.map(
    ({ rule, person }) => `${rule} ${care.members.find(({ id }) => id === person)?.name}`,
  );

test('two visits that are too close are one finding, not one for each', () => {
  const care = teamWith({
    shifts: { [MONDAY]: ['Sara 07:00-16:00'] },
    visits: { [MONDAY]: ['K-1047 09:00-09:30 Sara', 'K-1020 09:15-09:45 Sara', 'K-1047 09:50-10:00 Sara'] },
  });
  expect(rulesOf(care)).toEqual(['doubleBooking Sara', 'travel Sara']);
});

test('what touches the dates is there, also when it begins before them; what does not is not', () => {
  const care = teamWith({ shifts: { '2026-11-22': ['Sara 14:00-22:00'], [MONDAY]: ['Sara 07:00-16:00'] } });
  expect(rulesOf(care)).toEqual(['restBetweenShifts Sara']);
  expect(rulesOf(care, { from: addDays(MONDAY, 1), to: addDays(MONDAY, 6) })).toEqual([]);
});

test('whoever works then without a dygnsbryt is named, and nobody else', () => {
  const care = teamWith({ shifts: { [MONDAY]: ['Sara 07:00-16:00', 'Ahmed 07:00-16:00'] } });
  expect(checkPlan(peopleOf(care), care.days, WEEK).withoutDayBreak).toEqual([care.id('Ahmed')]);
  const later = { from: addDays(MONDAY, 7), to: addDays(MONDAY, 13) };
  expect(checkPlan(peopleOf(care), care.days, later).withoutDayBreak).toEqual([]);
});

test('months back count: four months of heavy weeks, and the plan’s own days', () => {
  const dates = Array.from({ length: 17 * 7 }, (_, day) => addDays(MONDAY, day - 16 * 7));
  const care = teamWith({
    shifts: Object.fromEntries(dates.filter((_, day) => day % 7 < 5).map((date) => [date, ['Sara 07:00-17:30']])),
  });
  const averages = checkPlan(peopleOf(care), care.days, WEEK).findings.filter(({ rule }) => rule === 'weekAverage');
  expect(averages).toEqual([expect.objectContaining({ found: 50 * 60, required: 48 * 60 })]);
  const shorter: readonly Day[] = care.days.filter(({ date }) => date >= addDays(MONDAY, -8 * 7));
  expect(checkPlan(peopleOf(care), shorter, WEEK).findings.filter(({ rule }) => rule === 'weekAverage')).toEqual([]);
});

test('months back count also where their days are gone: what is remembered of them, and after it the days', () => {
  const dates = Array.from({ length: 3 * 7 }, (_, day) => addDays(MONDAY, day - 2 * 7));
  const care = teamWith({
    shifts: Object.fromEntries(dates.filter((_, day) => day % 7 < 5).map((date) => [date, ['Sara 07:00-17:30']])),
  });
  const heavy = (minutes: number) =>
    Array.from({ length: 16 }, (_, at) => ({ from: addDays(MONDAY, 7 * (at - 16)), minutes, restDays: [] }));
  const average = (minutes: number) =>
    checkPlan({ ...peopleOf(care), weeks: new Map([[care.id('Sara'), heavy(minutes)]]) }, care.days, WEEK)
      .findings.filter(({ rule }) => rule === 'weekAverage')
      .map(({ found }) => found);
  expect(average(48 * 60)).toEqual([Math.round(((14 * 48 + 3 * 50) * 60) / 17)]);
  expect(average(47 * 60)).toEqual([]);
});
