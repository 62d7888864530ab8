import type { Head } from '../core/flow';
import { type Instant, type IsoDate, isoDate, type TeamId } from '../core/ids';
import { type DateSpan, type Day, emptyDay, type Shift, type Visit } from '../core/roster';
import { addDays } from '../core/time';
import { type ChainedEvent, chained } from '../engine/chain';
import { decode, encode, keys, partitions } from '../engine/rows';
import type { Change, Store } from '../engine/store';
import { type Committed, commit, type ImportProgress, MOST_ROWS, OWN_ROWS, progressRow, type Step } from './commit';
import { type Merged, mergedDay } from './merge';
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

const merge = (stored: Day, stretch: Stretch): Merged =>
  mergedDay(stored, {
    shifts: within(stored.date, stretch.shiftSpan) ? stretch.shifts.on(stored.date) : undefined,
    visits: within(stored.date, stretch.visitSpan) ? stretch.visits.on(stored.date) : undefined,
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
  return { dates: [...dates].sort(), stored, to };
};

/** What was done to one date. */
type Done = Omit<Merged, 'day'> & { readonly date: IsoDate };

interface Batch {
  readonly changes: readonly Change[];
  readonly done: readonly Done[];
  readonly through: IsoDate;
}

/** As many of the window's days as one transaction takes. */
const batchOf = (window: Window, stretch: Stretch): Batch => {
  const changes: Change[] = [];
  const done: Done[] = [];
  let bytes = 0;
  for (const date of window.dates) {
    const row = window.stored.get(date);
    const { day, ...tallies } = merge(row === undefined ? emptyDay(date) : decode<Day>(row), stretch);
    if (tallies.changed) {
      const change = dayChange(day);
      bytes += wireBytes(change);
      const full = changes.length + OWN_ROWS >= MOST_ROWS || bytes > MOST_BYTES;
      if (full && changes.length > 0) return { changes, done, through: addDays(date, -1) };
      changes.push(change);
    }
    done.push({ date, ...tallies });
  }
  return { changes, done, through: window.to };
};

const eventOf = (at: Instant, done: readonly Done[]): PlanImported => {
  const changed = done.filter((each) => each.changed);
  return {
    type: 'planImported',
    at,
    from: changed[0]?.date ?? isoDate(''),
    to: changed[changed.length - 1]?.date ?? isoDate(''),
    visits: changed.reduce((sum, each) => sum + changesIn(each.visits), 0),
    shifts: changed.reduce((sum, each) => sum + changesIn(each.shifts), 0),
  };
};

const progressed = (progress: ImportProgress, { done, through }: Batch): ImportProgress => ({
  ...progress,
  through,
  counts: {
    ...progress.counts,
    shifts: done.reduce((sum, each) => plus(sum, each.shifts), progress.counts.shifts),
    visits: done.reduce((sum, each) => plus(sum, each.visits), progress.counts.visits),
  },
});

/** Writes a stretch of dates in their order, one transaction after the other; each leaves the import where it can go on. */
export const writeDays = async (
  store: Store,
  team: TeamId,
  at: Instant,
  stretch: Stretch,
  start: ImportProgress,
): Promise<Committed<ImportProgress>> => {
  const partition = partitions.team(team);
  let progress = start;
  for (let from = stretch.span.from; from <= stretch.span.to; ) {
    const committed = await commit(store, team, async (head: Head): Promise<Step<ImportProgress>> => {
      const batch = batchOf(await windowFrom(store, partition, from, stretch), stretch);
      const result = progressed(progress, batch);
      if (batch.changes.length === 0) return { changes: [], result };
      const event = chained(head, eventOf(at, batch.done));
      const changes: Change[] = [...batch.changes, { change: 'create', ...event.row }, progressRow(result)];
      return { changes, head: event.head, result };
    });
    if (committed.outcome === 'busy') return committed;
    progress = committed.result;
    from = addDays(progress.through ?? stretch.span.to, 1);
  }
  return { outcome: 'done', result: progress };
};
