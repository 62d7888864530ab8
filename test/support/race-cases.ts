import type { Store } from '../../src/engine/store';
import { type Raced, race } from './race-play';

/** A store of its own for each race. */
export type OpenStore = () => Promise<{ readonly store: Store; readonly drop: () => Promise<void> }>;

export interface Length {
  /** How many worlds, each from a seed of its own. */
  readonly worlds: number;
  /** Everything is checked after so many rounds. */
  readonly checkEvery: number;
}

const ROUNDS_EACH = 30;

const OFTEN = [
  ...['visitOffered', 'visitRequested', 'swapProposed', 'visitTaken', 'swapUndone'],
  ...['visitDeclined', 'offerDeclined', 'offerWithdrawn', 'exceptionRaised'],
];

/** From so many rounds on everything has happened. */
const LONG = 200;
const EVENTS = [
  ...OFTEN,
  ...['offerExpired', 'exceptionApproved', 'exceptionRejected', 'leaderReminded', 'deputyAsked'],
];

/** Twelve carers over two instances, on this store: what every race must come to. */
export const itStandsTheRace = (open: OpenStore, { worlds, checkEvery }: Length): void => {
  const seeds = Array.from({ length: worlds }, (_, at) => at + 1);
  const rounds = worlds * ROUNDS_EACH;
  const raced: Raced[] = [];

  test.each(seeds)(
    `every visit has the carers that its cases say, nothing is doubled, and the events give what is stored: seed %i`,
    async (seed) => {
      const { store, drop } = await open();
      try {
        const result = await race(store, { seed, rounds: ROUNDS_EACH, checkEvery });
        raced.push(result);
        expect(result.problems).toEqual([]);
        expect(result.rounds).toBe(ROUNDS_EACH);
      } finally {
        await drop();
      }
    },
    30_000,
  );

  test('it was a race: presses came too late and were decided again, and everything that can happen to a visit did', () => {
    const sum = (of: (one: Raced) => number) => raced.reduce((total, one) => total + of(one), 0);
    const types = new Set(raced.flatMap(({ checked }) => checked.events.map(({ type }) => type)));
    expect(raced).toHaveLength(worlds);
    expect(sum(({ presses }) => presses)).toBeGreaterThan(7 * rounds);
    expect(sum(({ conflicts }) => conflicts)).toBeGreaterThan(rounds);
    expect([...types]).toEqual(expect.arrayContaining(rounds < LONG ? OFTEN : EVENTS));
    expect(sum(({ faults }) => faults.length)).toBeGreaterThan(0);
    expect(sum(({ chats }) => chats.updates.length)).toBeGreaterThan(rounds);
  });
};
