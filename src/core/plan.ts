import { type ClientCode, type Instant, type IsoDate, instant, type MemberId, type ShiftId, type VisitId } from './ids';
import type { Day, Shift, Visit } from './roster';

/** Some days of a team's plan, indexed by person. Immutable: a change gives another plan over the same days. */
export interface Plan {
  visit(id: VisitId): Visit | undefined;
  /** In order of start. */
  visitsOf(member: MemberId): readonly Visit[];
  visitsAt(client: ClientCode): readonly Visit[];
  shiftsOf(member: MemberId): readonly Shift[];
  shift(id: ShiftId): Shift | undefined;
  /** Nobody's, in order of start. */
  vacantShifts(): readonly Shift[];
  /** The dates that it covers, first and last; missing: none. What lies beyond is not known. */
  readonly dates?: { readonly from: IsoDate; readonly to: IsoDate };
}

const byStart = (a: { readonly start: number }, b: { readonly start: number }) => a.start - b.start;

/** The things of a day by id, put together when one is first asked for. */
const byId = <One extends { readonly id: string }>(
  listed: (day: Day) => readonly One[],
): ((day: Day) => ReadonlyMap<One['id'], One>) => {
  const known = new WeakMap<Day, ReadonlyMap<One['id'], One>>();
  return (day) => {
    const found = known.get(day) ?? new Map(listed(day).map((one) => [one.id, one]));
    known.set(day, found);
    return found;
  };
};

const visitsById = byId(({ visits }) => visits);
const shiftsById = byId(({ shifts }) => shifts);

/** What the first of the days says that says anything. */
const firstOf = <T>(days: readonly Day[], look: (day: Day) => T | undefined): T | undefined => {
  for (const day of days) {
    const found = look(day);
    if (found) return found;
  }
  return undefined;
};

/** Looked up once for each: the rules ask again and again. */
const remembered = <K, T>(look: (key: K) => T): ((key: K) => T) => {
  const known = new Map<K, T>();
  return (key) => {
    const found = known.get(key) ?? look(key);
    known.set(key, found);
    return found;
  };
};

/** By their first day, and then by how many they are. */
const plans = new WeakMap<Day, Map<number, { readonly days: readonly Day[]; readonly plan: Plan }>>();

/** The plan of these days, given in order of date. The same days give the same plan, with all that has been looked up in it. */
export const planOf = (days: readonly Day[]): Plan => {
  const [first] = days;
  if (!first) return planned(days);
  const begun = plans.get(first) ?? new Map<number, { readonly days: readonly Day[]; readonly plan: Plan }>();
  plans.set(first, begun);
  const known = begun.get(days.length);
  if (known?.days.every((day, at) => day === days[at])) return known.plan;
  const plan = planned(days);
  begun.set(days.length, { days, plan });
  return plan;
};

type Add<K, T> = (key: K, one: T) => void;

const grouped = <K, T>(each: (add: Add<K, T>) => void): ReadonlyMap<K, T[]> => {
  const groups = new Map<K, T[]>();
  each((key, one) => {
    const group = groups.get(key);
    if (group) group.push(one);
    else groups.set(key, [one]);
  });
  return groups;
};

/** All under a key in order of start. They are gone through when the first is asked for, and put in order when they are. */
const byKey = <K, T extends { readonly start: number }>(each: (add: Add<K, T>) => void): ((key: K) => readonly T[]) => {
  let groups: ReadonlyMap<K, T[]> | undefined;
  return remembered((key) => {
    groups ??= grouped(each);
    return (groups.get(key) ?? []).sort(byStart);
  });
};

const planned = (days: readonly Day[]): Plan => {
  const [first] = days;
  const last = days[days.length - 1];
  const shifts = byKey<MemberId | undefined, Shift>((add) => {
    for (const day of days) for (const shift of day.shifts) add(shift.member, shift);
  });
  return {
    visit: remembered((id) => firstOf(days, (day) => visitsById(day).get(id))),
    shift: remembered((id) => firstOf(days, (day) => shiftsById(day).get(id))),
    vacantShifts: () => shifts(undefined),
    ...(first && last ? { dates: { from: first.date, to: last.date } } : {}),
    visitsOf: byKey((add) => {
      for (const day of days) for (const visit of day.visits) for (const member of visit.members) add(member, visit);
    }),
    visitsAt: byKey((add) => {
      for (const day of days) for (const visit of day.visits) add(visit.client, visit);
    }),
    shiftsOf: shifts,
  };
};

/** Those of a list that have not changed, and what belongs there now. The list itself where nothing of it has changed. */
const changedIn = <One extends { readonly id: string; readonly start: number }>(
  had: readonly One[],
  changed: ReadonlyMap<One['id'], One>,
  belongs: (one: One) => boolean,
): readonly One[] => {
  const gets = [...changed.values()].filter(belongs).sort(byStart);
  if (gets.length === 0 && !had.some(({ id }) => changed.has(id))) return had;
  const has: One[] = [];
  let next = 0;
  for (const one of had) {
    if (changed.has(one.id)) continue;
    for (let get = gets[next]; get && get.start < one.start; get = gets[next]) {
      has.push(get);
      next += 1;
    }
    has.push(one);
  }
  return [...has, ...gets.slice(next)];
};

/** The plan with some visits and shifts as they would be. */
export const withChanged = (plan: Plan, visits: readonly Visit[], shifts: readonly Shift[]): Plan => {
  const visitsNow = new Map(visits.map((visit) => [visit.id, visit]));
  const shiftsNow = new Map(shifts.map((shift) => [shift.id, shift]));
  return {
    ...plan,
    visit: (id) => visitsNow.get(id) ?? plan.visit(id),
    shift: (id) => shiftsNow.get(id) ?? plan.shift(id),
    vacantShifts: () => changedIn(plan.vacantShifts(), shiftsNow, (shift) => shift.member === undefined),
    visitsOf: remembered((member) =>
      changedIn(plan.visitsOf(member), visitsNow, ({ members }) => members.includes(member)),
    ),
    visitsAt: remembered((client) => changedIn(plan.visitsAt(client), visitsNow, (visit) => visit.client === client)),
    shiftsOf: remembered((member) => changedIn(plan.shiftsOf(member), shiftsNow, (shift) => shift.member === member)),
  };
};

/** The plan with one visit as it would be. */
export const withVisit = (plan: Plan, changed: Visit): Plan => withChanged(plan, [changed], []);

/** The plan with one shift as it would be. */
export const withShift = (plan: Plan, changed: Shift): Plan => withChanged(plan, [], [changed]);

const isWorked = ({ kind }: Shift): boolean => kind !== 'standby';

/** The list itself where all of it is worked: it is asked for again and again. */
const workedAmong = (shifts: readonly Shift[]): readonly Shift[] =>
  shifts.every(isWorked) ? shifts : shifts.filter(isWorked);

/** Standby is spent at home: no visit lies in it. */
export const workedShifts = (plan: Plan, member: MemberId): readonly Shift[] => workedAmong(plan.shiftsOf(member));

/** The worked shift that the whole visit lies in. */
export const shiftHolding = (plan: Plan, member: MemberId, visit: Visit): Shift | undefined =>
  workedShifts(plan, member).find((shift) => shift.start <= visit.start && visit.end <= shift.end);

/** The visit's people with one seat passed on: from whoever has it, or from nobody; to somebody, or to nobody. */
const passedOn = ({ members }: Visit, from: MemberId | undefined, to: MemberId | undefined): readonly MemberId[] => {
  const gets = to === undefined ? [] : [to];
  return from === undefined ? [...members, ...gets] : members.flatMap((member) => (member === from ? gets : [member]));
};

/** A seat that nobody has: of a visit without anybody, or one that was left open as the visit changed. */
export const hasOpenSeat = ({ members, planned = members, laid }: Visit): boolean =>
  members.length === 0 || (laid?.opened !== undefined && members.length < planned.length);

/** The visit with one seat passed from one person, or from nobody, to another, or to nobody. The other seat of a two-carer visit stays. */
export const reseated = (visit: Visit, from: MemberId | undefined, to: MemberId | undefined): Visit => {
  const members = passedOn(visit, from, to);
  const planned = visit.planned ?? visit.members;
  const backAsPlanned = members.length === planned.length && members.every((member) => planned.includes(member));
  const { planned: _, ...rest } = visit;
  return backAsPlanned ? { ...rest, members } : { ...rest, members, planned };
};

/** The shift in somebody else's hands; without one it is vacant. */
export const handedTo = ({ planned, member, ...rest }: Shift, to: MemberId | undefined): Shift => {
  const said = planned === undefined ? (member ?? null) : planned;
  return { ...rest, ...(to === undefined ? {} : { member: to }), ...(said === (to ?? null) ? {} : { planned: said }) };
};

/** Those of the person's visits that lie in the shift and follow it. */
export const visitsInShift = (plan: Plan, { start, end }: Shift, member: MemberId): readonly Visit[] =>
  plan.visitsOf(member).filter((visit) => start <= visit.start && visit.end <= end);

/** The visit at another time, as long as before. */
export const shifted = (visit: Visit, start: Instant): Visit => {
  const { plannedStart = visit.start, ...rest } = visit;
  const moved = { ...rest, start, end: instant(start + visit.end - visit.start) };
  return start === plannedStart ? moved : { ...moved, plannedStart };
};

/** Whether a visit may start then by its own window. */
export const isInWindow = ({ movable, start, plannedStart = start, earliest, latest }: Visit, at: Instant): boolean =>
  movable && (earliest ?? plannedStart) <= at && at <= (latest ?? plannedStart);

/** The day with one of its visits replaced. */
export const dayWithVisit = (day: Day, changed: Visit): Day => ({
  ...day,
  visits: day.visits.map((visit) => (visit.id === changed.id ? changed : visit)),
});

/** A vacant shift that somebody opens here; the planning system does not have it. */
export const openedShift = (
  said: Pick<Shift, 'id' | 'start' | 'end' | 'kind' | 'breakMinutes'>,
  opened: MemberId,
): Shift => ({ ...said, competences: [], opened, gone: true });

/** The day with one shift more. */
export const dayWithMore = (day: Day, shift: Shift): Day => ({ ...day, shifts: [...day.shifts, shift] });

/** The day without one of its shifts. */
export const dayWithoutShift = (day: Day, { id }: Pick<Shift, 'id'>): Day => ({
  ...day,
  shifts: day.shifts.filter((shift) => shift.id !== id),
});

/** The day with one of its shifts replaced. */
export const dayWithShift = (day: Day, changed: Shift): Day => ({
  ...day,
  shifts: day.shifts.map((shift) => (shift.id === changed.id ? changed : shift)),
});
