import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { createInterface } from 'node:readline';

/** An import in a process of its own. */
export interface ImportTask {
  readonly folder: string;
  readonly storeFolder: string;
  readonly mostRows?: number;
}

export interface ChildEnd {
  readonly lines: readonly string[];
  readonly code: number | null;
  readonly signal: string | null;
}

export interface ChildLimits {
  /** Killed with SIGKILL when it has said that so many stretches of dates are written. */
  readonly killAfter?: number;
  /** MB of heap that the process may have. */
  readonly heap?: number;
}

/** Imports in a child process; what it said, and how it ended. */
export const importInChild = async (task: ImportTask, { killAfter, heap }: ChildLimits = {}): Promise<ChildEnd> => {
  const child = spawn(
    process.execPath,
    [
      ...(heap === undefined ? [] : [`--max-old-space-size=${heap}`]),
      '--require',
      join(__dirname, 'store-register.js'),
      join(__dirname, 'import-worker.ts'),
      JSON.stringify(task),
    ],
    { stdio: ['ignore', 'pipe', 'inherit'] },
  );
  const ended = once(child, 'exit');
  const lines: string[] = [];
  for await (const line of createInterface({ input: child.stdout })) {
    lines.push(line);
    const written = lines.filter((said) => said.startsWith('written ')).length;
    if (written === killAfter) child.kill('SIGKILL');
  }
  const [code, signal] = await ended;
  return { lines, code, signal };
};
