import { shiftHolding } from '../../core/plan';
import type { Understood } from '../../language/understand';
import { findingsIfPassed, type Passing, passingsOfShift } from '../../planning/passings';
import type { Turn } from '../edge';
import { isTold, sayFinding } from '../findings';
import { phrasesFor } from '../phrases';
import type { OfferVisit } from './commands';
import { decide } from './decide';
import { decidersOf } from './exception-cards';
import { aboutCase, gather, seenAround } from './gather';
import { alsoOf, visitOf } from './lines';
import { openOwn } from './mine';
import { askBack, datesOf as datesSaid, find, offeredTo, type SwapMeaning, text } from './seeking';
import { findShifts, soughtShift } from './shift-words';
import { isShiftOf } from './shifts';
import { isShiftCase, type SwapCase } from './swap';
import { isOf } from './visits';

const passingsTo = async (one: SwapCase, person: SwapCase['owner'], turn: Turn) => {
  const { plan, team } = await seenAround(turn.read, aboutCase(one));
  if (isShiftCase(one)) {
    const shift = plan.shift(one.shift);
    return { team, plan, passings: shift ? passingsOfShift(plan, shift, shift.member, person) : [] };
  }
  const passings: readonly Passing[] = [visitOf(plan, one), ...alsoOf(plan, one)].map((visit) => ({
    visit,
    from: one.owner,
    to: person,
  }));
  return { team, plan, passings };
};

/** Of a question that is out already: what keeps this colleague from it, or that nothing does. */
const ofQuestion = async (one: SwapCase, person: SwapCase['owner'], turn: Turn): Promise<SwapMeaning> => {
  const { whoCan } = turn.texts;
  const name = phrasesFor(turn).name(person);
  if (one.asked.includes(person)) return text(whoCan.isAsked(name, one.number));
  const { team, plan, passings } = await passingsTo(one, person, turn);
  const found = findingsIfPassed(team, plan, passings).filter((finding) => isTold(finding, turn));
  const stops = found.filter(({ severity, rule }) => severity !== 'note' || rule === 'travel');
  return text(
    stops.length > 0 ? stops.map((finding) => sayFinding(finding, turn)).join(' ') : whoCan.nothingStops(name),
  );
};

/** The draft to that colleague; of one who is free then it is said first. */
const visitTo = async (command: OfferVisit, person: SwapCase['owner'], turn: Turn): Promise<SwapMeaning> => {
  const draft = { meaning: 'draft', command } as const;
  const known = await gather(command, turn.read);
  const decision = decide(known, command);
  const visit = known.plan.visit(command.visit);
  const forLeader =
    decision.outcome === 'accepted' && decision.events.some((event) => 'forLeader' in event && event.forLeader);
  if (!forLeader || !visit || shiftHolding(known.plan, person, visit)) return draft;
  const { whoCan, offer } = turn.texts;
  const free = whoCan.freeButMay(phrasesFor(turn).name(person), decidersOf(turn, turn.reader, person));
  return { ...draft, note: `${free} ${offer.notSent}` };
};

/**
 * `varför inte Lisa?`: what keeps a colleague from it, with the figures. Of a visit or shift that the words name it is the draft to that colleague, or its
 * refusal; else it is about the reader's only open question.
 */
export const whyNot = async (understood: Understood, turn: Turn): Promise<SwapMeaning> => {
  const { slots } = understood;
  const back = askBack(understood, turn);
  if (back) return back;
  const [person] = offeredTo(slots).filter((one) => one !== turn.reader);
  const { whoCan } = turn.texts;
  if (person === undefined) return text(whoCan.whyNotWhom);
  const begun = { by: turn.reader, at: turn.at, caseId: turn.newCaseId(), to: person };
  if (slots.client || slots.time) {
    const [visit] = await find(slots, turn, isOf(turn.reader));
    if (visit) return visitTo({ type: 'offerVisit', ...begun, visit: visit.visit.id, date: visit.date }, person, turn);
  }
  if (slots.ownShift || datesSaid(slots).length > 0) {
    const [shift] = await findShifts(slots, soughtShift(slots), turn, isShiftOf(turn.reader));
    if (shift)
      return { meaning: 'draft', command: { type: 'offerShift', ...begun, shift: shift.shift.id, date: shift.date } };
  }
  const [only, another] = openOwn(turn).filter(({ began }) => began === 'owner');
  return only && !another ? ofQuestion(only, person, turn) : text(whoCan.whyNotWhat);
};
