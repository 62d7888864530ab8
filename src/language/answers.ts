import type { Intent, Slots } from './intents';
import type { Meaning } from './lexicon';
import { folded } from './normalise';
import { positionOf, type Reading, says } from './reading';

/** The number of a case: `#27`, `ärende 27`, or a bare one where nothing else can be meant. */
export const caseNumberOf = (reading: Reading, bare: boolean): number | undefined => {
  const { words, calendar, clients } = reading;
  const numbers = reading.meanings.get('number') ?? [];
  for (const [at, word] of words.entries()) {
    const hash = /^#(\d{1,7})$/.exec(word.key);
    if (hash) return Number(hash[1]);
    if (!/^\d{1,7}$/.test(word.key)) continue;
    if (numbers.includes(at - 1)) return Number(word.key);
    if (bare && !calendar.used[at] && !clients.some((client) => client.at <= at && at < client.at + client.length))
      return Number(word.key);
  }
  return undefined;
};

const ANSWERS = ['undo', 'approve', 'withdraw', 'no', 'yes'] as const;
const INTENT_OF = { undo: 'undo', approve: 'approve', withdraw: 'withdraw', no: 'decline', yes: 'accept' } as const;
const CHOICE_WORDS: readonly (readonly [string, number])[] = [
  ['forsta', 1],
  ['forste', 1],
  ['first', 1],
  ['ettan', 1],
  ['enern', 1],
  ['andra', 2],
  ['andre', 2],
  ['second', 2],
  ['tvaan', 2],
  ['toern', 2],
  ['tredje', 3],
  ['third', 3],
  ['trean', 3],
  ['treern', 3],
  ['fjarde', 4],
  ['fjerde', 4],
  ['fourth', 4],
  ['fyran', 4],
];
const CHOICES = new Map(CHOICE_WORDS.map(([word, choice]) => [folded(word), choice]));

/** Words covered by some meaning of these. */
const covered = (reading: Reading, meanings: readonly Meaning[]): boolean => {
  const marks = reading.words.map((word) => /^#?\d{1,7}$/.test(word.key) || word.key === '-');
  for (const meaning of meanings)
    for (const at of reading.meanings.get(meaning) ?? []) marks.fill(true, at, at + reading.phraseLength(meaning, at));
  return marks.every(Boolean);
};

/** A bare number answers a numbered choice; `#27` alone asks where that case stands. */
const number = ({ words }: Reading): { intent: Intent; slots: Slots } | undefined => {
  const [first, second, ...more] = words;
  if (!first || more.length > 1) return undefined;
  if (!second && /^\d{1,3}$/.test(first.key)) return { intent: 'accept', slots: { choice: Number(first.key) } };
  if (!second && /^#\d+$/.test(first.key))
    return { intent: 'myCases', slots: { caseNumber: Number(first.key.slice(1)) } };
  const last = more[0] ?? second ?? first;
  const choice = CHOICES.get(last.key);
  if (
    choice &&
    [first, second].every(
      (word) => !word || word === last || /^(?:den|the|ta|jag|jeg|tar|ja|i|take|nr)$/.test(word.key),
    )
  )
    return { intent: 'accept', slots: { choice } };
  return undefined;
};

/** A whole message that answers what was asked: `ja`, `nej 27`, `dra tillbaka #27`, `2`. */
export const answerIn = (reading: Reading): { readonly intent: Intent; readonly slots: Slots } | undefined => {
  const { words, clients, people, calendar } = reading;
  if (words.length === 0 || words.length > 9) return undefined;
  const alone = number(reading);
  if (alone) return alone;
  if (positionOf(reading, 'option') === 0 && words.length === 2 && /^\d{1,2}$/.test(words[1]?.key ?? ''))
    return { intent: 'accept', slots: { choice: Number(words[1]?.key) } };
  const meaning = ANSWERS.find((answer) => says(reading, answer));
  const decisive = meaning === 'withdraw' || meaning === 'undo' || meaning === 'approve';
  if (
    !meaning ||
    (meaning === 'yes' && says(reading, 'take') && caseNumberOf(reading, true) !== undefined && clients.length === 0)
  ) {
    const taken = taking(reading);
    if (taken || !meaning) return taken;
  }
  if (decisive && people.length === 0 && clients.length > 0 && meaning !== 'withdraw')
    return { intent: INTENT_OF[meaning], slots: {} };
  if (people.length > 0 && !(meaning === 'approve')) return undefined;
  if (clients.length > 0 || (!decisive && dated(calendar.used, reading))) return undefined;
  if (!covered(reading, [meaning, 'filler', 'greeting', 'number', 'yes', 'no', 'may', 'me', ...ANSWERS]) && !decisive)
    return undefined;
  const caseNumber = caseNumberOf(reading, true) ?? packedNumber(reading);
  if (meaning === 'yes' && caseNumber !== undefined && kanTa(reading))
    return { intent: 'takeVisit', slots: { caseNumber } };
  return { intent: INTENT_OF[meaning], slots: caseNumber === undefined ? {} : { caseNumber } };
};

/** `jag tar 27` says yes to that case; `jag kan ta #27` takes it. */
const taking = (reading: Reading): { intent: Intent; slots: Slots } | undefined => {
  if (!says(reading, 'take') || reading.clients.length > 0 || reading.people.length > 0) return undefined;
  if (!covered(reading, ['take', 'me', 'may', 'not', 'filler', 'number'])) return undefined;
  const caseNumber = caseNumberOf(reading, true) ?? packedNumber(reading);
  if (caseNumber === undefined) return undefined;
  if (says(reading, 'not', 'cannot')) return { intent: 'decline', slots: { caseNumber } };
  return { intent: kanTa(reading) ? 'takeVisit' : 'accept', slots: { caseNumber } };
};

const kanTa = (reading: Reading): boolean => {
  const take = positionOf(reading, 'take');
  return take > 0 && says(reading, 'may') && says(reading, 'me');
};

/** `ja 1430`: where nothing but an answer stands, even such a number is a case's. */
const packedNumber = ({ words }: Reading): number | undefined => {
  const digits = words.find((word) => /^\d{1,7}$/.test(word.key));
  return digits && Number(digits.key);
};

const dated = (used: readonly boolean[], { words }: Reading): boolean =>
  words.some((word, at) => used[at] === true && !/^\d{4}$/.test(word.key));
