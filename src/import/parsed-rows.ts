import type { z } from 'zod';
import type { CsvFile } from './columns';
import { type CsvPart, type CsvRow, readRows } from './csv';
import { type Layout, layoutOf } from './layout';
import type { Report } from './problem';

/** A folder's CSV file that is there, is text, and has a header that can be read. */
export interface OpenFile<F extends CsvFile> {
  readonly folder: string;
  readonly file: F;
  readonly layout: Layout;
}

/** Undefined when the file is not there or its header cannot be read (which was reported then). */
export const openFile = async <F extends CsvFile>(
  folder: string,
  file: F,
  readable: ReadonlySet<string>,
  report: Report,
): Promise<OpenFile<F> | undefined> => {
  if (!readable.has(file)) return undefined;
  const layout = await layoutOf(folder, file, report);
  return layout && { folder, file, layout };
};

export const cellsOf = <F extends CsvFile>(
  open: OpenFile<F>,
  report: Report,
  part?: CsvPart,
): AsyncGenerator<CsvRow<F>> => readRows(open.folder, open.file, open.layout, report, part);

/** The row as its schema reads it; undefined when something is wrong in it, all of which is reported. */
export const parsed = <T, F extends CsvFile>(
  open: OpenFile<F>,
  row: CsvRow<F>,
  schema: z.ZodType<T>,
  report: Report,
): T | undefined => {
  const read = schema.safeParse(row.cells);
  if (read.success) return read.data;
  for (const issue of read.error.issues) {
    report.add({ file: open.file, line: row.line, column: issue.path.map(String).join('.'), reason: issue.message });
  }
  return undefined;
};

/** All rows of a small file, read. */
export const allRows = async <T, F extends CsvFile>(
  open: OpenFile<F> | undefined,
  schema: z.ZodType<T>,
  report: Report,
): Promise<readonly T[]> => {
  const rows: T[] = [];
  if (!open) return rows;
  for await (const row of cellsOf(open, report)) {
    const read = parsed(open, row, schema, report);
    if (read !== undefined) rows.push(read);
  }
  return rows;
};
