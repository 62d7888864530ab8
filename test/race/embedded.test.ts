import { itStandsTheRace } from '../support/race-cases';
import { temporaryStore } from '../support/running-bot';

describe('in 300 rounds twelve carers take, withdraw and press twice over two instances on the embedded store', () => {
  itStandsTheRace(temporaryStore, { worlds: 10, checkEvery: 1 });
});
