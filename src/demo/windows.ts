import { spawn } from 'node:child_process';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import path from 'node:path';
import { type Acting, playgroundFile, WINDOW_FILE } from './window-file';

export interface ChatWindow {
  /** To be opened in a browser. */
  readonly url: string;
  readonly port: number;
  /** Tells the bot that it was installed in this person's own chat, as opening the page does. */
  installPersonally(): Promise<void>;
  /** Ends the window's processes and removes its folder. May be called twice. */
  close(): Promise<void>;
}

export interface WindowOptions extends Acting {
  /** `http://127.0.0.1:3978/api/messages` */
  readonly botEndpoint: string;
  /** In which the window makes a working folder of its own, and removes it when closed. */
  readonly folder: string;
}

const LONGEST_START = 20_000;
const ATTEMPTS = 3;

/** The Playground would listen on every network; nobody but this machine shall act as the demo's carers. */
const LOOPBACK_ONLY = `data:text/javascript,${encodeURIComponent(
  "import net from 'node:net';" +
    'const { listen } = net.Server.prototype;' +
    'net.Server.prototype.listen = function (where, ...rest) {' +
    "return typeof where === 'number' ? listen.call(this, where, '127.0.0.1', ...rest) : listen.call(this, where, ...rest);" +
    '};',
)}`;

const freePort = (): Promise<number> =>
  new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
    });
  });

const playground = async (): Promise<string> => {
  const manifest = require.resolve('@microsoft/m365agentsplayground/package.json');
  const { bin } = JSON.parse(await readFile(manifest, 'utf8')) as { bin: { agentsplayground: string } };
  return path.join(path.dirname(manifest), bin.agentsplayground);
};

interface Running {
  readonly port: number;
  stop(): Promise<void>;
}

const start = async (botEndpoint: string, working: string): Promise<Running> => {
  const port = await freePort();
  const own = [
    ['--app-endpoint', botEndpoint],
    ['--channel-id', 'msteams'],
    ['--port', String(port)],
    ['--service-url', `http://127.0.0.1:${port}/_connector`],
    ['--disable-telemetry'],
  ];
  const child = spawn(process.execPath, ['--import', LOOPBACK_ONLY, await playground(), ...own.flat()], {
    cwd: working,
    detached: true,
    env: { TEAMSAPPTESTER_BROWSER: 'none', HOME: working, TMPDIR: working },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let ended = false;
  const gone = new Promise<void>((resolve) => {
    const end = () => {
      ended = true;
      resolve();
    };
    child.once('close', end);
    child.once('error', end);
  });
  const kill = () => {
    if (ended || child.pid === undefined) return;
    try {
      process.kill(-child.pid, 'SIGKILL');
    } catch (cause) {
      if ((cause as NodeJS.ErrnoException).code !== 'ESRCH') throw cause;
    }
  };
  process.once('exit', kill);
  const stop = async () => {
    process.off('exit', kill);
    kill();
    await gone;
  };
  try {
    const listening = await new Promise<number>((resolve, reject) => {
      let said = '';
      const hear = (chunk: Buffer) => {
        said += chunk.toString();
        const found = /Listening on (\d+)/.exec(said)?.[1];
        if (found) resolve(Number(found));
      };
      child.stdout.on('data', hear);
      child.stderr.on('data', hear);
      child.once('error', (cause) => reject(new Error('the chat window did not start', { cause })));
      void gone.then(() => reject(new Error(`the chat window ended before it listened: ${said}`)));
      const timer = setTimeout(
        () => reject(new Error(`the chat window did not listen in time: ${said}`)),
        LONGEST_START,
      );
      timer.unref();
    });
    if (listening === port) return { port, stop };
  } catch (cause) {
    await stop();
    throw cause;
  }
  await stop();
  throw new Error(`port ${port} was taken meanwhile`);
};

const startOnSomePort = async (botEndpoint: string, working: string): Promise<Running> => {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await start(botEndpoint, working);
    } catch (cause) {
      if (attempt === ATTEMPTS) throw new Error(`no chat window after ${attempt} attempts`, { cause });
    }
  }
};

/**
 * Starts one Agents Playground that acts as `person`, on a free port of this machine alone, offline and without
 * telemetry. Resolves when it listens; rejects, leaving nothing behind, when it does not.
 */
export const openWindow = async (options: WindowOptions): Promise<ChatWindow> => {
  const file = playgroundFile(options);
  await mkdir(options.folder, { recursive: true });
  const working = await mkdtemp(path.join(options.folder, 'window-'));
  const away = () => rm(working, { recursive: true, force: true, maxRetries: 5 });
  let running: Running;
  try {
    await writeFile(path.join(working, WINDOW_FILE), JSON.stringify(file, null, 2));
    running = await startOnSomePort(options.botEndpoint, working);
  } catch (cause) {
    await away();
    throw cause;
  }
  const { port, stop } = running;
  const installPersonally = async (): Promise<void> => {
    const conversation = encodeURIComponent(file.personalChat.id);
    const address = `http://127.0.0.1:${port}/_debug/conversation/${conversation}/installation`;
    const headers = { 'content-type': 'application/json' };
    const answer = await fetch(address, { method: 'POST', headers, body: '{}' });
    if (!answer.ok) throw new Error(`the chat window answered ${answer.status} to an installation`);
  };
  return {
    url: `http://127.0.0.1:${port}/`,
    port,
    installPersonally,
    close: async () => {
      await stop();
      await away();
    },
  };
};
