import { type ClientCode, clientCode, type Instant, type MemberId } from '../core/ids';
import type { Language } from '../core/team';
import { localDate, localTime, minutesInto } from '../core/time';
import { type Calm, listen } from './acute';
import { answerIn } from './answers';
import { approveAllIn } from './approvals';
import { calendarIn, type Today } from './calendar';
import { calendarFeedIn } from './calendar-feeds';
import { caseReplyIn } from './case-replies';
import { caseTalkIn, SETTLES, saidToCase, TURNED } from './case-talk';
import { clientTalkIn } from './client-talk';
import { type ClientNames, clientNames } from './clients';
import { commandIn, helpIn } from './commands';
import { commentedIn, notedIn, repliedIn } from './comments';
import { dayNumber } from './days';
import type { Intent, Slots, Understood } from './intents';
import { myDayWishIn } from './my-day-wishes';
import { improvementIn, needIn } from './needs';
import { obstacleTalkIn, toldObstacle } from './obstacles';
import { asksOfObstacles, inOwnWords } from './own-words';
import { type PersonNames, personNames } from './people';
import { planAnswerIn } from './plan-answers';
import { planChangeIn } from './plan-changes';
import { policyChangeIn } from './policies';
import { preferenceIn } from './preferences';
import { proposalTalkIn, proposedIn } from './proposals';
import { corrected, type Reading, readingOf, says } from './reading';
import { roleNamedIn, roleTalkIn } from './roles';
import { slotsOf, unknownPersonIn } from './slots';
import { surveyIn } from './surveys';
import { afterMidnight, allDates, timesIn } from './when';
import { lineOf } from './words';

export type { Intent, Slots, Understood } from './intents';

/** Who and what a team's messages can name. Hand in the same object again: what is worked out of it is kept. */
export interface Vocabulary {
  readonly members: readonly { readonly id: MemberId; readonly name: string }[];
  readonly clients: readonly ClientCode[];
}

export interface Context {
  /** Settles what two languages read differently; all three are understood always. */
  readonly language: Language;
  readonly now: Instant;
  readonly timeZone: string;
}

/** Where, when and by whom something was said. */
export interface Spoken extends Context {
  readonly speaker: MemberId;
  readonly vocabulary: Vocabulary;
  /** What the team calls its own roles. */
  readonly roles?: readonly string[];
}

interface Names {
  readonly clients: ClientNames;
  readonly people: PersonNames;
}

const prepared = new WeakMap<Vocabulary, Names>();

const namesOf = (vocabulary: Vocabulary): Names => {
  const known = prepared.get(vocabulary);
  if (known) return known;
  const names = { clients: clientNames(vocabulary.clients), people: personNames(vocabulary.members) };
  prepared.set(vocabulary, names);
  return names;
};

const todayOf = ({ now, timeZone, language }: Context): Today => {
  const time = localTime(now, timeZone);
  return {
    today: dayNumber(localDate(now, timeZone)),
    minutes: minutesInto(time),
    language,
  };
};

const ASKING: ReadonlySet<Intent> = new Set([
  'offerVisit',
  'offerShift',
  'takeVisit',
  'takeShift',
  'swapVisit',
  'swapShift',
]);

const absenceIn = (reading: Reading): Intent | undefined => {
  if (reading.clients.length > 0) return undefined;
  if (says(reading, 'back_at_work')) return 'back';
  return says(reading, 'sick') && says(reading, 'me', 'sick') ? 'absent' : undefined;
};

/** `vem har K-1047 imorgon`, `hvem er primærkontakt`: asks how it is, and wants nothing changed. */
const asksHowItIs = (reading: Reading): boolean =>
  !says(reading, 'take', 'vacant', 'help', 'may', 'role', 'my_day') &&
  reading.words.some(
    ({ key }, at) =>
      /^(?:vem|hvem|who|kem|kven|whos)$/.test(key) &&
      (key === 'whos' ||
        /^(?:har|has|had|hade|hadde|er|ar|e|is|var|was|jobbar|jobber|jobba|arbetar|arbeider|works)$/.test(
          reading.words[at + 1]?.key ?? '',
        )) &&
      !/^(?:tid|mojlighet|mulighet|time|lust|lyst)$/.test(reading.words[at + 2]?.key ?? ''),
  );

const intentOf = (reading: Reading): Intent => {
  if (asksHowItIs(reading)) return 'unknown';
  const need = needIn(reading);
  if (need) return need;
  const change = planChangeIn(reading);
  const absence = absenceIn(reading);
  if (change && !(absence && !says(reading, 'take', 'anyone', 'swap', 'give'))) return change;
  return absence ?? improvementIn(reading) ?? 'unknown';
};

/** Answers that mean nothing but themselves: whatever else was read in them is no slot. */
const EXACT: ReadonlySet<Intent> = new Set([
  'help',
  'unknown',
  'accept',
  'decline',
  'keepTeams',
  'takePlans',
  'preference',
]);

const clientUnknown = (reading: Reading) => reading.clients.find(({ unknown }) => unknown !== undefined)?.unknown;

/**
 * What a message wants and what it names: Swedish, Norwegian and English as typed, by rules alone. Slots are filled whatever the intent, so
 * that a bare `imorgon 14.30` can answer a question. A name or code that is nobody's here comes as `unknownPerson` or `unknownClient`.
 */
export const understand = (text: string, context: Spoken): Understood => {
  const heard = listen(text);
  return 'calm' in heard ? understandCalm(heard.calm, context) : { intent: 'acute', slots: acuteSlots(text, context) };
};

/** As `understand`, for a text whose danger somebody has looked for already. */
export const understandCalm = (text: Calm, context: Spoken): Understood => {
  const told = obstacleTalkIn(text) ?? surveyIn(text);
  if (told) return told;
  const noted = notedAbout(text, context) ?? roleNamedIn(text);
  if (noted) return noted;
  const talk = proposalTalkIn(text);
  if (talk) return talk;
  const said = commentedIn(text);
  const answered = said && readAlone(said.answer as Calm, context);
  if (said && answered && ANSWERS.has(answered.intent) && answered.slots.caseNumber !== undefined)
    return { ...answered, slots: { ...answered.slots, comment: said.comment } };
  return ofCase(text, context) ?? repliedTo(text, context) ?? freely(text, context);
};

/** What is said to or of a case by its number; what stands behind a number and is an answer by itself is read as one. */
const ofCase = (text: Calm, context: Spoken): Understood | undefined => {
  const said = saidToCase(text);
  if (!said) return caseTalkIn(text);
  if (SETTLES.has(readAlone(said.rest as Calm, context).intent)) return undefined;
  const turned = understandCalm(said.turned as Calm, context);
  return TURNED.has(turned.intent) && turned.slots.caseNumber === said.understood.slots.caseNumber
    ? turned
    : said.understood;
};

/** `svar till Ahmed: …`: to whom, where the number is left out. */
const repliedTo = (text: Calm, context: Spoken): Understood | undefined => {
  const said = repliedIn(text);
  if (!said) return undefined;
  const { people } = readingIn(said.answer, context);
  const [person, another] = people[0]?.members ?? [];
  return people.length === 1
    ? { intent: 'reply', slots: { ...(person && !another && { person }), comment: said.comment } }
    : undefined;
};

const freely = (text: Calm, context: Spoken): Understood => {
  const reading = readingIn(text, context);
  const read = withProposed(toldObstacle(readAlone(text, context, reading), text), text);
  if (read.slots.comment !== undefined) return read;
  if (reading.clients.length === 0 && asksOfObstacles(text)) return { intent: 'obstacle', slots: {} };
  return inOwnWords(text, read, reading);
};

const readingIn = (text: string, context: Spoken): Reading =>
  readingOf(text, namesOf(context.vocabulary), todayOf(context), context.speaker);

/** `förslag: …` with the words that are proposed, whatever else they could mean. */
const withProposed = (understood: Understood, text: Calm): Understood => {
  const comment = proposedIn(text);
  if (comment === undefined) return understood;
  const slots = understood.intent === 'proposal' ? understood.slots : {};
  return { intent: 'proposal', slots: { ...slots, comment } };
};

/** What matters to a client, or what they wanted and got: their code before the colon, their words behind it. */
const notedAbout = (text: Calm, context: Spoken): Understood | undefined => {
  const noted = notedIn(text);
  if (!noted) return undefined;
  const reading = readingIn(noted.of, context);
  const client = reading.clients.find((mention) => mention.client)?.client;
  const unknownClient = clientUnknown(reading);
  if (!client && !unknownClient) return undefined;
  const intent = 'comment' in noted.slots ? 'matters' : 'gap';
  return { intent, slots: { ...(client && { client }), ...noted.slots }, ...(unknownClient && { unknownClient }) };
};

const readAlone = (text: Calm, context: Spoken, reading: Reading = readingIn(text, context)): Understood => {
  if (reading.words.length === 0) return { intent: isCall(text) ? 'help' : 'unknown', slots: {} };
  const all = approveAllIn(reading);
  if (all) return all;
  const replied = caseReplyIn(reading);
  if (replied) return replied;
  const role = roleTalkIn(reading, context.roles ?? []);
  if (role) return { ...role, slots: { ...slotsOf(reading, role.intent), ...role.slots } };
  const short =
    preferenceIn(reading) ??
    myDayWishIn(reading) ??
    calendarFeedIn(reading) ??
    policyChangeIn(reading) ??
    planAnswerIn(reading) ??
    answerIn(reading) ??
    helpIn(reading) ??
    clientTalkIn(reading) ??
    commandIn(reading);
  const intent = short?.intent ?? intentOf(reading);
  const whole = short && (short.slots.choice !== undefined || short.slots.client || EXACT.has(short.intent));
  const slots: Slots = whole ? short.slots : { ...slotsOf(reading, intent), ...short?.slots };
  const unknownClient = clientUnknown(reading);
  const unknownPerson = ASKING.has(intent) ? unknownPersonIn(reading) : undefined;
  if (intent === 'newClient' && unknownClient)
    return { intent, slots: { ...slots, newCode: clientCode(unknownClient) } };
  return {
    intent,
    slots: answerSlots(intent, slots),
    ...(unknownClient && { unknownClient }),
    ...(unknownPerson && { unknownPerson }),
  };
};

const ANSWERS: ReadonlySet<Intent> = new Set([
  'accept',
  'decline',
  'approve',
  'undo',
  'acknowledge',
  'askBack',
  'reply',
  'told',
  'solved',
  'passOn',
  'sameHere',
  'comment',
]);

/** Something was typed, and no picture: the bot's name, a question mark. */
const isCall = (text: string): boolean => text.trim() !== '' && !/\p{Extended_Pictographic}/u.test(text);

/** `ja 1430` names a case, no time. */
const answerSlots = (intent: Intent, slots: Slots): Slots =>
  ANSWERS.has(intent) && slots.caseNumber !== undefined ? { caseNumber: slots.caseNumber } : slots;

const acuteSlots = (text: string, context: Spoken): Slots => {
  const { clients } = readingIn(text, context);
  const client = clients.find((mention) => mention.client)?.client;
  return client ? { client } : {};
};

const NOBODY = personNames([]);

/** A date or time phrase alone. `dates` and `times` stand beside or instead of one that is ambiguous. */
export const understandDates = (
  text: string,
  context: Context,
): Pick<Slots, 'date' | 'dates' | 'time' | 'times' | 'endDate' | 'endTime'> => {
  const today = todayOf(context);
  const words = lineOf(text).words.map((word) => corrected(word, NOBODY));
  const found = calendarIn(words, [], today);
  const [named] = allDates(found, words, today);
  const [time] = timesIn(found, today, named?.date);
  const date = named && afterMidnight(named, time, found, today);
  return {
    ...(date?.date && { date: date.date }),
    ...(date?.dates && { dates: date.dates }),
    ...(time && { time: time.time }),
    ...(time?.times && { times: time.times }),
    ...(date?.endDate && { endDate: date.endDate }),
    ...(time?.endTime && { endTime: time.endTime }),
  };
};
