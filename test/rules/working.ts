import { isoDate, type MemberId, type WallTime } from '../../src/core/ids';
import { type Plan, planOf } from '../../src/core/plan';
import { type Day, emptyDay, type Shift } from '../../src/core/roster';
import type { People, Team, WorkedWeek } from '../../src/core/team';
import { addDays, localDate, localTime } from '../../src/core/time';
import type { Change, Finding, Rule } from '../../src/rules/finding';
import { type CareTeam, careTeam, type Described } from '../support/care-team';
import { peopleOf } from './taking';

/** A Monday in winter, away from holidays and the nights when clocks change. */
export const MONDAY = isoDate('2026-11-16');

/** Sara's work: `2026-11-25: ['14:00-22:00']`. */
export interface Working {
  readonly works: Readonly<Record<string, readonly string[]>>;
  readonly visits?: Readonly<Record<string, readonly string[]>>;
  readonly norwegian?: true;
  readonly rules?: Team['settings']['rules'];
  readonly sara?: Partial<Described['members'][number]>;
  /** What her shifts are: `{ 0: { kind: 'standby' } }`, in order. */
  readonly shifts?: Readonly<Record<number, Partial<Shift>>>;
  readonly breakMinutes?: number;
  /** Dates that the plan covers beyond those above. */
  readonly from?: string;
  readonly to?: string;
  readonly weeks?: readonly WorkedWeek[];
  readonly elsewhere?: readonly { readonly start: number; readonly end: number }[];
}

const withEmptyDays = (days: readonly Day[], { from, to }: Working): readonly Day[] => {
  const dates = [...days.map(({ date }) => date), ...[from, to].flatMap((date) => (date ? isoDate(date) : []))].sort();
  const [first, last] = [dates[0], dates[dates.length - 1]];
  const all: Day[] = [];
  if (first && last)
    for (let date = first; date <= last; date = addDays(date, 1))
      all.push(days.find((day) => day.date === date) ?? emptyDay(date));
  return all;
};

export interface Worked {
  readonly plan: Plan;
  readonly people: People;
  readonly sara: MemberId;
  readonly care: CareTeam;
}

/** A team in which Sara works so, its plan without a gap from its first day to its last. */
export const workedBy = (given: Working): Worked => {
  const care = careTeam({
    ...(given.norwegian ? { profile: 'no-aml' } : {}),
    settings: { rules: given.rules ?? null },
    members: [{ name: 'Sara', ...given.sara }, { name: 'Ahmed' }],
    clients: [{ code: 'K-1047' }],
    shifts: Object.fromEntries(
      Object.entries(given.works).map(([date, spans]) => [date, spans.map((span) => `Sara ${span}`)]),
    ),
    visits: given.visits ?? {},
  });
  let number = 0;
  const asGiven = (shift: Shift): Shift => ({
    ...shift,
    breakMinutes: given.breakMinutes ?? 0,
    ...given.shifts?.[number++],
  });
  const days = care.days.map((day) => ({ ...day, shifts: day.shifts.map(asGiven) }));
  const sara = care.id('Sara');
  const people = {
    ...peopleOf(care),
    ...(given.weeks ? { weeks: new Map([[sara, given.weeks]]) } : {}),
    ...(given.elsewhere ? { elsewhere: new Map([[sara, given.elsewhere as never]]) } : {}),
  };
  return { plan: planOf(withEmptyDays(days, given)), people, sara, care };
};

const EMPTY = planOf([]);

/** All of it as if it were new. */
export const asNew = ({ plan, people, sara }: Worked): Change => ({
  before: EMPTY,
  after: plan,
  people,
  persons: [sara],
});

const moment = (at: Finding['from'], zone: string): string => {
  const time: WallTime = localTime(at, zone);
  return `${localDate(at, zone).slice(5)} ${time}`;
};

/** `hard restBetweenShifts 11-25 22:00 to 11-26 07:00: 540 of 660` */
export const asWords = ({ rule, severity, from, to, found, required }: Finding, { team }: People): string =>
  `${severity} ${rule} ${moment(from, team.timeZone)} to ${moment(to, team.timeZone)}: ${found} of ${required}`;

/** What a rule finds in Sara's schedule as it stands, in words. */
export const foundBy = (rule: Rule, given: Working): readonly string[] => {
  const change = asNew(workedBy(given));
  return rule(change).map((finding) => asWords(finding, change.people));
};
