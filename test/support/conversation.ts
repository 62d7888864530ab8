import { type App, buildApp } from '../../src/app';
import type { ObjectId } from '../../src/core/ids';
import type { Day } from '../../src/core/roster';
import { localTime } from '../../src/core/time';
import { decode, partitions, personKeys, under } from '../../src/engine/rows';
import type { CareTeam } from './care-team';
import { type Chat, openChat, type Person } from './chat';
import { type Connector, startConnector } from './connector';
import { seedAll } from './conversation-seed';
import type { OpenStore, WatchedStore } from './conversation-stores';
import { heardLog, type SetClock, setClock, testConfig } from './running-bot';

/** A bot, its care teams, and everyone in them, each with a chat. */
export interface Conversation {
  readonly app: App;
  readonly apps: readonly App[];
  readonly ports: readonly number[];
  readonly store: WatchedStore;
  readonly connector: Connector;
  readonly chat: Chat;
  readonly clock: SetClock;
  /** What was logged as a fault. */
  readonly faults: readonly Record<string, unknown>[];
  /** How long the bot wanted to wait, in milliseconds; it was cut short. */
  readonly waits: readonly number[];
  /** By first name, in the first team that has it; the whole name where two share it. */
  who(name: string): Person;
  /** Whose chats say this, by first name, sorted. */
  whoSees(words: string): readonly string[];
  settled(): Promise<void>;
  /** So many minutes later the bot looks at the clock, every instance at once. */
  later(minutes: number): Promise<void>;
  /** First names of the carers of a visit, as the day row has them. */
  carersOf(date: string, visit: string, team?: CareTeam): Promise<readonly string[]>;
  /** The rows under a prefix in a team's partition. */
  rows<T>(prefix: string, team?: CareTeam): Promise<readonly T[]>;
  person(name: string): Promise<Record<string, unknown>>;
  /** Stops the bot and starts a new one on the same store. */
  restart(): Promise<void>;
  close(): Promise<void>;
}

export interface Cast {
  readonly teams: readonly CareTeam[];
  /** How many bots share the store; one unless told. */
  readonly bots?: number;
  /** Whether the bot has read in the Teams team's roster how to reach everyone; it has unless told. */
  readonly known?: boolean;
  /** By first name: who wants to be asked even when off duty; everyone unless told. */
  readonly askedOffDuty?: readonly string[];
  /** Members that a page of the Teams team's roster has at most. */
  readonly pageSize?: number;
  /** From which level on the log is heard; errors unless told. */
  readonly logged?: 'trace';
}

interface Present {
  readonly name: string;
  readonly person: Person;
}

const firstName = (name: string): string => name.split(' ')[0] ?? name;

/** What the bot is told to wait is cut short to this, in milliseconds: more than any store here takes to be read. */
const LONGEST_WAIT = 400;

/** Opens a conversation: the real bot on a real HTTP server and store, the tests' connector as its Teams. */
export const converse = async (open: OpenStore, cast: Cast): Promise<Conversation> => {
  const { store, drop } = await open();
  const connector = await startConnector(cast.pageSize ? { pageSize: cast.pageSize } : {});
  const { serviceUrl, tenant, bot } = connector;
  const fromRoster = (person: ObjectId) => ({
    userId: `29:1-${person}`,
    serviceUrl,
    tenantId: tenant,
    botId: bot.id,
  });
  const everyone = cast.teams.flatMap(({ members }) => members);
  const offDuty = (person: ObjectId): boolean =>
    everyone.some(
      ({ objectId, name }) => objectId === person && (cast.askedOffDuty?.includes(firstName(name)) ?? true),
    );
  await seedAll(store, cast.teams, (person) => (cast.known === false ? undefined : fromRoster(person)), offDuty);
  const clock = setClock();
  const { heard, log } = heardLog(cast.logged);
  const waits: number[] = [];
  const pause = async (milliseconds: number): Promise<void> => {
    waits.push(milliseconds);
    await new Promise((resolve) => setTimeout(resolve, Math.min(milliseconds, LONGEST_WAIT)));
  };
  const build = () => buildApp({ config: testConfig(connector.tenant), store, clock, log, pause });
  const first = cast.teams[0];
  if (!first) throw new Error('a conversation needs a team');

  let apps: readonly App[] = [];
  let ports: readonly number[] = [];
  let chat = openChat(connector);
  let present: readonly Present[] = [];
  const begin = async (): Promise<void> => {
    apps = Array.from({ length: cast.bots ?? 1 }, build);
    ports = await Promise.all(apps.map((app) => app.start()));
    chat = openChat(connector, ...ports);
    const known = new Map<ObjectId, Present>();
    for (const { members } of cast.teams)
      for (const { name, objectId } of members)
        if (!known.has(objectId)) known.set(objectId, { name, person: chat.person(name, objectId) });
    present = [...known.values()];
  };
  const who = (name: string): Person => {
    const found = present.find((one) => one.name === name || firstName(one.name) === name);
    if (!found) throw new Error(`${name} is in no team`);
    return found.person;
  };
  await begin();

  const settled = async () => void (await Promise.all(apps.map((app) => app.settled())));
  const rows = async <T>(prefix: string, care: CareTeam = first) => {
    const found = await store.range(partitions.team(care.team.id), ...under(prefix));
    return found.map((row) => decode<T>(row.value));
  };

  return {
    get app() {
      return apps[0] as App;
    },
    get apps() {
      return apps;
    },
    get ports() {
      return ports;
    },
    get chat() {
      return chat;
    },
    store,
    connector,
    clock,
    faults: heard,
    waits,
    who,
    whoSees: (words) =>
      present
        .filter(({ person }) => person.messages().some((message) => message.text.includes(words)))
        .map(({ name }) => firstName(name))
        .sort(),
    settled,
    later: async (minutes) => {
      clock.pass(minutes);
      await Promise.all(apps.map((app) => app.tick()));
      await settled();
    },
    carersOf: async (date, visit, care = first) => {
      const row = await store.get(partitions.team(care.team.id), `d|${date}`);
      const day = row && decode<Day>(row.value);
      const [client, time] = visit.split(' ');
      const found = day?.visits.find(
        (one) => one.client === client && localTime(one.start, care.team.timeZone) === time,
      );
      if (!found) throw new Error(`${date} has no visit ${visit}`);
      return found.members.map((id) => firstName(care.members.find((one) => one.id === id)?.name ?? '?'));
    },
    rows,
    person: async (name) => {
      const row = await store.get(partitions.person(who(name).user.aadObjectId as ObjectId), personKeys.person);
      return row ? decode<Record<string, unknown>>(row.value) : {};
    },
    restart: async () => {
      await Promise.all(apps.map((app) => app.stop()));
      await begin();
    },
    close: async () => {
      await Promise.all(apps.map((app) => app.stop()));
      await connector.close();
      await drop();
    },
  };
};

/** How many open cases, and how many events, a team has. */
export const countsOf = async (conversation: Conversation, care?: CareTeam) => ({
  open: (await conversation.rows('a|case|', care)).length,
  events: (await conversation.rows('e|', care)).length,
});
