import type { Case, TeamState } from '../core/flow';
import type { ClientCode, Instant, IsoDate, MemberId } from '../core/ids';
import { type Day, isAbsent, type Shift, type Visit } from '../core/roster';
import { addDays, localDate } from '../core/time';
import type { EndingDelegation } from '../rules/ending-delegations';
import { endingDelegations } from './delegations';

/** One visit of a person's day. `asking`: the case that asks someone to take it. */
export interface MyVisit {
  readonly visit: Visit;
  readonly date: IsoDate;
  readonly partners: readonly MemberId[];
  readonly zone?: string;
  readonly asking?: Case;
}

/** One shift of a person's day. `asking`: the case that it is in. */
export interface MyShift {
  readonly shift: Shift;
  readonly date: IsoDate;
  readonly asking?: Case;
}

/** A visit at one of my clients where the team decided otherwise than planned. */
export interface ChangedVisit {
  readonly visit: Visit;
  readonly now: readonly MemberId[];
  readonly before: readonly MemberId[];
  /** When it was planned, if the team has moved it. */
  readonly plannedStart?: Instant;
}

export interface MyDay {
  readonly date: IsoDate;
  readonly shifts: readonly MyShift[];
  readonly visits: readonly MyVisit[];
  readonly absent: boolean;
  /** What changed at the clients whose named contact I am, from this day on. */
  readonly changed: readonly ChangedVisit[];
  /** My delegations that soon end; a nurse's: all of the team's. */
  readonly ending: readonly EndingDelegation[];
}

/** Visits in a case while it is open say so. */
interface OnVisit extends Case {
  readonly visit?: Visit['id'];
  readonly also?: readonly { readonly visit: Visit['id'] }[];
  readonly returns?: { readonly visit: Visit['id'] };
}

const isOn = ({ visit, also = [], returns }: OnVisit, id: Visit['id']): boolean =>
  visit === id || returns?.visit === id || also.some((seat) => seat.visit === id);

const askingFor = (team: TeamState, visit: Visit): Case | undefined =>
  team.openCases.find((one: OnVisit) => isOn(one, visit.id));

/** Shifts too. */
interface OnShift extends Case {
  readonly shift?: Shift['id'];
  readonly returns?: { readonly shift?: Shift['id'] };
}

const askingForShift = (team: TeamState, { id }: Shift): Case | undefined =>
  team.openCases.find(({ shift, returns }: OnShift) => shift === id || returns?.shift === id);

const changedAt = (contact: ClientCode | undefined, visit: Visit): readonly ChangedVisit[] => {
  const { planned = visit.members, plannedStart } = visit;
  if (contact === undefined || (!visit.planned && plannedStart === undefined)) return [];
  return [
    {
      visit,
      now: visit.members.filter((member) => !planned.includes(member)),
      before: planned.filter((member) => !visit.members.includes(member)),
      ...(plannedStart === undefined ? {} : { plannedStart }),
    },
  ];
};

const byStart = (a: { readonly visit: Visit }, b: { readonly visit: Visit }) => a.visit.start - b.visit.start;

const holds = (shifts: readonly Shift[], visit: Visit): boolean =>
  shifts.some((shift) => shift.start <= visit.start && visit.start < shift.end);

const shiftsOn = (days: readonly Day[], member: MemberId, date: IsoDate): readonly Shift[] =>
  (days.find((one) => one.date === date)?.shifts ?? []).filter((shift) => shift.member === member);

/** Belongs to the day: in a shift that starts on it, or starts on it outside the night shift of the day before. */
const belongs = (shifts: readonly Shift[], nightBefore: readonly Shift[], onTheDay: boolean, visit: Visit): boolean =>
  holds(shifts, visit) || (onTheDay && !holds(nightBefore, visit));

/**
 * A person's shift and visits on a date, in order, and what is new at the clients whose named contact they are. `days` from the one before that
 * date on: a night's visits lie on two dates.
 */
export const myDay = (team: TeamState, days: readonly Day[], member: MemberId, date: IsoDate): MyDay => {
  const shifts = shiftsOn(days, member, date);
  const nightBefore = shiftsOn(days, member, addDays(date, -1));
  const visits = days
    .flatMap((one) => one.visits.map((visit) => ({ visit, date: one.date })))
    .filter((one) => one.visit.members.includes(member) && belongs(shifts, nightBefore, one.date === date, one.visit))
    .sort(byStart)
    .map(({ visit, date: on }): MyVisit => {
      const zone = team.clients.get(visit.client)?.zone;
      const asking = askingFor(team, visit);
      return {
        visit,
        date: on,
        partners: visit.members.filter((other) => other !== member),
        ...(zone ? { zone } : {}),
        ...(asking ? { asking } : {}),
      };
    });
  const me = team.members.get(member);
  const changed = days
    .flatMap((one) => one.visits)
    .flatMap((visit) => changedAt(team.clients.get(visit.client)?.contact === member ? visit.client : undefined, visit))
    .filter(({ visit }) => localDate(visit.start, team.team.timeZone) >= date)
    .sort(byStart);
  const mine = shifts.map((shift): MyShift => {
    const asking = askingForShift(team, shift);
    return { shift, date, ...(asking ? { asking } : {}) };
  });
  return {
    date,
    shifts: mine,
    visits,
    absent: me !== undefined && isAbsent(me, date),
    changed,
    ending: endingDelegations(team, member, date),
  };
};
