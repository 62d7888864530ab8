import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { Fault } from './faults';
import { type Json, record } from './json';
import { type Answer, type Asked, type Posted, personalChat, refusal, Teams, type TeamsTeam, type User } from './teams';

export type { Posted, TeamsTeam, User } from './teams';

/** A request that the bot made, and the status it was answered with (0: the connection was broken). */
export interface Logged {
  readonly method: string;
  /** With ids decoded: `conversations/<id>/activities`. */
  readonly path: string;
  readonly conversation: string;
  readonly body: Json;
  readonly status: number;
  /** Milliseconds on a clock that only measures. */
  readonly at: number;
}

/** What the bot talks to instead of Teams: keeps what it is sent, and can be told to misbehave. */
export interface Connector {
  /** Where a bot finds it; stands in every activity. */
  readonly serviceUrl: string;
  readonly tenant: string;
  readonly bot: { readonly id: string; readonly name: string };
  readonly team: TeamsTeam;
  /** All that the bot asked for, in order. */
  readonly log: readonly Logged[];
  /** The number of what happened last in any conversation. */
  sequence(): number;
  /** The number of something that happens now. */
  tick(): number;
  /** A member of the Teams team, unless told otherwise. */
  addUser(user: User, options?: { readonly inTeamsTeam?: boolean }): void;
  removeFromTeam(user: User): void;
  personalChat(userId: string): string;
  /** What stands in a conversation, in the order it was sent. A channel: all its threads. */
  conversation(id: string): readonly Posted[];
  /** Every request to a conversation goes wrong so, until told `undefined`. */
  inConversation(id: string, fault: Fault | undefined): void;
  /** The next requests to a conversation (to any, if none is named) go wrong so, one each. */
  next(faults: readonly Fault[], conversation?: string): void;
  /** Calls back on every change of a conversation; gives what ends that. */
  onChange(listener: () => void): () => void;
  /** Nobody gets through to it from here on. */
  goesAway(): Promise<void>;
  /** At the same address. */
  isBack(): Promise<void>;
  close(): Promise<void>;
}

const bodyOf = async (request: IncomingMessage): Promise<string> => {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString('utf8');
};

const asked = async (request: IncomingMessage): Promise<Asked> => {
  const url = new URL(request.url ?? '/', 'http://connector');
  const body = await bodyOf(request);
  return {
    method: request.method ?? '',
    parts: url.pathname.split('/').filter(Boolean).slice(1).map(decodeURIComponent),
    query: url.searchParams,
    body: body === '' ? {} : record(JSON.parse(body)),
  };
};

const respond = (response: ServerResponse, { status, body }: Answer, retryAfter?: number): void => {
  const wait = retryAfter === undefined ? {} : { 'retry-after': `${retryAfter}` };
  response.writeHead(status, { 'content-type': 'application/json', ...wait });
  response.end(JSON.stringify(body));
};

/** The faults in waiting: those of single requests go before those that last. */
const faultsToCome = () => {
  const lasting = new Map<string, Fault>();
  const single: { readonly fault: Fault; readonly conversation?: string }[] = [];
  return {
    lasting,
    single,
    take: (conversation: string): Fault | undefined => {
      const index = single.findIndex((one) => one.conversation === undefined || one.conversation === conversation);
      return index < 0 ? lasting.get(conversation) : single.splice(index, 1)[0]?.fault;
    },
  };
};

/** Starts a connector on a free port of the loopback. `pageSize`: members that a page of the roster has at most. */
export const startConnector = async (options: { readonly pageSize?: number } = {}): Promise<Connector> => {
  const teams = new Teams(options.pageSize);
  const faults = faultsToCome();
  const log: Logged[] = [];

  const answer = (request: Asked, fault: Fault | undefined): Answer => {
    if (fault?.status === undefined && !fault?.reset) return teams.answer(request);
    if (fault.arrives) teams.answer(request);
    return refusal(fault.status ?? 0, fault.code ?? 'ServiceError');
  };

  const serve = async (incoming: IncomingMessage, response: ServerResponse): Promise<void> => {
    const request = await asked(incoming);
    const conversation = Teams.conversationOf(request);
    const fault = faults.take(conversation);
    await fault?.waitFor?.();
    const answered = answer(request, fault);
    const { method, parts, body } = request;
    log.push({ method, path: parts.join('/'), conversation, body, status: answered.status, at: performance.now() });
    if (fault?.reset) incoming.socket.destroy();
    else respond(response, answered, fault?.retryAfter);
  };

  const server = createServer((request, response) => {
    serve(request, response).catch((fault: unknown) => respond(response, refusal(500, String(fault))));
  });
  const listen = (port: number) => new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve));
  const close = () =>
    new Promise<void>((resolve) => {
      server.close(() => resolve());
      server.closeAllConnections();
    });
  await listen(0);
  const address = server.address();
  const port = typeof address === 'object' && address ? address.port : 0;

  return {
    serviceUrl: `http://127.0.0.1:${port}/`,
    tenant: teams.tenant,
    bot: { id: '28:tillit', name: 'Tillit' },
    team: teams.team,
    log,
    sequence: () => teams.sequence,
    tick: () => teams.tick(),
    addUser: (user, { inTeamsTeam = true } = {}) => teams.addUser(user, inTeamsTeam),
    removeFromTeam: (user) => teams.removeFromTeam(user),
    personalChat,
    conversation: (id) => teams.conversation(id),
    inConversation: (id, fault) => {
      if (fault) faults.lasting.set(id, fault);
      else faults.lasting.delete(id);
    },
    next: (coming, conversation) => {
      faults.single.push(...coming.map((fault) => ({ fault, conversation })));
    },
    onChange: (listener) => teams.onChange(listener),
    goesAway: close,
    isBack: () => listen(port),
    close,
  };
};
