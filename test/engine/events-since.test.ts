import fc from 'fast-check';
import { instant, teamId } from '../../src/core/ids';
import { chained } from '../../src/engine/chain';
import { eventsSince } from '../../src/engine/events-since';
import { FIRST_HEAD, partitions } from '../../src/engine/rows';
import type { Change } from '../../src/engine/store';
import { countingStore } from '../support/counting-store';
import { temporaryStore } from '../support/running-bot';

const team = teamId('norr');

/** A store with events at these instants, the first so many dropped. */
const withEvents = async (times: readonly number[], dropped = 0) => {
  const { store, drop } = await temporaryStore();
  let head = FIRST_HEAD;
  const rows: Change[] = [];
  for (const at of times) {
    const link = chained(head, { type: 'happened', at });
    head = link.head;
    rows.push({ change: 'put', ...link.row });
  }
  const kept = rows.slice(dropped);
  for (let from = 0; from < kept.length; from += 90)
    await store.transact(partitions.team(team), kept.slice(from, from + 90));
  return { store, drop, head };
};

describe('the events of a team from an instant on', () => {
  test('are those that are not older, in order, however many there are and whatever was dropped', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.integer({ min: 0, max: 30 }), { maxLength: 60 }),
        fc.integer({ min: -1, max: 31 }),
        fc.nat(10),
        async (unsorted, since, dropped) => {
          const times = [...unsorted].sort((a, b) => a - b);
          const { store, drop, head } = await withEvents(times, dropped);
          const found = await eventsSince(store, team, head, instant(since));
          expect(found.map(({ at }) => at)).toEqual(times.slice(dropped).filter((at) => at >= since));
          await drop();
        },
      ),
      { numRuns: 30 },
    );
  });

  test('are all those of known numbers, also what had begun before and was written after', async () => {
    const { store, drop, head } = await withEvents([10, 20, 19, 30]);
    const found = await eventsSince(store, team, head, instant(20), { first: 3, last: 3 });
    expect(found.map(({ at }) => at)).toEqual([19]);
    await drop();
  });

  test('are found without reading the rest', async () => {
    const { store, drop, head } = await withEvents(Array.from({ length: 500 }, (_, at) => at));
    const counted = countingStore(store);
    const found = await eventsSince(counted, team, head, instant(495));
    expect(found).toHaveLength(5);
    expect(counted.counts().reads.team).toBeLessThan(12);
    await drop();
  });
});
