import type { CloudAdapter, TurnContext } from 'botbuilder';
import * as restify from 'restify';
import { MINUTE } from '../core/time';
import type { Fed } from './calendar-feed';
import { feedAsked, feedPath, subscribing } from './feed-address';
import { activityShape, tenantOf } from './wire';

export interface ServerParts {
  readonly adapter: CloudAdapter;
  readonly run: (context: TurnContext) => Promise<unknown>;
  readonly allowedTenants: readonly string[];
  /** Rejects when the store cannot be read. */
  readonly ready: () => Promise<void>;
  readonly fault: (what: string, cause: unknown) => string;
  /** What a calendar feed's token opens; `isKnown`: whoever asks has a file by that name. */
  readonly feed: (token: string, isKnown: (etag: string) => boolean) => Promise<Fed | undefined>;
  /** Where the bot's own pages are. */
  readonly publicUrl: () => string | undefined;
}

export interface Server {
  /** Resolves with the port when it listens. */
  listen(port: number, host: string): Promise<number>;
  /** Takes no more; resolves when every open turn has been answered. */
  close(): Promise<void>;
}

const MOST_BYTES = 256 * 1024;
/** Longer than whoever stands before it keeps an idle connection (Azure: four minutes), so that it is never ended under a message. Milliseconds. */
const KEPT_OPEN = 5 * MINUTE;

/**
 * The body as JSON, or `undefined` when it is none. Read by hand: nobody has been authenticated yet, and a parser that unpacks or keeps
 * files would do so for anyone.
 */
const bodyOf = async (request: restify.Request): Promise<unknown> => {
  const { 'content-type': type = '', 'content-encoding': encoding } = request.headers;
  if (!/^application\/json\b/i.test(type) || encoding !== undefined) return undefined;
  const chunks: Buffer[] = [];
  let bytes = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    bytes += chunk.length;
    if (bytes > MOST_BYTES) return 'too large';
    chunks.push(chunk);
  }
  try {
    return JSON.parse(Buffer.concat(chunks).toString('utf8'));
  } catch {
    return undefined;
  }
};

interface HttpError extends Error {
  toJSON?: () => unknown;
}

/** Nothing that the SDK or a parser has to say of an error goes out in a body. */
const sayNothing = (
  _request: unknown,
  _response: unknown,
  error: HttpError & { readonly body?: { readonly code?: string } },
  done: () => void,
) => {
  const code = error.body?.code ?? 'Internal';
  error.toJSON = () => ({ code });
  error.toString = () => code;
  done();
};

/** For whoever asked alone, and asked for anew each time. */
const PRIVATE = { 'Cache-Control': 'private, no-cache' };

/** The HTTP side: `POST /api/messages`, `GET /calendar/<token>.ics`, `GET /healthz`, `GET /readyz`. */
export const serverFor = (parts: ServerParts): Server => {
  const server = restify.createServer({ name: 'tillit' });
  server.server.keepAliveTimeout = KEPT_OPEN;
  server.on('restifyError', sayNothing);
  server.get('/healthz', async (_request, response) => {
    response.send(200, { status: 'alive' });
  });
  server.get('/readyz', async (_request, response) => {
    await parts
      .ready()
      .then(() => response.send(200, { status: 'ready' }))
      .catch((cause: unknown) => {
        parts.fault('the store cannot be read', cause);
        response.send(503, { status: 'the store cannot be read' });
      });
  });
  const calendar = async (request: restify.Request, response: restify.Response) => {
    const asked = feedAsked(String(request.params.file));
    const base = parts.publicUrl();
    if (asked && !asked.isFile && base) {
      response.sendRaw(302, '', { ...PRIVATE, Location: subscribing(`${base}${feedPath(asked.token)}`) });
      return;
    }
    const known = (request.header('if-none-match') ?? '').split(',').map((etag) => etag.trim());
    const fed = asked?.isFile ? await parts.feed(asked.token, (etag) => known.includes(etag)) : undefined;
    if (!fed) {
      response.sendRaw(404, '', PRIVATE);
      return;
    }
    const { etag, file } = fed;
    if (file === undefined) response.sendRaw(304, '', { ...PRIVATE, ETag: etag });
    else response.sendRaw(200, file, { ...PRIVATE, ETag: etag, 'Content-Type': 'text/calendar; charset=utf-8' });
  };
  const guardedCalendar = async (request: restify.Request, response: restify.Response) => {
    await calendar(request, response).catch((cause: unknown) => {
      parts.fault('a calendar could not be read', cause);
      response.sendRaw(503, '', PRIVATE);
    });
  };
  server.get('/calendar/:file', guardedCalendar);
  server.head('/calendar/:file', guardedCalendar);
  const messages = async (request: restify.Request, response: restify.Response) => {
    const body = await bodyOf(request);
    if (body === 'too large') {
      response.send(413, { code: 'TooLarge' });
      return;
    }
    const shape = activityShape.safeParse(body);
    if (!shape.success) {
      response.send(400, { code: 'NotAnActivity', fields: shape.error.issues.map((issue) => issue.path.join('.')) });
      return;
    }
    const tenant = tenantOf(shape.data);
    if (tenant === undefined || !parts.allowedTenants.includes(tenant)) {
      response.send(403, { code: 'TenantNotAllowed' });
      return;
    }
    request.body = body;
    await parts.adapter.process(request, response, async (context) => {
      await parts.run(context);
    });
  };
  server.post('/api/messages', messages);

  return {
    listen: (port, host) =>
      new Promise((resolve, reject) => {
        server.once('error', reject);
        server.listen(port, host, () => resolve(server.address().port));
      }),
    close: () =>
      new Promise((resolve) => {
        const closeIdle = () => server.server.closeIdleConnections();
        // A connection that had an open turn would be kept alive after its answer.
        server.on('after', () => setImmediate(closeIdle));
        server.close(() => resolve());
        closeIdle();
      }),
  };
};
