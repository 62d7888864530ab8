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
import { hold } from '../support/faults';
import { openChats } from '../support/race-chats';
import { instanceOver } from '../support/race-instance';
import { chanceFrom } from '../support/race-random';
import { setClock } from '../support/running-bot';

const TEAMS = 90;
/** The team whose summary is on its way when its bot is killed, and arrives all the same. */
const HELD = 20;
/** Further bots that are killed while seven o'clock is attended to, at any moment. */
const KILLS = 4;
/** Where a summary and a reminder arrive. */
const KINDS = ['channel', 'person'] as const;
const DATE = '2026-11-25';
/** When every team reads its summary, and when an offer ends that nobody has taken of a visit at eight. */
const SEVEN = instant(Date.parse('2026-11-25T06:00:00Z'));
const BEFORE = instant(SEVEN - 12 * 60 * MINUTE);
const SLOW = 600_000;

const lag = (number: number): CareTeam =>
  careTeam({
    id: `lag-${number}`,
    members: [{ name: 'Sara Lind' }, { name: 'Ahmed Ali' }],
    clients: [{ code: 'K-1047' }],
    shifts: { [DATE]: ['Sara Lind 07:00-16:00', 'Ahmed Ali 07:00-16:00'] },
    visits: { [DATE]: ['K-1047 08:00-08:30 Sara_Lind'] },
  });

const CARE = Array.from({ length: TEAMS }, (_, number) => lag(number));
const lagAt = (number: number): CareTeam => CARE[number] as CareTeam;

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

const until = ({ onChange }: Connector, isSo: () => boolean): Promise<void> =>
  new Promise((resolve) => {
    const stop = onChange(() => {
      if (!isSo()) return;
      stop();
      resolve();
    });
    if (isSo()) resolve();
  });

let ground: Ground;
beforeEach(async () => {
  ground = await opened();
});
afterEach(() => ground.drop());

test(
  'three bots look at seven and are killed as they send: every summary and reminder arrives once, or twice where a kill fell between sending and record',
  async () => {
    const { connector, start } = ground;
    await seeded(ground);
    const chance = chanceFrom(7);
    let bots = [await start(), await start(), await start()];
    const everyBot = [...bots];
    const arrived = (kind: string, care: CareTeam): number =>
      connector.conversation(kind === 'channel' ? channelOf(ground, care.team.id) : chatOf(ground, care)).length;

    /** What had arrived, and stood unrecorded, when a bot was killed: by team and kind. */
    const mayBeTwice = new Set<string>();
    const isThere = (one: string): boolean =>
      CARE.some((care) => KINDS.some((kind) => one === `${care.team.id} ${kind}` && arrived(kind, care) > 0));
    const kill = async (bot: ClockChild): Promise<ClockChild> => {
      await bot.kill();
      for (const one of await unrecorded(ground)) if (isThere(one)) mayBeTwice.add(one);
      const another = await start();
      everyBot.push(another);
      bots = bots.map((running) => (running === bot ? another : running));
      return another;
    };

    const onItsWay = hold();
    const lagHeld = lagAt(HELD).team.id;
    connector.next([onItsWay.fault], channelOf(ground, lagHeld));
    const looks = bots.map((bot) => bot.looks(SEVEN));
    await onItsWay.reached;
    const sender = await attending(ground, lagHeld, SEVEN);
    const victim = bots.find((bot) => bot.instance() === sender);
    if (!victim) throw new Error('nobody attends to the team whose summary is on its way');
    await victim.kill();
    onItsWay.release();
    await until(connector, () => isThere(`${lagHeld} channel`));
    looks.push((await kill(victim)).looks(SEVEN));
    expect(mayBeTwice).toContain(`${lagHeld} channel`);

    for (let kills = 1; kills <= KILLS; kills += 1) {
      const goal = connector.log.length + 2 + chance.upTo(6);
      const unlucky = bots[chance.upTo(bots.length)] as ClockChild;
      await Promise.race([until(connector, () => connector.log.length >= goal), Promise.all(looks)]);
      looks.push((await kill(unlucky)).looks(SEVEN));
    }
    await Promise.all(looks);
    for (let minute = 1; minute <= 10; minute += 1)
      await Promise.all(bots.map((bot) => bot.looks(instant(SEVEN + minute * MINUTE))));

    const times = CARE.flatMap((care) =>
      KINDS.map((kind) => ({ of: `${care.team.id} ${kind}`, times: arrived(kind, care) })),
    );
    expect(times.filter((one) => one.times !== 1 && !mayBeTwice.has(one.of))).toEqual([]);
    expect(times.filter((one) => one.times < 1 || one.times > 2)).toEqual([]);
    expect(times).toContainEqual({ of: `${lagHeld} channel`, times: 2 });
    await expect(unrecorded(ground)).resolves.toEqual(new Set());
    await expect(dueTeams(ground.store, instant(SEVEN + 60 * MINUTE))).resolves.toEqual([]);
    expect(everyBot.flatMap(({ faults }) => faults)).toEqual([]);
  },
  SLOW,
);
