import { type Answer, decidedIn, isBareYes, isCovered } from './clauses';
import type { Intent, Slots } from './intents';
import type { Meaning } from './lexicon';
import { folded } from './normalise';
import { positionOf, type Reading, says, saysAt } from './reading';
import { withdrawalIn } from './withdrawals';

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

interface Found {
  readonly intent: Intent;
  readonly slots: Slots;
}

/** Nothing may be done on it: two answers at once, or hardly one. */
const DOUBTFUL: Found = { intent: 'unknown', slots: {} };

/** A bare number answers a numbered choice; `#27` alone asks where that case stands. */
const number = (reading: Reading): Found | undefined => {
  if (reading.question) return undefined;
  const [first, second, ...more] = reading.words.filter((_, at) => !saysAt(reading, 'thanks', at));
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

const LONGEST = 18;

/** A whole message that answers what was asked: `ja`, `nej 27`, `dra tillbaka #27`, `2`, `nej jag kan inte, har ont i ryggen`. */
export const answerIn = (reading: Reading): Found | undefined => {
  const { words, clients, people } = reading;
  if (words.length === 0 || words.length > LONGEST) return undefined;
  const alone = number(reading);
  if (alone) return alone;
  if (positionOf(reading, 'option') === 0 && words.length === 2 && /^\d{1,2}$/.test(words[1]?.key ?? ''))
    return { intent: 'accept', slots: { choice: Number(words[1]?.key) } };
  if (isCovered(reading, 0, words.length, ['thanks', 'greeting']) && says(reading, 'thanks'))
    return { intent: 'unknown', slots: { thanks: true } };
  const numbered = numbersIn(reading);
  const settled = settling(reading) ?? withdrawalIn(reading);
  if (settled)
    return settled === 'withdraw' && numbered < 2
      ? withNumber('withdraw', reading)
      : settledBy(reading, settled, numbered);
  if (isOnCondition(reading)) return DOUBTFUL;
  if (clients.length > 0 || people.length > 0) return undefined;
  const decided = decidedIn(reading);
  if (decided !== undefined && (decided === 'both' || numbered > 1)) return DOUBTFUL;
  if (decided === undefined) return numbered > 1 ? undefined : taking(reading);
  if (isHardlyOne(reading, decided)) return DOUBTFUL;
  if (says(reading, 'take') && kanTa(reading) && decided === 'accept')
    return taking(reading) ?? withNumber(decided, reading);
  return withNumber(decided, reading);
};

/** `ja, men bara om Hanne tar B-215`: neither a yes nor a request. */
const isOnCondition = (reading: Reading): boolean =>
  (reading.meanings.get('yes') ?? []).includes(0) &&
  isBareYes(reading, 0) &&
  !says(reading, 'anyone') &&
  reading.words.slice(1, 5).some(({ key }) => /^(?:om|if|hvis|dersom|only|unless)$/.test(key));

const settledBy = (reading: Reading, settled: 'undo' | 'approve' | 'withdraw', numbered: number): Found =>
  numbered > 1 ? DOUBTFUL : withNumber(settled, reading);

const withNumber = (intent: Answer | 'withdraw' | 'undo' | 'approve', reading: Reading): Found => {
  const caseNumber = caseNumberOf(reading, true) ?? packedNumber(reading);
  return { intent, slots: caseNumber === undefined ? {} : { caseNumber } };
};

/** How many different case numbers stand there. */
const numbersIn = ({ words, clients, calendar }: Reading): number =>
  new Set(
    words
      .filter(
        (word, at) =>
          /^#?\d{1,7}$/.test(word.key) &&
          !(calendar.used[at] && words.length > 4) &&
          !clients.some((client) => client.at <= at && at < client.at + client.length),
      )
      .map(({ key }) => key.replace('#', '')),
  ).size;

const SETTLING: readonly Meaning[] = [
  'filler',
  'greeting',
  'thanks',
  'number',
  'question',
  'yes',
  'may',
  'me',
  'swap',
  'mine',
  'wants',
];

/** Before what is to be undone: `bytet med Ahmed`, `besöket hos K-1047`. */
const LEADS = /^(?:hos|med|till|til|with|at|to|on|pa|visit|besok|besoket|besoka)$/;

const settling = (reading: Reading): 'undo' | 'approve' | undefined => {
  const said = (['undo', 'approve'] as const).find((answer) => says(reading, answer));
  if (!said) return undefined;
  const covered = reading.words.every(
    (word, at) =>
      isCovered(reading, at, at + 1, [said, ...SETTLING]) ||
      (said === 'undo' && (reading.named[at] === true || LEADS.test(word.key))),
  );
  return covered && !says(reading, 'not') ? said : undefined;
};

const WEAK = /^(?:ok|okej|okei|okay|oki|okey|k|bra|fint|jo|jaja|👍|👌|✅)$/;

/** `ok tack`, `jo men`, `ja hej`, `ja?`: a receipt, a beginning, a question; no answer that anything may be done on. */
const isHardlyOne = (reading: Reading, decided: Answer): boolean => {
  const { words } = reading;
  const last = words[words.length - 1]?.key ?? '';
  if (/^(?:men|but|fast|om|if|hvis|eller|or|och|og|and)$/.test(last)) return true;
  if (reading.question) return true;
  if (decided === 'decline' || caseNumberOf(reading, true) !== undefined) return false;
  const yes = (reading.meanings.get('yes') ?? []).filter((at) => isBareYes(reading, at));
  const others = (reading.meanings.get('yes') ?? []).length > yes.length || says(reading, 'take');
  if (others) return false;
  const greeted = (reading.meanings.get('greeting') ?? []).some((at) => yes.every((word) => word < at));
  return greeted || (says(reading, 'thanks') && yes.every((at) => WEAK.test(words[at]?.key ?? '')));
};

/** `jag tar 27` says yes to that case; `jag kan ta #27` takes it. */
const taking = (reading: Reading): Found | undefined => {
  if (!says(reading, 'take') || reading.clients.length > 0 || reading.people.length > 0) return undefined;
  if (!isCovered(reading, 0, reading.words.length, ['take', 'me', 'may', 'not', 'filler', 'number', 'softener', 'yes']))
    return undefined;
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
