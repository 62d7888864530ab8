import type { IsoDate, MemberId } from '../core/ids';
import { type CalendarFound, calendarIn, type Today } from './calendar';
import { calendarTypos, calendarWords, RELATIVE_DAYS, WEEKDAYS } from './calendar-words';
import { type ClientMention, type ClientNames, clientsIn } from './clients';
import { lexiconWords, type Meaning, phrasesFrom } from './lexicon';
import { type PersonMention, type PersonNames, peopleIn, type Stranger } from './people';
import { commonWords } from './plain-words';
import { typoIndex } from './typos';
import { type Line, lineOf, type Word } from './words';

/** What was found in a message, before anybody asks what it means. */
export interface Reading {
  readonly words: readonly Word[];
  readonly question: boolean;
  readonly heading: boolean;
  readonly clients: readonly ClientMention[];
  readonly people: readonly PersonMention[];
  readonly strangers: readonly Stranger[];
  readonly calendar: CalendarFound;
  readonly today: Today;
  readonly speaker: MemberId;
  /** Positions of each meaning, in order. */
  readonly meanings: ReadonlyMap<Meaning, readonly number[]>;
  /** How many words the phrase at that position has. */
  readonly phraseLength: (meaning: Meaning, at: number) => number;
  /** Words that belong to a client, a person, a date or a time. */
  readonly named: readonly boolean[];
  readonly date?: IsoDate;
}

const nearWords = typoIndex([...lexiconWords].filter((word) => word.length >= 6));

const sameDay = (a: string, b: string): boolean =>
  WEEKDAYS.get(a) === WEEKDAYS.get(b) && RELATIVE_DAYS.get(a) === RELATIVE_DAYS.get(b);

export const corrected = (word: Word, names: PersonNames): Word => {
  const { key } = word;
  if (key.length < 5 || /[^a-z]/.test(key) || commonWords.has(key) || lexiconWords.has(key) || calendarWords.has(key))
    return word;
  if (names.forms.has(key) || names.forms.has(key.replace(/s$/, ''))) return word;
  const [day, ...days] = calendarTypos(key);
  if (day && days.every((other) => sameDay(day, other))) return { ...word, key: day };
  if (key.length < 6) return word;
  const [near] = nearWords(key);
  return near ? { ...word, key: near } : word;
};

/** Which words of a line belong to a mention. */
export const marked = (
  length: number,
  mentions: readonly { readonly at: number; readonly length: number }[],
): boolean[] => {
  const marks = new Array<boolean>(length).fill(false);
  for (const { at, length: long } of mentions) marks.fill(true, at, at + long);
  return marks;
};

const isCaseNumber = (word: Word): boolean => /^#\d+$/.test(word.key);

const standsHere = (
  words: readonly Word[],
  taken: readonly boolean[],
  at: number,
  keys: readonly string[],
): boolean => {
  for (let next = 1; next < keys.length; next += 1)
    if (words[at + next]?.key !== keys[next] || taken[at + next]) return false;
  return true;
};

/** Finds clients, then colleagues, then dates and times, each in what the ones before left, and last what the other words mean. */
export const readingOf = (
  text: string,
  names: { readonly clients: ClientNames; readonly people: PersonNames },
  today: Today,
  speaker: MemberId,
): Reading => {
  const line: Line = lineOf(text);
  const clients = clientsIn(line.words, names.clients);
  const taken = marked(line.words.length, clients);
  line.words.forEach((word, at) => {
    if (isCaseNumber(word)) taken[at] = true;
  });
  const { people, strangers } = peopleIn(line.words, taken, names.people);
  const ofPeople = marked(line.words.length, [...people, ...strangers]);
  const words = line.words.map((word, at) => (taken[at] || ofPeople[at] ? word : corrected(word, names.people)));
  const before = words.map((_, at) => taken[at] === true || ofPeople[at] === true);
  const calendar = calendarIn(words, before, today);
  const named = before.map((mark, at) => mark || calendar.used[at] === true);
  const meanings = new Map<Meaning, number[]>();
  const lengths = new Map<Meaning, Map<number, number>>();
  words.forEach((word, at) => {
    if (before[at]) return;
    for (const { keys, meaning } of phrasesFrom(word.key)) {
      if (calendar.used[at] && keys.length === 1) continue;
      if (!standsHere(words, before, at, keys)) continue;
      const known = lengths.get(meaning) ?? new Map<number, number>();
      if (!known.has(at)) {
        const list = meanings.get(meaning);
        if (list) list.push(at);
        else meanings.set(meaning, [at]);
      }
      lengths.set(meaning, known.set(at, Math.max(known.get(at) ?? 0, keys.length)));
    }
  });
  return {
    words,
    question: line.question,
    heading: line.heading,
    clients,
    people,
    strangers,
    calendar,
    today,
    speaker,
    meanings,
    phraseLength: (meaning, at) => lengths.get(meaning)?.get(at) ?? 0,
    named,
  };
};

export const says = ({ meanings }: Reading, ...wanted: readonly Meaning[]): boolean =>
  wanted.some((meaning) => meanings.has(meaning));

/** The first position of a meaning, or -1. */
export const positionOf = ({ meanings }: Reading, meaning: Meaning): number => meanings.get(meaning)?.[0] ?? -1;

export const saysAt = ({ meanings }: Reading, meaning: Meaning, at: number): boolean =>
  meanings.get(meaning)?.includes(at) ?? false;

/** The words as they are read, in one line. */
export const lineRead = ({ words }: Pick<Reading, 'words'>): string => words.map(({ key }) => key).join(' ');

/** Whose name that word is part of. */
export const personAt = ({ people }: Reading, at: number): PersonMention | undefined =>
  people.find((person) => person.at <= at && at < person.at + person.length);
