/** Chance with a seed: the same seed gives the same draws. */
export interface Chance {
  /** 0 <= draw < 1 */
  draw(): number;
  /** A whole number from 0 to `below`, without it. */
  upTo(below: number): number;
  /** True this often: 0 never, 1 always. */
  happens(how: number): boolean;
  one<T>(of: readonly T[]): T | undefined;
}

/** Mulberry32: thirty-two bits of state, even enough for a test. */
const mulberry = (seed: number) => {
  let state = seed >>> 0;
  return (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
};

export const chanceFrom = (seed: number): Chance => {
  const draw = mulberry(seed);
  const upTo = (below: number) => Math.floor(draw() * below);
  return { draw, upTo, happens: (how) => draw() < how, one: (of) => of[upTo(of.length)] };
};

/** Lets everything else that is under way go on first. */
export const turns = async (count: number): Promise<void> => {
  for (let turn = 0; turn < count; turn += 1) await new Promise((resolve) => setImmediate(resolve));
};
