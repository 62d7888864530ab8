import type { Instant, IsoDate, MemberId, ShiftId } from '../core/ids';
import { type Plan, workedShifts } from '../core/plan';
import { isAbsent, type Shift, type Visit } from '../core/roster';
import type { People } from '../core/team';
import { HOUR, localDate } from '../core/time';
import { overlaps } from './windows';

/** From its first instant until its last. */
export interface Stretch {
  readonly start: Instant;
  readonly end: Instant;
}

/** Work in a row: a shift, a visit outside the shifts, or work in another team. `date`: the one that it belongs to. */
export interface Work extends Stretch {
  readonly date: IsoDate;
  readonly breakMinutes: number;
  readonly shift?: ShiftId;
  readonly elsewhere?: true;
}

/** The work that starts on one local date with less than 11 hours between: a split shift is one pass. */
export interface Pass extends Stretch {
  readonly date: IsoDate;
  readonly shift?: ShiftId;
}

/** One person's work as a plan has it, all in order of start. */
export interface Schedule {
  readonly person: MemberId;
  readonly people: People;
  /** The dates that the plan covers; what lies beyond is not known. */
  readonly dates?: Plan['dates'];
  readonly work: readonly Work[];
  readonly passes: readonly Pass[];
  /** Work, and standby: what is no weekly rest. */
  readonly busy: readonly Stretch[];
  /** What has been looked up in it: see `once`. */
  readonly seen: Map<unknown, unknown>;
}

/** Looked up once in each schedule. */
export const once =
  <T>(look: (schedule: Schedule) => T): ((schedule: Schedule) => T) =>
  (schedule) => {
    if (schedule.seen.has(look)) return schedule.seen.get(look) as T;
    const found = look(schedule);
    schedule.seen.set(look, found);
    return found;
  };

/** With this much free between them, work is two passes whatever the date. Milliseconds. */
const APART = 11 * HOUR;

const byStart = (a: Stretch, b: Stretch) => a.start - b.start || a.end - b.end;

/** Milliseconds between two stretches, whichever comes first; none where they overlap. */
const distance = (a: Stretch, b: Stretch): number => Math.max(0, a.start - b.end, b.start - a.end);

/** What of a stretch lies in none of the others. */
const besides = (one: Stretch, others: readonly Stretch[]): readonly Stretch[] =>
  others.reduce<readonly Stretch[]>(
    (left, { start, end }) =>
      left
        .flatMap((part) => [
          { start: part.start, end: part.end < start ? part.end : start },
          { start: part.start > end ? part.start : end, end: part.end },
        ])
        .filter((part) => part.start < part.end),
    [one],
  );

const holds = (shift: Stretch, visit: Stretch): boolean => shift.start <= visit.start && visit.end <= shift.end;

/** What a schedule is made of in one plan. */
interface Made {
  readonly shifts: readonly Shift[];
  readonly outside: readonly Visit[];
  readonly dates: Plan['dates'];
}

/** The visits that lie in none of the shifts; both in order of start. */
const visitsOutside = (visits: readonly Visit[], shifts: readonly Shift[]): readonly Visit[] => {
  let first = 0;
  return visits.filter((visit) => {
    while ((shifts[first]?.end ?? visit.start) < visit.start) first += 1;
    for (let at = first; at < shifts.length; at += 1) {
      const shift = shifts[at];
      if (!shift || shift.start > visit.start) return true;
      if (holds(shift, visit)) return false;
    }
    return true;
  });
};

const madeOf = (plan: Plan, person: MemberId): Made => {
  const shifts = plan.shiftsOf(person);
  return { shifts, outside: visitsOutside(plan.visitsOf(person), workedShifts(plan, person)), dates: plan.dates };
};

const isSame = (a: Made, b: Made): boolean =>
  a.dates === b.dates &&
  a.shifts === b.shifts &&
  a.outside.length === b.outside.length &&
  a.outside.every((visit, at) => visit.start === b.outside[at]?.start && visit.end === b.outside[at]?.end);

const nearest = (shifts: readonly Work[], visit: Stretch): Work | undefined => {
  let found: Work | undefined;
  for (const shift of shifts) if (!found || distance(shift, visit) < distance(found, visit)) found = shift;
  return found && distance(found, visit) < APART ? found : undefined;
};

const passesOf = (work: readonly Work[]): readonly Pass[] => {
  const passes: Pass[] = [];
  for (const { start, end, date, shift } of work) {
    const last = passes[passes.length - 1];
    if (last?.date === date && start - last.end < APART)
      passes[passes.length - 1] = { ...last, ...(shift ? { shift } : {}), end: end > last.end ? end : last.end };
    else passes.push({ start, end, date, ...(shift ? { shift } : {}) });
  }
  return passes;
};

const scheduled = (people: People, person: MemberId, { shifts, outside, dates }: Made): Schedule => {
  const { timeZone } = people.team;
  const member = people.members.get(person);
  const works = ({ date }: { readonly date: IsoDate }) => !member || !isAbsent(member, date);
  const on = ({ start }: Stretch): IsoDate => localDate(start, timeZone);
  const asWork = (shift: Shift): Work => {
    const { id, start, end, breakMinutes } = shift;
    return { start, end, breakMinutes, date: on(shift), shift: id };
  };
  const rostered = shifts.filter(({ kind }) => kind !== 'standby').map(asWork);
  const standby = shifts.filter(({ kind }) => kind === 'standby').map(asWork);
  const elsewhere = (people.elsewhere?.get(person) ?? []).map(
    ({ start, end }): Work => ({ start, end, breakMinutes: 0, date: on({ start, end }), elsewhere: true }),
  );
  const visits = outside.flatMap((visit) => {
    const lending = elsewhere.filter((shift) => overlaps(shift, visit));
    const shifts = [...rostered, ...lending];
    return besides(visit, lending).map(
      (part): Work => ({ ...part, breakMinutes: 0, date: nearest(shifts, part)?.date ?? on(part) }),
    );
  });
  const work = [...[...rostered, ...visits].filter(works), ...elsewhere].sort(byStart);
  const busy = standby.length > 0 ? [...work, ...standby.filter(works)].sort(byStart) : work;
  return { person, people, dates, work, passes: passesOf(work), busy, seen: new Map() };
};

const known = new WeakMap<Plan, Map<MemberId, { readonly made: Made; readonly schedule: Schedule }>>();

/**
 * A person's work in a plan, put together once. Shifts that are worked; work in other teams; and visits outside the shifts, since whoever goes
 * to one works: such a visit lengthens the shift that it is nearest to when less than 11 hours lie between, and belongs to that shift's date;
 * further from any shift it is a pass of its own on the date on which it starts. What of it lies in another team's shift is that shift's.
 * Standby is no work. What is planned on a date on which the person is absent is not worked by them. `like`: given back itself where the plan
 * has the same work for the person as there.
 */
export const scheduleOf = (people: People, plan: Plan, person: MemberId, like?: Plan): Schedule => {
  const persons = known.get(plan) ?? new Map<MemberId, { readonly made: Made; readonly schedule: Schedule }>();
  known.set(plan, persons);
  const found = persons.get(person);
  if (found?.schedule.people === people) return found.schedule;
  const made = madeOf(plan, person);
  const other = like && scheduleOf(people, like, person);
  const otherMade = like && known.get(like)?.get(person)?.made;
  const schedule = other && otherMade && isSame(made, otherMade) ? other : scheduled(people, person, made);
  persons.set(person, { made, schedule });
  return schedule;
};
