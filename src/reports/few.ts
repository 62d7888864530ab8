/** Fewer behind a figure could be told apart in it [care.md, Privacy 5]. */
export const FEWEST = 5;

/** The median of numbers in order; 0 of none. */
export const middleOf = (sorted: readonly number[]): number => {
  const half = sorted.length / 2;
  const [low = 0, high = low] = [sorted[Math.ceil(half) - 1], sorted[Math.floor(half)]];
  return (low + high) / 2;
};
