import { isCovered } from './clauses';
import type { Meaning } from './lexicon';
import { folded } from './normalise';
import { lineRead, type Reading, says, saysAt } from './reading';
import { VISIT } from './visit-words';

const BESIDE: readonly Meaning[] = [
  'withdraw',
  'question',
  'mine',
  'number',
  'filler',
  'greeting',
  'thanks',
  'softener',
  'me',
  'may',
  'wants',
  'need',
  'yes',
  'no',
];

/** Already done, and told: `K-1012 avbokat imorgon`. */
const TOLD =
  /^(?:avbokat|avbokad|avbestilt|avbestalld|avbestallt|avlyst|avlyses|installt|installd|cancelled|canceled)$/;

const LEADS = /^(?:till|til|to|for|at|mot|from|fran|fra|med|with|om|about|hos|at|gallande|angaende)$/;

const CALLS_OFF =
  '(?:avboka|avbokar|avboke|avbestill|avbestille|avbestall|avbestalla|avlys|avlyse|avlyser|stall in|stalla in|staller in|installa|cancel)';
const ALL_OF = `(?:(?:alla|alle|allt|all|the|mitt|min|my|dagens|morgon|morgen|formiddag|lunch|lunsj|middag|eftermiddag|ettermiddag|kvall|kveld|natt|morning|evening|${VISIT}|besokene|besoka|hos|til|till|at|to|for|fran|fra) )*`;
const CALLED_OFF = new RegExp(`(?<![a-z])${CALLS_OFF} ${ALL_OF}(?:[a-z]{1,4}[- ]?)?\\d`);

/** `avboka K-1033 på onsdag`: the client's visits of a day, and no question of the writer's own. */
export const callsOffVisits = (reading: Reading): boolean =>
  reading.clients.length > 0 &&
  reading.calendar.dates.length > 0 &&
  reading.people.length === 0 &&
  !says(reading, 'question', 'cannot', 'anyone', 'swap') &&
  CALLED_OFF.test(lineRead(reading));

/**
 * Taking back one's own question: the word alone, with `frågan`, a case number or the client and date that the question was about. With
 * any other object (`avbryt passet`, `ta bort Ahmed ur laget`) nothing is taken back.
 */
export const withdrawalIn = (reading: Reading): 'withdraw' | undefined => {
  const negated = (reading.meanings.get('not') ?? []).some((at) => !saysAt(reading, 'withdraw', at));
  if (!says(reading, 'withdraw') || negated || callsOffVisits(reading)) return undefined;
  const { words, named, clients, people } = reading;
  const plain = words.every(
    (word, at) =>
      named[at] ||
      isCovered(reading, at, at + 1, BESIDE) ||
      (LEADS.test(word.key) && (named[at + 1] === true || says(reading, 'question'))),
  );
  if (!plain || words.some(({ raw }) => TOLD.test(folded(raw)))) return undefined;
  const objects = people.every(({ at }) => LEADS.test(words[at - 1]?.key ?? ''));
  const dated = clients.length === 0 && reading.calendar.dates.length > 0 && !says(reading, 'question');
  const swapped = says(reading, 'swap') && !says(reading, 'question');
  return objects && !dated && !swapped ? 'withdraw' : undefined;
};
