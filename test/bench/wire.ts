import { Agent, createServer, request } from 'node:http';

/** A connector that takes everything at once and keeps nothing: what the platform costs is not what is measured. */
export interface Sink {
  readonly serviceUrl: string;
  /** Requests taken so far. */
  readonly taken: () => number;
  close(): Promise<void>;
}

export const openSink = (): Promise<Sink> =>
  new Promise((resolve) => {
    let taken = 0;
    const server = createServer((incoming, outgoing) => {
      incoming.resume();
      incoming.on('end', () => {
        taken += 1;
        outgoing.writeHead(201, { 'content-type': 'application/json' });
        outgoing.end(`{"id":"${taken}"}`);
      });
    });
    server.keepAliveTimeout = 60_000;
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      const port = typeof address === 'object' && address ? address.port : 0;
      resolve({
        serviceUrl: `http://127.0.0.1:${port}/`,
        taken: () => taken,
        close: () =>
          new Promise((closed) => {
            server.close(() => closed());
            server.closeAllConnections();
          }),
      });
    });
  });

const agent = new Agent({ keepAlive: true, maxSockets: 64 });

/** One turn, to its HTTP answer. */
export const post = (port: number, activity: object): Promise<{ readonly status: number; readonly body: string }> =>
  new Promise((resolve, reject) => {
    const payload = JSON.stringify(activity);
    const headers = { 'content-type': 'application/json', 'content-length': Buffer.byteLength(payload) };
    const sent = request(
      { agent, host: '127.0.0.1', port, path: '/api/messages', method: 'POST', headers },
      (answer) => {
        let body = '';
        answer.setEncoding('utf8');
        answer.on('data', (chunk: string) => {
          body += chunk;
        });
        answer.on('end', () => resolve({ status: answer.statusCode ?? 0, body }));
      },
    );
    sent.on('error', reject);
    sent.end(payload);
  });
