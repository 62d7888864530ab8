import type { ShiftKind } from '../core/roster';
import type { Intent } from './intents';
import { isOrdinaryWord } from './people';
import { lineRead, personAt, positionOf, type Reading, says, saysAt } from './reading';
import { changesThing, isTrade } from './trades';

/** Who would take it, as the sentence says. */
export type Taker =
  | { readonly who: 'me'; readonly not: boolean }
  | { readonly who: 'anyone' }
  | { readonly who: 'person'; readonly at: number; readonly not: boolean };

/** `jag tar lunch nu`, and not `jag tar lunchbesöket`. */
const isMeal = (key = ''): boolean =>
  /^(?:lunch|lunsj|lunchen|lunsjen|rast|rasten|paus|pause|pausen|fika|kaffe|frukost|frokost|mat|middag|break|bussen|bilen|ledigt|fri)$/.test(
    key,
  );

const strangerAt = (reading: Reading, at: number): boolean =>
  reading.strangers.some((stranger) => stranger.at <= at && at < stranger.at + stranger.length);

/** `ta bort`, `ta tillbaka`: nothing is taken. */
const isTaking = (reading: Reading, at: number): boolean =>
  !/^(?:bort|tillbaka|tilbake|back|fram|frem|hand|med|away|hansyn|hensyn|vekk|vakk)$/.test(
    reading.words[at + 1]?.key ?? '',
  ) && !(isMeal(reading.words[at + 1]?.key) && !saysAt(reading, 'visit', at + 2));

const takesIn = (reading: Reading): readonly number[] =>
  (reading.meanings.get('take') ?? []).filter((at) => isTaking(reading, at));

/** The word that says that somebody takes it. */
export const takingAt = (reading: Reading): number => {
  const found = takesIn(reading);
  return found.find((at) => !/^(?:ha|gora|gjore|do)$/.test(reading.words[at]?.key ?? '')) ?? found[0] ?? -1;
};

/** A name where a colleague's stands, that is nobody's here: `kan Olle ta …`. */
export const isStranger = (reading: Reading, at: number): boolean => {
  const word = reading.words[at];
  if (!word || reading.named[at] || !/^\p{L}[\p{L}'-]+$/u.test(word.raw) || isOrdinaryWord(word.key)) return false;
  return (
    at === 0 || saysAt(reading, 'may', at - 1) || saysAt(reading, 'ask', at - 1) || saysAt(reading, 'greeting', at - 1)
  );
};

/** Whoever stands nearest before the verb in its clause, else right after it (`imorgon tar jag …`), else the writer. */
export const takerOf = (reading: Reading, verb: number): Taker => {
  let not = false;
  for (let at = verb - 1; at >= 0; at -= 1) {
    const word = reading.words[at];
    if (!word) break;
    if (saysAt(reading, 'not', at)) not = true;
    const person = personAt(reading, at);
    if (person && !person.owns && !/^(?:med|fran|fra|from|mot|med)$/.test(reading.words[person.at - 1]?.key ?? ''))
      return { who: 'person', at: person.at, not };
    if (strangerAt(reading, at) || (at === verb - 1 && isStranger(reading, at))) return { who: 'anyone' };
    if (saysAt(reading, 'anyone', at)) return { who: 'anyone' };
    if (saysAt(reading, 'you', at)) return { who: 'anyone' };
    if (saysAt(reading, 'other', at)) {
      const named = reading.people.find((candidate) => candidate.at < at);
      if (named) return { who: 'person', at: named.at, not };
      if (says(reading, 'ask')) return { who: 'anyone' };
    }
    if (saysAt(reading, 'me', at))
      return { who: 'me', not: not || saysAt(reading, 'not', verb + 1) || saysAt(reading, 'cannot', at) };
    if (word.stop && at < verb - 1 && !reading.named[at]) break;
  }
  const after = verb + 1;
  const person = personAt(reading, after);
  if (
    person &&
    !person.owns &&
    /^(?:tar|tek|takes|hoppar|hopper|tager|overtar|tacker|dekker)$/.test(reading.words[verb]?.key ?? '')
  )
    return { who: 'person', at: person.at, not };
  if (saysAt(reading, 'me', after)) return { who: 'me', not };
  if (saysAt(reading, 'anyone', after) && !saysAt(reading, 'you', after)) return { who: 'anyone' };
  if (reading.meanings.has('anyone') && verb === 0) return { who: 'anyone' };
  return { who: 'me', not };
};

const LETTER_SHIFTS: Readonly<Record<string, ShiftKind>> = { d: 'D', a: 'E', k: 'E', e: 'E', n: 'N' };

/** `mitt kvällspass`, `min D`, `fredag kväll`. */
export const shiftsIn = (reading: Reading): readonly { readonly at: number; readonly kind: ShiftKind }[] => {
  const found: { at: number; kind: ShiftKind }[] = [];
  reading.words.forEach((word, at) => {
    const before = reading.words[at - 1];
    const possessive =
      saysAt(reading, 'mine', at - 1) ||
      saysAt(reading, 'they_have', at - 1) ||
      personAt(reading, at - 1)?.owns === true;
    const letter = LETTER_SHIFTS[word.raw];
    if (letter && !reading.named[at] && (possessive || /^(?:mot|for)$/.test(before?.key ?? '')))
      found.push({ at, kind: letter });
    else if (saysAt(reading, 'day_shift', at)) found.push({ at, kind: 'D' });
    else if (saysAt(reading, 'evening_shift', at)) found.push({ at, kind: 'E' });
    else if (saysAt(reading, 'night_shift', at)) found.push({ at, kind: 'N' });
  });
  return found;
};

/** The shift kind that a part of the day stands for, in a message about a shift. */
export const partAsShift = (reading: Reading): ShiftKind | undefined => {
  switch (reading.calendar.part) {
    case 'morning':
    case 'midday':
      return 'D';
    case 'afternoon':
    case 'evening':
      return 'E';
    case 'night':
      return 'N';
    case undefined:
      return undefined;
  }
};

type Object = 'visit' | 'shift' | 'nothing';

/** What is to change hands: a visit or a shift, whichever the sentence names first; a lone time of day means a visit. */
export const objectOf = (reading: Reading): Object => {
  const shift = [positionOf(reading, 'shift'), ...shiftsIn(reading).map(({ at }) => at)].filter((at) => at >= 0);
  const visit = [positionOf(reading, 'visit'), reading.clients[0]?.at ?? -1].filter((at) => at >= 0);
  const firstShift = Math.min(...shift, 1000);
  const firstVisit = Math.min(...visit, 1000);
  if (firstShift < firstVisit) {
    const inside =
      /^(?:pa|under|i|on|during)$/.test(reading.words[firstShift - 2]?.key ?? '') &&
      saysAt(reading, 'mine', firstShift - 1);
    return inside && reading.clients.length > 0 ? 'visit' : 'shift';
  }
  if (firstVisit < 1000) return 'visit';
  const [time] = reading.calendar.times;
  if (time && !time.mention.end) return 'visit';
  return reading.calendar.dates.length > 0 || reading.calendar.part || time ? 'shift' : 'nothing';
};

const offer = (reading: Reading): Intent => (objectOf(reading) === 'visit' ? 'offerVisit' : 'offerShift');

const swapping = (reading: Reading): Intent | undefined => {
  if (isTrade(reading, takesIn(reading))) return objectOf(reading) === 'visit' ? 'swapVisit' : 'swapShift';
  if (!says(reading, 'swap') || changesThing(reading)) return undefined;
  const away = reading.words.some(
    (_, at) => saysAt(reading, 'swap', at) && /^(?:bort|away)$/.test(reading.words[at + 1]?.key ?? ''),
  );
  if (away) return offer(reading);
  if (says(reading, 'round') && !says(reading, 'shift')) return 'swapRound';
  return objectOf(reading) === 'visit' ? 'swapVisit' : 'swapShift';
};

/** `åt mig`, `for meg`: somebody else is to take it. */
const isForMe = ({ words }: Reading): boolean =>
  words.some(({ key }, at) => /^(?:at|for)$/.test(key) && /^(?:mig|meg|me|mej|oss)$/.test(words[at + 1]?.key ?? ''));

/** `K-1047 tar jättelång tid`: it is the client's visit that takes something. */
const lasts = (reading: Reading, verb: number): boolean =>
  /^(?:tar|takes|tek)$/.test(reading.words[verb]?.key ?? '') &&
  !says(reading, 'me') &&
  reading.clients.some(({ at, length }) => at + length === verb);

const taking = (reading: Reading): Intent | undefined => {
  const verb = takingAt(reading);
  if (verb < 0) return undefined;
  const object = objectOf(reading);
  const taker = takerOf(reading, verb);
  if (object === 'nothing')
    return taker.who === 'me' || !reading.people.length || saysAt(reading, 'yes', 0) ? undefined : 'offerShift';
  if (
    taker.who !== 'me' ||
    taker.not ||
    begs(reading, verb) ||
    says(reading, 'cannot') ||
    saysAt(reading, 'need', verb - 1) ||
    isForMe(reading)
  )
    return object === 'visit' ? 'offerVisit' : 'offerShift';
  if (lasts(reading, verb)) return undefined;
  if (says(reading, 'role') && reading.clients.length === 0) return 'roleTake';
  return object === 'visit' ? 'takeVisit' : 'takeShift';
};

/** `kort om tid`, `short of time`: it is no colleague that is missing. */
const lacksTime = ({ words }: Reading): boolean =>
  words.some(
    ({ key }, at) =>
      /^(?:om|pa|of|on)$/.test(key) &&
      /^(?:kort|korta|short|ont|knapt)$/.test(words[at - 1]?.key ?? '') &&
      /^(?:tid|tiden|time)$/.test(words[at + 1]?.key ?? ''),
  );

/** `vad finns ledigt`, `er det noe ledig`, written as one would ask it. */
const ASKS_FOR_VACANT =
  /^(?:vad|hva|ka|kva|what|whats|any|anything|finns|fins|finnes|(?:er|ar|is) (?:det|there|anything|noe|nat|nagot)|are there|har vi|do we) /;

const open = (reading: Reading): Intent | undefined => {
  if (lacksTime(reading)) return undefined;
  if (says(reading, 'lack') && !says(reading, 'me') && reading.clients.length === 0 && objectOf(reading) === 'shift')
    return 'openShift';
  const named = reading.clients.length + reading.people.length > 0;
  const asks = says(reading, 'vacant') && !says(reading, 'take', 'me') && !named;
  return asks &&
    (reading.question ||
      says(reading, 'shift', 'visit') ||
      reading.calendar.dates.length > 0 ||
      ASKS_FOR_VACANT.test(lineRead(reading)))
    ? 'listOpen'
    : undefined;
};

const MINE = /^(?:mig|meg|mej|me|mæ)$/;

/** `ge mig K-1030`, `jag kan hjälpa Amina K-1030`: I would take it. */
const volunteering = (reading: Reading): Intent | undefined => {
  if (says(reading, 'cannot', 'not', 'anyone', 'need', 'swap')) return undefined;
  const object = objectOf(reading);
  if (object === 'nothing') return undefined;
  return isVolunteer(reading) ? (object === 'visit' ? 'takeVisit' : 'takeShift') : undefined;
};

const HELPS =
  /(?:^| )(?:jag|jeg|eg|æ|i) (?:kan|can|could) (?:gjerne |garna )?(?:hjalpa|hjelpe|hjalpe|help) (?!mig|meg|me )/;

const isVolunteer = (reading: Reading): boolean => {
  const given = (reading.meanings.get('give') ?? []).some((at) => MINE.test(reading.words[at + 1]?.key ?? ''));
  if (given) return reading.people.length === 0;
  return reading.clients.length > 0 && HELPS.test(reading.words.map(({ key }) => key).join(' '));
};

/** `snälla ta K-1047`: the writer begs. */
const begs = (reading: Reading, verb: number): boolean => {
  if (!/^(?:ta|take|tek|overta)$/.test(reading.words[verb]?.key ?? '') || says(reading, 'may')) return false;
  const before = reading.words.slice(0, verb);
  const keys = reading.words.map(({ key }) => key);
  if (before.some((_, at) => saysAt(reading, 'me', at))) return false;
  return keys.some((key) => /^(?:snalla|snall|please|pls|plz|vennligst|snill)$/.test(key)) || says(reading, 'sick');
};

/** `hjälp jag hinner inte`: some visit, still unsaid which. */
const criesForHelp = (reading: Reading): boolean =>
  says(reading, 'help') && says(reading, 'me') && says(reading, 'cannot') && !says(reading, 'sick');

/** A visit or shift that changes hands, in the words of meaning: who would take it, and what. */
export const planChangeIn = (reading: Reading): Intent | undefined => {
  const volunteered = volunteering(reading);
  if (volunteered) return volunteered;
  const found = open(reading) ?? swapping(reading) ?? roleIn(reading) ?? taking(reading);
  if (found) return found;
  const object = objectOf(reading);
  if (object === 'nothing') return criesForHelp(reading) ? 'offerVisit' : undefined;
  if (says(reading, 'give', 'cannot')) return offer(reading);
  if (says(reading, 'anyone') && (says(reading, 'may', 'vacant', 'work', 'help') || object === 'visit'))
    return offer(reading);
  if (says(reading, 'work') && reading.people.length > 0 && says(reading, 'may')) return 'offerShift';
  if (says(reading, 'help') && reading.clients.length > 0) return 'offerVisit';
  const asked = reading.people.find(
    (person) => !person.owns && /^(?:kan|kunne|can|could|skulle)$/.test(reading.words[person.at - 1]?.key ?? ''),
  );
  return asked || (says(reading, 'ask') && reading.people.length + reading.strangers.length > 0)
    ? offer(reading)
    : undefined;
};

const roleIn = (reading: Reading): Intent | undefined => {
  if (!says(reading, 'role') || reading.clients.length > 0 || says(reading, 'shift', 'visit')) return undefined;
  if (says(reading, 'take') && says(reading, 'me')) return 'roleTake';
  return reading.question || says(reading, 'anyone') ? 'roleQuery' : undefined;
};
