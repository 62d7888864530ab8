import type { TeamState } from '../core/flow';
import { type Instant, type IsoDate, instant, type MemberId, type VisitId } from '../core/ids';
import { isDecidedHere } from '../core/planning-system';
import { type DateSpan, type Day, emptyDay, type Visit } from '../core/roster';
import { addDays, instantOf, localTime } from '../core/time';
import { decode, keys, partitions } from '../engine/rows';
import { rowsUnder } from '../engine/rows-under';
import type { CheckedFolder } from './check';
import { openClashes, stillToCome, stoppedIn } from './clashes';
import type { Committed, ImportProgress } from './commit';
import { type Batch, commitDays, type DayWriting, dayChange } from './commit-days';
import { type Incoming, mergedDay } from './merge';
import { NOTHING, type Tally } from './tally';
import { incomingOn } from './write-days';

/** A visit about which the team has decided, and which the planning system has moved to another date. */
interface Move {
  readonly visit: VisitId;
  readonly from: IsoDate;
  readonly to: IsoDate;
}

interface Files {
  readonly chunks: readonly Required<DateSpan>[];
  readonly members: ReadonlyMap<string, MemberId>;
}

const isKept = (visit: Visit): boolean => isDecidedHere(visit) || visit.entered !== undefined;

/** Every visit about which the team has decided, and the date on which it stands, of the dates that the file speaks for. */
const decidedDates = async (
  { store, team }: DayWriting,
  span: Required<DateSpan> | undefined,
): Promise<ReadonlyMap<VisitId, IsoDate>> => {
  const dates = new Map<VisitId, IsoDate>();
  if (!span) return dates;
  for await (const { value } of rowsUnder(store, partitions.team(team), 'd|')) {
    const { date, visits } = decode<Day>(value);
    if (date < span.from || date > span.to) continue;
    for (const visit of visits) if (isKept(visit)) dates.set(visit.id, date);
  }
  return dates;
};

/** Those that the files have on another date; these are read through once more only when there are any decided at all. */
const movesIn = async (writing: DayWriting, checked: CheckedFolder, files: Files): Promise<readonly Move[]> => {
  const decided = await decidedDates(writing, checked.visits.span);
  const moves: Move[] = [];
  if (decided.size === 0) return moves;
  for (const chunk of files.chunks) {
    const visits = await checked.visits.read(chunk, files.members);
    for (const to of visits.dates)
      for (const { id } of visits.on(to)) {
        const from = decided.get(id);
        if (from !== undefined && from !== to) moves.push({ visit: id, from, to });
      }
  }
  return moves;
};

/** The visit as it would stand on that date: the same times on the wall. It is new there, whatever else is the same. */
const onDate = (visit: Visit, to: IsoDate, zone: string): Visit => {
  const there = (at: Instant): Instant => instantOf(to, localTime(at, zone), zone);
  const { start, end, plannedStart, entered } = visit;
  return {
    ...visit,
    start: there(start),
    end: instant(there(start) + end - start),
    ...(plannedStart === undefined ? {} : { plannedStart: there(plannedStart) }),
    ...(entered ? { entered: { ...entered, start: there(entered.start) } } : {}),
    gone: true,
  };
};

interface Days {
  readonly from: Day;
  readonly to: Day;
  readonly before: Day | undefined;
}

/** What is written now is found unchanged when its day is. */
const ARRIVED: Tally = { ...NOTHING, changed: 1, unchanged: -1 };

const without = (day: Day, id: VisitId): Day => ({ ...day, visits: day.visits.filter((visit) => visit.id !== id) });

/** One visit out of one day and into the other, merged there like any other; nothing else of these days. */
const batchOf =
  (move: Move, { from, to, before }: Days, incoming: Incoming, zone: string) =>
  (team: TeamState, at: Instant): Batch => {
    const nothing: Batch = { changes: [], done: [], clashes: [], agreed: [] };
    const was = from.visits.find(({ id }) => id === move.visit);
    if (!was || !isKept(was) || to.visits.some(({ id }) => id === move.visit)) return nothing;
    const dayBefore = before && without(before, move.visit);
    const look = stoppedIn(team, dayBefore);
    const arriving = onDate(was, move.to, zone);
    const merged = mergedDay({ ...to, visits: [...to.visits, arriving] }, incoming, {
      open: openClashes(team),
      isStopped: (after, standing) => look(after, standing?.[0] === arriving ? [was, from] : standing),
    });
    const arrived = merged.day.visits.filter(({ id }) => id === move.visit);
    const cases = stillToCome(
      {
        clashes: merged.clashes.filter(({ clash }) => clash.visit === move.visit),
        agreed: merged.agreed.filter(({ visit }) => visit === move.visit),
      },
      at,
    );
    const days = [without(from, move.visit), { ...to, visits: [...to.visits, ...arrived] }];
    return {
      changes: days.map(dayChange),
      done: days
        .map(({ date }) => ({ date, changed: true, shifts: NOTHING, visits: date === move.to ? ARRIVED : NOTHING }))
        .sort((a, b) => (a.date < b.date ? -1 : 1)),
      ...cases,
    };
  };

/**
 * Follows the visits that the planning system has moved to another date, so that what the team decided of them goes with them. Which date it is,
 * is the planning system's to say.
 */
export const moveDates = async (
  writing: DayWriting,
  checked: CheckedFolder,
  files: Files,
  start: ImportProgress,
): Promise<Committed<ImportProgress>> => {
  const { store, team, at } = writing;
  const dayOn = async (date: IsoDate): Promise<Day | undefined> => {
    const row = await store.get(partitions.team(team), keys.day(date));
    return row && decode<Day>(row.value);
  };
  let progress = start;
  for (const move of await movesIn(writing, checked, files)) {
    const span = { from: move.to, to: move.to };
    const [shifts, visits] = [
      await checked.shifts.read(span, files.members),
      await checked.visits.read(span, files.members),
    ];
    const incoming = incomingOn(move.to, {
      shifts,
      visits,
      shiftSpan: checked.shifts.span,
      visitSpan: checked.visits.span,
    });
    const committed = await commitDays(writing, progress, async (state) => {
      const days = {
        from: (await dayOn(move.from)) ?? emptyDay(move.from),
        to: (await dayOn(move.to)) ?? emptyDay(move.to),
        before: await dayOn(addDays(move.to, -1)),
      };
      return batchOf(move, days, incoming, checked.timeZone)(state, at);
    });
    if (committed.outcome === 'busy') return committed;
    progress = committed.result;
  }
  return { outcome: 'done', result: progress };
};
