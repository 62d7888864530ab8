import { createReadStream } from 'node:fs';
import { join } from 'node:path';
import { type CsvError, type InfoRecord, type Options, parse } from 'csv-parse';
import { COLUMNS, type Column, type CsvFile } from './columns';
import type { Layout } from './layout';
import type { Report } from './problem';

/** A row as it stands in its file; a missing column's cell is empty. */
export interface CsvRow<F extends CsvFile> {
  readonly line: number;
  readonly cells: Readonly<Record<Column<F>, string>>;
  /** Where the row begins and ends, in bytes. */
  readonly from: number;
  readonly to: number;
}

export interface CsvPart {
  readonly from: number;
  readonly to: number;
}

const LONGEST_ROW = 64 * 1024;
const LINE_BREAKS = /\r\n|\r|\n/g;

const NEVER_CLOSED = 'a quotation mark is opened here and never closed; nothing after it could be read';
const STRAY_MARK =
  'a quotation mark stands inside a cell; put the whole cell in quotation marks and write the mark twice';

const NO_BREAKS = { counted: 0, lines: 0 };

/** The lines that csv-parse counts inside a record: one for every `\r` and every `\n`. */
const breaksIn = (record: readonly string[]): { readonly counted: number; readonly lines: number } => {
  let counted = 0;
  let lines = 0;
  for (const cell of record) {
    for (const [found] of cell.matchAll(LINE_BREAKS)) {
      counted += found.length;
      lines += 1;
    }
  }
  return { counted, lines };
};

/** A row as the parser gave it, with where it stood. */
interface Placed {
  readonly record: readonly string[];
  readonly line: number;
  readonly breaks: number;
  readonly from: number;
  readonly to: number;
}

/** Follows the parser row by row, and knows on which line of the file each begins and where in bytes. */
const placing = (start: number) => {
  let surplus = 0;
  let lines = 0;
  let last = 1;
  let end = start;
  return {
    place: (record: readonly string[], info: InfoRecord): Placed => {
      const breaks = info.lines === lines + 1 ? NO_BREAKS : breaksIn(record);
      const line = info.lines + 1 - surplus - breaks.counted;
      const from = end;
      lines = info.lines;
      surplus += breaks.counted - breaks.lines;
      last = line + breaks.lines;
      end = start + info.bytes;
      return { record, line, breaks: breaks.lines, from, to: end };
    },
    /** The line after the last row, where a row that never ends must have begun. */
    next: (): number => last + 1,
    lineOf: (counted: number): number => counted + 1 - surplus,
  };
};

/**
 * The rows of a file one after the other, or of a part of it (which begins and ends with whole rows). A row that is no row of the file's
 * columns is reported and passed over.
 */
export async function* readRows<F extends CsvFile>(
  folder: string,
  file: F,
  layout: Layout,
  report: Report,
  part: CsvPart = { from: layout.body, to: Number.POSITIVE_INFINITY },
): AsyncGenerator<CsvRow<F>> {
  const { columns, delimiter } = layout;
  const empty = emptyCells(file);
  const places = placing(part.from);
  let lost = false;
  const skip = (error: CsvError | undefined): undefined => {
    if (!error || lost) return;
    lost = error.code === 'CSV_MAX_RECORD_SIZE' || error.code === 'CSV_QUOTE_NOT_CLOSED';
    const line = lost ? places.next() : places.lineOf(Number(error.lines));
    report.add({ file, line, reason: lost ? NEVER_CLOSED : STRAY_MARK });
  };
  const source = createReadStream(join(folder, file), {
    start: part.from,
    end: part.to - 1,
    highWaterMark: 256 * 1024,
  });
  const options: Options<Placed, string[]> = {
    delimiter,
    record_delimiter: ['\r\n', '\n', '\r'],
    relax_column_count: true,
    skip_empty_lines: true,
    skip_records_with_empty_values: true,
    skip_records_with_error: true,
    max_record_size: LONGEST_ROW,
    on_skip: skip,
    on_record: (record, info) => (lost ? null : places.place(record, info)),
  };
  const parser = parse(options as unknown as Options);
  source.on('error', (cause) => parser.destroy(cause));
  source.pipe(parser);
  try {
    for await (const { record, line, breaks, from, to } of parser as AsyncIterable<Placed>) {
      if (report.count > 0) await report.settle();
      const wrong = shapeOf(record, columns.length, breaks);
      if (wrong) {
        report.add({ file, line, reason: wrong });
        continue;
      }
      const cells = { ...empty };
      for (let at = 0; at < columns.length; at += 1) cells[columns[at] as Column<F>] = record[at] ?? '';
      yield { line, cells, from, to };
    }
  } finally {
    source.destroy();
  }
  await report.settle();
}

const emptyCells = <F extends CsvFile>(file: F): Record<Column<F>, string> =>
  Object.fromEntries(COLUMNS[file].map((column) => [column, ''])) as Record<Column<F>, string>;

const shapeOf = (record: readonly string[], width: number, breaks: number): string | undefined => {
  if (breaks > 0) return 'this row runs over several lines; a cell may not hold a line break';
  if (record.length === width) return undefined;
  const cells = record.length === 1 ? '1 cell' : `${record.length} cells`;
  return `this row has ${cells}, expected ${width} as in the header`;
};
