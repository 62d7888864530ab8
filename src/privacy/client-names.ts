import { namesInClientsPlaces } from './client-places';
import { firstNames } from './first-names';

const PAIR = /(?<![\p{L}-])(\p{Lu}\p{Ll}+(?:-\p{Lu}\p{Ll}+)?) (\p{Lu}\p{Ll}{2,}(?:-\p{Lu}\p{Ll}+)?)(?![\p{L}-])/gu;
const TITLED =
  /(?<!\p{L}|(?:min|din|sin|hans|hennes) )(?:fru|herr|frøken|fröken|hr|Fru|Herr|Frøken|Fröken|Hr|Mrs|Mr|Ms|mrs|mr)\.? (\p{Lu}\p{Ll}{2,})(?!\p{L})/gu;
const CODE = String.raw`(?<!\p{L})\p{L}{1,2}[- ]?\d{2,5}`;
const BRACKETED = new RegExp(
  `${CODE}(?::s)? ?\\((\\p{L}+(?:-\\p{L}+)?)(?: \\p{L}+)?\\)|(?<!\\p{L})(\\p{L}+(?:-\\p{L}+)?) \\(${CODE}\\)`,
  'giu',
);

/** Before and after somebody who is asked, or does the work. */
const ASKING =
  /(?<!\p{L})(?:kan|kunde|kunne|kn|can|could|skulle|vill|vil|will|would|fråga|frågar|spør|spørre|ask|be|ber|åt|for|för|med|mot|with|tack|takk|hej|hei|hi|hello|mvh|hälsningar|hilsen|jag är|jeg er|från|fra|from|inte|ikke|not|eller|or|och|og|and|utom|unntatt|except|än|enn|than)[ ,!:]*$/iu;
const WORKING =
  /^s?[ ,]*(?:kan|kunde|kunne|can|could|tar|ta|tek|takes|take|vill|vil|will|skulle|jobbar|jobber|works?|byter|bytter|hoppar|hopper|är ledig|er ledig|is free|är sjuk|er syk|is sick|slutar|slutter|börjar|begynner|menar|mener)(?!\p{L})/iu;

/** Capitalised for another reason than being a last name. */
const NO_NAME =
  /^(?:kan|tar|har|hej|hei|imorgon|idag|tack|takk|mvh|hälsningar|hilsen|och|og|and|med|vill|vil|ska|skal|måndag|tisdag|onsdag|torsdag|fredag|lördag|söndag|mandag|tirsdag|lørdag|søndag|monday|tuesday|wednesday|thursday|friday|saturday|sunday|januari|februari|mars|april|maj|juni|juli|augusti|september|oktober|november|december|teams|tillit)$/i;

/** A last name and nothing else, so that what stands before it need not be on the list. */
const PATRONYMIC = /(?:sson|sen|ström|strøm|qvist|kvist)$/;
const NO_FIRST_NAME =
  /^(?:fråga|ring|spør|ask|call|hälsa|be|ta|byt|bytt|swap|ge|gi|jag|jeg|kollega|kollegan|kollegaen|samordnare|koordinator|sjuksköterska|sykepleier|nurse|chefen?|lederen?|pass|vakt|shift|slinga|rute|för|for|hos|åt|till|til)$/i;

const STREET = /^ (?:gate|gata|gatan|vei|veg|väg|street|road|plass|gränd)(?!\p{L})/iu;

const isOurs = (names: readonly string[], ...parts: readonly string[]): boolean =>
  names.some((name) => {
    const ours = name.toLowerCase().split(/\s+/);
    return parts.every((part) => {
      const typed = part.toLowerCase();
      return ours.includes(typed) || ours.includes(typed.replace(/s$/, ''));
    });
  });

/**
 * The name of somebody cared for, where it is clear: a common first name with a last name that is nobody's in the team, `fru Svensson`,
 * a name in brackets beside a client's code, or a name that is nobody's in the team where a client's stands. Somebody who is asked to work is none, unless
 * it is `kept`.
 */
export const hasClientName = (line: string, names: readonly string[], kept = false): boolean => {
  for (const { 0: pair, 1: first = '', 2: last = '', index } of line.matchAll(PAIR)) {
    const isName = firstNames.has(first.toLowerCase()) || (PATRONYMIC.test(last) && !NO_FIRST_NAME.test(first));
    if (!isName || NO_NAME.test(first) || NO_NAME.test(last) || isOurs(names, first, last)) continue;
    if (firstNames.has(last.toLowerCase()) && (isOurs(names, first) || isOurs(names, last))) continue;
    const before = line.slice(0, index);
    const after = line.slice(index + pair.length);
    if (STREET.test(after)) continue;
    if (kept || (!ASKING.test(before) && !WORKING.test(after))) return true;
  }
  for (const { 1: name = '' } of line.matchAll(TITLED)) if (!isOurs(names, name) && !NO_NAME.test(name)) return true;
  for (const { 1: inside, 2: outside } of line.matchAll(BRACKETED)) {
    const name = inside ?? outside ?? '';
    if (firstNames.has(name.toLowerCase()) && !isOurs(names, name)) return true;
  }
  return namesInClientsPlaces(line).some((name) => !isOurs(names, name));
};

const CAPITAL = /(?<![\p{L}-])\p{Lu}\p{Ll}+(?:-\p{Lu}\p{Ll}+)?(?![\p{L}-])/gu;
/** `Hans fru`, at the beginning. */
const ALSO_A_WORD = /^(?:hans|maj|vår|sol|liv|may|will|mark)$/i;

/** Anybody's first name but a colleague's: in what is noted of a client nobody is asked and nobody works, and a husband's name is as secret as hers. */
export const namesAnyone = (line: string, names: readonly string[]): boolean =>
  [...line.matchAll(CAPITAL)].some(
    ([word]) => firstNames.has(word.toLowerCase()) && !ALSO_A_WORD.test(word) && !isOurs(names, word),
  );
