import { continuityMeasureOf, metAt } from '../core/continuity';
import { FEWEST } from '../core/counted';
import type { FlowEvent } from '../core/flow';
import { type Answered, type Part, sundayOf, type WeekFigures } from '../core/follow-up';
import type { CaseId, Instant, IsoDate } from '../core/ids';
import { planOf } from '../core/plan';
import { type Day, isAbsent } from '../core/roster';
import type { People } from '../core/team';
import { addDays, MINUTE } from '../core/time';
import { continuityDates, continuityOf, teamContinuity } from './continuity';
import { handledIn } from './decided';
import { insideAmong, NEED_ANSWERS, type NeedEventSaid } from './needs';
import { swapsKept } from './swaps-kept';
import { waitsIn } from './waits';

/** A team's week as it is counted. */
export interface CountedWeek {
  readonly monday: IsoDate;
  readonly people: People;
  /** The week's, and those that continuity is counted in before and after it. */
  readonly days: readonly Day[];
  /** The week's own. */
  readonly events: readonly FlowEvent[];
  /** When the cases began that were answered in it. */
  readonly begun: ReadonlyMap<CaseId, Instant>;
  /** How often something was stopped for too little rest. */
  readonly restKept: number;
}

const ANSWERS: Readonly<Record<Answered, ReadonlySet<string>>> = {
  needs: NEED_ANSWERS,
  proposals: new Set(['proposalAdopted', 'proposalAgreed', 'proposalApproved', 'proposalDeclined']),
  exceptions: new Set(['exceptionApproved', 'exceptionRejected']),
};

/** The cases that were answered among these events: it is to be known when they began. */
export const answeredIn = (events: readonly FlowEvent[]): readonly CaseId[] => {
  const isAnswer = ({ type }: FlowEvent) => Object.values(ANSWERS).some((answers) => answers.has(type));
  return [...new Set(events.filter(isAnswer).map(({ caseId }) => caseId))];
};

const BEGINS: ReadonlySet<string> = new Set(['needReported', 'methodProposed', 'exceptionRaised']);

/** When those cases began that these events tell of. */
export const begunIn = (events: readonly FlowEvent[]): ReadonlyMap<CaseId, Instant> =>
  new Map(events.filter(({ type }) => BEGINS.has(type)).map(({ caseId, at }) => [caseId, at]));

const partOf = <T>(all: readonly T[], counts: (one: T) => boolean): Part => ({
  count: all.filter(counts).length,
  of: all.length,
});

/** A day's seats at visits, without those of the absent: who came instead is not known. */
const seatsOn = ({ members }: People, { date, visits }: Day) =>
  visits.flatMap((visit) =>
    visit.members.flatMap((id) => {
      const member = members.get(id);
      return member && !isAbsent(member, date) ? [member] : [];
    }),
  );

/** Whoever has a shift that day, or had it before somebody stepped in, is absent. */
const shiftsOn = ({ members }: People, { date, shifts }: Day) =>
  shifts.flatMap(({ member, planned }) => {
    const holders = [member, planned ?? undefined].flatMap((id) => (id === undefined ? [] : (members.get(id) ?? [])));
    return holders.length === 0 ? [] : [{ absent: holders.some((holder) => isAbsent(holder, date)) }];
  });

const peopleIn = (days: readonly Day[]): number =>
  new Set(
    days.flatMap(({ shifts, visits }) => [
      ...shifts.flatMap(({ member }) => member ?? []),
      ...visits.flatMap(({ members }) => members),
    ]),
  ).size;

/** Of the visits of the continuity measure to clients who have a named contact; of a few clients it would tell of each of them, and of their contacts. */
const contactIn = (people: People, days: readonly Day[], from: IsoDate, to: IsoDate): Part => {
  const plan = planOf(days);
  const made = [...people.clients.values()].flatMap(({ code, contact }) => {
    const { visits } = metAt(people, plan.visitsAt(code), { from, to });
    return contact === undefined || visits.length === 0 ? [] : [visits.map(({ members }) => members.includes(contact))];
  });
  return partOf(made.length < FEWEST ? [] : made.flat(), (own) => own);
};

const minutes = (waits: readonly number[]): readonly number[] =>
  waits.map((wait) => Math.round(wait / MINUTE)).sort((a, b) => a - b);

/** The days that a week's figures are made of, first and last: swaps of the week are looked at where they fall in it or in the one after. */
export const daysFor = ({ team }: People, monday: IsoDate): readonly [IsoDate, IsoDate] => {
  const { days } = continuityMeasureOf(team);
  const sunday = sundayOf(monday);
  return [continuityDates(team, sunday).from, addDays(sunday, 7 + days - 1 - Math.floor(days / 2))];
};

/** Whether the team has a plan in that week: without one there is nothing to follow up. */
export const isLived = (days: readonly Day[], monday: IsoDate): boolean =>
  days.some(
    ({ date, shifts, visits }) => monday <= date && date <= sundayOf(monday) && shifts.length + visits.length > 0,
  );

/** The figures of a week, made of the plan and of what happened. */
export const weekFigures = ({ monday, people, days, events, begun, restKept }: CountedWeek): WeekFigures => {
  const sunday = sundayOf(monday);
  const week = days.filter(({ date }) => monday <= date && date <= sunday);
  const continuity = teamContinuity(people.team, continuityOf(people, days, sunday));
  const waited = (of: Answered) => minutes(waitsIn(events, ANSWERS[of], begun));
  return {
    monday,
    used: events.length > 0,
    people: peopleIn(week),
    ...(continuity ? { continuity } : {}),
    contact: contactIn(people, week, monday, sunday),
    substitutes: partOf(
      week.flatMap((day) => seatsOn(people, day)),
      ({ employment }) => employment !== 'permanent',
    ),
    absent: partOf(
      week.flatMap((day) => shiftsOn(people, day)),
      ({ absent }) => absent,
    ),
    own: handledIn(events),
    waited: { needs: waited('needs'), proposals: waited('proposals'), exceptions: waited('exceptions') },
    inside: insideAmong(events as readonly (FlowEvent & NeedEventSaid)[]),
    kept: swapsKept(people, days, events),
    restKept,
  };
};
