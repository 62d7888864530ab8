import { itStandsTheRace } from '../support/race-cases';
import { temporaryTable } from '../support/running-bot';

describe('in 1,000 rounds twelve carers and who leads them press at once over two instances on Azure Tables', () => {
  itStandsTheRace(temporaryTable, { worlds: 25, roundsEach: 40, checkEvery: 10, from: 101 });
});
