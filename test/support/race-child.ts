import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { createInterface } from 'node:readline';

/** The bot as it is started in earnest, in a process of its own. */
export interface BotProcess {
  readonly port: number;
  /** SIGKILL: no chance to finish anything. Resolves when it is gone. */
  kill(): Promise<void>;
}

const MAIN = ['--require', join(__dirname, 'store-register.js'), join(__dirname, '..', '..', 'src', 'main.ts')];

/** Starts `src/main.ts` on the embedded store in this folder; resolves when it listens. */
export const startBotProcess = async (folder: string, tenant: string): Promise<BotProcess> => {
  const env = { PATH: process.env.PATH, BOT_AUTH: 'none', PORT: '0', ALLOWED_TENANTS: tenant, DATA_DIR: folder };
  const child = spawn(process.execPath, MAIN, { env, stdio: ['ignore', 'pipe', 'inherit'] });
  const ended = once(child, 'exit');
  const orphaned = () => child.kill('SIGKILL');
  process.once('exit', orphaned);
  for await (const line of createInterface({ input: child.stdout })) {
    const { msg, port } = JSON.parse(line) as { readonly msg?: string; readonly port?: number };
    if (msg !== 'listening' || port === undefined) continue;
    child.stdout.resume();
    return {
      port,
      kill: async () => {
        process.off('exit', orphaned);
        child.kill('SIGKILL');
        await ended;
      },
    };
  }
  throw new Error('the bot ended before it listened');
};
