import type { CardFinding } from '../core/card';
import type { Decision } from '../core/decision';
import type { FlowEvent, Known, Notice, Stored } from '../core/flow';
import { planOf } from '../core/plan';
import { nameOf } from '../core/team';
import type { Persons } from '../engine/persons';
import type { AnyEdge, Drawn, Turn } from '../flows/edge';
import { phrasesFor } from '../flows/phrases';
import { datesFor, dependsOnShifts, type Quiet, quietUntil, type Timing, timingOf } from '../flows/quiet';

interface Question {
  readonly to: Notice['to'];
  readonly quiet: Quiet;
}

/** Whom a decision would ask, of those who may be left in peace. */
const questionsOf = (edge: AnyEdge, known: Known, events: readonly FlowEvent[]): readonly Question[] => {
  let stored: Stored = known.stored;
  return events.flatMap((event) => {
    stored = edge.flow.evolve(stored, event);
    const one = stored.cases.get(event.caseId);
    const asking = one ? edge.flow.notices(event, { ...known, stored }).filter(({ asks }) => asks) : [];
    return asking.flatMap((notice) => {
      const quiet = one && edge.quiet(notice, one);
      return quiet ? [{ to: notice.to, quiet }] : [];
    });
  });
};

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
  const questions = decision.outcome === 'accepted' ? questionsOf(edge, known, decision.events) : [];
  if (questions.length === 0) return undefined;
  const timings = await Promise.all(questions.map((question) => timingFor(persons, question, turn)));
  return saying(
    timings,
    questions.some(({ quiet }) => quiet.toAll),
    turn,
  );
};

/** Whom a decision would ask. */
const askedBy = (edge: AnyEdge, known: Known, events: readonly FlowEvent[]): readonly Notice['to'][] => {
  let stored: Stored = known.stored;
  return events.flatMap((event) => {
    stored = edge.flow.evolve(stored, event);
    return edge.flow.notices(event, { ...known, stored }).flatMap(({ asks, to }) => (asks ? [to] : []));
  });
};

/** Who of those asked cannot be reached in Teams, for whoever asks; `undefined` when all can. */
export const unreachableLine = async (
  persons: Persons,
  edge: AnyEdge,
  known: Known,
  decision: Decision<FlowEvent, unknown>,
  { team, texts }: Turn,
): Promise<CardFinding | undefined> => {
  const asked = decision.outcome === 'accepted' ? askedBy(edge, known, decision.events) : [];
  const names = await Promise.all(
    asked.map(async (to) => {
      const member = team.members.get(to);
      const person = member && (await persons.get(member.objectId));
      const reached = person && !person.unreachable && (person.conversation ?? person.reachable) !== undefined;
      return reached ? [] : [nameOf(team, to)];
    }),
  );
  const missing = names.flat();
  return missing.length > 0 ? { mark: 'warning', text: texts.peace.cannotReach(missing) } : undefined;
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
