import { isUtf8 } from 'node:buffer';
import { createHash, type Hash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { ALL_FILES, REQUIRED_FILES } from './columns';
import type { Report } from './problem';

/** What a team folder holds, seen before any of it is read. */
export interface Survey {
  /** Of all files' names and bytes: the same folder has the same. */
  readonly fingerprint: string;
  /** The files that can be read as text. */
  readonly readable: ReadonlySet<string>;
  /** CSV files that no team folder has; perhaps a slip of the pen. */
  readonly strangers: readonly string[];
  /** Rejects when a file is no longer as it was. */
  unchanged(): Promise<void>;
}

const LINE_FEED = 10;
const LONGEST_LINE = 1024 * 1024;

const linesIn = (bytes: Buffer): number => {
  let lines = 0;
  for (let at = bytes.indexOf(LINE_FEED); at !== -1; at = bytes.indexOf(LINE_FEED, at + 1)) lines += 1;
  return lines;
};

/** How many lines of the block are whole before the first that is no UTF-8. */
const goodLines = (block: Buffer): number => {
  let lines = 0;
  for (let from = 0; from < block.length; lines += 1) {
    const feed = block.indexOf(LINE_FEED, from);
    const to = feed === -1 ? block.length : feed + 1;
    if (!isUtf8(block.subarray(from, to))) return lines;
    from = to;
  }
  return lines;
};

/** Adds the file to the hash; says on which line it stops being UTF-8 text, or has none that ends. */
const readThrough = async (path: string, hash: Hash): Promise<{ line: number; reason: string } | undefined> => {
  let rest: Buffer = Buffer.alloc(0);
  let line = 1;
  let wrong: { line: number; reason: string } | undefined;
  const check = (block: Buffer): void => {
    if (isUtf8(block) && !block.includes(0)) {
      line += linesIn(block);
      return;
    }
    const reason = block.includes(0) || block[0] === 0xff ? 'not text in UTF-8' : 'a letter that is not in UTF-8';
    wrong = { line: line + goodLines(block), reason: `${reason}; save the file as UTF-8` };
  };
  for await (const chunk of createReadStream(path, { highWaterMark: 256 * 1024 }) as AsyncIterable<Buffer>) {
    hash.update(chunk);
    if (wrong) continue;
    const end = chunk.lastIndexOf(LINE_FEED) + 1;
    if (end > 0) check(rest.length > 0 ? Buffer.concat([rest, chunk.subarray(0, end)]) : chunk.subarray(0, end));
    rest = end > 0 ? chunk.subarray(end) : Buffer.concat([rest, chunk]);
    if (!wrong && rest.length > LONGEST_LINE) wrong = { line, reason: 'a line of more than 1 MiB' };
  }
  if (!wrong && rest.length > 0) check(rest);
  return wrong;
};

const stampOf = async (path: string): Promise<string | undefined> => {
  try {
    const found = await stat(path);
    return found.isFile() ? `${found.size}|${found.mtimeMs}` : undefined;
  } catch (cause) {
    if ((cause as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw new Error(`${path} cannot be looked at`, { cause });
  }
};

/** Looks through the folder: which files there are, whether they are text, and the fingerprint of it all. */
export const survey = async (folder: string, report: Report): Promise<Survey> => {
  const names = await readdir(folder).catch(() => undefined);
  if (!names) {
    report.add({ file: folder, reason: 'there is no such folder, or it may not be read' });
    return { fingerprint: '', readable: new Set(), strangers: [], unchanged: async () => undefined };
  }
  const hash = createHash('sha256');
  const readable = new Set<string>();
  const stamps = new Map<string, string>();
  for (const file of ALL_FILES) {
    const path = join(folder, file);
    const stamp = await stampOf(path);
    if (stamp === undefined) {
      if (REQUIRED_FILES.includes(file)) report.add({ file, reason: 'this file is missing; every team folder has it' });
      continue;
    }
    stamps.set(path, stamp);
    hash.update(`\n${file}|${stamp.split('|')[0]}\n`);
    const wrong = await readThrough(path, hash);
    if (wrong) report.add({ file, ...wrong });
    else readable.add(file);
  }
  return {
    fingerprint: hash.digest('hex'),
    readable,
    strangers: names.filter((name) => name.endsWith('.csv') && !ALL_FILES.includes(name)),
    unchanged: async () => {
      for (const [path, stamp] of stamps) {
        if ((await stampOf(path)) !== stamp)
          throw new Error(`${path} was changed while it was imported; import it again`);
      }
    },
  };
};
