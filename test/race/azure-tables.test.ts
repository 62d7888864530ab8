import { itStandsTheRace } from '../support/race-cases';
import { temporaryTable } from '../support/running-bot';

describe('in 40 rounds twelve carers and who leads them press at once over two instances on Azure Tables', () => {
  itStandsTheRace(temporaryTable, { worlds: 2, roundsEach: 20, checkEvery: 5 });
});
