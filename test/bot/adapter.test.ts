import { createServer, type Server } from 'node:http';
import type { AddressInfo, Socket } from 'node:net';
import { adapterFor } from '../../src/bot/adapter';

describe('an idle connection to the platform', () => {
  let platform: Server;
  let connections: Socket[];
  let serviceUrl = '';

  beforeEach(async () => {
    connections = [];
    platform = createServer((incoming, outgoing) => {
      incoming.resume().on('end', () => {
        outgoing.statusCode = 201;
        outgoing.end('{"id":"1"}');
      });
    });
    platform.keepAliveTimeout = 60_000;
    platform.on('connection', (socket) => connections.push(socket));
    await new Promise<void>((resolve) => platform.listen(0, '127.0.0.1', resolve));
    serviceUrl = `http://127.0.0.1:${(platform.address() as AddressInfo).port}/`;
  });
  afterEach(() => new Promise<void>((resolve) => platform.close(() => resolve())));

  const sendingWith = (idle: number) => {
    const adapter = adapterFor(undefined, idle);
    const conversation = { id: 'sara', name: '', isGroup: false, conversationType: 'personal' };
    const reference = { serviceUrl, channelId: 'msteams', conversation, bot: { id: 'bot', name: '' } };
    return () =>
      adapter.continueConversationAsync('', reference, async (context) => {
        await context.sendActivity('Hej');
      });
  };

  test('is used for the next message', async () => {
    const send = sendingWith(4_000);
    await send();
    await send();
    expect(connections).toHaveLength(1);
    platform.closeAllConnections();
  });

  test('is ended by us, before the platform ends it under a message that is on its way', async () => {
    const send = sendingWith(20);
    await send();
    const [first] = connections;
    await new Promise((resolve) => first?.once('end', resolve));
    await send();
    expect(connections).toHaveLength(2);
  });
});
