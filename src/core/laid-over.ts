import { type ClientCode, type Instant, type IsoDate, instant, type MemberId, type VisitId, visitId } from './ids';
import { isAwayThen, isIn, type Over } from './over';
import { reseated } from './plan';
import type { Day, Laid, Visit } from './roster';
import { holdsOn } from './span';
import type { Added, Lengthened, Moved, OpenSeat, StandingChange, WhichVisit } from './standing';
import { instantOf, localTime, MINUTE, minutesBetween, minutesInto, minutesLater, weekdayOf } from './time';

export { isAdded, liftedFrom } from './lifted';
export { type Over, overOf } from './over';

/** A visit whose time varies a little from day to day is still the one that is meant. Minutes. */
const NEAR = 30;
const SHORTEST = 5;

/** What began before it was decided stays as it was, and so does what begins after it was taken back. */
const reaches = ({ at, endedAt }: StandingChange, start: Instant): boolean =>
  at <= start && (endedAt === undefined || start < endedAt);

const byId = (a: Visit, b: Visit): number => (a.id < b.id ? -1 : 1);

/** A visit on its way to how it is laid: as it was, and as it has become so far. */
interface Laying {
  readonly was: Visit;
  readonly now: Visit;
  readonly by: readonly string[];
  readonly opened?: Laid['opened'];
  readonly companionOf?: VisitId;
  readonly dropped?: true;
}

const found = (all: readonly Laying[], which: WhichVisit, timeZone: string): Laying | undefined => {
  if ('visit' in which) return all.find(({ was }) => was.id === which.visit);
  const wanted = minutesInto(which.at);
  const away = ({ was }: Laying) => Math.abs(minutesInto(localTime(was.plannedStart ?? was.start, timeZone)) - wanted);
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
const isMovedSince = ({ past = [] }: Visit, { id }: Moved): boolean => past.includes(id);

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

/** Taken by somebody and given back: nobody has it, as when it was left open. */
const isEmptied = ({ members, planned = [], swap }: Visit, member: MemberId): boolean =>
  swap === undefined && planned.includes(member) && members.length < planned.length;

/** Somebody may have taken a seat since: then it is theirs. */
const opening = (laying: Laying, open: readonly OpenSeat[] = [], date: IsoDate): Laying => {
  const { now, opened = [] } = laying;
  const named = open.filter((seat) => seat.date === date).map(({ member }) => member);
  const left = named.filter((member) => now.members.includes(member));
  const seats = [...left, ...named.filter((member) => isEmptied(now, member))];
  if (seats.length === 0) return laying;
  const without = left.reduce((so, member) => reseated(so, member, undefined), now);
  return { ...laying, now: without, opened: [...opened, ...seats.filter((member) => !opened.includes(member))] };
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
  const { planned: _, plannedStart: __, swap: ___, entered: ____, laid: _____, past: ______, ...rest } = visit;
  return { ...rest, id: ownId(change, date, visit.id), members: [] };
};

/** What was decided about a visit that is none of the planning system's: who has it, and where the team has moved it. */
const asKept = (fresh: Visit, kept: ReadonlyMap<VisitId, Visit>): Visit => {
  const known = kept.get(fresh.id);
  if (!known) return fresh;
  const { members, planned, plannedStart, past, swap } = known;
  const here = plannedStart === undefined ? fresh : moved(fresh, known.start);
  return {
    ...here,
    members,
    ...(planned ? { planned } : {}),
    ...(plannedStart === undefined ? {} : { plannedStart }),
    ...(past ? { past } : {}),
    ...(swap === undefined ? {} : { swap }),
  };
};

const fresh = (visit: Visit, change: StandingChange, kept: ReadonlyMap<VisitId, Visit>): Laying => {
  const was = asKept(visit, kept);
  return { was, now: was, by: [change.id] };
};

const isVisited = ({ dropped, companionOf: of }: Laying): boolean => !dropped && of === undefined;

/** The one that is named, or all of them. */
const meant = (
  all: readonly Laying[],
  { which }: { readonly which?: WhichVisit },
  timeZone: string,
): readonly Laying[] => {
  const visited = all.filter(isVisited);
  if (!which) return visited;
  const one = found(visited, which, timeZone);
  return one ? [one] : [];
};

const withChange = (
  all: readonly Laying[],
  change: StandingChange,
  { day, kept, timeZone }: { readonly day: Day; readonly kept: ReadonlyMap<VisitId, Visit>; readonly timeZone: string },
): readonly Laying[] => {
  const { date } = day;
  switch (change.does) {
    case 'lengthen':
    case 'move': {
      const one = found(all.filter(isVisited), change.which, timeZone);
      if (!one || !reaches(change, one.was.start)) return all;
      const after = changedBy(one, change, day, timeZone);
      return all.map((each) => (each === one ? after : each));
    }
    case 'drop': {
      const dropped = meant(all, change, timeZone).filter(({ was }) => reaches(change, was.start));
      return all.map((each) =>
        dropped.includes(each) ? { ...each, by: [...each.by, change.id], dropped: true } : each,
      );
    }
    case 'add': {
      const visit = addedOn(change, date, timeZone);
      const isThere = all.some(({ was }) => Math.abs(minutesBetween(was.start, visit.start)) <= NEAR);
      return reaches(change, visit.start) && !isThere ? [...all, fresh(visit, change, kept)] : all;
    }
    case 'double': {
      const has = new Set(all.map(({ companionOf: of }) => of));
      const doubled = meant(all, change, timeZone).filter(
        (one) => isVisited(one) && !has.has(one.was.id) && one.now.members.length < 2 && reaches(change, one.now.start),
      );
      const companions = doubled.map(({ was, now }) => ({
        ...fresh(companionOf(now, change, date), change, kept),
        companionOf: was.id,
      }));
      return [...all, ...companions];
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

const laidVisit = ({ was, now, by, opened, companionOf: of }: Laying): Visit => {
  if (by.length === 0) return now;
  const { start, end, plannedStart: planned = start } = was;
  const more = { ...(opened ? { opened } : {}), ...(of ? { companionOf: of } : {}) };
  return { ...now, laid: { by, start, end, planned, to: now.start, ...more } };
};

/** A second carer comes to the visits as they have become; whoever is away is visited by neither. */
const IN_TURN: Readonly<Partial<Record<StandingChange['does'], number>>> = { double: 1, pause: 2 };

const inTurn = (changes: readonly StandingChange[]): readonly StandingChange[] =>
  [...changes].sort((a, b) => (IN_TURN[a.does] ?? 0) - (IN_TURN[b.does] ?? 0));

const byStart = (a: Visit, b: Visit): number => a.start - b.start || byId(a, b);

const layClient = (day: Day, client: ClientCode, over: Over): { readonly on: Visit[]; readonly off: Visit[] } => {
  const own = day.visits.filter((visit) => visit.client === client);
  const kept = new Map((day.beside ?? []).map((visit) => [visit.id, visit]));
  const changes = (over.standing.get(client) ?? []).filter((change) => holdsOn(change, day.date));
  const away = over.clients.get(client)?.away ?? [];
  let all: readonly Laying[] = own.map((was) => ({ was, now: was, by: [] }));
  for (const change of inTurn(changes)) all = withChange(all, change, { day, kept, timeZone: over.timeZone });
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
