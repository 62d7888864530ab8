import type { z } from 'zod';
import type { IsoDate } from '../core/ids';
import type { DateSpan, Shift, Visit } from '../core/roster';
import { createIdsSeen, type IdsSeen } from './ids-seen';
import { type PackedDays, packingFor } from './packed-days';
import { cellsOf, type OpenFile, parsed } from './parsed-rows';
import type { Dated } from './plan-rows';
import { createReport, type Report, shown } from './problem';

export type PlanFile = 'shifts.csv' | 'visits.csv';

/** Where the rows of one date stand in their file, and how many. */
export interface DateRows {
  readonly rows: number;
  /** In bytes: all of the date's rows stand between them, others' perhaps too. */
  readonly from: number;
  readonly to: number;
}

/** A plan file seen once through: enough to read any stretch of dates again, and never the rows themselves. */
export interface PlanIndex {
  readonly rows: number;
  readonly dates: ReadonlyMap<IsoDate, DateRows>;
}

/** So many characters at the most are added to a row by what the team decides: `planned`, `plannedStart`, `swap`. */
const SWAPPED = 80;
/** A day row may weigh 1 MiB in UTF-16. */
export const LONGEST_DAY = 480_000;

const SAY_EVERY = 20_000;

/** `12,000`, whatever the machine's own language. */
export const counted = (rows: number): string => rows.toLocaleString('en-GB');

type Growing = { -readonly [key in keyof DateRows]: DateRows[key] };

/** Checks every row and counts them by date; `weights` adds up what each day will weigh, over both files. */
export const indexPlan = async <T extends Shift | Visit>(
  open: OpenFile<PlanFile>,
  schema: z.ZodType<Dated<T>>,
  weights: Map<IsoDate, number>,
  report: Report,
  progress: (message: string) => void,
): Promise<PlanIndex> => {
  const dates = new Map<IsoDate, Growing>();
  const seen = createIdsSeen();
  let rows = 0;
  for await (const row of cellsOf(open, report)) {
    rows += 1;
    if (rows % SAY_EVERY === 0) progress(`${open.file}: ${counted(rows)} rows checked`);
    seen.add(row.cells.id.trim());
    const read = parsed(open, row, schema, report);
    if (!read) continue;
    const weight = weights.get(read.date) ?? 0;
    const heavier = weight + JSON.stringify(read.item).length + SWAPPED;
    weights.set(read.date, heavier);
    if (weight <= LONGEST_DAY && heavier > LONGEST_DAY) {
      const reason = `${read.date} has more shifts and visits than one team's day can hold`;
      report.add({ file: open.file, line: row.line, column: 'start', reason });
    }
    const known = dates.get(read.date);
    if (!known) dates.set(read.date, { rows: 1, from: row.from, to: row.to });
    else {
      known.rows += 1;
      known.to = row.to;
    }
  }
  await reportRepeated(open, seen, report);
  return { rows, dates };
};

/** Looks through the file once more for ids that stand twice, only when some may. */
const reportRepeated = async (open: OpenFile<PlanFile>, seen: IdsSeen, report: Report): Promise<void> => {
  const suspect = seen.suspects();
  if (!suspect) return;
  const lines = new Map<string, number>();
  const silent = createReport(() => undefined);
  for await (const { line, cells } of cellsOf(open, silent)) {
    const id = cells.id.trim();
    if (id === '' || !suspect(id)) continue;
    const first = lines.get(id);
    if (first === undefined) lines.set(id, line);
    else {
      report.add({ file: open.file, line, column: 'id', reason: `${shown(id)} stands on line ${first} already` });
      await report.settle();
    }
  }
};

/** How many times the file would be read if each date were read by itself: about 1 when its rows are in order of time. */
export const spreadOf = ({ dates }: PlanIndex): number => {
  let bytes = 0;
  let from = Number.POSITIVE_INFINITY;
  let to = 0;
  for (const rows of dates.values()) {
    bytes += rows.to - rows.from;
    from = Math.min(from, rows.from);
    to = Math.max(to, rows.to);
  }
  return to > from ? bytes / (to - from) : 1;
};

export const spanOf = (index: PlanIndex): Required<DateSpan> | undefined => {
  let span: Required<DateSpan> | undefined;
  for (const date of index.dates.keys()) {
    if (!span) span = { from: date, to: date };
    else if (date < span.from) span = { ...span, from: date };
    else if (date > span.to) span = { ...span, to: date };
  }
  return span;
};

/** The rows of the dates from `from` through `to`, by date, read from that part of the file where they stand. */
export const readDates = async <T extends Shift | Visit>(
  open: OpenFile<PlanFile>,
  index: PlanIndex,
  schema: z.ZodType<Dated<T>>,
  span: Required<DateSpan>,
): Promise<PackedDays<T>> => {
  const dates: IsoDate[] = [];
  let from = Number.POSITIVE_INFINITY;
  let to = 0;
  for (const [date, rows] of index.dates) {
    if (date < span.from || date > span.to) continue;
    dates.push(date);
    from = Math.min(from, rows.from);
    to = Math.max(to, rows.to);
  }
  const packing = packingFor<T>(dates);
  if (dates.length === 0) return packing;
  const report = createReport(() => undefined);
  const mayStart = new Set(dates.map(String));
  for await (const row of cellsOf(open, report, { from, to })) {
    if (!mayStart.has(row.cells.start.trim().slice(0, 10))) continue;
    const read = parsed(open, row, schema, report);
    if (read) packing.add(read.date, read.item);
  }
  if (report.count > 0) throw new Error(`${open.file} was changed while it was imported; import it again`);
  return packing;
};
