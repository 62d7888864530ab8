import type { TeamState } from '../core/flow';
import { type Instant, type IsoDate, instant, type MemberId } from '../core/ids';
import { isDecidedHere, isShift, type PlanItem } from '../core/planning-system';
import { type DateSpan, type Day, emptyDay, type Visit } from '../core/roster';
import { addDays, instantOf, localTime } from '../core/time';
import { decode, keys, partitions } from '../engine/rows';
import { rowsUnder } from '../engine/rows-under';
import { keyOf, keyOfItem } from '../flows/plan-clash/plan-clash';
import type { CheckedFolder } from './check';
import { AROUND_A_SHIFT, daysAround, openClashes, stoppedIn } from './clashes';
import type { Committed, ImportProgress } from './commit';
import { type Batch, commitDays, type DayWriting, dayChange } from './commit-days';
import { type Incoming, mergedDay } from './merge';
import { NOTHING, type Tally } from './tally';
import { incomingOn, within } from './write-days';

/** What the team has decided about, and the planning system has moved to another date. `key`: a visit and a shift may have the same id. */
interface Move {
  readonly key: string;
  readonly from: IsoDate;
  readonly to: IsoDate;
}

interface Files {
  readonly chunks: readonly Required<DateSpan>[];
  readonly members: ReadonlyMap<string, MemberId>;
}

const isKept = (item: PlanItem): boolean => isDecidedHere(item) || item.entered !== undefined;

/** All about which the team has decided, and the date on which it stands, of the dates that its file speaks for. */
const decidedDates = async (
  { store, team }: DayWriting,
  { shifts, visits }: CheckedFolder,
): Promise<ReadonlyMap<string, IsoDate>> => {
  const dates = new Map<string, IsoDate>();
  if (!shifts.span && !visits.span) return dates;
  for await (const { value } of rowsUnder(store, partitions.team(team), 'd|')) {
    const day = decode<Day>(value);
    const { date } = day;
    const spokenFor = [
      ...(within(date, shifts.span) ? day.shifts : []),
      ...(within(date, visits.span) ? day.visits : []),
    ];
    for (const item of spokenFor) if (isKept(item)) dates.set(keyOfItem(item), date);
  }
  return dates;
};

/** Those that the files have on another date; these are read through once more only when there are any decided at all. */
const movesIn = async (writing: DayWriting, checked: CheckedFolder, files: Files): Promise<readonly Move[]> => {
  const decided = await decidedDates(writing, checked);
  const moves: Move[] = [];
  if (decided.size === 0) return moves;
  for (const chunk of files.chunks) {
    const plans = [
      await checked.shifts.read(chunk, files.members),
      await checked.visits.read(chunk, files.members),
    ] as const;
    for (const plan of plans)
      for (const to of plan.dates)
        for (const item of plan.on(to)) {
          const key = keyOfItem(item);
          const from = decided.get(key);
          if (from !== undefined && from !== to) moves.push({ key, from, to });
        }
  }
  return moves;
};

/** As it would stand on that date: the same times on the wall. It is new there, whatever else is the same. */
const onDate = <Item extends PlanItem>(item: Item, to: IsoDate, zone: string): Item => {
  const there = (at: Instant): Instant => instantOf(to, localTime(at, zone), zone);
  const { start, end, entered } = item;
  const plannedStart = isShift(item) ? undefined : (item as Visit).plannedStart;
  return {
    ...item,
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
  /** As it is stored. */
  readonly on: (date: IsoDate) => Day;
}

/** What is written now is found unchanged when its day is. */
const ARRIVED: Tally = { ...NOTHING, changed: 1, unchanged: -1 };

const without = (day: Day, key: string): Day => ({
  ...day,
  shifts: day.shifts.filter((shift) => keyOfItem(shift) !== key),
  visits: day.visits.filter((visit) => keyOfItem(visit) !== key),
});

const only = (day: Day, key: string): Pick<Day, 'shifts' | 'visits'> => ({
  shifts: day.shifts.filter((shift) => keyOfItem(shift) === key),
  visits: day.visits.filter((visit) => keyOfItem(visit) === key),
});

const itemsOf = ({ shifts, visits }: Pick<Day, 'shifts' | 'visits'>): readonly PlanItem[] => [...shifts, ...visits];

const withMore = (day: Day, { shifts, visits }: Pick<Day, 'shifts' | 'visits'>): Day => ({
  ...day,
  shifts: [...day.shifts, ...shifts],
  visits: [...day.visits, ...visits],
});

/** One visit or shift out of one day and into the other, merged there like any other; nothing else of these days. */
const batchOf =
  ({ key, from: fromDate, to: toDate }: Move, { from, to, on }: Days, incoming: Incoming, zone: string) =>
  (team: TeamState, at: Instant): Batch => {
    const nothing: Batch = { changes: [], done: [], clashes: [], agreed: [] };
    const leaving = only(from, key);
    const [was] = itemsOf(leaving);
    if (!was || !isKept(was) || itemsOf(only(to, key)).length > 0) return nothing;
    const left = without(from, key);
    const near = (date: IsoDate) => (date === fromDate ? left : on(date));
    const dayBefore = near(addDays(toDate, -1));
    const look = stoppedIn(team, dayBefore, (day) => daysAround(day, near));
    const arriving = {
      shifts: leaving.shifts.map((shift) => onDate(shift, toDate, zone)),
      visits: leaving.visits.map((visit) => onDate(visit, toDate, zone)),
    };
    const [arrives] = itemsOf(arriving);
    const merged = mergedDay(withMore(to, arriving), incoming, {
      open: openClashes(team),
      at,
      dayBefore,
      isStopped: (after, standing) => look(after, standing?.[0] === arrives ? [was, from] : standing),
    });
    const days = [left, withMore(to, only(merged.day, key))];
    const arrived = isShift(was) ? { shifts: ARRIVED, visits: NOTHING } : { shifts: NOTHING, visits: ARRIVED };
    return {
      changes: days.map(dayChange),
      done: days
        .map(({ date }) => ({
          date,
          changed: true,
          ...(date === toDate ? arrived : { shifts: NOTHING, visits: NOTHING }),
        }))
        .sort((a, b) => (a.date < b.date ? -1 : 1)),
      clashes: merged.clashes.filter(({ clash }) => keyOf(clash) === key),
      agreed: merged.agreed.filter((one) => keyOf(one) === key),
    };
  };

/**
 * Follows the visits and shifts that the planning system has moved to another date, so that what the team decided of them goes with them. Which date
 * it is, is the planning system's to say.
 */
export const moveDates = async (
  writing: DayWriting,
  checked: CheckedFolder,
  files: Files,
  start: ImportProgress,
): Promise<Committed<ImportProgress>> => {
  const { store, team, at } = writing;
  const partition = partitions.team(team);
  const storedOn = async (date: IsoDate): Promise<Day> => {
    const row = await store.get(partition, keys.day(date));
    return row ? decode<Day>(row.value) : emptyDay(date);
  };
  const storedAround = async (date: IsoDate): Promise<ReadonlyMap<IsoDate, Day>> => {
    const [first, next] = [addDays(date, -AROUND_A_SHIFT), addDays(date, AROUND_A_SHIFT + 1)];
    const rows = await store.range(partition, keys.day(first), keys.day(next));
    return new Map(rows.map(({ value }) => decode<Day>(value)).map((day) => [day.date, day]));
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
      const around = await storedAround(move.to);
      const on = (date: IsoDate): Day => around.get(date) ?? emptyDay(date);
      const days = { from: await storedOn(move.from), to: on(move.to), on };
      return batchOf(move, days, incoming, checked.timeZone)(state, at);
    });
    if (committed.outcome === 'busy') return committed;
    progress = committed.result;
  }
  return { outcome: 'done', result: progress };
};
