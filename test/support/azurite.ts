import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { type AddressInfo, createServer } from 'node:net';
import { createInterface } from 'node:readline';

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

/** An Azure Tables emulator of its own, on a free port, keeping nothing. */
export async function startAzurite(): Promise<Azurite> {
  const port = await freePort();
  const script = require.resolve('azurite/dist/src/table/main.js');
  const child = spawn(process.execPath, [script, ...SWITCHES, '--tableHost', '127.0.0.1', '--tablePort', `${port}`], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const orphaned = () => child.kill('SIGKILL');
  process.once('exit', orphaned);
  await listening(child);
  return {
    connectionString:
      `DefaultEndpointsProtocol=http;AccountName=${ACCOUNT};AccountKey=${KEY};` +
      `TableEndpoint=http://127.0.0.1:${port}/${ACCOUNT};`,
    async stop() {
      process.off('exit', orphaned);
      if (child.exitCode !== null || child.signalCode !== null) return;
      const ended = once(child, 'exit');
      child.kill('SIGKILL');
      await ended;
    },
  };
}
