import { readFileSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import pino from 'pino';
import { buildApp } from '../../src/app';
import { instant } from '../../src/core/ids';
import { MINUTE } from '../../src/core/time';
import type { Store } from '../../src/engine/store';
import { openAzureTables } from '../../src/store/azure-tables';
import { openEmbedded } from '../../src/store/embedded';
import { startAzurite } from '../support/azurite';
import { channelsAlone } from '../support/channel-messenger';
import { type Counts, countingStore } from '../support/counting-store';
import { manyTeams, SEVEN, seedMany } from '../support/many-teams';

/** What this process is asked for, as its one argument. */
export type Task =
  | { readonly task: 'seed'; readonly folder: string; readonly teams: number }
  | { readonly task: 'embedded'; readonly folder: string; readonly teams: number }
  | { readonly task: 'azure'; readonly teams: number; readonly quiet: boolean };

/** What one morning came to. */
export interface Morning {
  readonly posts: number;
  readonly milliseconds: number;
  readonly counts: Counts;
  /** Of a look at the clock with nothing due. */
  readonly idle: Counts;
  /** Bytes after everything that is not held any more has been let go, and the most there was on the way. */
  readonly anonymous: number;
  readonly mostAnonymous: number;
  readonly heap: number;
}

setFlagsFromString('--expose-gc');
const collect = runInNewContext('gc') as () => void;

/** Memory of this process that is no mapped file, in bytes. */
const anonymous = (): number =>
  Number(/^RssAnon:\s+(\d+) kB/m.exec(readFileSync('/proc/self/status', 'utf8'))?.[1] ?? 0) * 1024;

const LOOK_EVERY = 50;
/** Milliseconds in which emptied pages go back to the machine. */
const UNMAPPING = 700;

const lettingGo = async (): Promise<void> => {
  collect();
  await pause(UNMAPPING);
  collect();
};

/** Takes every post at once: what the platform costs is not what is measured. */
const counting = () => {
  let posts = 0;
  const messenger = channelsAlone(() => {
    posts += 1;
  });
  return { messenger, posts: () => posts };
};

/** Seven o'clock, and then a minute with nothing due. */
const morningOf = async (kept: Store): Promise<Morning> => {
  const store = countingStore(kept);
  const { messenger, posts } = counting();
  let now = SEVEN;
  const app = buildApp({
    config: {
      port: 0,
      host: '127.0.0.1',
      bot: { type: 'none' },
      allowedTenants: ['bench'],
      store: { kind: 'embedded', folder: '' },
      logLevel: 'error',
    },
    store,
    clock: { now: () => now },
    messenger,
    log: pino({ level: 'error' }),
  });
  let most = 0;
  const watching = setInterval(() => {
    most = Math.max(most, anonymous());
  }, LOOK_EVERY);
  const began = performance.now();
  await app.tick();
  await app.settled();
  const milliseconds = performance.now() - began;
  clearInterval(watching);
  const counts = store.counts();
  store.reset();
  now = instant(now + 5 * MINUTE);
  await app.tick();
  const idle = store.counts();
  await lettingGo();
  return {
    posts: posts(),
    milliseconds,
    counts,
    idle,
    anonymous: anonymous(),
    mostAnonymous: most,
    heap: process.memoryUsage().heapUsed,
  };
};

const doing = async (task: Task): Promise<Morning | undefined> => {
  if (task.task === 'azure') {
    const azurite = await startAzurite();
    const store = await openAzureTables({ connectionString: azurite.connectionString }, 'bench');
    await seedMany(store, manyTeams(task.teams), task.quiet);
    const morning = await morningOf(store);
    await azurite.stop();
    return morning;
  }
  const store = await openEmbedded(task.folder);
  if (task.task === 'seed') await seedMany(store, manyTeams(task.teams));
  const morning = task.task === 'seed' ? undefined : await morningOf(store);
  await store.close();
  return morning;
};

if (require.main === module)
  void doing(JSON.parse(process.argv[2] ?? '') as Task).then((morning) => {
    process.send?.(morning ?? {});
    process.disconnect?.();
  });
