import { randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { TableClient } from '@azure/data-tables';
import pino from 'pino';
import { type App, buildApp } from '../../src/app';
import type { Config } from '../../src/config';
import { type Instant, instant } from '../../src/core/ids';
import type { Store } from '../../src/engine/store';
import { openAzureTables } from '../../src/store/azure-tables';
import { openEmbedded } from '../../src/store/embedded';
import { azuriteOfTheRun } from './azurite';
import { type CareTeam, seed, TUESDAY } from './care-team';
import { type Chat, openChat } from './chat';
import { type Connector, startConnector } from './connector';

/** A clock that a test sets. */
export interface SetClock {
  now(): Instant;
  set(at: Instant): void;
  /** Minutes later. */
  pass(minutes: number): void;
}

export const setClock = (from: Instant = TUESDAY): SetClock => {
  let at = from;
  return {
    now: () => at,
    set: (to) => {
      at = to;
    },
    pass: (minutes) => {
      at = instant(at + minutes * 60_000);
    },
  };
};

export interface RunningBot {
  readonly app: App;
  readonly store: Store;
  readonly chat: Chat;
  readonly connector: Connector;
  readonly clock: SetClock;
  readonly port: number;
  /** What was logged as a fault. */
  readonly faults: readonly Record<string, unknown>[];
  close(): Promise<void>;
}

/** Under which it stands who has answered in secret. */
export const TEST_SECRET = 'kept elsewhere';

export const testConfig = (tenant: string): Config => ({
  port: 0,
  host: '127.0.0.1',
  bot: { type: 'none' },
  secret: TEST_SECRET,
  allowedTenants: [tenant],
  store: { kind: 'embedded', folder: '' },
  logLevel: 'error',
});

/** A log that is read by the test rather than by people. */
export const heardLog = (level: 'error' | 'trace' = 'error') => {
  const heard: Record<string, unknown>[] = [];
  const log = pino({ level }, { write: (line: string) => void heard.push(JSON.parse(line)) });
  return { heard, log };
};

/** An embedded store in a folder of its own. */
export const temporaryStore = async (): Promise<{ readonly store: Store; readonly drop: () => Promise<void> }> => {
  const folder = await mkdtemp(join(tmpdir(), 'tillit-'));
  const store = await openEmbedded(folder);
  return {
    store,
    drop: async () => {
      await store.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
};

/** A store in a table of its own, in the run's Azurite. */
export const temporaryTable = async (): Promise<{ readonly store: Store; readonly drop: () => Promise<void> }> => {
  const connectionString = await azuriteOfTheRun();
  const name = `t${randomUUID().replaceAll('-', '')}`;
  const store = await openAzureTables({ connectionString }, name);
  const table = TableClient.fromConnectionString(connectionString, name, { allowInsecureConnection: true });
  return {
    store,
    drop: async () => {
      await store.close();
      await table.deleteTable();
    },
  };
};

/** The real bot on a real HTTP server, with the tests' connector as its Teams. */
export const runBot = async (care: readonly CareTeam[], given?: Store): Promise<RunningBot> => {
  const own = given ? undefined : await temporaryStore();
  const store = given ?? (own as { store: Store }).store;
  for (const one of care) await seed(store, one);
  const connector = await startConnector();
  const clock = setClock();
  const { heard, log } = heardLog();
  const app = buildApp({ config: testConfig(connector.tenant), store, clock, log });
  const port = await app.start();
  const chat = openChat(connector, port);
  return {
    app,
    store,
    chat,
    connector,
    clock,
    port,
    faults: heard,
    close: async () => {
      await app.stop();
      await connector.close();
      await own?.drop();
    },
  };
};
