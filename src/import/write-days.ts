import type { Head, TeamState } from '../core/flow';
import { type Instant, type IsoDate, isoDate, type TeamId } from '../core/ids';
import { type DateSpan, type Day, emptyDay, type Shift, type Visit } from '../core/roster';
import { addDays } from '../core/time';
import { type ChainedEvent, chained } from '../engine/chain';
import { dueMarkers } from '../engine/due';
import { ParsedRows, readTeam } from '../engine/read';
import { decode, encode, keys, partitions } from '../engine/rows';
import type { Change, Store } from '../engine/store';
import { casesWritten, type FoundCases, openClashes, rowsForACase, stillToCome, stoppedIn } from './clashes';
import { type Committed, commit, type ImportProgress, MOST_ROWS, OWN_ROWS, progressRow, type Step } from './commit';
import { type Incoming, type Merged, mergedDay, partOf } from './merge';
import type { PackedDays } from './packed-days';
import { changesIn, plus } from './tally';

/** The event of a transaction that changed days: from which through which date, and how many shifts and visits are not as they were. */
export interface PlanImported extends ChainedEvent {
  readonly type: 'planImported';
  readonly at: Instant;
  readonly from: IsoDate;
  readonly to: IsoDate;
  readonly visits: number;
  readonly shifts: number;
}

/** A stretch of dates as the files have it. */
export interface Stretch {
  readonly span: Required<DateSpan>;
  readonly shifts: PackedDays<Shift>;
  readonly visits: PackedDays<Visit>;
  /** The dates that each file speaks for. */
  readonly shiftSpan: Required<DateSpan> | undefined;
  readonly visitSpan: Required<DateSpan> | undefined;
}

/** A transaction may weigh 4 MiB on the wire. */
const MOST_BYTES = 3 * 1024 * 1024;
const DAYS_READ = 40;

const within = (date: IsoDate, span: Required<DateSpan> | undefined): boolean =>
  span !== undefined && span.from <= date && date <= span.to;

const incomingOn = (date: IsoDate, stretch: Stretch): Incoming => ({
  shifts: within(date, stretch.shiftSpan) ? stretch.shifts.on(date) : undefined,
  visits: within(date, stretch.visitSpan) ? stretch.visits.on(date) : undefined,
});

const dayChange = (day: Day): Change =>
  day.shifts.length + day.visits.length === 0
    ? { change: 'delete', key: keys.day(day.date) }
    : { change: 'put', key: keys.day(day.date), value: encode(day) };

const wireBytes = (change: Change): number => ('value' in change ? Buffer.byteLength(JSON.stringify(change.value)) : 0);

interface Window {
  readonly dates: readonly IsoDate[];
  /** The rows of those that are stored, still as text. */
  readonly stored: ReadonlyMap<IsoDate, string>;
  readonly to: IsoDate;
  /** The day before the first of them, as it is stored. */
  readonly before: Day | undefined;
}

/** The next dates from `from` on that are stored or in the files, no more than can be held in memory. */
const windowFrom = async (store: Store, partition: string, from: IsoDate, stretch: Stretch): Promise<Window> => {
  const end = keys.day(addDays(stretch.span.to, 1));
  const rows = await store.range(partition, keys.day(from), end, DAYS_READ);
  const stored = new Map(rows.map((row) => [isoDate(row.key.slice(keys.day(isoDate('')).length)), row.value]));
  const to = rows.length === DAYS_READ ? ([...stored.keys()].pop() ?? stretch.span.to) : stretch.span.to;
  const dates = new Set(stored.keys());
  for (const date of [...stretch.shifts.dates, ...stretch.visits.dates])
    if (date >= from && date <= to) dates.add(date);
  const before = await store.get(partition, keys.day(addDays(from, -1)));
  return { dates: [...dates].sort(), stored, to, before: before && decode<Day>(before.value) };
};

/** What was done to one date. */
type Done = Pick<Merged, 'changed' | 'shifts' | 'visits'> & { readonly date: IsoDate };

interface Batch extends FoundCases {
  readonly changes: readonly Change[];
  readonly done: readonly Done[];
  readonly through: IsoDate;
}

const MOST_IN_DAYS = MOST_ROWS - OWN_ROWS;

/** As many of the window's days as one transaction takes; of a day with more clashes than that, as many as it takes. */
const batchOf = (window: Window, stretch: Stretch, team: TeamState, at: Instant): Batch => {
  const open = openClashes(team);
  const perCase = rowsForACase(team);
  const changes: Change[] = [];
  const done: Done[] = [];
  const clashes: FoundCases['clashes'][number][] = [];
  const agreed: FoundCases['agreed'][number][] = [];
  let rows = 0;
  let bytes = 0;
  let last = window.before;
  const add = ({ day, ...merged }: Merged, cases: FoundCases): void => {
    if (merged.changed) changes.push(dayChange(day));
    done.push({ date: day.date, ...merged });
    clashes.push(...cases.clashes);
    agreed.push(...cases.agreed);
  };
  for (const date of window.dates) {
    const row = window.stored.get(date);
    const stored = row === undefined ? emptyDay(date) : decode<Day>(row);
    const isStopped = stoppedIn(team, last?.date === addDays(date, -1) ? last : undefined);
    const merged = mergedDay(stored, incomingOn(date, stretch), { open, isStopped });
    const cases = stillToCome(merged, at);
    const needed = (merged.changed ? 1 : 0) + perCase * (cases.clashes.length + cases.agreed.length);
    bytes += merged.changed ? wireBytes(dayChange(merged.day)) : 0;
    const batch = { changes, done, clashes, agreed, through: addDays(date, -1) };
    if (rows > 0 && (rows + needed > MOST_IN_DAYS || bytes > MOST_BYTES)) return batch;
    if (needed > MOST_IN_DAYS) {
      const part = partOf({ ...merged, ...cases }, stored, Math.floor((MOST_IN_DAYS - 1) / perCase));
      add(part, part);
      return batch;
    }
    rows += needed;
    add(merged, cases);
    last = merged.day;
  }
  return { changes, done, clashes, agreed, through: window.to };
};

const eventOf = (at: Instant, done: readonly Done[]): PlanImported | undefined => {
  const changed = done.filter((each) => each.changed);
  const [first] = changed;
  return (
    first && {
      type: 'planImported',
      at,
      from: first.date,
      to: changed[changed.length - 1]?.date ?? first.date,
      visits: changed.reduce((sum, each) => sum + changesIn(each.visits), 0),
      shifts: changed.reduce((sum, each) => sum + changesIn(each.shifts), 0),
    }
  );
};

const progressed = (progress: ImportProgress, { done, through, clashes }: Batch): ImportProgress => ({
  ...progress,
  through,
  counts: {
    ...progress.counts,
    shifts: done.reduce((sum, each) => plus(sum, each.shifts), progress.counts.shifts),
    visits: done.reduce((sum, each) => plus(sum, each.visits), progress.counts.visits),
    clashes: progress.counts.clashes + clashes.length,
  },
});

interface Written {
  readonly progress: ImportProgress;
  readonly toldOf: boolean;
}

/** Everything that one transaction writes for these days, and for the clashes in them. */
const stepOf = async (
  batch: Batch,
  { head, team, at }: { readonly head: Head; readonly team: TeamState; readonly at: Instant },
  progress: ImportProgress,
  mark: (at: Instant) => Promise<void>,
): Promise<Step<Written>> => {
  const imported = eventOf(at, batch.done);
  const event = imported && chained(head, imported);
  const cases = casesWritten(team, event?.head ?? head, batch, at);
  const result = { progress: progressed(progress, batch), toldOf: cases.changes.length > 0 };
  if (!event && !result.toldOf) return { changes: [], result };
  for (const due of cases.dueAt) await mark(due);
  const changes: Change[] = [
    ...batch.changes,
    ...(event ? [{ change: 'create', ...event.row } as const] : []),
    ...cases.changes,
    progressRow(result.progress),
  ];
  return { changes, head: cases.head, result };
};

/** Writes a stretch of dates in their order, one transaction after the other; each leaves the import where it can go on. */
export const writeDays = async (
  store: Store,
  team: TeamId,
  at: Instant,
  stretch: Stretch,
  start: ImportProgress,
): Promise<Committed<ImportProgress>> => {
  const partition = partitions.team(team);
  const parsed = new ParsedRows();
  let progress = start;
  for (let from = stretch.span.from; from <= stretch.span.to; ) {
    const committed = await commit(store, team, async (head: Head): Promise<Step<Written>> => {
      const state = await readTeam(store, team, parsed).team();
      const batch = batchOf(await windowFrom(store, partition, from, stretch), stretch, state, at);
      return stepOf(batch, { head, team: state, at }, progress, (due) => dueMarkers(store).mark(team, due));
    });
    if (committed.outcome === 'busy') return committed;
    progress = committed.result.progress;
    // Once more: a running bot may have looked between the marker and the commit, and found nothing yet.
    if (committed.result.toldOf) await dueMarkers(store).mark(team, at);
    from = addDays(progress.through ?? stretch.span.to, 1);
  }
  return { outcome: 'done', result: progress };
};
