import type { CloudAdapter } from 'botbuilder';
import { teamsMessenger } from '../../src/bot/messenger';
import { objectId } from '../../src/core/ids';
import { pacing } from '../../src/engine/pace';
import { setClock } from '../support/running-bot';

describe('a platform that never answers', () => {
  let waits: unknown[] = [];
  beforeEach(() => {
    waits = [];
    jest.spyOn(globalThis, 'setTimeout').mockImplementation(((done: () => void, milliseconds: number) => {
      waits.push(milliseconds);
      return setImmediate(done);
    }) as unknown as typeof setTimeout);
  });
  afterEach(() => {
    jest.restoreAllMocks();
  });

  const never = () => new Promise<never>(() => undefined);
  const messenger = teamsMessenger(
    { createConversationAsync: never, continueConversationAsync: never } as unknown as CloudAdapter,
    'bot',
    { pace: pacing({ limits: [], longest: 0 }), clock: setClock(), pause: async () => undefined },
  );
  const reachable = { userId: '29:sara', serviceUrl: 'https://teams', tenantId: 'tenant', botId: 'bot' };
  const conversation = { conversation: { id: 'sara' } };

  test.each([
    ['a message', { teams: [], conversation }],
    ['the first message to somebody, whose chat is still to be opened', { teams: [], reachable }],
  ])('%s is given up after a while, so that the clock goes on', async (_, person) => {
    const ended = await messenger.send(objectId('oid-sara'), person, { text: 'Hej' });
    expect(ended).toEqual({ outcome: 'uncertain' });
    expect(waits).toContain(20_000);
  });
});
