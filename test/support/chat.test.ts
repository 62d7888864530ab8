import { startEchoBot } from '../bench/echo-bot';
import { buttonsOf, type Chat, type Json, openChat, type Person, textOf } from './chat';
import { type Connector, startConnector } from './connector';
import { arrivesButFails, arrivesButResets, blocked, failing, hold, notFound, reset, throttled } from './faults';

const CARD: Json = {
  type: 'AdaptiveCard',
  version: '1.5',
  fallbackText: 'Skriv "ja #27"',
  body: [
    { type: 'TextBlock', text: 'Besök hos K-1047' },
    { type: 'Container', items: [{ type: 'FactSet', facts: [{ title: 'Tid', value: '14:30' }] }] },
    { type: 'TextBlock', text: 'Dolt', isVisible: false },
    { type: 'ActionSet', actions: [{ type: 'Action.Execute', title: 'Nej', verb: 'decline' }] },
  ],
  actions: [
    {
      type: 'Action.Execute',
      title: 'Jag tar det',
      verb: 'take',
      data: { caseId: 'c1' },
      fallback: { type: 'Action.Submit', title: 'Jag tar det', data: { verb: 'take', caseId: 'c1' } },
    },
  ],
};

const asMessage = (card: Json, words = ''): Json => ({
  type: 'message',
  text: words,
  attachments: [{ contentType: 'application/vnd.microsoft.card.adaptive', content: card }],
});

let connector: Connector;
let bot: Awaited<ReturnType<typeof startEchoBot>>;
let chat: Chat;
let sara: Person;
let tom: Person;

beforeAll(async () => {
  bot = await startEchoBot();
});
afterAll(() => bot.close());
beforeEach(async () => {
  connector = await startConnector();
  chat = openChat(connector, bot.port);
  sara = chat.person('Sara', '00000000-0000-4000-8000-000000000001');
  tom = chat.person('Tom', '00000000-0000-4000-8000-000000000002');
});
afterEach(() => connector.close());

/** Asks the connector as a bot does. */
const ask = async (method: string, path: string, body?: Json) => {
  const response = await fetch(`${connector.serviceUrl}v3/${path}`, {
    method,
    ...(body ? { body: JSON.stringify(body) } : {}),
  });
  const answer: Json = JSON.parse(await response.text());
  return { status: response.status, answer, retryAfter: response.headers.get('retry-after') };
};
const activitiesOf = (person: Person): string => `conversations/${encodeURIComponent(person.conversation)}/activities`;
const send = (person: Person, activity: Json) => ask('POST', activitiesOf(person), activity);

describe('talking to a bot on the real stack', () => {
  test('what she writes is echoed into her own chat alone', async () => {
    const turn = await sara.writes('hej på dig');
    expect(turn.text).toBe('hej på dig');
    expect(sara.messages().map((message) => message.text)).toEqual(['hej på dig']);
    expect(tom.messages()).toEqual([]);
    expect(sara.transcript()).toBe('Sara: hej på dig\nTillit: hej på dig');
  });

  test('a mention in the channel reaches the bot without the mention, and is answered in its thread', async () => {
    const turn = await sara.mentions('vem kan ta K-1047?');
    expect(turn.text.trim()).toBe('vem kan ta K-1047?');
    expect(chat.channel()).toHaveLength(1);
    expect(turn.messages[0]?.conversation).toMatch(/;messageid=\d+$/);
    expect(sara.messages()).toEqual([]);
  });

  test('a press is answered with a card that replaces the pressed one, in the presser’s sight', async () => {
    await send(sara, asMessage(CARD));
    const before = sara.lastCard();
    const turn = await sara.presses('Jag tar det');
    expect(turn).toMatchObject({ status: 200, text: 'Done\nDone', buttons: [] });
    expect(sara.lastCard()).toMatchObject({ id: before?.id, text: 'Done\nDone' });
    expect(before?.buttons).toEqual(['Nej', 'Jag tar det']);
  });

  test('the bot’s own later update goes before the card that answered the press', async () => {
    const { answer } = await send(sara, asMessage(CARD));
    await sara.presses('Jag tar det');
    await ask('PUT', `${activitiesOf(sara)}/${answer.id}`, asMessage(CARD, 'Tom hann före'));
    expect(sara.lastCard()?.text).toContain('Tom hann före');
  });

  test('a card seen before can be pressed after it changed', async () => {
    const { answer } = await send(sara, asMessage(CARD));
    const stale = sara.lastCard();
    await ask('PUT', `${activitiesOf(sara)}/${answer.id}`, asMessage({ ...CARD, actions: [] }));
    await expect(sara.presses('Jag tar det')).rejects.toThrow('sees no button Jag tar det');
    await expect(sara.presses('Jag tar det', { on: stale })).resolves.toMatchObject({ status: 200 });
  });

  test('an old client sends the fallback of a button as a message; a button without one cannot be pressed there', async () => {
    await send(sara, asMessage(CARD));
    await expect(sara.submits('Nej')).rejects.toThrow('"Nej" has no Action.Submit');
    await expect(sara.submits('Jag tar det')).resolves.toMatchObject({ status: 200 });
  });

  test('the same again, delivered twice', async () => {
    await expect(sara.redelivers()).rejects.toThrow('has not done anything yet');
    await sara.writes('ja');
    await sara.redelivers();
    expect(sara.messages().map((message) => message.text)).toEqual(['ja', 'ja']);
  });

  test('installing is answered, and what the bot does not answer is surfaced', async () => {
    await expect(sara.installs()).resolves.toMatchObject({ status: 200, messages: [] });
    await expect(sara.installsInTeam()).resolves.toMatchObject({ status: 200 });
    connector.inConversation(sara.conversation, blocked);
    const logged = jest.spyOn(console, 'error').mockImplementation(() => {});
    await expect(sara.writes('hej')).rejects.toThrow('The bot answered Sara with 500');
    logged.mockRestore();
    await expect(chat.post('no activity', 'text/plain')).resolves.toMatchObject({ status: 400 });
  });

  test('one can wait to see a message, and reads the whole chat if it does not come', async () => {
    const seen = tom.sees(/14.30/);
    await send(tom, { type: 'message', text: 'kl 14.30' });
    await expect(seen).resolves.toMatchObject({ text: 'kl 14.30' });
    await expect(tom.sees('aldrig', 1)).rejects.toThrow('Tillit: kl 14.30');
  });
});

describe('the connector', () => {
  test('a card is read as its reader sees it', () => {
    expect(textOf(CARD)).toBe('Besök hos K-1047\nTid 14:30');
    expect(buttonsOf(CARD)).toEqual(['Nej', 'Jag tar det']);
  });

  test('a person has one chat with the bot, however often it is opened', async () => {
    const open = () => ask('POST', 'conversations', { members: [{ id: sara.user.id }] });
    expect((await open()).answer).toEqual({ id: sara.conversation });
    expect((await open()).answer).toEqual({ id: sara.conversation });
    expect((await ask('POST', 'conversations', { members: [{ id: '29:nobody' }] })).status).toBe(403);
  });

  test('a new thread in the channel has its first message', async () => {
    const body = { isGroup: true, channelData: { channel: { id: connector.team.channel } }, activity: asMessage(CARD) };
    expect((await ask('POST', 'conversations', body)).status).toBe(201);
    expect(chat.channel()[0]?.buttons).toContain('Jag tar det');
  });

  test('messages can be changed and taken away; what is not there, or too large, cannot', async () => {
    const { answer } = await send(sara, { type: 'message', text: 'ett' });
    const path = `${activitiesOf(sara)}/${answer.id}`;
    expect((await ask('PUT', path, { type: 'message', text: 'två' })).status).toBe(200);
    expect(sara.messages()[0]?.text).toBe('två');
    expect((await ask('DELETE', path)).status).toBe(200);
    expect(sara.messages()).toEqual([]);
    expect((await ask('PUT', path, { type: 'message' })).status).toBe(404);
    expect((await ask('POST', 'conversations/a:unknown/activities', { type: 'message' })).status).toBe(404);
    expect((await send(sara, { type: 'message', text: 'x'.repeat(28 * 1024) })).status).toBe(413);
  });

  test('the roster comes in pages', async () => {
    const small = await startConnector({ pageSize: 1 });
    small.addUser(sara.user);
    small.addUser(tom.user);
    const page = async (token = '') => {
      const team = encodeURIComponent(small.team.id);
      const response = await fetch(
        `${small.serviceUrl}v3/conversations/${team}/pagedmembers?continuationToken=${token}`,
      );
      return JSON.parse(await response.text());
    };
    expect(await page()).toMatchObject({ members: [{ aadObjectId: sara.user.aadObjectId }], continuationToken: '1' });
    expect(await page('1')).toEqual({ members: [expect.objectContaining({ name: 'Tom', userRole: 'user' })] });
    await small.close();
  });

  test('the team, its channel and its members can be asked for', async () => {
    const team = encodeURIComponent(connector.team.id);
    expect((await ask('GET', `teams/${team}`)).answer).toMatchObject({ name: connector.team.name, memberCount: 2 });
    expect((await ask('GET', `teams/${team}/conversations`)).answer).toEqual({
      conversations: [{ id: connector.team.channel }],
    });
    const member = `conversations/${team}/members/${encodeURIComponent(tom.user.id)}`;
    expect((await ask('GET', member)).answer).toMatchObject({ name: 'Tom', tenantId: connector.tenant });
    connector.removeFromTeam(tom.user);
    expect((await ask('GET', member)).status).toBe(404);
  });

  test.each([
    ['blocked', blocked, 403, null, 0],
    ['not found', notFound, 404, null, 0],
    ['throttled', throttled(), 429, null, 0],
    ['throttled, with a time to wait', throttled(3), 429, '3', 0],
    ['failing', failing(502), 502, null, 0],
    ['failing after it arrived', arrivesButFails, 500, null, 1],
  ])('a conversation can be %s', async (_, fault, status, retryAfter, arrived) => {
    connector.inConversation(sara.conversation, fault);
    expect(await send(sara, { type: 'message', text: 'hej' })).toMatchObject({ status, retryAfter });
    expect(sara.messages()).toHaveLength(arrived);
    connector.inConversation(sara.conversation, undefined);
    expect(await send(sara, { type: 'message', text: 'hej' })).toMatchObject({ status: 201 });
    expect(connector.log.map((logged) => logged.status)).toEqual([status, 201]);
  });

  test('connections break, one request each, before or after the message arrived', async () => {
    connector.next([reset, arrivesButResets], tom.conversation);
    await expect(send(sara, { type: 'message', text: 'hej' })).resolves.toMatchObject({ status: 201 });
    await expect(send(tom, { type: 'message', text: 'ett' })).rejects.toThrow();
    await expect(send(tom, { type: 'message', text: 'två' })).rejects.toThrow();
    expect(tom.messages().map((message) => message.text)).toEqual(['två']);
  });

  test('an answer can be held until the test says so', async () => {
    const { fault, reached, release } = hold();
    connector.next([fault]);
    const first = send(sara, { type: 'message', text: 'först skickat' });
    await reached;
    await send(sara, { type: 'message', text: 'först framme' });
    release();
    await first;
    expect(sara.messages().map((message) => message.text)).toEqual(['först framme', 'först skickat']);
  });
});
