import type { Store } from '../../src/engine/store';
import { type Raced, race } from '../support/race-play';
import { decidingOnOldReads, withoutAnyOrder, withoutHeadCheck } from '../support/race-stores';
import { temporaryStore } from '../support/running-bot';

const SEEDS = [1, 2, 3] as const;

const raceThrough = async (through: (store: Store) => Store, seed: number, rounds: number): Promise<Raced> => {
  const { store, drop } = await temporaryStore();
  try {
    return await race(store, { seed, rounds, through });
  } finally {
    await drop();
  }
};

describe('the checks of the race see what holds it together', () => {
  test.each(SEEDS)('with nothing that puts commits in order, changes are lost: seed %i', async (seed) => {
    const { problems } = await raceThrough(withoutAnyOrder, seed, 30);
    expect(problems).not.toEqual([]);
    expect(problems.join('\n')).toMatch(/is not as its events|its cases say/);
  });

  test.each(SEEDS)('without the head’s check, on what was read before others committed: seed %i', async (seed) => {
    const { problems } = await raceThrough(decidingOnOldReads, seed, 30);
    expect(problems).not.toEqual([]);
    expect(problems.join('\n')).toMatch(/says again|second open case|ended|its cases say|passed from|not revision/);
  });

  test.each(SEEDS)('the number of an event can be taken only once, which alone holds too: seed %i', async (seed) => {
    const { problems } = await raceThrough(withoutHeadCheck, seed, 10);
    expect(problems).toEqual([]);
  });
});
