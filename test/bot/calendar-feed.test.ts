import { calendarFeed } from '../../src/bot/calendar-feed';
import { objectId } from '../../src/core/ids';
import { feeds as feedsIn } from '../../src/engine/feeds';
import { persons as personsIn } from '../../src/engine/persons';
import { ParsedRows } from '../../src/engine/read';
import { calendarFile } from '../support/calendar-file';
import { countingStore } from '../support/counting-store';
import { endBenches, openBench } from '../support/race-bench';

afterEach(endBenches);

const SARA = objectId('norr-Sara-Lind');
const never = () => false;
const always = () => true;

/** Sara's feed on a store that counts. */
const sarasFeed = async () => {
  const { store: kept, clock } = await openBench();
  const store = countingStore(kept);
  const persons = personsIn(store, clock);
  const feeds = feedsIn(store, persons, () => 'a-token');
  await feeds.turnOn(SARA, clock.now());
  const read = calendarFeed({ engine: { store, parsed: new ParsedRows() }, persons, feeds, clock });
  await read('a-token', never);
  store.reset();
  return { store, read, clock };
};

describe('what it costs that a phone asks', () => {
  test('for what it has: the head of the team, and no day', async () => {
    const { store, read } = await sarasFeed();
    expect(await read('a-token', always)).not.toHaveProperty('file');
    expect(store.counts()).toEqual({ reads: { calendar: 1, person: 1, team: 1 }, transactions: {} });
  });

  test('for what is new: four months of days in two reads more', async () => {
    const { store, read } = await sarasFeed();
    const fed = await read('a-token', never);
    expect(calendarFile(fed?.file ?? '').events).toHaveLength(1);
    expect(store.counts()).toEqual({ reads: { calendar: 1, person: 1, team: 3 }, transactions: {} });
  });

  test('with what opens nothing: one read', async () => {
    const { store, read } = await sarasFeed();
    expect(await read('another', never)).toBeUndefined();
    expect(store.counts()).toEqual({ reads: { calendar: 1 }, transactions: {} });
  });

  test('a day later the file is another one, though nothing was decided', async () => {
    const { read, clock } = await sarasFeed();
    const today = await read('a-token', never);
    clock.pass(24 * 60);
    expect((await read('a-token', never))?.etag).not.toBe(today?.etag);
  });
});
