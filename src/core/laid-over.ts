import { type ClientCode, type Instant, type IsoDate, instant, type VisitId, visitId } from './ids';
import { isAwayThen, isIn, type Over } from './over';
import { reseated } from './plan';
import type { Day, Laid, Visit } from './roster';
import type { Added, Lengthened, Moved, OpenSeat, StandingChange, WhichVisit } from './standing';
import { instantOf, localTime, MINUTE, minutesBetween, minutesLater, weekdayOf } from './time';

export { type Over, overOf } from './over';

/** A visit whose time varies a little from day to day is still the one that is meant. Minutes. */
const NEAR = 30;
const SHORTEST = 5;

const holdsOn = ({ from, until, weekdays }: StandingChange, date: IsoDate): boolean =>
  from <= date && (until === undefined || date <= until) && (!weekdays || weekdays.includes(weekdayOf(date)));

/** What began before it was decided stays as it was, and so does what begins after it was taken back. */
const reaches = ({ at, endedAt }: StandingChange, start: Instant): boolean =>
  at <= start && (endedAt === undefined || start < endedAt);

const minutesOf = (time: string): number => Number(time.slice(0, 2)) * 60 + Number(time.slice(3));

const byId = (a: Visit, b: Visit): number => (a.id < b.id ? -1 : 1);

/** A visit on its way to how it is laid: as it was, and as it has become so far. */
interface Laying {
  readonly was: Visit;
  readonly now: Visit;
  readonly by: readonly string[];
  readonly opened?: Laid['opened'];
  readonly dropped?: true;
}

const found = (all: readonly Laying[], which: WhichVisit, timeZone: string): Laying | undefined => {
  if ('visit' in which) return all.find(({ was }) => was.id === which.visit);
  const wanted = minutesOf(which.at);
  const away = ({ was }: Laying) => Math.abs(minutesOf(localTime(was.plannedStart ?? was.start, timeZone)) - wanted);
  const [nearest] = [...all].sort((a, b) => away(a) - away(b) || byId(a.was, b.was));
  return nearest && away(nearest) <= NEAR ? nearest : undefined;
};

/** Of another length than when it was decided: the planning system knows, or has decided otherwise. */
const isAsDecidedOn = ({ start, end }: Visit, { was }: Lengthened, date: IsoDate): boolean => {
  const minutes = was?.[weekdayOf(date) - 1];
  return minutes === undefined || minutes === null || minutes === minutesBetween(start, end);
};

const lengthened = (visit: Visit, minutes: number): Visit => ({
  ...visit,
  end: instant(Math.max(visit.end + minutes * MINUTE, visit.start + SHORTEST * MINUTE)),
});

const moved = (visit: Visit, start: Instant): Visit => ({
  ...visit,
  start,
  end: instant(start + visit.end - visit.start),
});

/** The team moved it after that was decided: the later word stands. */
const isMovedSince = ({ plannedStart, swap }: Visit, { number }: Moved): boolean =>
  plannedStart !== undefined && swap !== undefined && swap > number;

const changedBy = (laying: Laying, change: Lengthened | Moved, day: Day, timeZone: string): Laying => {
  const { was, now } = laying;
  const visit =
    change.does === 'lengthen'
      ? isAsDecidedOn(was, change, day.date)
        ? lengthened(now, change.minutes)
        : now
      : isMovedSince(now, change)
        ? now
        : moved(now, instantOf(day.date, change.to, timeZone));
  return opening({ ...laying, now: visit, by: [...laying.by, change.id] }, change.open, day.date);
};

/** Somebody may have taken the seat since: then it is theirs. */
const opening = (laying: Laying, open: readonly OpenSeat[] = [], date: IsoDate): Laying => {
  const seat = open.find((one) => one.date === date && laying.now.members.includes(one.member));
  return seat ? { ...laying, now: reseated(laying.now, seat.member, undefined), opened: seat.member } : laying;
};

const ownId = ({ id }: StandingChange, date: IsoDate, of = ''): VisitId => visitId(`${id}-${date}${of && `-${of}`}`);

const addedOn = (change: Added, date: IsoDate, timeZone: string): Visit => {
  const start = instantOf(date, change.start, timeZone);
  return {
    id: ownId(change, date),
    client: change.client,
    start,
    end: minutesLater(start, change.minutes),
    members: change.member ? [change.member] : [],
    kind: change.kind,
    tasks: change.tasks,
    ...(change.serviceCode ? { serviceCode: change.serviceCode } : {}),
    movable: false,
    requires: [],
  };
};

/** The other carer's seat of a visit, as a visit that nobody has. */
const companionOf = (visit: Visit, change: StandingChange, date: IsoDate): Visit => {
  const { planned: _, plannedStart: __, swap: ___, entered: ____, laid: _____, ...rest } = visit;
  return { ...rest, id: ownId(change, date, visit.id), members: [] };
};

/** What was decided about a visit that is none of the planning system's: who has it, and where the team has moved it. */
const asKept = (fresh: Visit, kept: ReadonlyMap<VisitId, Visit>): Visit => {
  const known = kept.get(fresh.id);
  if (!known) return fresh;
  const { members, planned, plannedStart, swap } = known;
  const here = plannedStart === undefined ? fresh : moved(fresh, known.start);
  return {
    ...here,
    members,
    ...(planned ? { planned } : {}),
    ...(plannedStart === undefined ? {} : { plannedStart }),
    ...(swap === undefined ? {} : { swap }),
  };
};

const fresh = (visit: Visit, change: StandingChange, kept: ReadonlyMap<VisitId, Visit>): Laying => {
  const was = asKept(visit, kept);
  return { was, now: was, by: [change.id] };
};

const withChange = (
  all: readonly Laying[],
  change: StandingChange,
  { day, kept, timeZone }: { readonly day: Day; readonly kept: ReadonlyMap<VisitId, Visit>; readonly timeZone: string },
): readonly Laying[] => {
  const { date } = day;
  switch (change.does) {
    case 'lengthen':
    case 'move':
    case 'drop': {
      const one = found(
        all.filter(({ dropped }) => !dropped),
        change.which,
        timeZone,
      );
      if (!one || !reaches(change, one.was.start)) return all;
      const after: Laying =
        change.does === 'drop'
          ? { ...one, by: [...one.by, change.id], dropped: true }
          : changedBy(one, change, day, timeZone);
      return all.map((each) => (each === one ? after : each));
    }
    case 'add': {
      const visit = addedOn(change, date, timeZone);
      const isThere = all.some(({ was }) => Math.abs(minutesBetween(was.start, visit.start)) <= NEAR);
      return reaches(change, visit.start) && !isThere ? [...all, fresh(visit, change, kept)] : all;
    }
    case 'double': {
      const doubled = all.filter(
        ({ now, dropped }) => !dropped && now.members.length < 2 && reaches(change, now.start),
      );
      return [...all, ...doubled.map(({ now }) => fresh(companionOf(now, change, date), change, kept))];
    }
    case 'pause': {
      const { since, endedAt } = change;
      const isPaused = ({ was }: Laying) =>
        (since === undefined || since <= was.start) && (endedAt === undefined || was.start < endedAt);
      return all.map((each) => (isPaused(each) ? { ...each, by: [...each.by, change.id], dropped: true } : each));
    }
    // These say how the client is, not how a day is.
    case 'home':
    case 'frame':
    case 'admit':
      return all;
  }
};

const laidVisit = ({ was, now, by, opened }: Laying): Visit =>
  by.length === 0
    ? now
    : { ...now, laid: { by, start: was.start, end: was.end, to: now.start, ...(opened ? { opened } : {}) } };

const byStart = (a: Visit, b: Visit): number => a.start - b.start || byId(a, b);

const layClient = (day: Day, client: ClientCode, over: Over): { readonly on: Visit[]; readonly off: Visit[] } => {
  const own = day.visits.filter((visit) => visit.client === client);
  const kept = new Map((day.beside ?? []).map((visit) => [visit.id, visit]));
  const changes = (over.standing.get(client) ?? []).filter((change) => holdsOn(change, day.date));
  const away = over.clients.get(client)?.away ?? [];
  let all: readonly Laying[] = own.map((was) => ({ was, now: was, by: [] }));
  for (const change of changes) all = withChange(all, change, { day, kept, timeZone: over.timeZone });
  const isOff = ({ was, dropped }: Laying) => dropped || away.some((span) => isAwayThen(span, day.date, was.start));
  return {
    on: all.filter((one) => !isOff(one)).map(laidVisit),
    off: all.filter((one) => isOff(one)).map(laidVisit),
  };
};

const concerned = (day: Day, { clients, standing }: Over): readonly ClientCode[] => {
  const codes = new Set<ClientCode>();
  for (const [code, changes] of standing) if (changes.some((change) => holdsOn(change, day.date))) codes.add(code);
  for (const { client } of day.visits)
    if (clients.get(client)?.away.some((span) => isIn(span, day.date))) codes.add(client);
  return [...codes];
};

const lay = (day: Day, over: Over): Day => {
  const codes = concerned(day, over);
  if (codes.length === 0) return day;
  const parts = codes.map((code) => layClient(day, code, over));
  const rest = day.visits.filter(({ client }) => !codes.includes(client));
  const off = parts.flatMap((part) => part.off).sort(byStart);
  return {
    ...day,
    visits: [...rest, ...parts.flatMap((part) => part.on)].sort(byStart),
    ...(off.length > 0 ? { off } : {}),
  };
};

const laidDays = new WeakMap<Day, { readonly over: Over; readonly day: Day }>();

/**
 * The day as the team has decided it: what the planning system and the swaps say, with what stands of its clients laid over. Those that are not
 * visited are kept in `off`. The same day under the same changes is the same object.
 */
export const laidOver = (stored: Day, over: Over): Day => {
  const known = laidDays.get(stored);
  const isSame =
    known?.over.clients === over.clients &&
    known.over.standing === over.standing &&
    known.over.timeZone === over.timeZone;
  if (known && isSame) return known.day;
  const day = lay(stored, over);
  laidDays.set(stored, { over, day });
  return day;
};

/** The visit without what was laid over it; what the team has decided since about who and when stays. */
const lifted = (visit: Visit): Visit => {
  if (!visit.laid) return visit;
  const { laid, ...bare } = visit;
  const length = laid.end - laid.start;
  const isMoved = visit.start !== laid.to;
  const start = isMoved ? visit.start : laid.start;
  const { plannedStart: _, ...rest } = bare;
  const there = isMoved ? laid.start : bare.plannedStart;
  const back: Visit = {
    ...rest,
    start,
    end: instant(start + length),
    ...(there === undefined || there === start ? {} : { plannedStart: there }),
  };
  const isEmpty = laid.opened !== undefined && back.members.length < (back.planned ?? []).length;
  return isEmpty ? reseated(back, undefined, laid.opened) : back;
};

/** None of the planning system's: the team has added it. */
export const isAdded = ({ id, laid }: Visit): boolean =>
  laid?.by.some((change) => id.startsWith(`${change}-`)) ?? false;

const isDecided = ({ members, planned, plannedStart, swap }: Visit): boolean =>
  members.length > 0 || planned !== undefined || plannedStart !== undefined || swap !== undefined;

/** The day as it is stored: as `laidOver` found it, with what was decided since. Visits that stand in no plan but the team's lie in `beside`. */
export const liftedFrom = (day: Day): Day => {
  const all = [...day.visits, ...(day.off ?? [])];
  if (!day.off && !all.some(({ laid }) => laid)) return day;
  const added = all.filter(isAdded).map(lifted).filter(isDecided);
  const ids = new Set(added.map(({ id }) => id));
  const beside = [...(day.beside ?? []).filter(({ id }) => !ids.has(id)), ...added];
  const { off: _, beside: __, ...rest } = day;
  return {
    ...rest,
    visits: all
      .filter((visit) => !isAdded(visit))
      .map(lifted)
      .sort(byStart),
    ...(beside.length > 0 ? { beside } : {}),
  };
};
