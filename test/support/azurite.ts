import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { type AddressInfo, connect, createServer, type Socket } from 'node:net';
import { createInterface } from 'node:readline';
import { setTimeout as pause } from 'node:timers/promises';

export interface Azurite {
  readonly connectionString: string;
  stop(): Promise<void>;
}

/** The account and key that every Azurite has; they open nothing else. */
const ACCOUNT = 'devstoreaccount1';
const KEY = 'Eby8vdM02xNOcqFlqUwJPLlmEtlCDXJ1OUzFT50uSRZ6IFsuFq2UVErCz4I6tq/K1SZFPTOtr/KBHBeksoGMGw==';
const SWITCHES = ['--inMemoryPersistence', '--skipApiVersionCheck', '--silent', '--disableTelemetry'];

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
}

/** Resolves once the child says that it listens; rejects when it ends before. */
async function listening(child: ChildProcess): Promise<void> {
  if (child.stdout === null) throw new Error('Azurite has no output to read');
  for await (const line of createInterface({ input: child.stdout })) {
    if (line.includes('successfully started')) {
      child.stdout.resume();
      return;
    }
  }
  throw new Error('Azurite ended before it listened');
}

const ATTEMPTS = 3;

/** An Azure Tables emulator of its own, on a free port, keeping nothing. Another process may take the port meanwhile: then on another. */
export async function startAzurite(): Promise<Azurite> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await startOn(await freePort());
    } catch (cause) {
      if (attempt === ATTEMPTS) throw new Error('Azurite did not start', { cause });
    }
  }
}

/** The environment's name for where `one-azurite.ts` can be asked. */
export const ASK_FOR_AZURITE = 'TILLIT_TEST_AZURITE';

/** The one Azurite of this run of tests, as a connection string: whoever shares it keeps to tables of their own. */
export const azuriteOfTheRun = async (): Promise<string> => {
  const response = await fetch(process.env[ASK_FOR_AZURITE] ?? '', { headers: { connection: 'close' } });
  const answer = await response.text();
  if (!response.ok) throw new Error(answer);
  return answer;
};

/** It says that it has started a moment before it takes connections. */
async function answering(port: number, left = 100): Promise<void> {
  const socket = connect({ port, host: '127.0.0.1' });
  try {
    await once(socket, 'connect');
  } catch (cause) {
    if (left === 0) throw cause;
    await pause(50);
    await answering(port, left - 1);
  } finally {
    socket.destroy();
  }
}

async function startOn(port: number): Promise<Azurite> {
  const script = require.resolve('azurite/dist/src/table/main.js');
  const child = spawn(process.execPath, [script, ...SWITCHES, '--tableHost', '127.0.0.1', '--tablePort', `${port}`], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const orphaned = () => child.kill('SIGKILL');
  process.once('exit', orphaned);
  await listening(child);
  await answering(port);
  // Whoever has nothing left to do may end: it ends with them.
  child.unref();
  (child.stdout as Socket).unref();
  return {
    connectionString:
      `DefaultEndpointsProtocol=http;AccountName=${ACCOUNT};AccountKey=${KEY};` +
      `TableEndpoint=http://127.0.0.1:${port}/${ACCOUNT};`,
    async stop() {
      process.off('exit', orphaned);
      if (child.exitCode !== null || child.signalCode !== null) return;
      child.ref();
      const ended = once(child, 'exit');
      child.kill('SIGKILL');
      await ended;
    },
  };
}
