import type { Command } from '../../src/core/flow';
import { caseId, isoDate, visitId } from '../../src/core/ids';
import { decode, partitions, under } from '../../src/engine/rows';
import type { Row, Store } from '../../src/engine/store';
import { type CareTeam, seed, teamNorr } from './care-team';
import { type Chats, openChats } from './race-chats';
import { type Instance, type InstanceParts, instanceOver } from './race-instance';
import { type SetClock, setClock, temporaryStore } from './running-bot';

/** A care team on a store of its own, and as many instances as a test wants. */
export interface Bench {
  readonly care: CareTeam;
  readonly store: Store;
  readonly clock: SetClock;
  readonly chats: Chats;
  /** A further instance; its store is the bench's, unless another is handed in. */
  instance(name: string, changes?: Partial<InstanceParts>): Instance;
  /** The clock goes on so many minutes, then these instances look at it at once. */
  later(minutes: number, ...instances: readonly Instance[]): Promise<void>;
  /** The team's rows under a prefix, as they stand. */
  rows(prefix: string): Promise<readonly Row[]>;
  read<T>(prefix: string): Promise<readonly T[]>;
  /** Everything in the team's partition. */
  all(): Promise<readonly Row[]>;
  /** First names of those to whom a message was sent, in order of the alphabet. */
  told(): readonly string[];
}

/** Norr, with Lisa at work from late afternoon only: what Sara has at K-1047 tomorrow 14:30 can be taken by Ahmed and Yonas alone. */
const norr = (): CareTeam =>
  teamNorr({
    shifts: {
      '2026-11-25': [
        'Sara Lind 07:00-16:00',
        'Ahmed Ali 07:00-16:00',
        'Yonas Tesfay 07:00-16:00',
        'Lisa Holm 16:00-22:00',
        'Maria Ek 07:00-16:00',
      ],
    },
    visits: {
      '2026-11-25': [
        'K-1047 14:30-15:00 Sara_Lind',
        'K-1020 10:00-10:45 Sara_Lind+Yonas_Tesfay',
        'K-1033 13:30-14:00 Ahmed_Ali',
        'K-1020 14:15-14:45 Maria_Ek',
        'K-1007 17:00-17:30 Lisa_Holm insulin',
      ],
    },
  });

const opened: (() => Promise<void>)[] = [];

/** Ends what the file's benches have open; to be called after each test. */
export const endBenches = async (): Promise<void> => {
  for (const drop of opened.splice(0)) await drop();
};

export const openBench = async (care: CareTeam = norr()): Promise<Bench> => {
  const { store, drop } = await temporaryStore();
  const instances: Instance[] = [];
  opened.push(async () => {
    await Promise.all(instances.map((instance) => instance.outbox.drained()));
    await drop();
  });
  await seed(store, care);
  const clock = setClock();
  const chats = openChats();
  const partition = partitions.team(care.team.id);
  const names = new Map(care.members.map(({ objectId, name }) => [objectId, name.split(' ')[0] ?? name]));
  const rows = (prefix: string) => store.range(partition, ...under(prefix));
  return {
    care,
    store,
    clock,
    chats,
    instance: (name, changes = {}) => {
      const instance = instanceOver({ store, clock, chats, name, ...changes });
      instances.push(instance);
      return instance;
    },
    later: async (minutes, ...looking) => {
      clock.pass(minutes);
      await Promise.all(looking.map((instance) => instance.looksAtClock()));
      await Promise.all(looking.map((instance) => instance.outbox.drained()));
    },
    rows,
    read: async <T>(prefix: string) => (await rows(prefix)).map(({ value }) => decode<T>(value)),
    all: () => store.range(partition, '', '~'),
    told: () => chats.arrived.map(({ to }) => names.get(to) ?? to).sort(),
  };
};

/** What people of Norr do about Sara's visit at K-1047 tomorrow 14:30, as commands. */
export const does = (bench: Bench, who: string, type: string, changes: object = {}): Command => {
  const [first] = bench.care.members.filter(({ name }) => name.startsWith(who));
  if (!first) throw new Error(`no ${who} in the team`);
  const visit = { visit: visitId('v-2026-11-25-0'), date: isoDate('2026-11-25') };
  const begins = type === 'offerVisit' || type === 'takeVisit' ? visit : {};
  return { type, by: first.id, at: bench.clock.now(), caseId: caseId('case-1'), ...begins, ...changes };
};

/** A door that stays shut until the test opens it. */
export const door = () => {
  let open = (): void => undefined;
  let reach = (): void => undefined;
  const opened = new Promise<void>((resolve) => {
    open = resolve;
  });
  const reached = new Promise<void>((resolve) => {
    reach = resolve;
  });
  const pass = (): Promise<void> => {
    reach();
    return opened;
  };
  return { pass, reached, open: () => open() };
};
