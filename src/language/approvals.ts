import type { ClientCode, MemberId } from '../core/ids';
import type { Slots, Understood } from './intents';
import { positionOf, type Reading } from './reading';

const ALL = /^(?:allt|alla|alltihop|alltihopa|samtliga|alt|alle|altsammen|samtlige|all|everything)$/;

/** Between names, and around them: `NN sine`, `det som är Saras`. */
const BESIDE =
  /^(?:och|og|and|eller|or|sin|sine|sitt|si|sina|besok|besoket|besoka|byte|bytet|byten|bytte|bytter|byttet|byttene|pass|passet|vakt|vakter|vantar|venter|waiting|waits|visit|visits|swap|swaps|det|den|de|dem|dom|those|that|the|ones|for|fran|fra|from|till|til|med|with|som|is|ar|er|are|av|of|hos|at|nr|nummer|number|arende|sak|case|s|tack|takk|thanks|please)$/;

const LONGEST = 14;

const distinct = <T>(list: readonly T[]): readonly T[] => [...new Set(list)];

/** What is left out: a colleague's own, a client's, a case. A first name that several share leaves out what is any of theirs. */
const leftOut = ({ words, people, clients }: Reading, from: number): Slots => {
  const members = distinct(people.filter(({ at }) => at > from).flatMap((person) => person.members));
  const codes = distinct(clients.filter(({ at }) => at > from).flatMap(({ client }) => client ?? []));
  const numbers = words.slice(from).filter(({ key }) => /^#?\d{1,7}$/.test(key));
  const [person, another] = members as readonly MemberId[];
  const [client, ...otherClients] = codes as readonly ClientCode[];
  return {
    ...(person && !another ? { except: person } : {}),
    ...(another ? { people: members } : {}),
    ...(client ? { client } : {}),
    ...(otherClients.length > 0 ? { otherClients } : {}),
    ...(numbers.length > 0 ? { caseNumbers: numbers.map(({ key }) => Number(key.replace('#', ''))) } : {}),
  };
};

/** Whatever stands there and is nobody's name, no client's code and no number. */
const unknownIn = ({ words, people, clients }: Reading, from: number): string | undefined => {
  const named = [...people, ...clients.filter(({ client }) => client !== undefined)];
  const isNamed = (at: number) => named.some((one) => one.at <= at && at < one.at + one.length);
  const left = words.filter(
    ({ key }, at) => at >= from && !isNamed(at) && !BESIDE.test(key) && !/^(?:#?\d{1,7}|\W+)$/.test(key),
  );
  return left.length > 0 ? left.map(({ typed }) => typed).join(' ') : undefined;
};

/** `godkänn allt`, `godkjenn alt unntatt Hanne sine`, `approve all except Sara's`: one answer to all that waits. */
export const approveAllIn = (reading: Reading): Understood | undefined => {
  const { words, question } = reading;
  const approve = positionOf(reading, 'approve');
  const all = words.findIndex(({ key }) => ALL.test(key));
  if (approve < 0 || all < approve || question || words.length > LONGEST) return undefined;
  const except = positionOf(reading, 'except');
  const from = except < 0 ? words.length : except + reading.phraseLength('except', except);
  const nots = reading.meanings.get('not') ?? [];
  if (nots.some((at) => at < except || at >= from || except < 0)) return undefined;
  const unknown = unknownIn(reading, except < 0 ? all + 1 : from);
  const without = except < 0 ? {} : leftOut(reading, from - 1);
  const missing = except >= 0 && Object.keys(without).length === 0 ? words[except]?.typed : undefined;
  const unknownPerson = unknown ?? missing;
  return { intent: 'approve', slots: { all: true, ...without }, ...(unknownPerson ? { unknownPerson } : {}) };
};
