import { type ChildProcess, spawn } from 'node:child_process';
import { join } from 'node:path';

export interface RunningDemo {
  /** The windows' addresses by the name of who is played. */
  readonly windows: ReadonlyMap<string, string>;
  readonly said: string;
  /** Ctrl-C, to the whole group as a terminal sends it. Resolves when all of it has ended. */
  interrupt(): Promise<void>;
}

const LONGEST_START = 120_000;
const WINDOW = /^ {2}(\S.*?)\s{2,}.*(http:\/\/\S+)$/gm;

/** `npm run demo`, as a newcomer starts it. */
export const runDemo = (...words: readonly string[]): Promise<RunningDemo> =>
  new Promise((resolve, reject) => {
    const child: ChildProcess = spawn('npm', ['run', 'demo', ...(words.length > 0 ? ['--', ...words] : [])], {
      cwd: join(__dirname, '..', '..'),
      detached: true,
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let said = '';
    const ended = new Promise<void>((done) => child.once('close', () => done()));
    const timer = setTimeout(() => reject(new Error(`the demo did not start: ${said}`)), LONGEST_START);
    void ended.then(() => {
      clearTimeout(timer);
      reject(new Error(`the demo ended: ${said}`));
    });
    const hear = (chunk: Buffer) => {
      said += chunk.toString();
      if (!said.includes('Ctrl-C')) return;
      clearTimeout(timer);
      const windows = new Map([...said.matchAll(WINDOW)].map(([, name = '', url = '']) => [name, url]));
      resolve({
        windows,
        said,
        interrupt: async () => {
          if (child.pid !== undefined && child.exitCode === null && child.signalCode === null)
            process.kill(-child.pid, 'SIGINT');
          await ended;
        },
      });
    };
    child.stdout?.on('data', hear);
    child.stderr?.on('data', hear);
  });
