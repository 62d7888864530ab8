import { z } from 'zod';
import type { Command } from '../core/flow';
import { caseId, instant, type ObjectId } from '../core/ids';
import { DELIVERED_AGAIN, localDate } from '../core/time';
import { countIn } from '../engine/ballots';
import { type Executed, execute } from '../engine/execute';
import type { PersonRow } from '../engine/rows';
import { caseOfId } from '../flows/cases';
import { choice } from '../flows/choice';
import type { AnyEdge, Drawn, Meaning, Press, Turn } from '../flows/edge';
import { isObserver } from '../flows/masked';
import { CASE_ID } from '../flows/payload';
import { status } from '../flows/status';
import type { Calm } from '../language/acute';
import type { Understood } from '../language/understand';
import { forbidden } from '../privacy/redact';
import { textsIn } from '../text';
import { approveAll, draftApproveAll } from './approve-all';
import { showSummaries } from './daily-summary';
import { alarmStays } from './emergency';
import { forbiddenText, namedInNote, unheardIn } from './heard';
import { callInstead, heldLine, noted, unreachableLine, unreachedAmong, withLine } from './held';
import { withLastOwn } from './last-own';
import { caseOf, lastAnswer, type OwnAnswer, ownAnswer, ownPress, showMyCases } from './own-answers';
import { broughtBack, carried, chooseTeam, languageOf, type Place, placesOf, type Reading, readIn } from './places';
import { listOf } from './pressed-list';
import { countIfRest } from './rest-kept';
import { type Reply, type TurnParts, turnAt, type Utterance } from './utterance';
import { amongWaiting, showWaiting } from './waiting';

const PRESSED_TEAM = z.object({ team: z.string() });
const FROM_STANDING = z.object({ standing: z.literal(true) });

/** Answers one utterance. Nothing is stored of a text that holds what may not be kept. */
export const answer = async (parts: TurnParts, utterance: Utterance): Promise<Reply> => {
  const { text, press, by } = utterance;
  const { person, places } = await whereabouts(parts, by);
  const [first] = places;
  if (!first) return { text: textsIn(languageOf(person, 'sv')).notInTeam };
  if (press) return answerPress(parts, utterance, places, press);
  return text === undefined ? {} : answerText(parts, utterance, places, first, text);
};

interface Whereabouts {
  readonly person: PersonRow | undefined;
  readonly places: readonly Place[];
}

/** Who nobody knows may have been imported since they were last looked for. */
const whereabouts = async (parts: TurnParts, by: ObjectId): Promise<Whereabouts> => {
  const known = await parts.persons.get(by);
  const places = known ? await placesOf(parts, known, by) : [];
  if (places.length > 0) return { person: known, places };
  const person = await parts.persons.fresh(by);
  return { person, places: person ? await placesOf(parts, person, by) : [] };
};

const answerText = async (
  parts: TurnParts,
  utterance: Utterance,
  places: readonly Place[],
  first: Place,
  text: Calm,
): Promise<Reply> => {
  const turn = await turnAt(parts, utterance, first);
  const states = await Promise.all(places.map((place) => place.read.team()));
  const names = states.flatMap((state) => [...state.members.values()].map((member) => member.name));
  const found = forbidden(text, { names, now: utterance.at });
  if (found.length > 0) return { text: forbiddenText(found, turn) };
  const readings = await Promise.all(places.map((place) => readIn(place, text, utterance.at)));
  const remarks = readings.flatMap(({ understood: { intent, slots } }) => [
    ...(slots.comment === undefined ? [] : [slots.comment]),
    ...(intent === 'roleName' && slots.teamRole !== undefined ? [slots.teamRole] : []),
  ]);
  const unkept = remarks.flatMap((words) => forbidden(words, { names, now: utterance.at, kept: true }));
  if (unkept.length > 0) return { text: forbiddenText([...new Set(unkept)], turn) };
  if (readings.every(({ understood }) => understood.slots.all)) return draftApproveAll(parts, utterance, readings);
  if (readings.every(({ understood }) => understood.intent === 'waiting')) return showWaiting(parts, utterance, places);
  const among = readings.length === 1 ? readings : await chooseTeam(readings, text);
  const isSummary = among.length > 1 && among.every(({ understood }) => understood.intent === 'summary');
  const drawn = isSummary ? await summaries(parts, utterance, among) : undefined;
  if (drawn) return { drawn };
  const [only, another] = among;
  return only && !another ? answerIn(parts, utterance, only) : whichTeam(among, turn);
};

/** In one language: the first team's, or the reader's own. Whoever observes one of them is asked which team they mean. */
const summaries = async (
  parts: TurnParts,
  utterance: Utterance,
  readings: readonly Reading[],
): Promise<Drawn | undefined> => {
  const own = await Promise.all(readings.map(({ place }) => turnAt(parts, utterance, place)));
  if (own.some(isObserver)) return undefined;
  const turns = own.map((turn) => ({ ...turn, texts: own[0]?.texts ?? turn.texts }));
  const date = readings[0]?.understood.slots.date;
  return showSummaries(parts.edges, turns, (turn) => date ?? localDate(turn.at, turn.team.team.timeZone));
};

const whichTeam = async (readings: readonly Reading[], turn: Turn): Promise<Reply> => {
  const options = await Promise.all(
    readings.map(async ({ place, understood }) => ({
      title: (await place.read.team()).team.name,
      press: { verb: 'inTeam', data: { team: place.team, understood: carried(understood) } },
    })),
  );
  return { drawn: choice(turn.texts.which.team, '', options, turn) };
};

/** What is nobody's flow and an observer's too. */
const OBSERVERS: ReadonlySet<Understood['intent']> = new Set([
  'language',
  'myCases',
  'accept',
  'decline',
  'agenda',
  'followUp',
]);

/** Observers follow figures, proposals and trials; visits and client codes are not theirs to see. */
const partsFor = (parts: TurnParts, turn: Turn): TurnParts =>
  isObserver(turn) ? { ...parts, edges: parts.edges.filter(({ observed }) => observed) } : parts;

const answerIn = async (
  all: TurnParts,
  utterance: Utterance,
  { place, understood: asRead }: Pick<Reading, 'place' | 'understood'>,
): Promise<Reply> => {
  const turn = await turnAt(all, utterance, place);
  const parts = partsFor(all, turn);
  const understood = await withLastOwn(asRead, turn);
  if ('text' in understood) return understood;
  const named = namedInNote(understood, turn);
  if (named) return named;
  const isOwn = !isObserver(turn) || OBSERVERS.has(understood.intent);
  const own = isOwn ? await ownAnswer(parts, utterance.by, turn, understood) : undefined;
  if (own) return replyOf(parts, utterance, place, own);
  for (const edge of parts.edges) {
    const meaning = await edge.understand(understood, turn);
    if (meaning) return act(parts, utterance, place, turn, edge, meaning);
  }
  if (isObserver(turn)) return { text: turn.texts.observer };
  return replyOf(parts, utterance, place, lastAnswer(parts, understood, turn));
};

const replyOf = async (parts: TurnParts, utterance: Utterance, place: Place, own: OwnAnswer): Promise<Reply> => {
  if ('text' in own) return own;
  if ('drawn' in own) return { ...own, team: place.team, member: place.member };
  const { text: _, place: __, ...rest } = utterance;
  const until = instant(utterance.at + DELIVERED_AGAIN);
  parts.behind(parts.persons.answering(utterance.by, { answer: own.bare, caseId: caseOf(own.press), until }));
  return { ...(await answer(parts, { ...rest, press: own.press })), bare: true };
};

const answerPress = async (
  all: TurnParts,
  utterance: Utterance,
  places: readonly Place[],
  press: Press,
): Promise<Reply> => {
  if (press.verb === 'approveAll') return answerAll(all, utterance, places, press);
  const marked = PRESSED_TEAM.safeParse(press.data);
  const place = marked.success ? places.find((one) => one.team === marked.data.team) : places[0];
  if (!place) return { text: textsIn(languageOf(places[0]?.person, 'sv')).notInTeam };
  const turn = await turnAt(all, utterance, place);
  const parts = partsFor(all, turn);
  const unheard = await unheardIn(parts, utterance, turn, press);
  if (unheard) return unheard;
  const named = SHOWS_CASE.has(press.verb) ? await caseNamed(parts, turn, press) : undefined;
  if (named) {
    const shown = { drawn: named, team: place.team, member: place.member };
    return press.verb === 'showCase' ? { ...shown, stays: await showMyCases(parts.edges, turn) } : shown;
  }
  const own = isObserver(turn) ? undefined : await ownPress(parts, utterance.by, turn, press);
  if (own) return replyOf(parts, utterance, place, own);
  const understood = press.verb === 'inTeam' ? broughtBack(press.data) : undefined;
  if (understood) {
    const { comment, wanted, done } = understood.slots;
    const words = [comment, wanted, done].filter(Boolean).join('. ');
    const carriedWords = await unheardIn(parts, utterance, turn, { ...press, data: { comment: words } });
    const reply = carriedWords ?? (await answerIn(parts, utterance, { place, understood }));
    // An answer in words is a message of its own, which can be read and copied; what was pressed says which team it was.
    return reply.drawn || reply.text === undefined ? reply : { ...reply, stays: { card: status(turn.team.team.name) } };
  }
  for (const edge of parts.edges) {
    const meaning = await edge.press(press, turn);
    if (!meaning) continue;
    if (FROM_STANDING.safeParse(press.data).success) {
      const reply = await act(parts, { ...utterance, place: undefined }, place, turn, edge, meaning);
      return amongWaiting(parts, utterance, places, reply);
    }
    const stays = alarmStays(press, turn);
    if (stays) {
      const told = await act(parts, { ...utterance, place: undefined }, place, turn, edge, meaning);
      return told.drawn ? { ...told, stays } : told;
    }
    const reply = await act(parts, utterance, place, turn, edge, meaning);
    const list = await listOf(parts, turn, press, reply);
    return list ? { ...reply, stays: list } : reply;
  }
  return { text: isObserver(turn) ? turn.texts.observer : turn.texts.oldCard };
};

/** One press for several: each as if its own button had been pressed, and none of them shown in the pressed card's place. */
const answerAll = async (
  parts: TurnParts,
  utterance: Utterance,
  places: readonly Place[],
  press: Press,
): Promise<Reply> => {
  const { place: _, ...aside } = utterance;
  const drawn = await approveAll(parts, aside, places, press, async (place, turn, one) => {
    for (const edge of partsFor(parts, turn).edges) {
      const meaning = await edge.press(one, turn);
      if (meaning?.meaning === 'command') return act(parts, aside, place, turn, edge, meaning);
    }
    return undefined;
  });
  return drawn ? { drawn } : { text: textsIn(languageOf(places[0]?.person, 'sv')).oldCard };
};

/** A draft that was sent after all is not left unsent; and a case in a list is shown beside it. */
const SHOWS_CASE: ReadonlySet<string> = new Set(['dismiss', 'showCase']);

const DRAFTED = z.object({ caseId: CASE_ID });

/** The case that a button names, as it stands now; `undefined` while it is a draft still unsent. */
const caseNamed = async ({ edges }: TurnParts, turn: Turn, { data }: Press): Promise<Drawn | undefined> => {
  const drafted = DRAFTED.safeParse(data);
  if (!drafted.success) return undefined;
  const one = await caseOfId(caseId(drafted.data.caseId), turn);
  return one && edges.find((edge) => edge.flow.name === one.flow)?.caseCard(one, turn);
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
    case 'count': {
      const outcome = await countIn(parts.engine, team, meaning.cast);
      return outcome === 'busy' ? { text: turn.texts.busy } : { drawn: meaning.after(outcome), team };
    }
    case 'draft': {
      const gathered = await edge.flow.gather(meaning.command, turn.read);
      const unreached = await unreachedAmong(parts.persons, gathered.team.members.values());
      const known = { ...gathered, team: { ...gathered.team, unreached } };
      const decision = edge.flow.decide(known, meaning.command);
      if (decision.outcome === 'refused') parts.behind(countIfRest(parts.engine, team, decision.reason, turn));
      const drawn = noted(edge.draft(meaning.command, known, decision, { ...turn, team: known.team }), meaning.note);
      const held = await heldLine(parts.persons, edge, known, decision, turn);
      const missed = unreachableLine(edge, known, decision, turn);
      if (missed && 'nobody' in missed) return { drawn: callInstead(drawn, missed.nobody), team, member: place.member };
      const shown = { drawn: withLine(withLine(drawn, held), missed?.line), team, member: place.member };
      return decision.outcome === 'refused' ? { ...shown, refused: true } : shown;
    }
    case 'command': {
      const pressed = utterance.place && { ...utterance.place, member: place.member };
      const executing = { team, command: meaning.command, ...(pressed ? { pressed } : {}) };
      const executed = await execute(parts.engine, edge.flow, executing, place.read);
      if (executed.outcome === 'refused') parts.behind(countIfRest(parts.engine, team, executed.reason, turn));
      return afterCommand(executed, meaning.command, place, turn, edge, pressed !== undefined);
    }
  }
};

const afterCommand = async (
  executed: Executed,
  command: Command,
  place: Place,
  turn: Turn,
  edge: AnyEdge,
  pressed: boolean,
): Promise<Reply> => {
  const { team } = place;
  if (executed.outcome === 'busy') return { text: turn.texts.busy };
  if (executed.outcome === 'refused')
    return { drawn: edge.refusal(executed.reason, executed.known, turn), team, member: place.member };
  const one = edge.concerned(command, executed.known);
  // What stands on the card is what is true after the command, of everything else too.
  const after = { ...turn, team: executed.known.team };
  if (!one && edge.afterwards) return { drawn: edge.afterwards(executed.known, after), team, member: place.member };
  if (!one) throw new Error(`${command.type} came to no case`);
  const drawn = await edge.caseCard(one, after);
  const { member } = place;
  return executed.outcome === 'done' && pressed ? { drawn, team, member, recorded: true } : { drawn, team, member };
};
