import { itStandsTheRaceOnAzureTables } from '../support/race-cases';

describe('in 1,000 rounds twelve carers and who leads them press at once over two instances on Azure Tables', () => {
  itStandsTheRaceOnAzureTables({ worlds: 25, roundsEach: 40, checkEvery: 10, from: 101 });
});
