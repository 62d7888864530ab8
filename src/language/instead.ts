import { NOT } from './negation';
import type { Word } from './words';

export const INSTEAD = /^(?:istallet|istedenfor|stallet|stedet|steden|isteden|staden|istaden|instead)$/;
const FOR = /^(?:for|of)$/;
export const IS_NOT = new RegExp(`^${NOT}$`);
const THAN = /^(?:enn|than|framfor|fremfor)$/;
const LEADS =
  /^(?:for|of|pa|om|i|ved|vid|kl|klockan|klokka|at|in|the|on|den|det|til|till|som|nu|na|har|hver|varje|every|fran|fra|from)$/;
/** `vill inte ha`, `ikke dusj`: what is denied may stand a word or two behind. */
const DENIED = /^(?:ha|fa|bli|a|att|to|have|get|be)$/;

/** The place of the word that leads up to this one, over `på`, `den`, `kl`. */
const ledBy = (words: readonly Word[], at: number): number => {
  let before = at - 1;
  while (before >= 0 && LEADS.test(words[before]?.key ?? '') && !words[before]?.stop) before -= 1;
  return before;
};

/** Whether what stands there is what is to be left: `i stället för måndagar`, `inte 11.30`, `än på morgonen`. */
export const isLeft = (words: readonly Word[], at: number): boolean => {
  const lead = ledBy(words, at);
  const key = words[lead]?.key ?? '';
  if (key === 'istedenfor') return true;
  if (INSTEAD.test(key)) return FOR.test(words[lead + 1]?.key ?? '');
  if (key === 'an') return words[lead]?.raw === 'än' || /^(?:pa|om)$/.test(words[lead + 1]?.key ?? '');
  if (THAN.test(key)) return true;
  return IS_NOT.test(key) || (DENIED.test(key) && IS_NOT.test(words[lead - 1]?.key ?? ''));
};

/** `i stället`, and nothing named that is left. */
export const saysInstead = (words: readonly Word[]): boolean =>
  words.some(({ key }, at) => INSTEAD.test(key) && !FOR.test(words[at + 1]?.key ?? ''));

/** Where `i stället för` stands, or -1. */
export const insteadOfAt = (words: readonly Word[]): number =>
  words.findIndex(({ key }, at) => key === 'istedenfor' || (INSTEAD.test(key) && FOR.test(words[at + 1]?.key ?? '')));

const RATHER =
  /^(?:hellre|heller|helst|helest|hellere|rather|preferably|prefer|prefers|preferred|foredrar|foretrekker|foretrekk|foretrekke)$/;

const ME = /^(?:jag|jeg|eg|i|id|vi|we)$/;

/** `hellre`, `vil heller`, `prefers`, of the client; `ikke heller` is *neither*. */
export const saysRather = (words: readonly Word[]): boolean =>
  words.some(
    ({ key }, at) =>
      RATHER.test(key) &&
      !IS_NOT.test(words[at - 1]?.key ?? '') &&
      ![1, 2, 3].some((back) => ME.test(words[at - back]?.key ?? '')),
  );
