import { fork } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import type { Instant } from '../../src/core/ids';

export interface ToWorker {
  /** Looks at the clock, which shows this. */
  readonly look: Instant;
}

export type FromWorker =
  | { readonly says: 'ready' }
  | { readonly says: 'looked' }
  | { readonly says: 'instance'; readonly instance: string }
  | { readonly says: 'fault'; readonly line: string };

/** A bot in a process of its own, that looks at the clock when it is told to. */
export interface ClockChild {
  /** As its claims say; before the first of them, nothing. */
  instance(): string | undefined;
  readonly faults: readonly string[];
  /** Resolves when it has looked and all that it left is sent; or when it has been killed. */
  looks(now: Instant): Promise<void>;
  /** SIGKILL. Resolves when it is gone. */
  kill(): Promise<void>;
}

const WORKER = join(__dirname, 'clock-worker.ts');
const REGISTER = ['--require', join(__dirname, 'store-register.js')];

export const startClockChild = async (connectionString: string, table: string, tenant: string): Promise<ClockChild> => {
  const child = fork(WORKER, [connectionString, table, tenant], { execArgv: REGISTER, stdio: 'inherit' });
  const gone = once(child, 'exit').then(() => undefined);
  let instance: string | undefined;
  const faults: string[] = [];
  let looked = (): void => undefined;
  const ready = new Promise<void>((resolve, reject) => {
    void gone.then(() => reject(new Error('a bot ended before it was ready')));
    child.on('message', (message) => {
      const word = message as FromWorker;
      if (word.says === 'ready') resolve();
      if (word.says === 'looked') looked();
      if (word.says === 'instance') instance = word.instance;
      if (word.says === 'fault') faults.push(word.line);
    });
  });
  await ready;
  return {
    instance: () => instance,
    faults,
    looks: (now) => {
      const answered = new Promise<void>((resolve) => {
        looked = resolve;
      });
      child.send({ look: now } satisfies ToWorker);
      return Promise.race([answered, gone]);
    },
    kill: async () => {
      child.kill('SIGKILL');
      await gone;
    },
  };
};
