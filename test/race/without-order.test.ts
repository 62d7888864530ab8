import type { Store } from '../../src/engine/store';
import { type Raced, race } from '../support/race-play';
import { decidingOnOldReads, withoutHeadCheck } from '../support/race-stores';
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
  test.each(SEEDS)('with it, nothing is amiss in the same race: seed %i', async (seed) => {
    const { problems } = await raceThrough((store) => store, seed, 10);
    expect(problems).toEqual([]);
  });

  test.each(SEEDS)('with only the head’s check taken out, changes are lost: seed %i', async (seed) => {
    const { problems } = await raceThrough(withoutHeadCheck, seed, 10);
    expect(problems).not.toEqual([]);
    expect(problems.join('\n')).toMatch(
      /is not as its events|its cases say|chain of events is broken|sent though nothing happened/,
    );
  });

  test.each(SEEDS)(
    'without it, on what was read before others committed, things happen twice: seed %i',
    async (seed) => {
      const { problems } = await raceThrough(decidingOnOldReads, seed, 30);
      expect(problems).not.toEqual([]);
      expect(problems.join('\n')).toMatch(
        /says again|second open case|case numbers|ended|its cases say|passed from|not revision/,
      );
    },
  );
});
