import { randomUUID } from 'node:crypto';
import { readdir, readFile, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Conversation } from '../support/conversation';
import { activityOf, deliver } from '../support/conversation-activities';
import { onEachStore } from '../support/conversation-on-each-store';
import { norr } from '../support/conversation-teams';

/** Names of the files in the system's folder for such that hold the words. */
const filesHolding = async (words: string): Promise<readonly string[]> => {
  const holding: string[] = [];
  for (const name of await readdir(tmpdir())) {
    const path = join(tmpdir(), name);
    const small = await stat(path).then(
      (found) => found.isFile() && found.size < 100_000,
      () => false,
    );
    if (small && (await readFile(path, 'utf8').catch(() => '')).includes(words)) holding.push(name);
  }
  return holding;
};

onEachStore((begin, inDetail) => {
  const begun = async (): Promise<Conversation> => {
    const team = await begin({ teams: [norr()] });
    await team.later(0);
    return team;
  };
  const posted = (team: Conversation, headers: Record<string, string>, body: Buffer | string | FormData) =>
    fetch(`http://127.0.0.1:${team.ports[0]}/api/messages`, { method: 'POST', headers, body });
  const answersStill = async (team: Conversation): Promise<void> => {
    const health = await fetch(`http://127.0.0.1:${team.ports[0]}/healthz`);
    expect(health.status).toBe(200);
    const day = await team.who('Sara').writes('min dag');
    expect(day.text).toContain('Min dag tisdag 24/11');
    expect(team.faults).toEqual([]);
  };
  const said = (team: Conversation, words: string) =>
    JSON.stringify(activityOf(team, 'Sara', { type: 'message', text: words }));

  describe('a body that is not plain JSON', () => {
    test.each(['gzip', 'deflate', 'br', 'gzip, gzip'])('packed (%s): turned away unopened', async (encoding) => {
      const team = await begun();
      const bomb = gzipSync(Buffer.alloc(20_000_000, ' '));
      const headers = { 'content-type': 'application/json', 'content-encoding': encoding };
      for (const body of [gzipSync(said(team, 'min dag')), bomb, Buffer.from('not packed at all')]) {
        const response = await posted(team, headers, body);
        expect(response.status).toBe(400);
      }
      expect(team.who('Sara').messages()).toEqual([]);
      await answersStill(team);
    });

    test('a form with a file: turned away, and the file is left nowhere', async () => {
      const team = await begun();
      const words = `marker-${randomUUID()}`;
      const form = new FormData();
      form.append('type', 'message');
      form.append('file', new Blob([words]), 'activity.json');
      const response = await posted(team, {}, form);
      expect(response.status).toBe(400);
      await expect(filesHolding(words)).resolves.toEqual([]);
      await answersStill(team);
    });

    inDetail(() => {
      test('a form that breaks off, and types that only look like it', async () => {
        const team = await begun();
        const broken = '--x\r\ncontent-disposition: form-data; name="a"; filename="b"\r\n\r\nhalf';
        const bodies = [
          ['multipart/form-data; boundary=x', broken],
          ['multipart/form-data', broken],
          ['application/jsonx', said(team, 'min dag')],
          ['text/plain', said(team, 'min dag')],
          ['application/x-www-form-urlencoded', 'type=message'],
        ] as const;
        for (const [type, body] of bodies) {
          const response = await posted(team, { 'content-type': type }, body);
          expect({ type, status: response.status }).toEqual({ type, status: 400 });
        }
        await answersStill(team);
      });

      test('with a character set it is JSON all the same', async () => {
        const team = await begun();
        const headers = { 'content-type': 'application/json; charset=utf-8' };
        const response = await posted(team, headers, said(team, 'min dag'));
        expect(response.status).toBe(200);
        expect(team.who('Sara').lastCard()?.text).toContain('Min dag tisdag 24/11');
      });
    });
  });

  describe('an activity from elsewhere than Teams', () => {
    test.each(['directline', 'emulator', 'webchat', 'MSTEAMS', ''])('channel %s: turned away', async (channelId) => {
      const team = await begun();
      const before = team.store.written.length;
      const answer = await deliver(team, 'Sara', { type: 'message', text: 'min dag', channelId });
      expect(answer.status).toBe(400);
      expect(team.store.written).toHaveLength(before);
      expect(team.who('Sara').messages()).toEqual([]);
    });
  });
});
