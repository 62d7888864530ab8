import type { Slots } from './intents';
import { type Reading, saysAt } from './reading';

const NAME = /^(?:\d{1,3}[a-zåäöæø]?|[a-zåäöæø]\d{0,3})$/iu;
const AGAINST = /^(?:mot|for|med|with|against)$/;

/** The name of a round right after its word: `slinga 3`, `rute B2`. */
const nameAt = (reading: Reading, at: number): string | undefined => {
  const word = reading.words[at];
  return word && NAME.test(word.typed) ? word.typed : undefined;
};

/** `byt min slinga 3 mot slinga 5`, `bytt rute 2 mot 4`: the rounds that a message names, the first one's own. */
export const roundsIn = (reading: Reading): Pick<Slots, 'round' | 'otherRound'> => {
  const named = reading.words.flatMap((_, at) => {
    const isRound = saysAt(reading, 'round', at - 1);
    const isOther = AGAINST.test(reading.words[at - 1]?.key ?? '') && nameAt(reading, at - 2) !== undefined;
    const name = isRound || isOther ? nameAt(reading, at) : undefined;
    return name === undefined ? [] : [{ name, at }];
  });
  const turns = reading.words.findIndex(({ key }) => AGAINST.test(key));
  const own = named.find(({ at }) => turns < 0 || at < turns);
  const other = named.find(({ at }) => turns >= 0 && at > turns);
  return { ...(own ? { round: own.name } : {}), ...(other ? { otherRound: other.name } : {}) };
};
