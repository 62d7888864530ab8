import { existsSync } from 'node:fs';
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import os from 'node:os';
import path from 'node:path';
import type { Person } from '../../src/demo/window-file';
import { openWindow } from '../../src/demo/windows';

interface Heard {
  readonly type: string;
  readonly action?: string;
  readonly serviceUrl: string;
  readonly from: { readonly aadObjectId: string };
  readonly conversation: { readonly id: string; readonly conversationType: string; readonly tenantId: string };
}

const person = (number: number, name: string): Person => ({
  objectId: `aaaaaaaa-0000-4000-8000-00000000000${number}`,
  name,
});
const SARA = person(1, 'Sara Lind');
const OTHERS = [
  person(2, 'Ahmed Hassan'),
  person(3, 'Eva Ek'),
  person(4, 'Per Ek'),
  person(5, 'Ola Ek'),
  person(6, 'Ida Ek'),
];
const TEAM = { teamsTeamId: '19:norr@thread.tacv2', name: 'Norr', channel: 'Planering' };
const TENANT = '11111111-1111-4111-8111-111111111111';

describe('a chat window', () => {
  let folder = '';
  let bot: Server;
  let botEndpoint = '';
  let hear: (activity: Heard) => void = () => {};

  beforeAll(async () => {
    folder = await mkdtemp(path.join(os.tmpdir(), 'tillit-window-'));
    bot = createServer((request, response) => {
      let body = '';
      request.on('data', (chunk) => {
        body += chunk;
      });
      request.on('end', () => {
        response.end();
        if (body) hear(JSON.parse(body) as Heard);
      });
    });
    await new Promise<void>((resolve) => bot.listen(0, '127.0.0.1', resolve));
    const address = bot.address();
    botEndpoint = `http://127.0.0.1:${typeof address === 'object' && address ? address.port : 0}/api/messages`;
  });

  afterAll(async () => {
    bot.closeAllConnections();
    bot.close();
    await rm(folder, { recursive: true });
  });

  const nextInstallation = (): Promise<Heard> =>
    new Promise((resolve) => {
      hear = (activity) => {
        if (activity.type === 'installationUpdate') resolve(activity);
      };
    });

  it('acts as its person towards the bot, and leaves nothing behind when closed', async () => {
    const window = await openWindow({
      botEndpoint,
      person: SARA,
      others: OTHERS,
      team: TEAM,
      tenantId: TENANT,
      folder,
    });
    try {
      const personally = nextInstallation();
      await window.installPersonally();
      expect(await personally).toMatchObject({
        action: 'add',
        from: { aadObjectId: SARA.objectId },
        conversation: { conversationType: 'personal', tenantId: TENANT },
        serviceUrl: `http://127.0.0.1:${window.port}/_connector`,
      });
      const roster = await fetch(
        `${window.url}_connector/v3/conversations/${encodeURIComponent(TEAM.teamsTeamId)}/pagedmembers`,
      );
      const { members } = (await roster.json()) as { members: readonly { readonly aadObjectId: string }[] };
      expect(members.map((member) => member.aadObjectId).sort()).toEqual(
        [SARA, ...OTHERS].map((one) => one.objectId).sort(),
      );
    } finally {
      await window.close();
    }
    await expect(fetch(window.url)).rejects.toThrow();
    expect(await readdir(folder)).toEqual([]);
  }, 30_000);

  it('is refused with other than five others, and leaves nothing behind', async () => {
    const options = { botEndpoint, person: SARA, others: OTHERS.slice(1), team: TEAM, tenantId: TENANT, folder };
    await expect(openWindow(options)).rejects.toThrow('exactly 5 others');
    expect(existsSync(folder) ? await readdir(folder) : []).toEqual([]);
  });
});
