import type { Conversation } from '../support/conversation';
import { activityOf, deliver, pressing } from '../support/conversation-activities';
import { onEachStore } from '../support/conversation-on-each-store';
import { norr } from '../support/conversation-teams';

const WORDS = 'Kan nån ta besöket hos K-1047 imorgon 14.30?';

onEachStore((begin) => {
  const asked = async (team: Conversation, path: string, method = 'GET') => {
    const response = await fetch(`http://127.0.0.1:${team.ports[0]}${path}`, { method });
    return { status: response.status, body: await response.text() };
  };
  const settledBot = async (): Promise<Conversation> => {
    const team = await begin({ teams: [norr()] });
    await team.later(0);
    return team;
  };

  test('a connection stays open for longer than a proxy before it keeps one that is idle', async () => {
    const team = await settledBot();
    const response = await fetch(`http://127.0.0.1:${team.ports[0]}/healthz`);
    const [, seconds] = /timeout=(\d+)/.exec(response.headers.get('keep-alive') ?? '') ?? [];
    expect(Number(seconds)).toBeGreaterThan(4 * 60);
  });

  describe('what is no activity', () => {
    const said = { type: 'message', text: 'hej' };
    const account = { id: '29:x', aadObjectId: 'norr-Sara-Lind' };
    const whole = { channelId: 'msteams', serviceUrl: 'http://127.0.0.1:1/', from: account, recipient: account };

    const bodies: readonly (readonly [string, unknown])[] = [
      ['nothing', {}],
      ['a list', []],
      ['a number', 17],
      ['null', null],
      ['no type', { ...whole, text: 'hej', conversation: { id: 'a' } }],
      ['no conversation', { ...said, ...whole }],
      ['nobody', { ...said, ...whole, from: {}, conversation: { id: 'a' } }],
      ['an address that is none', { ...said, ...whole, serviceUrl: 'here', conversation: { id: 'a' } }],
      ['a type that is no text', { ...whole, type: { $gt: '' }, conversation: { id: 'a' } }],
    ];

    test('is turned away with 400, and nothing is done', async () => {
      const team = await settledBot();
      const before = team.store.written.length;
      for (const [what, body] of bodies) {
        const { status, body: answer } = await team.chat.post(body);
        expect({ what, status }).toEqual({ what, status: 400 });
        expect(JSON.stringify(answer)).not.toMatch(/stack|at \w|node_modules|Cannot read/);
      }
      expect(team.store.written).toHaveLength(before);
      expect(team.faults).toEqual([]);
    });

    test('nor is broken JSON, another content type, an empty body, or far too much', async () => {
      const team = await settledBot();
      await expect(team.chat.post('{"type":"message"')).resolves.toMatchObject({ status: 400 });
      await expect(team.chat.post('type=message', 'application/x-www-form-urlencoded')).resolves.toMatchObject({
        status: 400,
      });
      await expect(team.chat.post('')).resolves.toMatchObject({ status: 400 });
      const much = activityOf(team, 'Sara', { type: 'message', text: 'x'.repeat(300_000) });
      await expect(team.chat.post(much)).resolves.toMatchObject({ status: 413 });
      const after = await team.who('Sara').writes('min dag');
      expect(after.text).toContain('Min dag tisdag 24/11');
    });

    test('other paths and methods', async () => {
      const team = await settledBot();
      await expect(asked(team, '/api/messages')).resolves.toMatchObject({ status: 405 });
      await expect(asked(team, '/nothing/here')).resolves.toMatchObject({ status: 404 });
      await expect(asked(team, '/../../etc/passwd')).resolves.toMatchObject({ status: 404 });
    });
  });

  describe('who may write at all', () => {
    test('another tenant is turned away, and leaves nothing behind', async () => {
      const team = await settledBot();
      const before = team.store.written.length;
      const conversation = { id: team.who('Sara').conversation, conversationType: 'personal', tenantId: 'other' };
      const from = (tenant: object) => ({ type: 'message', text: WORDS, conversation, channelData: tenant });
      await expect(deliver(team, 'Sara', from({ tenant: { id: 'other' } }))).resolves.toMatchObject({ status: 403 });
      await expect(deliver(team, 'Sara', from({}))).resolves.toMatchObject({ status: 403 });
      expect(team.store.written).toHaveLength(before);
      expect(team.who('Sara').messages()).toEqual([]);
    });

    test('who wrote is who the platform says, not what the text or the value says', async () => {
      const team = await settledBot();
      await team.who('Sara').writes(WORDS);
      await team.who('Sara').writes('ja');
      await team.settled();
      const data = { caseId: 'x', by: 'm1', member: 'm1', seen: 1 };
      const answer = await deliver(team, 'Ahmed', pressing('withdrawVisit', data));
      expect(answer.status).toBe(200);
      await expect(team.rows('a|case|')).resolves.toMatchObject([{ status: 'asking' }]);
    });

    test.each([
      ['no object id', { id: '29:guest', name: 'Guest' }],
      ['one that cannot be a key', { id: '29:guest', aadObjectId: '../a/b#c' }],
      ['one as long as a book', { id: '29:guest', aadObjectId: 'x'.repeat(2_000) }],
    ])('someone with %s is nobody here', async (_, from) => {
      const team = await settledBot();
      const before = team.store.written.length;
      await expect(deliver(team, 'Sara', { type: 'message', text: 'min dag', from })).resolves.toMatchObject({
        status: 200,
      });
      expect(team.who('Sara').lastCard()).toBeUndefined();
      expect(team.who('Sara').messages().at(-1)?.text).toBe(
        'Du finns inte i något lag hos mig än. Prata med din chef.',
      );
      expect(team.store.written).toHaveLength(before);
      const pressed = await deliver(team, 'Sara', { ...pressing('myDay', {}), from });
      expect(pressed).toMatchObject({ status: 200, body: { statusCode: 200 } });
    });
  });

  describe('what the platform sends besides', () => {
    test('other kinds of activity are taken and left at that', async () => {
      const team = await settledBot();
      const before = team.store.written.length;
      const kinds = ['typing', 'messageReaction', 'endOfConversation', 'event', 'messageUpdate', 'messageDelete'];
      for (const type of [...kinds, 'contactRelationUpdate', 'somethingNew'])
        await expect(deliver(team, 'Sara', { type, text: WORDS })).resolves.toMatchObject({ status: 200 });
      expect(team.who('Sara').messages()).toEqual([]);
      expect(team.store.written).toHaveLength(before);
      expect(team.faults).toEqual([]);
    });

    test('every card press gets an answer, whatever is in it', async () => {
      const team = await settledBot();
      const odd = { type: 'invoke', name: 'adaptiveCard/action' };
      for (const value of [undefined, null, {}, { action: {} }, { action: { verb: 7 } }, 'text', [1]]) {
        const answer = await deliver(team, 'Sara', { ...odd, value });
        expect(answer).toMatchObject({ status: 200, body: { statusCode: 200 } });
      }
      expect(team.faults).toEqual([]);
    });

    test('a message of nothing, or of a picture alone', async () => {
      const team = await settledBot();
      for (const what of [
        { text: '' },
        { text: '   ' },
        { text: null },
        { attachments: [{ contentType: 'image/png' }] },
      ])
        await expect(deliver(team, 'Sara', { type: 'message', ...what })).resolves.toMatchObject({ status: 200 });
      expect(team.faults).toEqual([]);
    });

    test('a very long message is answered', async () => {
      const team = await settledBot();
      const turn = await team.who('Sara').writes(`${WORDS} ${'och så vidare '.repeat(1_500)}`);
      expect(turn.status).toBe(200);
      expect(turn.messages).toHaveLength(1);
      expect(team.faults).toEqual([]);
    });
  });

  describe('how it is', () => {
    test('alive, and ready while the store can be read', async () => {
      const team = await settledBot();
      await expect(asked(team, '/healthz')).resolves.toEqual({ status: 200, body: '{"status":"alive"}' });
      await expect(asked(team, '/readyz')).resolves.toEqual({ status: 200, body: '{"status":"ready"}' });
      team.store.fails('reads');
      await expect(asked(team, '/healthz')).resolves.toMatchObject({ status: 200 });
      await expect(asked(team, '/readyz')).resolves.toMatchObject({ status: 503 });
      team.store.fails(undefined);
      await expect(asked(team, '/readyz')).resolves.toMatchObject({ status: 200 });
    });
  });

  describe('a fault', () => {
    const referenceIn = (text: string): string => /Referens: ([0-9a-f]{6})/.exec(text)?.[1] ?? 'none';

    test.each(['reads', 'writes', 'everything'] as const)(
      'in a written turn (%s): a reference for the person, the rest in the log, no words in either',
      async (what) => {
        const team = await settledBot();
        await team.who('Sara').writes(WORDS);
        await team.settled();
        team.store.fails(what);
        const turn = await team.who('Sara').writes('ja tack');
        team.store.fails(undefined);
        expect(turn.status).toBe(200);
        expect(turn.text).toContain('Något gick fel hos mig.');
        expect(turn.text).not.toContain('the store cannot be reached');
        const said = { reference: referenceIn(turn.text), level: 50 };
        expect(team.faults).toContainEqual(expect.objectContaining(said));
        expect(JSON.stringify(team.faults)).not.toMatch(/K-1047|besöket|14\.30|ja tack/);
        const after = await team.who('Sara').writes('ja tack');
        expect(after.text).toContain('Du har frågat Ahmed och Yonas.');
        await expect(team.rows('e|')).resolves.toHaveLength(1);
      },
    );

    test('what a turn leaves behind its answer cannot be written: the answer is there, the log says so', async () => {
      const team = await settledBot();
      await team.who('Sara').writes('min dag');
      await team.settled();
      team.store.fails('writes');
      const draft = await team.who('Sara').writes(WORDS);
      await team.settled();
      team.store.fails(undefined);
      expect(draft.text).toContain('Vem kan ta ditt besök?');
      expect(team.faults).toHaveLength(1);
      const sent = await team.who('Sara').presses('Fråga dem');
      expect(sent.text).toContain('Du har frågat Ahmed och Yonas.');
    });

    test.each(['reads', 'writes', 'everything'] as const)(
      'in a press (%s): answered, and nothing half done',
      async (what) => {
        const team = await settledBot();
        await team.who('Sara').writes(WORDS);
        team.store.fails(what);
        const turn = await team.who('Sara').presses('Fråga dem');
        team.store.fails(undefined);
        expect(turn).toMatchObject({ status: 200, body: { statusCode: 200 } });
        expect(turn.text).toContain('Något gick fel hos mig.');
        expect(team.faults[0]).toMatchObject({ reference: referenceIn(turn.text) });
        await expect(team.rows('e|')).resolves.toEqual([]);
        const again = await team.who('Sara').presses('Fråga dem');
        expect(again.text).toContain('Du har frågat Ahmed och Yonas.');
        await expect(team.rows('e|')).resolves.toHaveLength(1);
      },
    );

    test('after the commit: the question was asked once all the same', async () => {
      const team = await settledBot();
      await team.who('Sara').writes(WORDS);
      await team.who('Sara').presses('Fråga dem');
      team.store.fails('everything');
      await team.settled();
      team.store.fails(undefined);
      for (const minutes of [3, 3, 3]) await team.later(minutes);
      expect(team.whoSees('Kan du ta ett besök?')).toEqual(['Ahmed', 'Yonas']);
      await expect(team.rows('o|')).resolves.toEqual([]);
    });
  });
});
