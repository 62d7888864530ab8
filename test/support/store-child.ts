import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { createInterface } from 'node:readline';

/** What a child process is asked to do; it travels as its one argument. */
export type Task =
  | { readonly task: 'count'; readonly at: Place; readonly partition: string; readonly times: number }
  | { readonly task: 'write'; readonly at: Place; readonly partition: string; readonly from: number };

/** Where the store lies that a child shall open. */
export type Place = { readonly folder: string } | { readonly connectionString: string; readonly table: string };

const argumentsFor = (task: Task): readonly string[] => [
  '--require',
  join(__dirname, 'store-register.js'),
  join(__dirname, 'store-worker.ts'),
  JSON.stringify(task),
];

const startChild = (task: Task): ChildProcess =>
  spawn(process.execPath, argumentsFor(task), { stdio: ['ignore', 'pipe', 'inherit'] });

async function* linesOf(child: ChildProcess): AsyncGenerator<string> {
  if (child.stdout === null) throw new Error('the child has no output to read');
  yield* createInterface({ input: child.stdout });
}

/** Runs a child to its end; what it printed. Throws when it failed. */
export async function runChild(task: Task): Promise<readonly string[]> {
  const child = startChild(task);
  const ended = once(child, 'exit');
  const lines: string[] = [];
  for await (const line of linesOf(child)) lines.push(line);
  const [code] = await ended;
  if (code !== 0) throw new Error(`the child ended with ${code}`);
  return lines;
}

/** Runs a child to its end while this process stands still. */
export function runChildMeanwhile(task: Task): void {
  const { status } = spawnSync(process.execPath, argumentsFor(task), { stdio: ['ignore', 'ignore', 'inherit'] });
  if (status !== 0) throw new Error(`the child ended with ${status}`);
}

/** Starts a child, kills it with SIGKILL at its line number `count`; every line that it came to print. */
export async function killAfter(task: Task, count: number): Promise<readonly string[]> {
  const child = startChild(task);
  const ended = once(child, 'exit');
  const lines: string[] = [];
  for await (const line of linesOf(child)) {
    lines.push(line);
    if (lines.length === count) child.kill('SIGKILL');
  }
  const [, signal] = await ended;
  if (signal !== 'SIGKILL') throw new Error('the child ended by itself');
  return lines;
}
