import { randomUUID } from 'node:crypto';
import { TableClient } from '@azure/data-tables';
import { caseId, type Instant, instant, isoDate, type TeamId, visitId } from '../../src/core/ids';
import { MINUTE } from '../../src/core/time';
import { keepChannel } from '../../src/engine/channel';
import { dueMarkers } from '../../src/engine/due';
import type { OutboxRow } from '../../src/engine/outbox-rows';
import { decode, partitions, under } from '../../src/engine/rows';
import type { Store } from '../../src/engine/store';
import { openAzureTables } from '../../src/store/azure-tables';
import { azuriteOfTheRun } from '../support/azurite';
import { type CareTeam, careTeam } from '../support/care-team';
import { type ClockChild, startClockChild } from '../support/clock-child';
import { type Connector, startConnector } from '../support/connector';
import { seedAll } from '../support/conversation-seed';
import { dueTeams } from '../support/due-teams';
import { type Hold, hold } from '../support/faults';
import { openChats } from '../support/race-chats';
import { instanceOver } from '../support/race-instance';
import { chanceFrom } from '../support/race-random';
import { setClock } from '../support/running-bot';

const TEAMS = 60;
const DATE = '2026-11-25';
/** When every team reads its summary, and when an offer ends that nobody has taken of a visit at eight. */
const SEVEN = instant(Date.parse('2026-11-25T06:00:00Z'));
const BEFORE = instant(SEVEN - 12 * 60 * MINUTE);
const SLOW = 240_000;

const lag = (number: number): CareTeam =>
  careTeam({
    id: `lag-${number}`,
    members: [{ name: 'Sara Lind' }, { name: 'Ahmed Ali' }],
    clients: [{ code: 'K-1047' }],
    shifts: { [DATE]: ['Sara Lind 07:00-16:00', 'Ahmed Ali 07:00-16:00'] },
    visits: { [DATE]: ['K-1047 08:00-08:30 Sara_Lind'] },
  });

const CARE = Array.from({ length: TEAMS }, (_, number) => lag(number));

interface Ground {
  readonly store: Store;
  readonly connector: Connector;
  /** Starts one more bot on the same table. */
  start(): Promise<ClockChild>;
  drop(): Promise<void>;
}

const opened = async (): Promise<Ground> => {
  const connectionString = await azuriteOfTheRun();
  const name = `t${randomUUID().replaceAll('-', '')}`;
  const store = await openAzureTables({ connectionString }, name);
  const connector = await startConnector();
  const started: ClockChild[] = [];
  return {
    store,
    connector,
    start: async () => {
      const child = await startClockChild(connectionString, name, connector.tenant);
      started.push(child);
      return child;
    },
    drop: async () => {
      await Promise.all(started.map((child) => child.kill()));
      await connector.close();
      await TableClient.fromConnectionString(connectionString, name, { allowInsecureConnection: true }).deleteTable();
    },
  };
};

const channelOf = ({ connector }: Ground, team: TeamId): string => `${connector.team.channel};messageid=${team}`;

const chatOf = ({ connector }: Ground, { object }: CareTeam): string =>
  connector.personalChat(`29:1-${object('Sara Lind')}`);

/** Each team in a channel of its own, and with an offer that nobody takes. */
const seeded = async (ground: Ground): Promise<void> => {
  const { store, connector } = ground;
  const { serviceUrl, tenant, bot } = connector;
  const reached = (person: string) => ({ userId: `29:1-${person}`, serviceUrl, tenantId: tenant, botId: bot.id });
  await seedAll(store, CARE, reached);
  const setting = instanceOver({ store, clock: setClock(BEFORE), chats: openChats(), name: 'setting' });
  for (const { team, members, id } of CARE) {
    for (const { objectId, name } of members)
      connector.addUser({ id: `29:1-${objectId}`, aadObjectId: objectId, name });
    const conversation = {
      id: channelOf(ground, team.id),
      conversationType: 'channel',
      isGroup: true,
      tenantId: tenant,
    };
    await keepChannel(store, team.id, { serviceUrl, channelId: 'msteams', conversation, bot: { id: bot.id } });
    const visit = { visit: visitId(`v-${DATE}-0`), date: isoDate(DATE) };
    const offer = { type: 'offerVisit', by: id('Sara Lind'), at: BEFORE, caseId: caseId(`case-${team.id}`), ...visit };
    const { outcome } = await setting.does(team.id, offer as Parameters<typeof setting.does>[1]);
    if (outcome !== 'done') throw new Error(`the offer of ${team.id} was ${outcome}`);
    await dueMarkers(store).mark(team.id, SEVEN, 'decisions');
  }
  await setting.outbox.drained();
};

/** Who attends to a team, by the claim on its markers. */
const attending = async ({ store }: Ground, team: TeamId, now: Instant): Promise<string | undefined> => {
  const due = (await dueTeams(store, now)).find((one) => one.team === team);
  return due?.markers.flatMap(({ claim }) => claim?.by ?? [])[0];
};

/** What stands in the outboxes: its sending is not on record. */
const unrecorded = async ({ store }: Ground): Promise<ReadonlySet<string>> => {
  const rows = await Promise.all(
    CARE.map(async ({ team }) =>
      (await store.range(partitions.team(team.id), ...under('o|'))).map(
        ({ value }) => `${team.id} ${decode<OutboxRow>(value).tells}`,
      ),
    ),
  );
  return new Set(rows.flat());
};

test(
  'three bots look at seven and are killed as they send: every summary and reminder arrives once, or twice where a kill fell between sending and record',
  async () => {
    const ground = await opened();
    const { connector, start } = ground;
    await seeded(ground);
    const chance = chanceFrom(7);
    let bots = [await start(), await start(), await start()];
    const everyBot = [...bots];

    const arrived = (conversation: string) => connector.conversation(conversation).length;
    /** By team and kind: what had arrived, and stood unrecorded, when a bot was killed. */
    const allowed = new Set<string>();
    const sent = (kind: string, care: CareTeam): number =>
      arrived(kind === 'channel' ? channelOf(ground, care.team.id) : chatOf(ground, care));
    const kill = async (bot: ClockChild): Promise<void> => {
      await bot.kill();
      for (const one of await unrecorded(ground)) {
        const [team, kind = ''] = one.split(' ');
        const care = CARE.find(({ team: { id } }) => id === team);
        if (care && sent(kind, care) > 0) allowed.add(one);
      }
      const another = await start();
      everyBot.push(another);
      bots = bots.map((running) => (running === bot ? another : running));
    };

    /** Two sendings are held on their way: of one that is killed there the message is lost, of the other it arrives and nobody records it. */
    const held = (team: CareTeam): { readonly team: TeamId; readonly hold: Hold } => {
      const one = hold();
      connector.next([one.fault], channelOf(ground, team.team.id));
      return { team: team.team.id, hold: one };
    };
    const arriving = held(CARE[20] as CareTeam);
    const looks = bots.map((bot) => bot.looks(SEVEN));
    await arriving.hold.reached;
    const sender = await attending(ground, arriving.team, SEVEN);
    const victim = bots.find((bot) => bot.instance() === sender);
    if (!victim) throw new Error('nobody attends to the team whose summary is on its way');
    await victim.kill();
    arriving.hold.release();
    await new Promise<void>((resolve) => {
      const stop = connector.onChange(() => {
        if (arrived(channelOf(ground, arriving.team)) === 0) return;
        stop();
        resolve();
      });
      if (arrived(channelOf(ground, arriving.team)) > 0) resolve();
    });
    await kill(victim);
    expect(allowed).toContain(`${arriving.team} channel`);
    await Promise.all(looks);

    for (let minute = 1; minute <= 12; minute += 1) {
      const now = instant(SEVEN + minute * MINUTE);
      const looking = bots.map((bot) => bot.looks(now));
      const [unlucky] = bots;
      if (minute <= 4 && unlucky) {
        const goal = connector.log.length + chance.upTo(6);
        await Promise.race([until(connector, goal), Promise.all(looking)]);
        await kill(unlucky);
      }
      await Promise.all(looking);
    }

    const twice: string[] = [];
    for (const care of CARE)
      for (const kind of ['channel', 'person']) {
        const times = sent(kind, care);
        if (times === 2) twice.push(`${care.team.id} ${kind}`);
        else expect({ team: care.team.id, kind, times }).toEqual({ team: care.team.id, kind, times: 1 });
      }
    expect(twice).toContain(`${arriving.team} channel`);
    expect(twice.filter((one) => !allowed.has(one))).toEqual([]);
    await expect(unrecorded(ground)).resolves.toEqual(new Set());
    await expect(dueTeams(ground.store, instant(SEVEN + 30 * MINUTE))).resolves.toEqual([]);
    expect(everyBot.flatMap(({ faults }) => faults)).toEqual([]);
    await ground.drop();
  },
  SLOW,
);

/** Resolves when the bots have asked for so much. */
const until = ({ log, onChange }: Connector, goal: number): Promise<void> =>
  new Promise((resolve) => {
    const stop = onChange(() => {
      if (log.length < goal) return;
      stop();
      resolve();
    });
  });
