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
  /** Last names that are nobody's first name. */
  readonly surnames: ReadonlySet<string>;
  readonly lastOf: ReadonlyMap<MemberId, string>;
}

/** A first name of ours with somebody else's last name. */
export interface Stranger {
  readonly at: number;
  readonly length: number;
  readonly name: string;
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
    if ((last.length >= 3 || /[^ ]{3}$/.test(name)) && !isOrdinaryWord(last)) forms.add(last);
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
  const parts = members.map(
    ({ id, name }) => [id, name.toLowerCase().split(/\s+/).filter(Boolean).map(folded)] as const,
  );
  const firsts = new Set(parts.map(([, [first]]) => first));
  const lasts = parts.flatMap(([id, names]) =>
    names.length > 1 ? [[id, names[names.length - 1] ?? ''] as const] : [],
  );
  const surnames = new Set(lasts.map(([, last]) => last).filter((last) => !firsts.has(last)));
  const long = [...forms.keys()].filter((form) => form.length >= 5 && !form.includes(' '));
  const longest = Math.max(1, ...[...forms.keys()].map((form) => form.split(' ').length));
  return { forms, long, longest, surnames, lastOf: new Map(lasts) };
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

const ASKED =
  /^(?:kan|kunne|kunde|kna|kn|can|could|skulle|vill|vil|will|be|ber|ask|fraga|frag|fragar|spor|at|for|till|til|to|med|mot|with)$/;

/** A last name alone is a colleague only where one is asked: `kan Berg ta`, `till Berg`, and never `läkartid hos Dr Berg`. */
const isAsked = (words: readonly Word[], at: number): boolean =>
  words.length === 1 || ASKED.test(words[at - 1]?.key ?? '') || (at === 0 && AFTER.test(words[at + 1]?.key ?? ''));

const isSurname = (words: readonly Word[], at: number, taken: readonly boolean[]): boolean => {
  const word = words[at];
  if (!word || taken[at] || words[at - 1]?.stop || isOrdinaryWord(word.key) || !/^\p{L}[\p{L}'-]+$/u.test(word.raw))
    return false;
  if (/^\p{Lu}[\p{Ll}-]/u.test(word.typed)) return true;
  return AFTER.test(words[at + 1]?.key ?? '') && (at === 1 || ASKED.test(words[at - 2]?.key ?? ''));
};

/** `kan Kari Normann ta`: two words that mean nothing else, where somebody is asked. */
const isWholeStranger = (
  words: readonly Word[],
  at: number,
  taken: readonly boolean[],
  { forms }: PersonNames,
): boolean =>
  (at === 0 || /^(?:kan|kunne|kunde|can|could|skulle)$/.test(words[at - 1]?.key ?? '')) &&
  AFTER.test(words[at + 2]?.key ?? '') &&
  [at, at + 1].every((position) => {
    const word = words[position];
    return (
      word &&
      !taken[position] &&
      !forms.has(word.key) &&
      !isOrdinaryWord(word.key) &&
      /^\p{L}[\p{L}'-]+$/u.test(word.raw)
    );
  });

/** Which of those with this first name the last name after it fits, a typo or a genitive forgiven; nobody: a stranger. */
const fitting = (members: readonly MemberId[], surname: string, { lastOf }: PersonNames): readonly MemberId[] =>
  members.filter((member) => {
    const last = lastOf.get(member) ?? '';
    const same = last === surname || `${last}s` === surname;
    return (
      same || (last.length >= 4 && oneTypoApart(last, surname)) || (surname.length <= 3 && last.startsWith(surname))
    );
  });

/** Every colleague named in a line. A name that is also a common word counts only where a person is expected. */
export const peopleIn = (
  words: readonly Word[],
  taken: readonly boolean[],
  names: PersonNames,
): { readonly people: readonly PersonMention[]; readonly strangers: readonly Stranger[] } => {
  const found: PersonMention[] = [];
  const strangers: Stranger[] = [];
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
      if (length === 1 && names.surnames.has(word.key.replace(/s$/, '')) && !isAsked(words, at)) continue;
      const surname = words[at + 1];
      if (
        mention.length === 1 &&
        !mention.owns &&
        surname &&
        isSurname(words, at + 1, taken) &&
        (names.surnames.has(surname.key) || !names.forms.has(surname.key))
      ) {
        const members = fitting(mention.members, surname.key, names);
        if (members.length > 0) found.push({ at, length: 2, members, owns: /s$/.test(surname.key) });
        else strangers.push({ at, length: 2, name: `${word.typed} ${surname.typed}` });
        at += 1;
        break;
      }
      found.push({ at, ...mention });
      at += mention.length - 1;
      break;
    }
    const unknown = found[found.length - 1]?.at !== at && strangers[strangers.length - 1]?.at !== at - 1;
    if (unknown && isWholeStranger(words, at, taken, names)) {
      strangers.push({ at, length: 2, name: `${word.typed} ${words[at + 1]?.typed}` });
      at += 1;
    }
  }
  return { people: found, strangers };
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
