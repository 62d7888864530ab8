import { type IsoDate, isoDate, type MemberId, wallTime } from '../../src/core/ids';
import { planOf, reseated, withVisit } from '../../src/core/plan';
import type { Client, Member, Shift, Visit } from '../../src/core/roster';
import type { WorkElsewhere } from '../../src/core/team';
import { addDays, instantOf, localTime } from '../../src/core/time';
import type { Change, Finding, Rule } from '../../src/rules/finding';
import { type CareTeam, careTeam, type Described } from '../support/care-team';

/** Wednesday, in every table here. */
export const DAY = isoDate('2026-11-25');
export const NEXT = isoDate('2026-11-26');
export const BEFORE = isoDate('2026-11-24');

/** What differs from the plain case: Sara has K-1047 14:30–15:00, and she and Ahmed work 07–16. */
export interface Given {
  readonly visit?: string;
  /** Other visits of the day. */
  readonly visits?: readonly string[];
  readonly nextVisits?: readonly string[];
  /** Ahmed's shifts, without his name; Sara's is 07–16. */
  readonly works?: readonly string[];
  readonly worksNext?: readonly string[];
  readonly worksBefore?: readonly string[];
  /** Ahmed's shifts in another team. */
  readonly elsewhere?: readonly string[];
  readonly kind?: Shift['kind'];
  readonly ahmed?: Partial<Described['members'][number]>;
  readonly client?: Partial<Described['clients'][number]>;
  readonly clients?: Described['clients'];
  readonly norwegian?: true;
}

const CLIENTS = ['K-1020', 'K-1033'].map((code) => ({ code }));

const ahmeds = (spans: readonly string[]) => spans.map((span) => `Ahmed ${span}`);

export const teamWith = (given: Given): CareTeam => {
  const care = careTeam({
    ...(given.norwegian ? { profile: 'no-aml' } : {}),
    members: [{ name: 'Sara' }, { name: 'Ahmed', ...given.ahmed }, { name: 'Lisa' }],
    clients: [{ code: 'K-1047', zone: 'A', ...given.client }, ...(given.clients ?? CLIENTS)],
    zones: [{ from: 'A', to: 'B', minutes: 8 }],
    shifts: {
      [BEFORE]: ahmeds(given.worksBefore ?? []),
      [DAY]: ['Sara 07:00-16:00', ...ahmeds(given.works ?? ['07:00-16:00'])],
      [NEXT]: ahmeds(given.worksNext ?? []),
    },
    visits: {
      [DAY]: [given.visit ?? 'K-1047 14:30-15:00 Sara', ...(given.visits ?? [])],
      [NEXT]: given.nextVisits ?? [],
    },
  });
  const { kind } = given;
  if (!kind) return care;
  return {
    ...care,
    days: care.days.map((day) => ({ ...day, shifts: day.shifts.map((shift) => ({ ...shift, kind })) })),
  };
};

export const peopleOf = (care: CareTeam): Change['people'] => ({
  team: care.team,
  members: new Map(care.members.map((member): [MemberId, Member] => [member.id, member])),
  clients: new Map(care.clients.map((client): [Client['code'], Client] => [client.code, client])),
});

export const firstVisit = (care: CareTeam): Visit => {
  const visit = care.days.find((day) => day.date === DAY)?.visits[0];
  if (!visit) throw new Error(`no visit on ${DAY}`);
  return visit;
};

/** The seat of the day's first visit passes from whoever has it to `taker`. */
export const taking = (care: CareTeam, taker = 'Ahmed'): Change => {
  const before = planOf(care.days);
  const visit = firstVisit(care);
  const [from] = visit.members;
  if (!from) throw new Error('nobody has the visit');
  const to = care.id(taker);
  return { before, after: withVisit(before, reseated(visit, from, to)), people: peopleOf(care), persons: [to] };
};

const UNITS: Readonly<Record<NonNullable<Finding['unit']>, string>> = {
  minutes: 'min',
  days: 'days',
  weekends: 'weekends',
  staff: 'people',
};

/** `hard doubleBooking: Ahmed at K-1047, 15 min (0 allowed), K-1020 14:45–15:30` */
export const inWords = (finding: Finding, people: Change['people']): string => {
  const time = (at: Finding['from']) => localTime(at, people.team.timeZone);
  const { otherFrom, otherTo } = finding;
  return [
    `${finding.severity} ${finding.rule}: ${people.members.get(finding.person)?.name} at ${finding.client}`,
    finding.unit && `${finding.found} ${UNITS[finding.unit]}`,
    finding.required ? `${finding.required} needed` : undefined,
    otherFrom !== undefined && otherTo !== undefined
      ? [finding.otherClient, `${time(otherFrom)}–${time(otherTo)}`].filter(Boolean).join(' ')
      : undefined,
    finding.tasks?.join(' and '),
  ]
    .filter(Boolean)
    .join(', ');
};

/** `21:00-07:00` on that day, into the next where it ends before it begins. */
export const spanOn = (date: IsoDate, span: string, timeZone: string): WorkElsewhere => {
  const [start = '', end = ''] = span.split('-');
  return {
    start: instantOf(date, wallTime(start), timeZone),
    end: instantOf(end > start ? date : addDays(date, 1), wallTime(end), timeZone),
  };
};

/** What a rule says when Ahmed takes Sara's visit, in words. */
export const whenAhmedTakes = (rule: Rule, given: Given): readonly string[] => {
  const care = teamWith(given);
  const work = (given.elsewhere ?? []).map((span) => spanOn(DAY, span, care.team.timeZone));
  const taken = taking(care);
  const change = { ...taken, people: { ...taken.people, elsewhere: new Map([[care.id('Ahmed'), work]]) } };
  return rule(change).map((finding) => inWords(finding, change.people));
};
