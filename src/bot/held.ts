import type { CardFinding } from '../core/card';
import type { Decision } from '../core/decision';
import type { Case, FlowEvent, Known, Notice, Stored } from '../core/flow';
import type { MemberId } from '../core/ids';
import { planOf } from '../core/plan';
import type { Member } from '../core/roster';
import { nameOf } from '../core/team';
import type { Persons } from '../engine/persons';
import type { PersonRow } from '../engine/rows';
import type { AnyEdge, Drawn, Turn } from '../flows/edge';
import { phrasesFor, plain, someNames } from '../flows/phrases';
import { datesFor, dependsOnShifts, type Quiet, quietUntil, type Timing, timingOf } from '../flows/quiet';
import { status } from '../flows/status';

interface Question {
  readonly to: Notice['to'];
  readonly quiet: Quiet;
}

interface Asked {
  readonly notice: Notice;
  readonly about: Case | undefined;
}

/** What a decision would ask, and of whom, each with its case as it stands after the event that asks. */
const askedBy = (edge: AnyEdge, known: Known, decision: Decision<FlowEvent, unknown>): readonly Asked[] => {
  let stored: Stored = known.stored;
  const events = decision.outcome === 'accepted' ? decision.events : [];
  return events.flatMap((event) => {
    stored = edge.flow.evolve(stored, event);
    const about = stored.cases.get(event.caseId);
    const asking = edge.flow.notices(event, { ...known, stored }).filter(({ asks }) => asks);
    return asking.map((notice) => ({ notice, about }));
  });
};

/** Those of them who may be left in peace. */
const questionsOf = (edge: AnyEdge, asked: readonly Asked[]): readonly Question[] =>
  asked.flatMap(({ notice, about }) => {
    const quiet = about && edge.quiet(notice, about);
    return quiet ? [{ to: notice.to, quiet }] : [];
  });

const timingFor = async (persons: Persons, { to, quiet }: Question, { team, at, read }: Turn): Promise<Timing> => {
  const member = team.members.get(to);
  if (!member || !dependsOnShifts(quiet, false, team.team, at)) return 'now';
  const plan = planOf(await read.days(...datesFor(quiet, team.team, at)));
  const unasked = timingOf(quiet, { plan, member, askOffDuty: false }, team.team, at);
  if (unasked === 'now' || !quiet.toAll) return unasked;
  const { askOffDuty = false } = (await persons.get(member.objectId)) ?? {};
  return askOffDuty ? timingOf(quiet, { plan, member, askOffDuty }, team.team, at) : unasked;
};

/** What is true of all of them together: never why any one is not asked at once. */
const saying = (timings: readonly Timing[], toAll: boolean, turn: Turn): CardFinding | undefined => {
  const { peace } = turn.texts;
  const later = timings.flatMap((timing) => (typeof timing === 'string' ? [] : timing.later));
  const [first] = later;
  if (first === undefined)
    return timings.every((timing) => timing === 'never') ? { mark: 'warning', text: peace.nobodyInTime } : undefined;
  const morning = quietUntil(turn.team.team, turn.at);
  if (toAll && later.some((instant) => instant !== morning)) return { mark: 'ok', text: peace.whenShiftBegins };
  const time = phrasesFor(turn).time(first);
  return { mark: 'ok', text: toAll ? peace.offDutyAfter(time) : peace.after(time) };
};

/** One line about those who would not be asked at once, for whoever asks; `undefined` when everybody would be. */
export const heldLine = async (
  persons: Persons,
  edge: AnyEdge,
  known: Known,
  decision: Decision<FlowEvent, unknown>,
  turn: Turn,
): Promise<CardFinding | undefined> => {
  const questions = questionsOf(edge, askedBy(edge, known, decision));
  if (questions.length === 0) return undefined;
  const timings = await Promise.all(questions.map((question) => timingFor(persons, question, turn)));
  return saying(
    timings,
    questions.some(({ quiet }) => quiet.toAll),
    turn,
  );
};

/** Somebody's own chat is known, or how to open it, and nothing has come back from it. */
export const isReached = (person: PersonRow | undefined): boolean =>
  person !== undefined && !person.unreachable && (person.conversation ?? person.reachable) !== undefined;

/** Who of these can be asked by nobody in Teams. */
export const unreachedAmong = async (
  persons: Pick<Persons, 'get'>,
  members: Iterable<Member>,
): Promise<ReadonlySet<MemberId>> => {
  const looked = await Promise.all(
    [...members].map(async ({ id, objectId }) => (isReached(await persons.get(objectId)) ? [] : [id])),
  );
  return new Set(looked.flat());
};

/** More are counted. */
const MOST_NAMES = 3;

/** Some cannot be reached: a line. `nobody`: none can, so that there is nothing to send. */
export type Unreached = { readonly line: CardFinding } | { readonly nobody: string };

/** Who of those asked cannot be reached in Teams, for whoever asks; `undefined` when all can. */
export const unreachableLine = (
  edge: AnyEdge,
  known: Known,
  decision: Decision<FlowEvent, unknown>,
  { team, texts }: Turn,
): Unreached | undefined => {
  const asked = [...new Set(askedBy(edge, known, decision).map(({ notice: { to } }) => to))];
  const missing = asked.filter((person) => known.team.unreached?.has(person)).map((person) => nameOf(team, person));
  if (missing.length === 0) return undefined;
  const { peace } = texts;
  if (missing.length === asked.length && !edge.passedOn) return { nobody: peace.callThem(...someNames(missing)) };
  const text =
    missing.length > MOST_NAMES ? peace.mostUnreached(missing.length, asked.length) : peace.cannotReach(missing);
  return { line: { mark: 'warning', text } };
};

/** The card with one line more among what it says of the people asked. */
export const withLine = (drawn: Drawn, line: CardFinding | undefined): Drawn =>
  line && drawn.card.template === 'question'
    ? {
        ...drawn,
        card: {
          ...drawn.card,
          findings: [...drawn.card.findings, line],
          fallback: `${drawn.card.fallback} · ${line.mark === 'ok' ? '✓' : '⚠'} ${line.text}`,
        },
      }
    : drawn;

/** The card with what the words said beside. */
export const noted = (drawn: Drawn, note: string | undefined): Drawn =>
  note !== undefined && drawn.card.template === 'question'
    ? { ...drawn, card: { ...drawn.card, small: note, fallback: `${drawn.card.fallback} · ${note}` } }
    : drawn;

/** In place of a question that would reach nobody: whom to call, and about what. */
export const callInstead = (
  { card, about: _about, yes: _yes, no: _no, awaited: _awaited, ...drawn }: Drawn,
  text: string,
): Drawn => ({
  ...drawn,
  card: status(
    text,
    [],
    card.template === 'question' ? card.boxes.map(({ line }) => plain(line)).join(' · ') : undefined,
  ),
});
