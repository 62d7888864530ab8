import type { TeamState } from '../core/flow';
import { type Instant, type IsoDate, isoDate } from '../core/ids';
import { type DateSpan, type Day, emptyDay, type Shift, type Visit } from '../core/roster';
import { addDays } from '../core/time';
import { decode, keys, partitions } from '../engine/rows';
import type { Change, Store } from '../engine/store';
import { type FoundCases, openClashes, rowsForACase, stillToCome, stoppedIn } from './clashes';
import { type Committed, type ImportProgress, MOST_ROWS, OWN_ROWS } from './commit';
import { type Batch, commitDays, type DayWriting, type Done, dayChange } from './commit-days';
import { type Incoming, type Merged, mergedDay, partOf } from './merge';
import type { PackedDays } from './packed-days';

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

export const incomingOn = (date: IsoDate, stretch: Omit<Stretch, 'span'>): Incoming => ({
  shifts: within(date, stretch.shiftSpan) ? stretch.shifts.on(date) : undefined,
  visits: within(date, stretch.visitSpan) ? stretch.visits.on(date) : undefined,
});

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

/** Writes a stretch of dates in their order, one transaction after the other; each leaves the import where it can go on. */
export const writeDays = async (
  writing: DayWriting,
  stretch: Stretch,
  start: ImportProgress,
): Promise<Committed<ImportProgress>> => {
  const { store, team, at } = writing;
  const partition = partitions.team(team);
  let progress = start;
  for (let from = stretch.span.from; from <= stretch.span.to; ) {
    const committed = await commitDays(writing, progress, async (state) =>
      batchOf(await windowFrom(store, partition, from, stretch), stretch, state, at),
    );
    if (committed.outcome === 'busy') return committed;
    progress = committed.result;
    from = addDays(progress.through ?? stretch.span.to, 1);
  }
  return { outcome: 'done', result: progress };
};
