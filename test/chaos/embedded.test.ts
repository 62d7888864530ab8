import { itStandsTheRace } from '../support/race-cases';
import { temporaryStore } from '../support/running-bot';

describe('in 1,000 rounds twelve carers and who leads them press at once over two instances on the embedded store', () => {
  itStandsTheRace(temporaryStore, { worlds: 25, roundsEach: 40, checkEvery: 1, from: 101 });
});
