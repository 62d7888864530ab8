import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildApp } from '../../src/app';
import { instant, type ObjectId } from '../../src/core/ids';
import { MINUTE } from '../../src/core/time';
import type { OutboxRow } from '../../src/engine/outbox-rows';
import { decode, partitions, under } from '../../src/engine/rows';
import { openEmbedded } from '../../src/store/embedded';
import { activitiesOf } from '../support/activities';
import { careTeam } from '../support/care-team';
import { openChat } from '../support/chat';
import { startConnector } from '../support/connector';
import { seedAll } from '../support/conversation-seed';
import { hold } from '../support/faults';
import { check } from '../support/race-checks';
import { startBotProcess } from '../support/race-child';
import { heardLog, setClock, testConfig } from '../support/running-bot';

/** So far ahead that it lies ahead whenever this runs: the killed process has a clock of its own. */
const DATE = '2099-11-25';

const care = careTeam({
  members: [{ name: 'Sara Lind' }, { name: 'Ahmed Ali' }],
  clients: [{ code: 'K-1047' }],
  shifts: { [DATE]: ['Sara Lind 07:00-16:00', 'Ahmed Ali 07:00-16:00'] },
  visits: { [DATE]: ['K-1047 14:30-15:00 Sara_Lind'] },
});

const SEND = {
  type: 'Action.Execute',
  verb: 'offerVisit',
  data: { team: 'norr', caseId: 'case-1', visit: `v-${DATE}-0`, date: DATE },
};

test('a bot killed after its commit and before the sending has lost nothing: whoever starts next asks in its place', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'tillit-killed-'));
  const connector = await startConnector();
  const { serviceUrl, tenant, bot } = connector;
  const before = await openEmbedded(folder);
  await seedAll(before, [care], (person: ObjectId) => ({
    userId: `29:1-${person}`,
    serviceUrl,
    tenantId: tenant,
    botId: bot.id,
  }));
  await before.close();

  const running = await startBotProcess(folder, tenant);
  const chat = openChat(connector, running.port);
  const [sara, ahmed] = care.members.map(({ name, objectId }) => chat.person(name, objectId));
  if (!sara || !ahmed) throw new Error('the team has two');
  const stuck = hold();
  connector.inConversation(ahmed.conversation, stuck.fault);
  const activities = activitiesOf(connector, sara.user, tenant, () => 'pressed-1');
  const pressed = { type: 'invoke', name: 'adaptiveCard/action', value: { action: SEND, trigger: 'manual' } };
  const answered = await chat.post(activities.in(sara.conversation, pressed));
  expect(JSON.stringify(answered.body)).toContain('Du har frågat Ahmed');
  await stuck.reached;
  await running.kill();

  const store = await openEmbedded(folder);
  const { problems, events, cases } = await check(store, care);
  expect(problems).toEqual([]);
  expect(events.map(({ type }) => type)).toEqual(['visitOffered']);
  expect(cases).toMatchObject([{ number: 1, open: true }]);
  const left = await store.range(partitions.team(care.team.id), ...under('o|'));
  expect(left).toHaveLength(1);
  const { lease } = decode<OutboxRow>(left[0]?.value ?? '');
  expect(lease).toBeDefined();

  connector.inConversation(ahmed.conversation, undefined);
  const { heard, log } = heardLog();
  const clock = setClock(instant((lease?.until ?? 0) + 3 * MINUTE));
  const heir = buildApp({ config: testConfig(tenant), store, clock, log });
  await heir.tick();
  await heir.settled();
  expect(ahmed.messages().map(({ text }) => text.split('\n')[0])).toEqual(['Kan du ta ett besök?']);
  expect(await store.range(partitions.team(care.team.id), ...under('o|'))).toEqual([]);
  expect(heard).toEqual([]);

  stuck.release();
  await heir.stop();
  await store.close();
  await connector.close();
  await rm(folder, { recursive: true, force: true });
}, 30_000);
