import { cleaned, folded } from './normalise';

/** Words that say nothing of what a text is about. */
const SMALL =
  /^(?:vi|jag|jeg|we|i|att|at|och|og|and|en|ett|et|a|an|the|det|den|de|som|that|is|ar|er|for|med|with|pa|on|om|till|til|to|av|of|inte|ikke|not|ska|skal|should|kan|can|in)$/;

const wordsOf = (text: string): ReadonlySet<string> =>
  new Set(
    (
      cleaned(text)
        .toLowerCase()
        .match(/[\p{L}\d]+/gu) ?? []
    )
      .map(folded)
      .filter((word) => !SMALL.test(word)),
  );

/** How much of what two texts say is said in the same words, 0 to 1. */
export const alikeness = (one: string, other: string): number => {
  const [first, second] = [wordsOf(one), wordsOf(other)];
  const shared = [...first].filter((word) => second.has(word)).length;
  const all = new Set([...first, ...second]).size;
  return all === 0 ? 0 : shared / all;
};
