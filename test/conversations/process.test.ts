import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { partitions, under } from '../../src/engine/rows';
import { openEmbedded } from '../../src/store/embedded';
import { careTeam } from '../support/care-team';
import { openChat } from '../support/chat';
import { type Connector, startConnector } from '../support/connector';
import { type BotProcess, startBot } from '../support/conversation-process';
import { seedAll } from '../support/conversation-seed';
import { hold } from '../support/faults';

const SLOW_START = 60_000;
/** So long a connection of an open turn would hold the process up, in milliseconds. */
const KEPT_ALIVE = 4_000;
const FAR_AWAY = '2099-06-10';

/** The process has the machine's own clock, so the visit lies where no clock comes to. */
const care = careTeam({
  members: [{ name: 'Sara Lind' }, { name: 'Ahmed Ali' }],
  clients: [{ code: 'K-1047' }],
  shifts: { [FAR_AWAY]: ['Sara Lind 07:00-16:00', 'Ahmed Ali 07:00-16:00'] },
  visits: { [FAR_AWAY]: ['K-1047 14:30-15:00 Sara_Lind'] },
});

let folder: string;
let connector: Connector;
let bot: BotProcess | undefined;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'tillit-'));
  connector = await startConnector();
});
afterEach(async () => {
  bot?.terminate();
  await bot?.ended();
  bot = undefined;
  await connector.close();
  await rm(folder, { recursive: true, force: true });
});

const seeded = async (): Promise<void> => {
  const store = await openEmbedded(folder);
  const { serviceUrl, tenant } = connector;
  await seedAll(store, [care], (person) => ({
    userId: `29:1-${person}`,
    serviceUrl,
    tenantId: tenant,
    botId: connector.bot.id,
  }));
  await store.close();
};

const started = async (): Promise<{ readonly bot: BotProcess; readonly port: number; readonly host: string }> => {
  bot = startBot({ PORT: '0', DATA_DIR: folder, BOT_AUTH: 'none', ALLOWED_TENANTS: connector.tenant });
  return { bot, ...(await bot.listening()) };
};

const left = async (prefix: string): Promise<number> => {
  const store = await openEmbedded(folder);
  const rows = await store.range(partitions.team(care.team.id), ...under(prefix));
  await store.close();
  return rows.length;
};

const answers = (address: string): Promise<boolean> =>
  fetch(address).then(
    () => true,
    () => false,
  );

describe('the bot as a process', () => {
  test(
    'without authentication it listens on the loopback alone, and stops cleanly',
    async () => {
      const { bot: running, port, host } = await started();
      expect(host).toBe('127.0.0.1');
      await expect(answers(`http://127.0.0.1:${port}/readyz`)).resolves.toBe(true);
      await expect(answers(`http://127.0.0.2:${port}/readyz`)).resolves.toBe(false);
      running.terminate();
      await expect(running.ended()).resolves.toBe(0);
      expect(running.complaints()).toBe('');
      expect(running.log.map((line) => line.msg)).toEqual(['listening', 'stopped']);
    },
    SLOW_START,
  );

  test(
    'told to stop in the middle of a turn: the turn is answered, nothing new is taken, what it left is sent',
    async () => {
      await seeded();
      const { bot: running, port } = await started();
      const chat = openChat(connector, port);
      const sara = chat.person('Sara Lind', care.object('Sara Lind'));
      const ahmed = chat.person('Ahmed Ali', care.object('Ahmed Ali'));
      const draft = await sara.writes('kan nån ta K-1047 2099-06-10 14.30?');
      expect(draft.text).toContain('Vem kan ta ditt besök?');

      const answer = hold();
      const question = hold();
      connector.next([answer.fault], sara.conversation);
      connector.next([question.fault], ahmed.conversation);
      const turn = sara.writes('ja');
      await Promise.all([answer.reached, question.reached]);
      running.terminate();
      while (await answers(`http://127.0.0.1:${port}/healthz`)) await new Promise((resolve) => setImmediate(resolve));
      answer.release();
      await expect(turn).resolves.toMatchObject({ status: 200 });
      question.release();
      const released = performance.now();
      await expect(running.ended()).resolves.toBe(0);

      expect(performance.now() - released).toBeLessThan(KEPT_ALIVE);
      expect(sara.lastCard()?.text).toContain('Du har frågat Ahmed.');
      expect(ahmed.messages()).toHaveLength(1);
      expect(ahmed.messages()[0]?.text).toContain('Kan du ta ett besök?');
      await expect(left('o|')).resolves.toBe(0);
      await expect(left('a|case|')).resolves.toBe(1);
      await expect(left('s|')).resolves.toBe(2);
    },
    SLOW_START,
  );

  test(
    'what is wrong in its environment is said, all of it at once, and it does not start: exit code 2',
    async () => {
      const refused = async (environment: Record<string, string>): Promise<string> => {
        const child = startBot({ DATA_DIR: folder, ...environment });
        await expect(child.ended()).resolves.toBe(2);
        expect(child.complaints()).not.toMatch(/\n\s+at /);
        return child.complaints();
      };
      const [everyone, nobody, port] = await Promise.all([
        refused({ BOT_AUTH: 'none', HOST: '0.0.0.0' }),
        refused({}),
        refused({ BOT_AUTH: 'none', PORT: '99999' }),
      ]);
      expect(everyone).toContain('HOST without authentication only the loopback may be listened on');
      for (const missing of ['BOT_ID', 'BOT_TENANT_ID', 'BOT_PASSWORD'])
        expect(nobody).toContain(`${missing} is missing`);
      expect(port).toContain('PORT');
    },
    SLOW_START,
  );
});
