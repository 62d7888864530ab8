import { itStandsTheRace } from '../support/race-cases';
import { temporaryStore } from '../support/running-bot';

describe('twelve carers take, withdraw and press twice over two instances on the embedded store', () => {
  itStandsTheRace(temporaryStore, 1);
});
