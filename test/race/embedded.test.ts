import { itStandsTheRace } from '../support/race-cases';
import { temporaryStore } from '../support/running-bot';

describe('in 150 rounds twelve carers and who leads them press at once over two instances on the embedded store', () => {
  itStandsTheRace(temporaryStore, { worlds: 5, roundsEach: 30, checkEvery: 1 });
});
