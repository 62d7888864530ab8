import { Application, TeamsAdapter, type TurnState } from '@microsoft/teams-ai';
import { ActivityTypes, type TurnContext } from 'botbuilder';
import * as restify from 'restify';

const CARD = {
  type: 'AdaptiveCard',
  version: '1.5',
  fallbackText: 'Done',
  body: [{ type: 'TextBlock', text: 'Done', wrap: true }],
};

const isCardPress = (context: TurnContext): Promise<boolean> =>
  Promise.resolve(context.activity.type === ActivityTypes.Invoke && context.activity.name === 'adaptiveCard/action');

const answerWithCard = async (context: TurnContext): Promise<void> => {
  const body = { statusCode: 200, type: 'application/vnd.microsoft.card.adaptive', value: CARD };
  await context.sendActivity({ type: ActivityTypes.InvokeResponse, value: { status: 200, body } });
};

const echo = async (context: TurnContext): Promise<void> => {
  await context.sendActivity(context.activity.text);
};

/**
 * The least that restify, teams-ai and botbuilder can do for a turn: a message is echoed in one send, a card press answered
 * with a small card. What the real bot is measured against. Port 0 takes a free one.
 */
export const startEchoBot = async (
  port = 0,
): Promise<{ readonly port: number; readonly close: () => Promise<void> }> => {
  const adapter = new TeamsAdapter();
  const app = new Application<TurnState>({ adapter, startTypingTimer: false });
  app.addRoute(isCardPress, answerWithCard, true);
  app.activity(ActivityTypes.Message, echo);

  const server = restify.createServer();
  server.use(restify.plugins.bodyParser());
  server.post('/api/messages', async (request, response) => {
    await adapter.process(request, response, async (context) => {
      await app.run(context);
    });
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', () => resolve());
  });
  return {
    port: server.address().port,
    close: () => new Promise<void>((resolve) => server.close(() => resolve())),
  };
};
