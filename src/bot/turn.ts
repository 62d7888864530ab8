import { z } from 'zod';
import { myDayCard } from '../cards/my-day';
import { helpCard } from '../cards/welcome';
import type { Case, Command, Read } from '../core/flow';
import {
  type CaseId,
  caseId,
  type Instant,
  type IsoDate,
  isoDate,
  type MemberId,
  type ObjectId,
  type TeamId,
} from '../core/ids';
import type { Language } from '../core/team';
import { addDays, localDate } from '../core/time';
import { type EngineParts, type Executed, execute } from '../engine/execute';
import type { CardPlace, Shown } from '../engine/messenger';
import type { Persons } from '../engine/persons';
import { readTeam, type TeamRead } from '../engine/read';
import type { PersonRow } from '../engine/rows';
import type { AnyEdge, Drawn, Meaning, Press, Turn } from '../flows/edge';
import { type Understood, understand } from '../language/understand';
import { forbidden } from '../privacy/redact';
import { myDay } from '../reports/my-day';
import { textsIn } from '../text';
import { emergencyIn } from './emergency';
import { chooseTeam, languageOf, type Place, vocabularyOf } from './places';

/** What someone wrote or pressed, with who they are as the platform vouches for it. */
export interface Utterance {
  readonly by: ObjectId;
  readonly at: Instant;
  readonly text?: string;
  readonly press?: Press;
  /** The card that was pressed. */
  readonly place?: CardPlace;
}

/** The answer to a turn: a text or a card, and where a shown case's card is to be recorded. */
export interface Reply {
  readonly text?: string;
  readonly drawn?: Drawn;
  readonly team?: TeamId;
  /** The answer shows this case: its card is kept true from now on. */
  readonly shows?: { readonly caseId: CaseId; readonly revision: number; readonly member: MemberId };
  /** The pressed card stays and is drawn anew; the answer comes as a message of its own. */
  readonly stays?: Drawn;
}

export interface TurnParts {
  readonly engine: EngineParts;
  readonly persons: Persons;
  readonly edges: readonly AnyEdge[];
}

const DAYS_AHEAD = 7;
const PRESSED_TEAM = z.object({ team: z.string() });
const MY_DAY = z.object({ date: z.iso.date().optional() });
const DRAFT_FROM_MY_DAY = z.object({ myDay: z.iso.date() });
const IN_TEAM = z.object({ text: z.string().max(500) });
const STORED_PRESS = z.object({ verb: z.string(), data: z.record(z.string(), z.unknown()) });

/** Answers one utterance. Nothing is stored of a text that is acute or holds what may not be kept. */
export const answer = async (parts: TurnParts, utterance: Utterance): Promise<Reply> => {
  const { text, press } = utterance;
  const emergency = text === undefined ? undefined : await emergencyIn(parts, utterance.by, text);
  if (emergency) return { text: emergency };
  const person = (await parts.persons.get(utterance.by)) ?? (await parts.persons.fresh(utterance.by));
  if (!person || person.teams.length === 0) return { text: textsIn(languageOf(person, 'sv')).notInTeam };
  if (press) return answerPress(parts, utterance, person, press);
  return text === undefined ? {} : answerText(parts, utterance, person, text);
};

const turnAt = async (parts: TurnParts, utterance: Utterance, place: Place): Promise<Turn> => {
  const team = await place.read.team();
  return {
    team,
    reader: place.member,
    texts: textsIn(languageOf(place.person, team.team.language)),
    at: utterance.at,
    newCaseId: () => caseId(parts.engine.newId()),
    read: place.read,
  };
};

const answerText = async (parts: TurnParts, utterance: Utterance, person: PersonRow, text: string): Promise<Reply> => {
  const places = person.teams.map(({ team, member }): Place => {
    return { team, member, person, read: readTeam(parts.engine.store, team, parts.engine.parsed) };
  });
  const first = places[0] as Place;
  const turn = await turnAt(parts, utterance, first);
  const names = [...turn.team.members.values()].map((member) => member.name);
  const found = forbidden(text, { names, now: utterance.at });
  if (found.length > 0) {
    const { kinds, text: say } = turn.texts.forbidden;
    return { text: say(found.map((kind) => kinds[kind])) };
  }
  if (places.length === 1) return answerIn(parts, utterance, first, turn, text);
  const chosen = await chooseTeam(places, text, utterance.at);
  if (chosen.place) return answerIn(parts, utterance, chosen.place, await turnAt(parts, utterance, chosen.place), text);
  return whichTeam(chosen.among, turn, text);
};

const whichTeam = async (places: readonly Place[], turn: Turn, text: string): Promise<Reply> => {
  const options = await Promise.all(
    places.map(async (place) => ({
      title: (await place.read.team()).team.name,
      press: { verb: 'inTeam', data: { text, team: place.team } },
    })),
  );
  const title = turn.texts.which.team;
  const card = {
    template: 'question' as const,
    title,
    boxes: [],
    findings: [],
    actions: options.map((option) => ({ title: option.title, ...option.press })),
    fallback: `${title} ${options.map((option, at) => `${at + 1}: ${option.title}`).join(' · ')}`,
  };
  return { drawn: { card, choices: options.map((option) => option.press) } };
};

const answerIn = async (
  parts: TurnParts,
  utterance: Utterance,
  place: Place,
  turn: Turn,
  text: string,
): Promise<Reply> => {
  const understood = understand(text, {
    language: turn.texts.language,
    now: utterance.at,
    timeZone: turn.team.team.timeZone,
    speaker: place.member,
    vocabulary: vocabularyOf(turn.team),
  });
  const own = await ownAnswer(parts, utterance, place, turn, understood);
  if (own) return own;
  for (const edge of parts.edges) {
    const meaning = await edge.understand(understood, turn);
    if (meaning) return act(parts, utterance, place, turn, edge, meaning);
  }
  const known = understood.intent !== 'unknown' && understood.intent !== 'help';
  const first = known ? turn.texts.notYet : understood.intent === 'unknown' ? turn.texts.unknown : undefined;
  return { drawn: { card: helpCard(turn.texts, first) }, team: place.team };
};

/** What is nobody's flow: my day, the language, and a bare yes, no or number. */
const ownAnswer = async (
  parts: TurnParts,
  utterance: Utterance,
  place: Place,
  turn: Turn,
  { intent, slots }: Understood,
): Promise<Reply | undefined> => {
  if (intent === 'myDay') return showMyDay(place, turn, slots.date ?? slots.dates?.[0]);
  if (intent === 'language') return switchLanguage(parts, utterance.by, turn, slots.language);
  if (slots.caseNumber !== undefined) return undefined;
  if (intent === 'withdraw' && (await parts.persons.shown(utterance.by)).back === undefined) return undefined;
  if (intent === 'accept' || intent === 'decline' || intent === 'withdraw')
    return answerShown(parts, utterance, turn, (shown) =>
      intent === 'accept'
        ? slots.choice
          ? shown.choices?.[slots.choice - 1]
          : shown.yes
        : intent === 'decline'
          ? shown.no
          : shown.back,
    );
  return undefined;
};

/** A bare `ja`, `nej`, `dra tillbaka` or number answers the last card drawn for that person. */
const answerShown = async (
  parts: TurnParts,
  utterance: Utterance,
  turn: Turn,
  pick: (shown: Shown) => unknown,
): Promise<Reply> => {
  const stored = STORED_PRESS.safeParse(pick(await parts.persons.shown(utterance.by)));
  if (!stored.success) return { text: turn.texts.nothingToAnswer };
  const { place: _, text: __, ...rest } = utterance;
  return answer(parts, { ...rest, press: stored.data });
};

const switchLanguage = async (parts: TurnParts, by: ObjectId, turn: Turn, to: Language | undefined): Promise<Reply> => {
  if (!to) return { text: turn.texts.whichLanguage };
  await parts.persons.change(by, (person) => ({ ...person, language: to }));
  return { text: textsIn(to).switched };
};

const showMyDay = async (place: Place, turn: Turn, date?: IsoDate): Promise<Reply> => {
  const on = date ?? localDate(turn.at, turn.team.team.timeZone);
  const days = await turn.read.days(addDays(on, -1), addDays(on, DAYS_AHEAD));
  return { drawn: myDayCard(myDay(turn.team, days, place.member, on), turn), team: place.team };
};

const answerPress = async (parts: TurnParts, utterance: Utterance, person: PersonRow, press: Press): Promise<Reply> => {
  const marked = PRESSED_TEAM.safeParse(press.data);
  const team = marked.success ? marked.data.team : person.teams[0]?.team;
  const mine = person.teams.find((one) => one.team === team);
  if (!mine) return { text: textsIn(languageOf(person, 'sv')).notInTeam };
  const read: TeamRead = readTeam(parts.engine.store, mine.team, parts.engine.parsed);
  const place: Place = { ...mine, person, read };
  const turn = await turnAt(parts, utterance, place);
  switch (press.verb) {
    case 'myDay': {
      const asked = MY_DAY.safeParse(press.data);
      return showMyDay(place, turn, asked.success && asked.data.date ? isoDate(asked.data.date) : undefined);
    }
    case 'dismiss':
      await parts.persons.remember(utterance.by, {});
      return {
        drawn: {
          card: {
            template: 'status',
            text: turn.texts.offer.dismissed,
            actions: [],
            fallback: turn.texts.offer.dismissed,
          },
        },
      };
    case 'inTeam': {
      const asked = IN_TEAM.safeParse(press.data);
      if (asked.success) return answerIn(parts, utterance, place, turn, asked.data.text);
      break;
    }
  }
  for (const edge of parts.edges) {
    const meaning = edge.press(press, turn);
    if (!meaning) continue;
    const reply = await act(parts, utterance, place, turn, edge, meaning);
    const from = DRAFT_FROM_MY_DAY.safeParse(press.data);
    if (!from.success) return reply;
    const { drawn: stays } = await showMyDay(place, turn, isoDate(from.data.myDay));
    return stays ? { ...reply, stays } : reply;
  }
  return { drawn: { card: helpCard(turn.texts, turn.texts.oldCard) }, team: place.team };
};

const act = async (
  parts: TurnParts,
  utterance: Utterance,
  place: Place,
  turn: Turn,
  edge: AnyEdge,
  meaning: Meaning<Command>,
): Promise<Reply> => {
  const { team } = place;
  switch (meaning.meaning) {
    case 'text':
      return { text: meaning.text };
    case 'drawn':
      return { drawn: meaning.drawn, team };
    case 'draft': {
      const known = await edge.flow.gather(meaning.command, utterance.press ? turn.read : justMinted(turn.read));
      return { drawn: edge.draft(meaning.command, known, edge.flow.decide(known, meaning.command), turn), team };
    }
    case 'command': {
      const pressed = utterance.place && { ...utterance.place, member: place.member };
      const executing = { team, command: meaning.command, ...(pressed ? { pressed } : {}) };
      const executed = await execute(parts.engine, edge.flow, executing, place.read);
      return afterCommand(executed, meaning.command, place, turn, edge);
    }
  }
};

/** A case whose id was minted in this turn cannot have been closed before it. */
const justMinted = (read: Read): Read => ({ ...read, closedCase: async () => undefined });

const afterCommand = async (
  executed: Executed,
  command: Command,
  place: Place,
  turn: Turn,
  edge: AnyEdge,
): Promise<Reply> => {
  const { team } = place;
  if (executed.outcome === 'busy') return { text: turn.texts.busy };
  if (executed.outcome === 'refused') return { drawn: edge.refusal(executed.reason, executed.known, turn), team };
  const one = edge.concerned(command, executed.known);
  if (!one) throw new Error(`${command.type} came to no case`);
  return { drawn: await edge.caseCard(one, turn), team, shows: shown(one, place.member) };
};

const shown = (one: Case, member: MemberId) => ({ caseId: one.id, revision: one.revision, member });
