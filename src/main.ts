import { buildApp } from './app';
import { readConfig } from './config';
import { instant } from './core/ids';
import { openStore } from './store';

const start = async (): Promise<void> => {
  const configured = readConfig();
  if (!configured.ok) {
    for (const problem of configured.problems) process.stderr.write(`${problem}\n`);
    process.exitCode = 2;
    return;
  }
  const { config } = configured;
  const store = await openStore(config.store);
  const app = buildApp({ config, store, clock: { now: () => instant(Date.now()) } });
  await app.start();
  const stop = async (): Promise<void> => {
    await app.stop();
    await store.close();
  };
  for (const signal of ['SIGTERM', 'SIGINT'] as const) process.once(signal, () => void stop());
};

void start().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.stack : String(error)}\n`);
  process.exitCode = 1;
});
