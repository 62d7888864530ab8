import { HOUR_WORDS, MINUTES } from './calendar-words';
import { difference, type Enough, enough } from './enough';
import { folded } from './normalise';
import type { Reading } from './reading';
import type { Word } from './words';

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
  if (ONE.test(first) && HALF_HOUR.test(second)) return found(2, 30);
  if (ONE.test(first) && /^(?:halv|half)$/.test(second) && HOURS.test(third)) return found(3, 30);
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
const LASTS =
  /^(?:pa|on|in|inom|innen|tar|tager|tek|takes|tok|tog|took|ta|bruker|bruke|varer|varar|har|have|hatt|haft|fatt)$/;
/** `plussa på 20 min`. */
const ADDS = /^(?:plussa|plussar|plusse|lagg|lagga|lagger|legg|legge|oka|okar|oke|slang|sleng|pa)$/;
const AGO = /^(?:sedan|sen|siden|ago|forsenad|forsinket|late|forseinka)$/;

/** `tar 45 min`: how long it lasts, and not how much longer. */
const isWhole = (words: readonly Word[], { at, length }: Amount): boolean => {
  let before = at - 1;
  while (ABOUT.test(words[before]?.key ?? '')) before -= 1;
  if (!LASTS.test(words[before]?.key ?? '') || ADDS.test(words[before - 1]?.key ?? '')) return false;
  return ![0, 1].some((step) => COMPARED.test(words[at + length + step]?.key ?? ''));
};

/** The line with every stretch of time in figures: `en kvart räcker` is `15 min racker`. */
const inMinutes = ({ words, calendar }: Pick<Reading, 'words' | 'calendar'>): string => {
  const said: string[] = [];
  for (let at = 0; at < words.length; at += 1) {
    const amount = calendar.used[at] ? undefined : amountAt(words, at);
    said.push(amount ? `${amount.minutes} min` : (words[at]?.key ?? ''));
    if (amount) at += amount.length - 1;
  }
  return said.join(' ');
};

/** `20 min räcker`, `15 min är för lite`, `måste vara 45 min`: whether the time is enough, or how long it is to be. */
export const enoughIn = (reading: Reading): Enough | undefined => enough(inMinutes(reading));

export interface Duration {
  readonly minutes: number;
  /** Said by two figures, of which one is greater. */
  readonly is?: 'longer' | 'shorter';
}

/** How much longer, shorter or later: minutes, from any way to say them. How long a visit lasts as it is, is none. */
export const durationIn = ({ words, calendar }: Pick<Reading, 'words' | 'calendar'>): Duration | undefined => {
  const line = inMinutes({ words, calendar });
  const changed = difference(line);
  if (changed) return { minutes: Math.abs(changed), is: changed > 0 ? 'longer' : 'shorter' };
  if (enough(line)) return undefined;
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
