import type { Meaning } from './lexicon';
import { type Reading, says, saysAt } from './reading';

export type Answer = 'accept' | 'decline';

interface Clause {
  readonly from: number;
  readonly to: number;
}

/** What stands between two commas, or before or after an `and`, `or` or `but`. */
export const clausesOf = ({ words }: Reading): readonly Clause[] => {
  const clauses: Clause[] = [];
  let from = 0;
  words.forEach((word, at) => {
    const joins = /^(?:och|og|and|eller|or|men|but)$/.test(word.key);
    if (joins && at > from) {
      clauses.push({ from, to: at });
      from = at;
    }
    if (word.stop) {
      clauses.push({ from, to: at + 1 });
      from = at + 1;
    }
  });
  if (from < words.length) clauses.push({ from, to: words.length });
  return clauses;
};

/** Whether every word there belongs to one of these meanings; case numbers do anyway. */
export const isCovered = (
  reading: Reading,
  from: number,
  to: number,
  meanings: readonly Meaning[],
  dates = false,
): boolean => {
  const marks = reading.words.map(
    (word, at) => /^#?\d{1,7}$/.test(word.key) || word.key === '-' || (dates && reading.calendar.used[at] === true),
  );
  for (const meaning of meanings)
    for (const at of reading.meanings.get(meaning) ?? []) marks.fill(true, at, at + reading.phraseLength(meaning, at));
  return marks.slice(from, to).every(Boolean);
};

/** `ja`, `jo`, `ok`, and not the `ja` of `ja kan inte` (I). */
export const isBareYes = (reading: Reading, at: number): boolean => {
  if (reading.phraseLength('yes', at) > 1) return false;
  const word = reading.words[at];
  if (word?.key !== 'ja' || word.stop) return true;
  return !(saysAt(reading, 'may', at + 1) || saysAt(reading, 'hurry', at + 1));
};

const OPENING_NO = /^(?:nej|nei|no|na|nai|nope|nix|neida)$/;

const insideYes = (reading: Reading, meaning: Meaning, at: number): boolean => {
  const end = at + reading.phraseLength(meaning, at);
  return (reading.meanings.get('yes') ?? []).some(
    (yes) => yes <= at && end <= yes + reading.phraseLength('yes', yes) && reading.phraseLength('yes', yes) > end - at,
  );
};

const ANSWERING: readonly Meaning[] = [
  'yes',
  'no',
  'filler',
  'greeting',
  'number',
  'may',
  'me',
  'softener',
  'thanks',
  'not',
  'take',
  'hurry',
  'cannot',
];

const LINKS = /^(?:och|og|and|eller|or|men|but)$/;

const sidesIn = (reading: Reading, { from, to }: Clause) => {
  const within = (meaning: Meaning) => (reading.meanings.get(meaning) ?? []).filter((at) => from <= at && at < to);
  const spoken = (meaning: Meaning) => within(meaning).filter((at) => !insideYes(reading, meaning, at));
  const acts = [...within('may'), ...within('take'), ...within('hurry')].length > 0;
  const no = spoken('no').length > 0 || spoken('cannot').length > 0 || (acts && spoken('not').length > 0);
  const bare = within('yes').some((at) => isBareYes(reading, at));
  const takes = within('take').length > 0 && within('me').length > 0 && spoken('not').length === 0;
  const denies = spoken('not').length > 0;
  const yes = no || denies ? bare : within('yes').length > 0 || takes;
  return { no: no || (denies && bare), yes };
};

/** What turns a yes into something else. */
const CONDITION =
  /^(?:men|but|om|if|hvis|fast|bara|kun|only|unless|except|forst|dersom|nar|when|istallet|isteden|instead)$/;

const isReason = (reading: Reading, clause: Clause, first: Answer): boolean => {
  const keys = reading.words.slice(clause.from, clause.to).map(({ key }) => key);
  const asks = (reading.meanings.get('anyone') ?? []).some((at) => clause.from <= at && at < clause.to);
  if (asks || reading.question) return false;
  if (first === 'decline') return true;
  return (
    !keys.some((key) => CONDITION.test(key)) &&
    !says(reading, 'not', 'cannot', 'swap') &&
    !reading.calendar.times.length
  );
};

/**
 * Whether the message says yes or no, or both. A reason may follow a clear answer after a comma; anything else beside the answer makes
 * it none.
 */
export const decidedIn = (reading: Reading): Answer | 'both' | undefined => {
  if (says(reading, 'you') && says(reading, 'take')) return undefined;
  if (reading.words.some(({ key }, at) => key === 'no' && reading.words[at + 1]?.key === 'one')) return undefined;
  let found: Answer | undefined;
  let both = false;
  for (const clause of clausesOf(reading)) {
    const { no, yes } = sidesIn(reading, clause);
    const link = LINKS.test(reading.words[clause.from]?.key ?? '') ? 1 : 0;
    const dated = reading.words.some(
      ({ key }, at) =>
        clause.from <= at && at < clause.to && reading.calendar.used[at] === true && !/^\d{1,4}$/.test(key),
    );
    const covered =
      (!dated || (no && reading.words[0]?.key !== undefined && OPENING_NO.test(reading.words[0].key))) &&
      isCovered(reading, clause.from + link, clause.to, ANSWERING, dated);
    if (no && yes) both = true;
    const side = no ? 'decline' : yes ? 'accept' : undefined;
    if (!found) {
      if (!covered) return undefined;
      found = side;
    } else if (side && side !== found && (covered || found === 'accept')) both = true;
    else if (!covered && !isReason(reading, clause, found)) return undefined;
  }
  return both ? 'both' : found;
};
