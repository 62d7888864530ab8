import type { TeamState } from '../core/flow';
import { type Instant, type IsoDate, isoDate } from '../core/ids';
import { type DateSpan, type Day, emptyDay, type Shift, type Visit } from '../core/roster';
import { addDays } from '../core/time';
import { decode, keys, partitions } from '../engine/rows';
import type { Change, Store } from '../engine/store';
import { AROUND_A_SHIFT, daysAround, type FoundCases, openClashes, rowsForACase, stoppedIn } from './clashes';
import { type Committed, type ImportProgress, MOST_ROWS, OWN_ROWS } from './commit';
import { type Batch, commitDays, type DayWriting, type Done, dayChange } from './commit-days';
import { type Beside, type Incoming, type Merged, mergedDay, partOf } from './merge';
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

export const within = (date: IsoDate, span: Required<DateSpan> | undefined): boolean =>
  span !== undefined && span.from <= date && date <= span.to;

export const incomingOn = (date: IsoDate, stretch: Omit<Stretch, 'span'>): Incoming => ({
  shifts: within(date, stretch.shiftSpan) ? stretch.shifts.on(date) : undefined,
  visits: within(date, stretch.visitSpan) ? stretch.visits.on(date) : undefined,
});

const wireBytes = (change: Change): number => ('value' in change ? Buffer.byteLength(JSON.stringify(change.value)) : 0);

interface Window {
  readonly dates: readonly IsoDate[];
  /** The rows of those that are stored, and of the days around them, still as text. */
  readonly stored: ReadonlyMap<IsoDate, string>;
  readonly to: IsoDate;
}

const DAY_KEY = keys.day(isoDate('')).length;

/** The next dates from `from` on that are stored or in the files, no more than can be held in memory. */
const windowFrom = async (store: Store, partition: string, from: IsoDate, stretch: Stretch): Promise<Window> => {
  const read = (start: IsoDate, last: IsoDate, most?: number) =>
    store.range(partition, keys.day(start), keys.day(addDays(last, 1)), most);
  const rows = await read(from, stretch.span.to, DAYS_READ);
  const dateOf = ({ key }: { readonly key: string }) => isoDate(key.slice(DAY_KEY));
  const last = rows[rows.length - 1];
  const to = last && rows.length === DAYS_READ ? dateOf(last) : stretch.span.to;
  const dates = new Set(rows.map(dateOf));
  for (const date of [...stretch.shifts.dates, ...stretch.visits.dates])
    if (date >= from && date <= to) dates.add(date);
  const earlier = await read(addDays(from, -AROUND_A_SHIFT), addDays(from, -1));
  const later = await read(addDays(to, 1), addDays(to, AROUND_A_SHIFT));
  const stored = new Map([...earlier, ...rows, ...later].map((row) => [dateOf(row), row.value]));
  return { dates: [...dates].sort(), stored, to };
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
  const become = new Map<IsoDate, Day>();
  const storedOn = (date: IsoDate): Day => {
    const row = window.stored.get(date);
    return row === undefined ? emptyDay(date) : decode<Day>(row);
  };
  const mergedOn = (date: IsoDate, stored: Day, dayBefore: Day, isStopped: Beside['isStopped']): Merged =>
    mergedDay(stored, incomingOn(date, stretch), { open, at, dayBefore, isStopped });
  /** As it is, or will be with this import as far as its files have been read. */
  const near = (date: IsoDate): Day => {
    const known = become.get(date) ?? storedOn(date);
    const isAhead = !become.has(date) && within(date, stretch.span) && date >= (window.dates[0] ?? date);
    return isAhead ? mergedOn(date, known, emptyDay(date), () => false).day : known;
  };
  const add = ({ day, ...merged }: Merged): void => {
    if (merged.changed) changes.push(dayChange(day));
    done.push({ date: day.date, ...merged });
    clashes.push(...merged.clashes);
    agreed.push(...merged.agreed);
  };
  for (const date of window.dates) {
    const stored = storedOn(date);
    const dayBefore = near(addDays(date, -1));
    const isStopped = stoppedIn(team, dayBefore, (day) => daysAround(day, near));
    const merged = mergedOn(date, stored, dayBefore, isStopped);
    const needed = (merged.changed ? 1 : 0) + perCase * (merged.clashes.length + merged.agreed.length);
    bytes += merged.changed ? wireBytes(dayChange(merged.day)) : 0;
    const batch = { changes, done, clashes, agreed, through: addDays(date, -1) };
    if (rows > 0 && (rows + needed > MOST_IN_DAYS || bytes > MOST_BYTES)) return batch;
    if (needed > MOST_IN_DAYS) {
      add(partOf(merged, stored, Math.floor((MOST_IN_DAYS - 1) / perCase)));
      return batch;
    }
    rows += needed;
    add(merged);
    become.set(date, merged.day);
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
