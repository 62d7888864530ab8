import { answerParent } from './bots';
import { startEchoBot } from './echo-bot';

void startEchoBot().then(({ port, close }) =>
  answerParent(
    { says: 'listening', port },
    {
      counts: async () => ({ says: 'settled' }),
      settle: async () => ({ says: 'settled' }),
      stop: async () => void (await close()),
    },
  ),
);
