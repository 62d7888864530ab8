import { answerParent } from './bots';
import { startEchoBot } from './echo-bot';

void startEchoBot().then(({ port, close }) =>
  answerParent(
    { says: 'listening', port },
    {
      trips: async () => ({ says: 'trips', trips: [] }),
      settle: async () => ({ says: 'settled' }),
      stop: async () => void (await close()),
    },
  ),
);
