import type { ClientCode } from '../core/ids';
import { isTimeLike } from './numbers';
import type { Word } from './words';

export interface ClientNames {
  readonly codes: ReadonlyMap<string, ClientCode>;
  readonly byNumber: ReadonlyMap<string, readonly ClientCode[]>;
  /** How many digits follow each letter: `k` 4. */
  readonly lengths: ReadonlyMap<string, ReadonlySet<number>>;
}

export interface ClientMention {
  readonly at: number;
  readonly length: number;
  readonly client?: ClientCode;
  /** Written like a client's code, but no client of the team. */
  readonly unknown?: string;
}

const PARTS = /^([a-zåäöæø]*)[-._ ]?(\d+)([a-zåäöæø]?)$/;

export const clientNames = (clients: readonly ClientCode[]): ClientNames => {
  const codes = new Map<string, ClientCode>();
  const byNumber = new Map<string, ClientCode[]>();
  const lengths = new Map<string, Set<number>>();
  for (const code of clients) {
    const parts = PARTS.exec(code.toLowerCase());
    codes.set(code.toLowerCase().replace(/[-._ ]/g, ''), code);
    if (!parts) continue;
    const [, letters = '', digits = ''] = parts;
    byNumber.set(digits, [...(byNumber.get(digits) ?? []), code]);
    lengths.set(letters, (lengths.get(letters) ?? new Set()).add(digits.length));
  }
  return { codes, byNumber, lengths };
};

const GLUED = /^([a-zåäöæø]{1,4})[-._:]?(\d{1,6})([a-zåäöæø]?)(?:(?::|')?s)?$/;
const WEEK = /^[vuw]$/;
const POSSESSIVE = /^(?:min|mitt|mi|my|hennes|hans|her|his|kl)$/;
const WHERE = /^(?:hos|brukare|brukaren|bruker|brukeren|kund|kunden|klient|client)$/;

const TAKE = /^(?:ta|tar|take|taking|cover|overta|over|byt|byta|bytt|bytte|swap|mot)$/;
const LINK = /^(?:och|o|og|and|&|samt)$/;
const VISITS = /^(?:besoken|besoka|besokene|visits|kunderna|brukarna|brukerne)$/;
const CLOCK = /^(?:\d{1,2}[.:]\d\d|halv|half|kl|kvart)$/;

const glued = (word: Word, { codes, lengths }: ClientNames): ClientMention | undefined => {
  const parts = GLUED.exec(word.raw.replace(/'s$/, 's'));
  if (!parts) return undefined;
  const [, letters = '', digits = '', more = ''] = parts;
  const client = codes.get(`${letters}${digits}${more}`) ?? codes.get(`${letters}${digits}`);
  if (client) return { at: 0, length: 1, client };
  if (WEEK.test(letters) && digits.length <= 2) return undefined;
  const ours = lengths.has(letters) && digits.length >= 2;
  const coded = word.raw.includes('-') && letters.length <= 2 && digits.length >= 2;
  return ours || coded ? { at: 0, length: 1, unknown: `${letters.toUpperCase()}-${digits}` } : undefined;
};

const onlyClient = (word: Word | undefined, { byNumber }: ClientNames): ClientCode | undefined => {
  const fits = word && /^\d{3,6}$/.test(word.key) ? (byNumber.get(word.key) ?? []) : [];
  return fits.length === 1 ? fits[0] : undefined;
};

/** `1012 o 1018`, each a client's number: the second goes with the first, and the first with the second where something is taken. */
const listed = (
  words: readonly Word[],
  at: number,
  names: ClientNames,
  last: ClientMention | undefined,
): ClientCode | undefined => {
  const client = onlyClient(words[at], names);
  if (!client) return undefined;
  const before = words[at - 1]?.key ?? '';
  const follows = LINK.test(before) && last?.client !== undefined && last.at + last.length === at - 1;
  const leads =
    (TAKE.test(before) || VISITS.test(before)) &&
    LINK.test(words[at + 1]?.key ?? '') &&
    onlyClient(words[at + 2], names) !== undefined;
  return follows || leads ? client : undefined;
};

const DOES =
  /^(?:ska|skal|skall|behover|trenger|treng|vill|vil|har|mar|klarar|klarer|orkar|orker|onskar|onsker|kommer|tycker|liker|needs|dosnt|wants|has|avbokat|avlyst|inlagd|innlagt)$/;
const ITS = /^(?:ar|er|is)$/;
const WHO = /^(?:jag|jeg|eg|æ|i|vi|we|man|hon|han|hun|she|he|du|ni|dere|you|det|it|nan|nagon|non)$/;
const HITHER = /^(?:till|til|for|to)$/;
const FROM =
  /^(?:fran|fra|from|i|stallet|stedet|istallet|isteden|steden|flytta|flyttas|flytte|flyttes|flytt|move|instead)$/;
const HELLO = /^(?:hej|hei|hi|hello|hallo)$/;

/** `1024 ska inte ha besök`, `besöket till 1024`: where a client stands, and none is named beside. */
const standsAsClient = (words: readonly Word[], at: number, names: ClientNames): boolean => {
  const key = words[at]?.key ?? '';
  if (key.length < 4 || words.some((word) => glued(word, names)?.client)) return false;
  const before = words[at - 1];
  const [next = '', after = ''] = [words[at + 1]?.key, words[at + 2]?.key];
  const round = Number(key) % 5 === 0;
  const begins = before === undefined || before.stop || HELLO.test(before.key);
  if (begins) return (DOES.test(next) || (!round && ITS.test(next))) && !WHO.test(after);
  return HITHER.test(before.key) && !round && !words.slice(0, at).some((word) => FROM.test(word.key));
};

/** `K 1047`, `K - 1047`, and a bare `1047` where a client must stand or no time has those digits. */
const apart = (words: readonly Word[], at: number, names: ClientNames): ClientMention | undefined => {
  const { codes, lengths } = names;
  const word = words[at];
  const previous = words[at - 1]?.key ?? '';
  if (!word) return undefined;
  const kinds = lengths.get(word.raw);
  if (kinds) {
    const dash = words[at + 1]?.key === '-' ? 1 : 0;
    const digits = /^(\d+)s?$/.exec(words[at + 1 + dash]?.raw ?? '')?.[1];
    if (digits === undefined) return undefined;
    const client = codes.get(`${word.raw}${digits}`);
    if (client) return { at, length: 2 + dash, client };
    const likely = kinds.has(digits.length) && digits.length >= 3 && !POSSESSIVE.test(previous);
    return likely ? { at, length: 2 + dash, unknown: `${word.raw.toUpperCase()}-${digits}` } : undefined;
  }
  const only = onlyClient(word, names);
  if (!only) return undefined;
  const named = WHERE.test(previous) || !isTimeLike(word.key);
  const swapped = previous.endsWith('s') && words[at - 2]?.key === 'mot';
  const taken =
    (TAKE.test(previous) || swapped) && (Number(word.key) % 5 !== 0 || words.some((other) => CLOCK.test(other.key)));
  return (named && word.key.length >= (WHERE.test(previous) ? 3 : 4)) || taken || standsAsClient(words, at, names)
    ? { at, length: 1, client: only }
    : undefined;
};

/** Every client code of a line, however it is typed: `K-1047`, `k1047`, `K 1047`. */
export const clientsIn = (words: readonly Word[], names: ClientNames): readonly ClientMention[] => {
  const found: ClientMention[] = [];
  for (let at = 0; at < words.length; at += 1) {
    const word = words[at];
    if (!word || !(/\d/.test(word.key) || names.lengths.has(word.raw))) continue;
    const bare = listed(words, at, names, found[found.length - 1]);
    const mention = bare ? { length: 1, client: bare } : (glued(word, names) ?? apart(words, at, names));
    if (!mention) continue;
    found.push({ ...mention, at });
    at += mention.length - 1;
  }
  return found;
};
