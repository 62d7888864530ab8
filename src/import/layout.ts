import { open } from 'node:fs/promises';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { COLUMNS, type CsvFile, LEADING_COLUMNS } from './columns';
import { type Report, shown } from './problem';

/** What a CSV file's first line says of the rest. */
export interface Layout {
  readonly delimiter: ',' | ';';
  readonly columns: readonly string[];
  /** Where the rows begin, in bytes. */
  readonly body: number;
}

const LONGEST_HEADER = 64 * 1024;

const firstLine = async (path: string): Promise<{ readonly text: string; readonly bytes: number }> => {
  const file = await open(path);
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(LONGEST_HEADER), 0, LONGEST_HEADER, 0);
    const head = buffer.subarray(0, bytesRead);
    const end = head.findIndex((byte) => byte === 10 || byte === 13);
    const stop = end === -1 ? bytesRead : end;
    const feeds = head[stop] === 13 && head[stop + 1] === 10 ? 2 : 1;
    const text = head.toString('utf8', 0, stop).replace(/^\uFEFF/, '');
    return { text, bytes: Math.min(stop + feeds, bytesRead) };
  } finally {
    await file.close();
  }
};

const namesIn = (line: string, delimiter: string): readonly string[] => {
  try {
    const [names = []] = parse(line, { delimiter }) as string[][];
    return names.map((name) => name.trim());
  } catch {
    return line.split(delimiter).map((name) => name.trim());
  }
};

/** The file's layout, or undefined when its header names columns that cannot be read; each slip is reported. */
export const layoutOf = async (folder: string, file: CsvFile, report: Report): Promise<Layout | undefined> => {
  const { text, bytes } = await firstLine(join(folder, file));
  const delimiter = text.split(';').length > text.split(',').length ? ';' : ',';
  const columns = namesIn(text, delimiter);
  const known: readonly string[] = COLUMNS[file];
  const problems: { column?: string; reason: string }[] = [];
  for (const column of known.slice(0, LEADING_COLUMNS)) {
    if (!columns.includes(column)) {
      problems.push({ column, reason: `this column is missing; the header has ${shown(text)}` });
    }
  }
  for (const [index, column] of columns.entries()) {
    if (columns.indexOf(column) !== index) problems.push({ column, reason: 'this column stands twice in the header' });
    else if (!known.includes(column)) {
      problems.push({
        column: column || `${index + 1}`,
        reason: `${shown(column)} is no column of this file, expected ${known.join(', ')}`,
      });
    }
  }
  for (const problem of problems) report.add({ file, line: 1, ...problem });
  return problems.length === 0 ? { delimiter, columns, body: bytes } : undefined;
};
