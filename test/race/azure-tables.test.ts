import { openAzureTables } from '../../src/store/azure-tables';
import { type Azurite, startAzurite } from '../support/azurite';
import { itStandsTheRace } from '../support/race-cases';

describe('in 60 rounds twelve carers take, withdraw and press twice over two instances on Azure Tables', () => {
  let azurite: Azurite;
  let tables = 0;
  beforeAll(async () => {
    azurite = await startAzurite();
  });
  afterAll(() => azurite.stop());

  itStandsTheRace(
    async () => {
      tables += 1;
      const store = await openAzureTables({ connectionString: azurite.connectionString }, `race${tables}`);
      return { store, drop: () => store.close() };
    },
    { worlds: 2, checkEvery: 5 },
  );
});
