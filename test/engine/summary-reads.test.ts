import { buildApp } from '../../src/app';
import { instant } from '../../src/core/ids';
import { MINUTE } from '../../src/core/time';
import { channelsAlone } from '../support/channel-messenger';
import { countingStore } from '../support/counting-store';
import { manyTeams, SEVEN, seedMany } from '../support/many-teams';
import { heardLog, setClock, temporaryStore, temporaryTable, testConfig } from '../support/running-bot';

const TEAMS = 20;
/** Of the list of markers: one of each of its sixteen parts. */
const LIST = 16;

describe.each([
  ['the embedded store', temporaryStore],
  ['Azure Tables', temporaryTable],
])('what a team’s summary takes of %s', (_, temporary) => {
  test.each([
    ['of which there is nothing to tell', true, 2],
    ['that has decided something since the last', false, 3],
  ])('a team %s: so many reads, four writes, and no more at the next look', async (_team, quiet, reads) => {
    const { store: kept, drop } = await temporary();
    const store = countingStore(kept);
    await seedMany(kept, manyTeams(TEAMS), quiet);
    const posted: unknown[] = [];
    const messenger = channelsAlone((channel) => posted.push(channel));
    const clock = setClock(SEVEN);
    const { heard, log } = heardLog();
    const app = buildApp({ config: testConfig('tenant'), store, clock, messenger, log });
    await app.tick();
    await app.settled();
    expect(new Set(posted.map((channel) => JSON.stringify(channel))).size).toBe(TEAMS);
    expect(posted).toHaveLength(TEAMS);
    // Claimed, decided, told, done with.
    expect(store.counts()).toEqual({
      reads: { due: LIST, team: reads * TEAMS },
      transactions: { due: 2 * TEAMS, team: 2 * TEAMS },
    });

    store.reset();
    clock.set(instant(SEVEN + 5 * MINUTE));
    await app.tick();
    await app.settled();
    expect(posted).toHaveLength(TEAMS);
    expect(store.counts()).toEqual({ reads: { due: LIST }, transactions: {} });
    expect(heard).toEqual([]);
    await drop();
  });
});
