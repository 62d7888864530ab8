import { once } from 'node:events';
import { createServer, type IncomingMessage, request, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** What becomes of a request on its way: it passes, is turned away as busy, or is done but its answer gets lost. */
export type Fate = 'passes' | 'busy' | 'answer lost';

export interface Line {
  /** As the one given, but by way of this line. */
  readonly connectionString: string;
  /** The fates of the next requests, in order; after them every request passes. */
  expect(...fates: readonly Fate[]): void;
  /** How many requests came since it was last asked. */
  requests(): number;
  close(): Promise<void>;
}

const BUSY = JSON.stringify({ 'odata.error': { code: 'ServerBusy', message: { lang: 'en-us', value: 'busy' } } });

async function bodyOf(message: IncomingMessage): Promise<Buffer> {
  const parts: Buffer[] = [];
  for await (const part of message) parts.push(part);
  return Buffer.concat(parts);
}

async function forward(incoming: IncomingMessage, body: Buffer, port: number): Promise<IncomingMessage> {
  const { method, url, headers } = incoming;
  // A connection of its own: one kept alive may be closed at the other end just as it is used again.
  const outgoing = request({ agent: false, host: '127.0.0.1', port, method, path: url, headers });
  outgoing.end(body);
  const [answer] = (await once(outgoing, 'response')) as [IncomingMessage];
  return answer;
}

async function carry(incoming: IncomingMessage, outgoing: ServerResponse, port: number, fate: Fate): Promise<void> {
  const body = await bodyOf(incoming);
  if (fate === 'busy') {
    outgoing.writeHead(503, { 'content-type': 'application/json' });
    outgoing.end(BUSY);
    return;
  }
  const answer = await forward(incoming, body, port);
  const answered = await bodyOf(answer);
  if (fate === 'answer lost') {
    outgoing.destroy();
    return;
  }
  // Two calls: where restify has been loaded in this process, writeHead gives nothing back.
  outgoing.writeHead(answer.statusCode ?? 500, answer.headers);
  outgoing.end(answered);
}

/** A bad line to a table server that itself is never busy: it stands between, and spoils what it is told to. */
export async function openLine(connectionString: string): Promise<Line> {
  const port = Number(/:(\d+)\//.exec(connectionString)?.[1]);
  let fates: readonly Fate[] = [];
  let requests = 0;
  const server = createServer((incoming, outgoing) => {
    const [fate = 'passes', ...rest] = fates;
    fates = rest;
    requests += 1;
    carry(incoming, outgoing, port, fate).catch(() => outgoing.destroy());
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const own = (server.address() as AddressInfo).port;
  return {
    connectionString: connectionString.replace(`:${port}/`, `:${own}/`),
    expect(...next) {
      fates = next;
      requests = 0;
    },
    requests() {
      const counted = requests;
      requests = 0;
      return counted;
    },
    async close() {
      const closed = once(server, 'close');
      server.close();
      server.closeAllConnections();
      await closed;
    },
  };
}
