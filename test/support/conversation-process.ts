import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { createInterface } from 'node:readline';

/** `src/main.ts` as a process of its own. */
export interface BotProcess {
  /** What it wrote to its log until now, a line each. */
  readonly log: readonly Record<string, unknown>[];
  readonly complaints: () => string;
  /** Resolves with the log's line that says so; rejects when it ends before. */
  listening(): Promise<{ readonly port: number; readonly host: string }>;
  terminate(): void;
  /** Its exit code; `null`: it was killed. */
  ended(): Promise<number | null>;
}

const ROOT = join(__dirname, '..', '..');

/** Starts it with this environment and nothing of the test's own but the path. */
export const startBot = (environment: Readonly<Record<string, string>>): BotProcess => {
  const main = ['--require', join(__dirname, 'store-register.js'), join(ROOT, 'src', 'main.ts')];
  const child: ChildProcess = spawn(process.execPath, main, {
    cwd: ROOT,
    env: { PATH: process.env.PATH, NODE_ENV: 'test', ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const orphaned = () => child.kill('SIGKILL');
  process.once('exit', orphaned);
  const exit = once(child, 'exit').then(([code]) => {
    process.off('exit', orphaned);
    return code as number | null;
  });
  const log: Record<string, unknown>[] = [];
  let complaints = '';
  child.stderr?.on('data', (chunk: Buffer) => {
    complaints += chunk.toString();
  });
  const listening = new Promise<{ readonly port: number; readonly host: string }>((resolve, reject) => {
    if (child.stdout === null) throw new Error('the bot has no output to read');
    createInterface({ input: child.stdout }).on('line', (line) => {
      const said = JSON.parse(line) as Record<string, unknown>;
      log.push(said);
      if (said.msg === 'listening') resolve({ port: Number(said.port), host: String(said.host) });
    });
    void exit.then((code) => reject(new Error(`the bot ended with ${code}: ${complaints}`)));
  });
  listening.catch(() => undefined);
  return {
    log,
    complaints: () => complaints,
    listening: () => listening,
    terminate: () => void child.kill('SIGTERM'),
    ended: () => exit,
  };
};
