import type { MemberId } from '../core/ids';
import { calendarWords } from './calendar-words';
import { lexiconWords } from './lexicon';
import { folded } from './normalise';
import { commonWords } from './plain-words';
import { oneTypoApart } from './typos';
import type { Word } from './words';

export interface PersonNames {
  readonly forms: ReadonlyMap<string, readonly MemberId[]>;
  /** Single words of five letters or more, to see a typo in. */
  readonly long: readonly string[];
  readonly longest: number;
}

export interface PersonMention {
  readonly at: number;
  readonly length: number;
  readonly members: readonly MemberId[];
  /** `Saras`, `Ahmed's`. */
  readonly owns: boolean;
}

export const isOrdinaryWord = (key: string): boolean =>
  commonWords.has(key) || lexiconWords.has(key) || calendarWords.has(key);

/** What a person may be called: first name, full name, first name and initial, last name. */
const formsOf = (name: string): readonly string[] => {
  const parts = name.toLowerCase().split(/\s+/).filter(Boolean).map(folded);
  const [first = ''] = parts;
  const last = parts[parts.length - 1] ?? '';
  const forms = new Set([first, parts.join(' ')]);
  if (first.includes('-')) {
    forms.add(first.replaceAll('-', ' '));
    forms.add(first.replaceAll('-', ''));
  }
  if (parts.length > 1) {
    forms.add(`${first} ${last}`);
    forms.add(`${first} ${last.charAt(0)}`);
    if (parts.length > 2) forms.add(parts.slice(0, -1).join(' '));
    if (last.length >= 3 && !isOrdinaryWord(last)) forms.add(last);
  }
  return [...forms];
};

export const personNames = (members: readonly { readonly id: MemberId; readonly name: string }[]): PersonNames => {
  const forms = new Map<string, MemberId[]>();
  for (const { id, name } of members)
    for (const form of formsOf(name)) {
      const others = forms.get(form);
      if (!others) forms.set(form, [id]);
      else if (!others.includes(id)) others.push(id);
    }
  const long = [...forms.keys()].filter((form) => form.length >= 5 && !form.includes(' '));
  return { forms, long, longest: Math.max(1, ...[...forms.keys()].map((form) => form.split(' ').length)) };
};

const BEFORE =
  /^(?:kan|kunne|kunde|kna|can|could|skulle|vill|vil|would|will|med|mot|me|m|with|at|for|till|til|to|be|ber|ask|fraga|frag|fragar|spor|av|fran|fra|from|hos|utom|unntatt|except|utenom|an|enn|than|the)$/;
const AFTER = /^(?:tar|ta|kan|tek|takes|take|hoppar|hopper|tager)$/;

/** Where a person's name is expected. */
export const isPersonsPlace = (words: readonly Word[], at: number): boolean => BEFORE.test(words[at - 1]?.key ?? '');

const exact = (
  words: readonly Word[],
  at: number,
  length: number,
  { forms }: PersonNames,
): Omit<PersonMention, 'at'> | undefined => {
  let joined = '';
  for (let word = at; word < at + length; word += 1) joined += `${word > at ? ' ' : ''}${words[word]?.key ?? ''}`;
  const last = words[at + length - 1];
  const whole = forms.get(joined);
  const shorter = joined.length > 3 && /(?::|')?s$/.test(joined) ? forms.get(joined.replace(/:?s$/, '')) : undefined;
  const apostrophe = /'s?$/.test(last?.raw ?? '');
  if (shorter && (!whole || apostrophe)) return { length, members: shorter, owns: true };
  return whole && { length, members: whole, owns: apostrophe };
};

const AND_INITIAL = /^(?:morgon|morgen|dag|kvall|kveld|natt|helgen|helga|overmorgon|overmorgen|morra|morn|over|gar)$/;

const couldBeTyped = (
  words: readonly Word[],
  at: number,
  names: PersonNames,
): Omit<PersonMention, 'at'> | undefined => {
  const key = words[at]?.key ?? '';
  if (key.length < 4 || /\d/.test(key) || isOrdinaryWord(key)) return undefined;
  const near = (typed: string) => names.long.filter((form) => oneTypoApart(typed, form));
  const plain = near(key);
  const found = plain.length > 0 ? plain : key.endsWith('s') ? near(key.slice(0, -1)) : [];
  const [first, ...others] = found.map((form) => names.forms.get(form) ?? []);
  if (!first || others.some((members) => members.join() !== first.join())) return undefined;
  return { length: 1, members: first, owns: plain.length === 0 };
};

/** Every colleague named in a line. A name that is also a common word counts only where a person is expected. */
export const peopleIn = (
  words: readonly Word[],
  taken: readonly boolean[],
  names: PersonNames,
): readonly PersonMention[] => {
  const found: PersonMention[] = [];
  for (let at = 0; at < words.length; at += 1) {
    const word = words[at];
    if (!word || taken[at] || /^\d|^-$/.test(word.key)) continue;
    for (let length = Math.min(names.longest, words.length - at); length >= 1; length -= 1) {
      if (taken.slice(at, at + length).some(Boolean)) continue;
      const last = words[at + length - 1]?.key ?? '';
      if (length > 1 && last === 'i' && AND_INITIAL.test(words[at + length]?.key ?? '')) continue;
      const mention = exact(words, at, length, names) ?? (length === 1 ? couldBeTyped(words, at, names) : undefined);
      if (!mention) continue;
      if (length === 1 && isOrdinaryWord(word.key) && !placed(words, at)) continue;
      found.push({ at, ...mention });
      at += mention.length - 1;
      break;
    }
  }
  return found;
};

/** A common word stands for a person only between what goes before a person and what does not go on as something else. */
const placed = (words: readonly Word[], at: number): boolean => {
  const next = words[at + 1]?.key ?? '';
  if (/^\d/.test(next) && calendarWords.has(words[at]?.key ?? '')) return false;
  if (/^(?:kan|kunne|kunde|can|could|skulle)$/.test(words[at - 1]?.key ?? '')) return AFTER.test(next);
  if (commonPronoun.test(words[at]?.key ?? '')) return false;
  return isPersonsPlace(words, at);
};

const commonPronoun = /^(?:hans|my|min|per|dag|liv|vi|an|om|even|may|maj|mai|juni|april|helga|helge)$/;
