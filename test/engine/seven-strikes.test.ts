import { buildApp } from '../../src/app';
import { type Instant, instant, teamId } from '../../src/core/ids';
import { MINUTE } from '../../src/core/time';
import { dueMarkers } from '../../src/engine/due';
import { partitions } from '../../src/engine/rows';
import type { Store } from '../../src/engine/store';
import { channelsAlone } from '../support/channel-messenger';
import { SEVEN, seedMany } from '../support/many-teams';
import { heardLog, temporaryStore, testConfig } from '../support/running-bot';

/** What an import leaves: something to look at in that minute, and nothing for later. */
const onlyAt = async (store: Store, team: ReturnType<typeof teamId>, at: Instant): Promise<void> => {
  for (let shard = 0; shard < 16; shard += 1)
    for (const { key } of await store.range(partitions.due(shard), '', '~'))
      await store.transact(partitions.due(shard), [{ change: 'delete', key }]);
  await dueMarkers(store).mark(team, at);
};

test('a team that is looked at for the first time just as seven strikes reads that day’s summary', async () => {
  const { store, drop } = await temporaryStore();
  const posted: unknown[] = [];
  const messenger = channelsAlone((channel) => posted.push(channel));
  const without: number[] = [];
  for (let early = 1; early <= 20; early += 1) {
    const team = teamId(`lag-${early}`);
    await seedMany(store, [team], true);
    await onlyAt(store, team, instant(SEVEN - MINUTE));
    // It strikes somewhere in the middle of the look: each question for the time takes a millisecond.
    let at = SEVEN - early;
    const clock = { now: () => instant(at++) };
    const app = buildApp({ config: testConfig('tenant'), store, clock, messenger, log: heardLog().log });
    const before = posted.length;
    await app.tick();
    at = SEVEN + MINUTE;
    await app.tick();
    await app.settled();
    if (posted.length !== before + 1) without.push(early);
  }
  expect(without).toEqual([]);
  await drop();
});
