import { type CaseId, caseId, type MemberId } from '../../core/ids';
import { shifted } from '../../core/plan';
import type { Visit } from '../../core/roster';
import { handlingOf } from '../../core/trust';
import { canTake, whoCanTake, whoCouldHurry } from '../../planning/candidates';
import { otherStarts } from '../../planning/times';
import type {
  AcceptVisit,
  DeclineVisit,
  OfferVisit,
  SwapCommand,
  SwapVisit,
  TakeVisit,
  UndoSwap,
  WithdrawVisit,
} from './commands';
import { anyoneThroughLeader, type Decide, throughLeader } from './leader-alternatives';
import type { SwapDecision, SwapKnown, SwapReason } from './reasons';
import { type Passing, shiftAlternatives } from './shift-alternatives';
import { isShiftCase, isVisitCase, type SwapCase, type VisitRef } from './swap';

const MOST = 3;
const MOST_OF_A_KIND = 2;
/** A minted id's length; also the base in which an instant is shortest. */
const ROOT = 36;

/**
 * The id of a case that may follow on an answer to this one: each person's answer has its own, and its alternatives share it, so that only
 * one of them is done. Short enough for a button however often a visit goes back and forth.
 */
const caseAfter = (one: SwapCase, { by, at }: AcceptVisit | UndoSwap): CaseId =>
  caseId(`${one.id.slice(0, ROOT)}-${by}-${at.toString(ROOT)}`);

/** Every shift that changes hands is the leader's to look at: one that also waits for the leader is as good as any. */
const isAnywayLeaders = ({ team }: SwapKnown, command: SwapCommand): boolean =>
  'shift' in command && handlingOf('shiftSwap', team.team) === 'leader';

/** Nobody but the two has to look. */
const passesAtOnce = (decision: SwapDecision, anywayLeaders: boolean): boolean =>
  decision.outcome === 'accepted' &&
  (anywayLeaders ||
    !decision.events.some((event) => event.type === 'exceptionRaised' || ('forLeader' in event && event.forLeader)));

/** Runs every candidate command through the decision itself and keeps the first ones that pass. */
const passingBy =
  (decide: Decide): Passing =>
  (known, commands) => {
    const found: SwapCommand[] = [];
    for (const command of commands) {
      if (found.length === MOST_OF_A_KIND) break;
      if (passesAtOnce(decide(known, command), isAnywayLeaders(known, command))) found.push(command);
    }
    return found;
  };

/** The same visit at the nearest time at which one of these can take it. */
const atAnotherTime = <C extends OfferVisit | TakeVisit>(
  passing: Passing,
  known: SwapKnown,
  command: C,
  commandFor: (moved: Visit) => C | undefined,
): readonly SwapCommand[] => {
  const visit = known.plan.visit(command.visit);
  if (!visit || command.also) return [];
  for (const start of otherStarts(known.team, known.plan, visit)) {
    const moved = commandFor(shifted(visit, start));
    const [found] = moved ? passing(known, [{ ...moved, start }]) : [];
    if (found) return [found];
  }
  return [];
};

/** For the colleague who was meant, or for whoever is nearest then. */
const offerAtAnotherTime = (passing: Passing, known: SwapKnown, command: OfferVisit): readonly SwapCommand[] =>
  atAnotherTime(passing, known, command, (moved) => {
    const { team, plan } = known;
    const { by, to } = command;
    if (to !== undefined) return canTake(team, plan, moved, by, to) ? command : undefined;
    const [nearest] = whoCanTake(team, plan, moved, by);
    return nearest && { ...command, to: nearest };
  });

const takeAtAnotherTime = (passing: Passing, known: SwapKnown, command: TakeVisit): readonly SwapCommand[] =>
  atAnotherTime(passing, known, command, (moved) => {
    const { from, by } = command;
    return from !== undefined && canTake(known.team, known.plan, moved, from, by) ? command : undefined;
  });

/** Who else could be asked, nearest first, and then all who can. */
const otherOffers = (passing: Passing, known: SwapKnown, command: OfferVisit): readonly SwapCommand[] => {
  const visit = known.plan.visit(command.visit);
  const also = (command.also ?? []).flatMap((ref) => known.plan.visit(ref.visit) ?? []);
  const others = visit ? whoCanTake(known.team, known.plan, visit, command.by, also) : [];
  const { to: _to, start: _start, ...toAll } = command;
  const first = passing(
    known,
    others.slice(0, 1).map((to) => ({ ...toAll, to })),
  );
  return others.length > 1 ? [...first, ...passing(known, [toAll])] : first;
};

/** The person's other visits on that visit's date, or others that nobody has, nearest in time first. */
const visitsBeside = (known: SwapKnown, { visit, date }: VisitRef, person: MemberId | undefined): readonly Visit[] => {
  const wanted = known.plan.visit(visit);
  const distance = ({ start }: Visit) => Math.abs(start - (wanted?.start ?? 0));
  return (known.stored.days.get(date)?.visits ?? [])
    .filter(({ members }) => (person === undefined ? members.length === 0 : members.includes(person)))
    .filter((other) => other.id !== visit)
    .sort((a, b) => distance(a) - distance(b));
};

/** The colleague's other visits that day that would pass, or others that nobody has. */
const otherTakes = (passing: Passing, known: SwapKnown, command: TakeVisit): readonly SwapCommand[] => {
  const { start: _, ...asPlanned } = command;
  return passing(
    known,
    visitsBeside(known, command, command.from).map((visit) => ({ ...asPlanned, visit: visit.id })),
  );
};

/** The colleague's other visits that day that could come back for it. */
const otherSwaps = (passing: Passing, known: SwapKnown, command: SwapVisit): readonly SwapCommand[] =>
  passing(
    known,
    visitsBeside(known, command.returns, command.with).map((visit) => ({
      ...command,
      returns: { ...command.returns, visit: visit.id },
    })),
  );

/** The visit is a colleague's, or nobody's: perhaps the writer meant to take it. */
const takeInstead = (
  passing: Passing,
  known: SwapKnown,
  command: OfferVisit | TakeVisit,
  visit: Visit,
): readonly SwapCommand[] =>
  passing(
    known,
    (visit.members.length > 0 ? visit.members : [undefined]).map((from) => ({
      type: 'takeVisit',
      by: command.by,
      at: command.at,
      caseId: command.caseId,
      visit: visit.id,
      date: command.date,
      ...(from === undefined ? {} : { from }),
    })),
  );

/** Those whom only the way keeps from it. */
const hurriedOffers = (passing: Passing, known: SwapKnown, command: OfferVisit, visit: Visit): readonly SwapCommand[] =>
  passing(
    known,
    whoCouldHurry(known.team, known.plan, visit, command.by).map((to) => ({ ...command, to })),
  );

/** It is too late for a no; but what was swapped can go back. */
const undoing = (
  passing: Passing,
  known: SwapKnown,
  { by, at, caseId }: DeclineVisit | WithdrawVisit,
): readonly SwapCommand[] => passing(known, [{ type: 'undoSwap', by, at, caseId }]);

/** Whoever cannot give it back to the one who had it may ask the others. */
const otherOffersOf = (passing: Passing, known: SwapKnown, command: UndoSwap): readonly SwapCommand[] => {
  const one = known.case;
  if (!one || isShiftCase(one) || one.taker !== command.by) return [];
  const { by, at } = command;
  const offer = {
    type: 'offerVisit',
    by,
    at,
    caseId: caseAfter(one, command),
    visit: one.visit,
    date: one.date,
    ...(one.also ? { also: one.also.map(({ visit, date }) => ({ visit, date })) } : {}),
  } as const;
  return otherOffers(passing, { ...known, case: undefined }, offer);
};

/** Whoever cannot take this one may yet relieve the same colleague. */
const otherTakesFor = (passing: Passing, known: SwapKnown, command: AcceptVisit): readonly SwapCommand[] =>
  known.case?.began === 'owner' && isVisitCase(known.case)
    ? otherTakes(
        passing,
        { ...known, case: undefined },
        {
          type: 'takeVisit',
          by: command.by,
          at: command.at,
          caseId: caseAfter(known.case, command),
          visit: known.case.visit,
          date: known.case.date,
          from: known.case.owner,
        },
      )
    : [];

/** What passes instead of a refused command: at most three whole commands, each of which `decide` has accepted. */
export const alternativesTo = (
  known: SwapKnown,
  command: SwapCommand,
  reason: SwapReason,
  decide: Decide,
): readonly SwapCommand[] => candidatesFor(passingBy(decide), known, command, reason, decide).slice(0, MOST);

/** Nobody can take them all: each on its own. */
const eachAlone = (passing: Passing, known: SwapKnown, command: OfferVisit): readonly SwapCommand[] => {
  const { also = [], ...first } = command;
  return passing(
    known,
    [first, ...also].map(({ visit, date }) => ({ ...first, visit, date })),
  );
};

/** The same visit, for nothing. */
const offerOf = ({ by, at, caseId, visit, date }: SwapVisit): OfferVisit => ({
  type: 'offerVisit',
  by,
  at,
  caseId,
  visit,
  date,
});

/** Several visits of which one stops it: the others, without that one. */
const withoutThatOne = <C extends OfferVisit | TakeVisit>(
  passing: Passing,
  known: SwapKnown,
  command: C,
  reason: SwapReason,
): readonly SwapCommand[] => {
  const stops = reason.code === 'rule' ? reason.finding.visit : undefined;
  const { also = [], start: _, ...first } = command;
  const [head, ...left] = [{ visit: first.visit, date: first.date }, ...also].filter(({ visit }) => visit !== stops);
  if (stops === undefined || also.length === 0 || !head || left.length === also.length) return [];
  return passing(known, [{ ...first, ...head, ...(left.length > 0 ? { also: left } : {}) } as C]);
};

const candidatesFor = (
  passing: Passing,
  known: SwapKnown,
  command: SwapCommand,
  reason: SwapReason,
  decide: Decide,
): readonly SwapCommand[] => {
  if (reason.code === 'alreadyYours' && (command.type === 'declineVisit' || command.type === 'withdrawVisit'))
    return undoing(passing, known, command);
  if (reason.code === 'rule' && command.type === 'undoSwap') return otherOffersOf(passing, known, command);
  if (reason.code === 'rule' && command.type === 'acceptVisit') return otherTakesFor(passing, known, command);
  if (command.type === 'swapVisit')
    return reason.code === 'rule'
      ? [...otherSwaps(passing, known, command), ...otherOffers(passing, known, offerOf(command))]
      : [];
  if (command.type !== 'offerVisit' && command.type !== 'takeVisit')
    return shiftAlternatives(passing, known, command, reason);
  if (reason.code === 'notYours') return takeInstead(passing, known, command, reason.visit);
  if (command.type === 'takeVisit')
    return [
      ...withoutThatOne(passing, known, command, reason),
      ...takeAtAnotherTime(passing, known, command),
      ...otherTakes(passing, known, command),
    ];
  if (reason.code === 'nobodyCan' && reason.visit.members.length === 0)
    return takeInstead(passing, known, command, reason.visit);
  if (reason.code === 'nobodyCan' && command.also) return eachAlone(passing, known, command);
  if (reason.code === 'nobodyCan') {
    const atOnce = [
      ...offerAtAnotherTime(passing, known, command),
      ...hurriedOffers(passing, known, command, reason.visit),
    ];
    if (atOnce.length > 0) return atOnce;
    const nearest = throughLeader(known, command, reason, decide);
    return nearest.length > 0 ? nearest : anyoneThroughLeader(known, command, decide);
  }
  const [part] = withoutThatOne(passing, known, command, reason);
  const [nearest, ...all] = otherOffers(passing, known, command);
  const atOnce = [
    ...(part ? [part] : []),
    ...(nearest ? [nearest] : []),
    ...offerAtAnotherTime(passing, known, command),
    ...all,
  ];
  return atOnce.length > 0 ? atOnce : anyoneThroughLeader(known, command, decide);
};
