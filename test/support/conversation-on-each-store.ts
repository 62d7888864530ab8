import { openAzureTables } from '../../src/store/azure-tables';
import { type Azurite, startAzurite } from './azurite';
import { type Cast, type Conversation, converse } from './conversation';
import { type OpenStore, watched } from './conversation-stores';
import { temporaryStore } from './running-bot';

/** Opens a conversation that ends with its test. */
export type Begin = (cast: Cast) => Promise<Conversation>;

const embedded: OpenStore = async () => {
  const { store, drop } = await temporaryStore();
  return { store: watched(store), drop };
};

const endingWithEachTest = (open: OpenStore): Begin => {
  let begun: Conversation[] = [];
  afterEach(async () => {
    const ending = begun;
    begun = [];
    for (const conversation of ending) await conversation.close();
  });
  return async (cast) => {
    const conversation = await converse(open, cast);
    begun.push(conversation);
    return conversation;
  };
};

/** What the store cannot matter to, run on the embedded store alone. */
export type InDetail = (tests: () => void) => void;

/** Runs a suite on the embedded store alone, where the store cannot matter to any of it. */
export const onEmbedded = (suite: (begin: Begin) => void): void => suite(endingWithEachTest(embedded));

/** Runs a suite on the embedded store and on Azure Tables: one Azurite a file, a table of its own for every bot. */
export const onEachStore = (suite: (begin: Begin, inDetail: InDetail) => void): void => {
  describe('on the embedded store', () => suite(endingWithEachTest(embedded), (tests) => tests()));

  describe('on Azure Tables', () => {
    let azurite: Azurite;
    let tables = 0;
    beforeAll(async () => {
      azurite = await startAzurite();
    });
    afterAll(() => azurite.stop());
    const tableOfItsOwn: OpenStore = async () => {
      tables += 1;
      const { connectionString } = azurite;
      const store = await openAzureTables({ connectionString }, `conversation${tables}`);
      return { store: watched(store), drop: () => store.close() };
    };
    suite(endingWithEachTest(tableOfItsOwn), () => undefined);
  });
};
