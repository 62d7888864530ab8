import { randomBytes, randomUUID } from 'node:crypto';
import { setTimeout as wait } from 'node:timers/promises';
import pino, { type Logger } from 'pino';
import { routes } from './bot/activities';
import { adapterFor } from './bot/adapter';
import { calendarFeed } from './bot/calendar-feed';
import { summaryEdge } from './bot/daily-summary';
import { followUpEdge } from './bot/follow-up';
import { teamsMessenger } from './bot/messenger';
import { tellingDays } from './bot/my-day';
import { countingReplies } from './bot/replies';
import { serverFor } from './bot/server';
import { drawStanding } from './bot/standing';
import { asList, wordingOf } from './bot/wording';
import type { Config } from './config';
import type { objectId } from './core/ids';
import type { Clock } from './core/time';
import { background } from './engine/background';
import { tick } from './engine/clock';
import { dueMarkers } from './engine/due';
import type { EngineParts } from './engine/execute';
import { feeds as feedsIn } from './engine/feeds';
import type { AnyFlow } from './engine/fold';
import type { Messenger } from './engine/messenger';
import { outbox } from './engine/outbox';
import { type Limit, pacing, TEAMS_LIMITS } from './engine/pace';
import { persons as personsIn } from './engine/persons';
import { ParsedRows } from './engine/read';
import { sealing } from './engine/seal';
import { PATIENCE } from './engine/sending';
import { standingCards } from './engine/standing';
import type { Store } from './engine/store';
import { flows, summarising } from './flows';

export interface AppParts {
  readonly config: Config;
  readonly store: Store;
  readonly clock: Clock;
  /** How the bot reaches people; through Microsoft Teams unless another is handed in. */
  readonly messenger?: Messenger;
  readonly log?: Logger;
  /** Waits so many milliseconds; really, unless another is handed in. */
  readonly pause?: (milliseconds: number) => Promise<void>;
  /** How much the platform takes of one conversation; what Teams takes, unless told. */
  readonly limits?: readonly Limit[];
}

export interface App {
  /** The port that it listens on. */
  start(): Promise<number>;
  /** Takes no more turns, finishes the open ones and what they left to be sent. The store stays open: it was handed in. */
  stop(): Promise<void>;
  /** One look at the clock: what is due is done. */
  tick(): Promise<void>;
  /** Resolves when nothing that a turn left is still being sent. */
  settled(): Promise<void>;
}

const LOOK_EVERY = 15_000;

/** Sixteen characters of chance: enough for a case, short in a card. */
const newId = (): string => randomUUID().replaceAll('-', '').slice(0, 16);

/** 160 bits of chance, in what no chat takes for its own marks. */
const newToken = (): string => randomBytes(20).toString('hex');

/** Everything put together; nothing acts before `start`. */
export const buildApp = (parts: AppParts): App => {
  const { config, store, clock, messenger: handedIn, log: given, pause = wait, limits = TEAMS_LIMITS } = parts;
  const log = given ?? pino({ level: config.logLevel });
  const instance = newId();
  const fault = (what: string, cause: unknown): string => {
    const reference = newId().slice(0, 6);
    const error = cause instanceof Error ? cause : new Error(String(cause));
    log.error({ reference, name: error.name, stack: error.stack, cause: causeOf(error) }, what);
    return reference;
  };
  const { bot } = config;
  const account = bot.type === 'none' ? undefined : bot;
  const adapter = adapterFor(account);
  adapter.onTurnError = async (_context, cause) => {
    fault('the SDK met an error', cause);
  };
  const pace = pacing({ limits, longest: PATIENCE });
  adapter.use(countingReplies(pace, clock));
  const messenger = handedIn ?? teamsMessenger(adapter, account?.id ?? '', { pace, clock, pause });
  const due = dueMarkers(store);
  const persons = personsIn(store, clock);
  const feeds = feedsIn(store, persons, newToken);
  let listening: number | undefined;
  /** What runs without an identity is tried out where it runs. */
  const publicUrl = () =>
    config.publicUrl ?? (account || listening === undefined ? undefined : `http://${config.host}:${listening}`);
  const parsed = new ParsedRows(sealing(config.secret ?? ''));
  const edges = [...tellingDays(flows), summaryEdge(summarising as unknown as AnyFlow, flows), followUpEdge()];
  const wordings = new Map(edges.map((edge) => [edge.flow.name, wordingOf(edge, newId)]));
  const standing = standingCards({
    persons,
    messenger,
    draw: drawStanding({ store, parsed, persons, edges: flows, clock, newId }),
  });
  const out = outbox({
    store,
    due,
    parsed,
    persons,
    messenger,
    wordings,
    asList,
    standing,
    clock,
    pause,
    instance,
    fault,
  });
  const engine: EngineParts = {
    store,
    due,
    flows: new Map(edges.map((edge) => [edge.flow.name, edge.flow])),
    parsed,
    clock,
    newId,
    random: Math.random,
    pause,
    instance,
    committed: out.deliver,
  };
  const toOwnChat = async (by: ReturnType<typeof objectId>, message: Parameters<Messenger['send']>[2]) => {
    const person = (await persons.get(by)) ?? { teams: [] };
    const sending = await messenger.send(by, person, message);
    if (sending.outcome !== 'sent') return undefined;
    const { opened, conversation, activity } = sending;
    if (opened !== undefined) await persons.change(by, (row) => ({ ...row, conversation: opened }));
    return { conversation, activity };
  };
  const behind = background((cause) => void fault('what a turn left could not be written', cause));
  const application = routes({
    engine,
    persons,
    edges: flows,
    feeds,
    publicUrl,
    clock,
    fault,
    behind: behind.run,
    cardShown: out.cardShown,
    standing,
    toOwnChat,
  });
  const server = serverFor({
    adapter,
    run: (context) => application.run(context),
    allowedTenants: config.allowedTenants,
    ready: () => store.ready(),
    fault,
    feed: calendarFeed({ engine, persons, feeds, clock }),
    publicUrl,
  });
  const clockParts = {
    engine,
    due,
    outbox: out,
    clock,
    fault,
  };
  let looking: Promise<void> = Promise.resolve();
  const look = (): Promise<void> => {
    looking = looking.then(() => tick(clockParts)).catch((cause: unknown) => void fault('the clock stopped', cause));
    return looking;
  };
  const settled = async (): Promise<void> => {
    await Promise.all([out.drained(), behind.drained()]);
  };
  let timer: NodeJS.Timeout | undefined;

  return {
    start: async () => {
      const port = await server.listen(config.port, config.host);
      listening = port;
      log.info(
        { port, host: config.host, store: config.store.kind, tenants: config.allowedTenants.length },
        'listening',
      );
      if (config.allowedTenants.length === 0) log.warn('ALLOWED_TENANTS is empty: nobody is admitted');
      timer = setInterval(() => void look(), LOOK_EVERY);
      void look();
      return port;
    },
    stop: async () => {
      clearInterval(timer);
      await server.close();
      await looking;
      await settled();
      log.info('stopped');
    },
    tick: look,
    settled,
  };
};

/** The chain of causes without what an SDK hangs on its errors: addresses and bodies stay out of the log. */
const causeOf = (error: Error): unknown =>
  error.cause instanceof Error
    ? { name: error.cause.name, stack: error.cause.stack, cause: causeOf(error.cause) }
    : undefined;
