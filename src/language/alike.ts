import { folded, plainWords } from './normalise';

/** Words that say nothing of what a text is about. */
const EMPTY = new Set(
  `att och i på av för till med om det den de en ett är som vi oss ni man jag du har ha vara var kan kunna ska skulle måste får få inte alla allt varje när så då från men eller också bara mer mycket
  å og på av for til med om det den de en et er som vi oss dere man jeg du har ha være var kan kunne skal skulle må får ikke alle alt hver når så da fra men eller også bare mer mye hos ved vid
  to and of for with on in at it the a an is are that we us our you they have has be can could should must not all every when so then from but or also only more much`
    .split(/\s+/)
    .map(folded),
);

/** The same people, written short. */
const SHORT: Readonly<Record<string, string>> = {
  bhl: 'bistandshandlaggare',
  ssk: 'sjukskoterska',
  usk: 'underskoterska',
  sbh: 'saksbehandler',
};

const ENDING = /(?:arna|erna|orna|ande|ende|ane|ene|ing|ade|ete|ens|ets|en|et|ar|er|or|ad|at|a|e|n|t|s)$/;
const LEAST_STEM = 4;
/** One word that begins another says the same from so many letters on: `schema`, `schemaläggning`. */
const LEAST_START = 5;

const stemOf = (word: string): string => {
  const bare = word.replace(ENDING, '');
  return bare.length >= LEAST_STEM ? bare : word;
};

const stemsOf = (text: string): readonly string[] => {
  const telling = plainWords(text).filter((word) => word.length > 1 && !EMPTY.has(word));
  return [...new Set(telling.map((word) => stemOf(SHORT[word] ?? word)))];
};

const sameWord = (one: string, other: string): boolean => {
  const [short, long] = one.length < other.length ? [one, other] : [other, one];
  return short === long || (short.length >= LEAST_START && long.startsWith(short));
};

/** How many of these have a word of their own among the others. */
const shared = (some: readonly string[], others: readonly string[]): number =>
  some.filter((word) => others.some((other) => sameWord(word, other))).length;

/**
 * How much two texts are about the same, 0 to 1, by the words that they share in whatever form; what both leave unsaid counts for nothing.
 * Nothing in common, or a text without a telling word, is 0.
 */
export const alikeness = (one: string, other: string): number => {
  const [some, others] = [stemsOf(one), stemsOf(other)];
  if (some.length === 0 || others.length === 0) return 0;
  return (shared(some, others) + shared(others, some)) / (some.length + others.length);
};
