import type { Chance } from './race-random';

/** One case as it is meant to go: who asks for what, how it ends, and what comes after. */
export interface Scene {
  /** `all`: an offer to all who can. `one`: to a colleague by name. `taker`: from the other side. */
  readonly asks: 'all' | 'one' | 'taker' | 'swap' | 'several';
  readonly ends: 'taken' | 'declined' | 'expired' | 'withdrawn';
  /** It does not quite fit, so that a leader decides, and how. */
  readonly leader?: 'approves' | 'comments' | 'rejects' | 'deputy' | 'nobody' | 'regretted';
  readonly after?: 'undone' | 'reversed';
}

const MEANT: readonly (readonly [number, Scene])[] = [
  [12, { asks: 'all', ends: 'taken' }],
  [4, { asks: 'all', ends: 'declined' }],
  [4, { asks: 'all', ends: 'expired' }],
  [3, { asks: 'all', ends: 'withdrawn' }],
  [2, { asks: 'all', ends: 'taken', after: 'undone' }],
  [1, { asks: 'all', ends: 'taken', after: 'reversed' }],
  [5, { asks: 'one', ends: 'taken' }],
  [3, { asks: 'one', ends: 'declined' }],
  [2, { asks: 'one', ends: 'expired' }],
  [1, { asks: 'one', ends: 'withdrawn' }],
  [1, { asks: 'one', ends: 'taken', after: 'undone' }],
  [4, { asks: 'taker', ends: 'taken' }],
  [2, { asks: 'taker', ends: 'declined' }],
  [4, { asks: 'swap', ends: 'taken' }],
  [2, { asks: 'swap', ends: 'declined' }],
  [1, { asks: 'swap', ends: 'taken', after: 'undone' }],
  [3, { asks: 'several', ends: 'taken' }],
  [1, { asks: 'several', ends: 'withdrawn' }],
  [2, { asks: 'one', ends: 'taken', leader: 'approves' }],
  [2, { asks: 'one', ends: 'taken', leader: 'comments' }],
  [2, { asks: 'one', ends: 'taken', leader: 'rejects' }],
  [1, { asks: 'one', ends: 'taken', leader: 'deputy' }],
  [1, { asks: 'one', ends: 'taken', leader: 'nobody' }],
  [1, { asks: 'one', ends: 'taken', leader: 'regretted' }],
];

/** All that is to happen in the week, in the order in which it begins. */
export const scenesOf = (chance: Chance): readonly Scene[] => {
  const all = MEANT.flatMap(([count, scene]) => Array.from({ length: count }, () => ({ scene, place: chance.draw() })));
  return all.sort((a, b) => a.place - b.place).map(({ scene }) => scene);
};
