import { type Cast, type Conversation, converse } from './conversation';
import { type OpenStore, watched } from './conversation-stores';
import { temporaryStore, temporaryTable } from './running-bot';

/** Opens a conversation that ends with its test. */
export type Begin = (cast: Cast) => Promise<Conversation>;

const opened =
  (temporary: typeof temporaryStore): OpenStore =>
  async () => {
    const { store, drop } = await temporary();
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

/** Runs a suite that the store cannot matter to at all. */
export const onTheEmbeddedStore = (suite: (begin: Begin) => void): void =>
  suite(endingWithEachTest(opened(temporaryStore)));

/** Runs a suite on the embedded store and on Azure Tables: a folder, or a table, of its own for every bot. */
export const onEachStore = (suite: (begin: Begin, inDetail: InDetail) => void): void => {
  describe('on the embedded store', () => suite(endingWithEachTest(opened(temporaryStore)), (tests) => tests()));
  describe('on Azure Tables', () => suite(endingWithEachTest(opened(temporaryTable)), () => undefined));
};
