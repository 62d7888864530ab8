import { itStandsTheRaceOnAzureTables } from '../support/race-cases';

describe('in 40 rounds twelve carers and who leads them press at once over two instances on Azure Tables', () => {
  itStandsTheRaceOnAzureTables({ worlds: 2, roundsEach: 20, checkEvery: 5 });
});
