import { HOUR_WORDS } from './calendar-words';
import { folded } from './normalise';
import { anyOf } from './patterns';
import { lineRead, type Reading } from './reading';
import type { Word } from './words';

const MINUTES = /^(?:min|minut|minuter|minuters|minutt|minutter|minutters|mins|minutes|minute)$/;
const HOURS = /^(?:timme|timmar|timma|time|timer|tima|timar|timars|tim|hour|hours|h)$/;
const QUARTER = /^(?:kvart|kvarter|quarter|kvarten)$/;
const HALF_HOUR = /^(?:halvtimme|halvtime|halvtima|halvtimma|halvtimmes|halvtimes)$/;
const ONE = /^(?:en|ett|et|ei|ein|eit|eitt|1|one|an)$/;

const NUMBERS = new Map([
  ...HOUR_WORDS,
  ...Object.entries({
    femton: 15,
    femten: 15,
    fifteen: 15,
    tjugo: 20,
    tjue: 20,
    tyve: 20,
    twenty: 20,
    tjugofem: 25,
    tjuefem: 25,
    trettio: 30,
    tretti: 30,
    tredve: 30,
    thirty: 30,
    fyrtio: 40,
    førti: 40,
    forty: 40,
    fyrtiofem: 45,
    førtifem: 45,
  }).map(([word, number]) => [folded(word), number] as const),
]);

const numberOf = (key = ''): number | undefined => (/^\d{1,3}$/.test(key) ? Number(key) : NUMBERS.get(key));

interface Amount {
  readonly at: number;
  readonly length: number;
  readonly minutes: number;
}

const COMPARED =
  /^(?:langre|lengre|lenger|lengere|longer|mer|mera|meir|more|extra|ekstra|till|til|kortare|kortere|shorter|mindre|less)$/;

/** The stretch of time that begins with this word: `15 min`, `en kvart`, `tre kvart`, `en halv timme`, `halvannen time`, `half an hour`. */
const amountAt = (words: readonly Word[], at: number): Amount | undefined => {
  const [first = '', second = '', third = ''] = [0, 1, 2].map((step) => words[at + step]?.key);
  const found = (length: number, minutes: number): Amount => ({ at, length, minutes });
  if (HALF_HOUR.test(first)) return found(1, 30);
  if (/^(?:halv|half)$/.test(first) && HOURS.test(second)) return found(2, 30);
  if (first === 'half' && /^an?$/.test(second) && HOURS.test(third)) return found(3, 30);
  if (/^(?:halvannan|halvannen|halvanna)$/.test(first) && HOURS.test(second)) return found(2, 90);
  if (/^(?:trekvart|trekvarter)$/.test(first)) return found(1, 45);
  const number = numberOf(first);
  if (number !== undefined && MINUTES.test(second)) return found(2, number);
  if (number !== undefined && COMPARED.test(second) && MINUTES.test(third)) return found(3, number);
  if (number !== undefined && QUARTER.test(second)) return found(2, 15 * number);
  if (QUARTER.test(first)) return found(1, 15);
  if (number !== undefined && HOURS.test(second)) return found(2, 60 * number);
  return ONE.test(first) && HOURS.test(second) ? found(2, 60) : undefined;
};

const BY = /^(?:med|by|with)$/;
const CHANGED_BY =
  /^(?:kort|korta|kortas|korte|kortes|forkorta|forkortas|forkorte|forlang|forlanga|forlangas|forleng|forlenge|forlenges|utoka|utokas|oka|okas|oke|minska|minskas|redusere|reduseres|reducera|reduceras|shortened|extended|shorten|extend|reduced|ner|ned)$/;

/** `kan kortas med 10`: minutes, though nobody says so. */
const bareAmountAt = (words: readonly Word[], at: number): Amount | undefined => {
  const number =
    /^\d{1,2}$/.test(words[at]?.key ?? '') && Number(words[at]?.key) >= 5 ? Number(words[at]?.key) : undefined;
  const by =
    BY.test(words[at - 1]?.key ?? '') && [2, 3, 4].some((back) => CHANGED_BY.test(words[at - back]?.key ?? ''));
  return number !== undefined && by ? { at, length: 1, minutes: number } : undefined;
};

const ABOUT =
  /^(?:minst|cirka|ca|ungefar|drygt|nastan|nesten|omtrent|rundt|about|around|almost|at|least|alltid|alltid|always|gott|godt)$/;
const LASTS = /^(?:pa|on|in|inom|innen|tar|tager|tek|takes|tok|tog|took|ta|bruker|bruke|varer|varar)$/;
const AGO = /^(?:sedan|sen|siden|ago|forsenad|forsinket|late|forseinka)$/;

/** `tar 45 min`: how long it lasts, and not how much longer. */
const isWhole = (words: readonly Word[], { at, length }: Amount): boolean => {
  let before = at - 1;
  while (ABOUT.test(words[before]?.key ?? '')) before -= 1;
  if (!LASTS.test(words[before]?.key ?? '')) return false;
  return ![0, 1].some((step) => COMPARED.test(words[at + length + step]?.key ?? ''));
};

const FROM_TO = /(?<![\d.:])(\d{2,3})(?: min[a-z]*)? (?:till|til|to) (\d{2,3}) min/;
const INSTEAD = new RegExp(
  `(?<![\\d.:])(\\d{2,3}) min[a-z]* (?:\\S+ ){0,4}${anyOf('i stället för, istället för, i stedet for, istedenfor, i staden for, instead of').source} (\\d{2,3})(?! ?[.:]\\d)`,
);

/** `tar 50 min nu inte 30`, `går på 20 min, ikke 40`. */
const NOT_THAT =
  /(?<![\d.:])(\d{2,3}) min[a-z]* (?:\S+ ){0,4}?(?:inte|ikke|ikkje|itj|ej|not) (?:pa |langre |lenger |bara |bare )?(\d{2,3})(?! ?[.:]\d)(?= min|$| (?:som|langre|lenger|as))/;

/** `från 30 till 45 min`, `45 min i stället för 30`: how many more, or fewer. */
const difference = (line: string): number | undefined => {
  const change = FROM_TO.exec(line);
  if (change) return Number(change[2]) - Number(change[1]);
  const instead = INSTEAD.exec(line) ?? NOT_THAT.exec(line);
  return instead ? Number(instead[1]) - Number(instead[2]) : undefined;
};

const ENOUGH =
  /(?<![\d.:])\d{2,3} min[a-z]* (?:racker|holder|er nok|ar nog|is enough|rekk)( (?:inte|ikke|ej|ikkje|itj))?(?! i st)|(?:racker|holder) med \d{2,3} min|(?:behover|behovs|trenger|treng|needs) (?:bara|bare|berre|kun|endast|only) \d{2,3} min[a-z]*(?! (?:mer|mera|meir|till|til|extra|ekstra|more|langre|lengre|longer)(?![a-z]))/;

const NOT_ENOUGH =
  /(?<![\d.:])\d{2,3} min[a-z]* (?:\S+ ){0,2}?(?:(?:ar|er|e|is|blir) )?(?:alldeles |altfor |alltfor |alt )?(?:for|too|altfor|alltfor) (?:lite|litet|lita|kort|korte|snalt|knappt|knapt|little|short)(?![a-z])/;

/** `20 min räcker`, `behöver bara 20 min`: how long it may last. `räcker inte`: more is needed, and how much is not said. */
export const enoughIn = ({ words }: Reading): 'shorter' | 'longer' | undefined => {
  const line = lineRead({ words });
  if (NOT_ENOUGH.test(line)) return 'longer';
  const said = difference(line) === undefined ? ENOUGH.exec(line) : undefined;
  return said ? (said[1] ? 'longer' : 'shorter') : undefined;
};

export interface Duration {
  readonly minutes: number;
  /** Said by two figures, of which one is greater. */
  readonly is?: 'longer' | 'shorter';
}

/** How much longer, shorter or later: minutes, from any way to say them. How long a visit lasts as it is, is none. */
export const durationIn = ({ words, calendar }: Reading): Duration | undefined => {
  const changed = difference(lineRead({ words }));
  if (changed) return { minutes: Math.abs(changed), is: changed > 0 ? 'longer' : 'shorter' };
  if (ENOUGH.test(lineRead({ words })) || NOT_ENOUGH.test(lineRead({ words }))) return undefined;
  for (let at = 0; at < words.length; at += 1) {
    const amount = calendar.used[at] ? undefined : (amountAt(words, at) ?? bareAmountAt(words, at));
    if (!amount) continue;
    const than = /^(?:an|enn|than)$/.test(words[at - 1]?.key ?? '') && words[at]?.key !== 'an';
    const ago = AGO.test(words[at + amount.length]?.key ?? '');
    if (!than && !ago && !isWhole(words, amount)) return { minutes: amount.minutes };
    at += amount.length - 1;
  }
  return undefined;
};

const BEFORE_THAT = /^(?:fore|before|innan)$/;

/** `en halvtimme före`, `en halvtime før i kveld`: so much earlier than now, and not before something else. */
export const beforeIn = ({ words, calendar }: Reading): number | undefined => {
  for (let at = 0; at < words.length; at += 1) {
    const amount = calendar.used[at] ? undefined : amountAt(words, at);
    const next = amount && words[at + amount.length];
    if (!amount || !next || !(BEFORE_THAT.test(next.key) || next.raw === 'før')) continue;
    const after = at + amount.length + 1;
    if (after === words.length || calendar.dates.some((date) => date.at === after)) return amount.minutes;
  }
  return undefined;
};
