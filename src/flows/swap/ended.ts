import { button } from '../button';
import type { Drawn, Press, View } from '../edge';
import { passedLine } from '../passed';
import { phrasesFor } from '../phrases';
import { status } from '../status';

import { shiftAgain, shiftEnded } from './shift-cards';
import { beginnerOf, declinedAt, firstStart, isShiftCase, isSwap, type SwapCase, type VisitCase } from './swap';
import { swappedLine } from './swapping';
import { nobodysEnded } from './vacant-cards';
import { about, aboutAsPlanned, plannedStart } from './words';

/** The further visits, as a button carries them. */
const alsoOf = ({ also }: VisitCase) => (also ? { also: also.map(({ visit, date }) => ({ visit, date })) } : {});

/** Who said no and can after all offers it from their side. */
const stillPossible = (one: SwapCase, view: View): Drawn => {
  const { texts } = view;
  const text = lineOf(one, view);
  if (one.began !== 'owner' || declinedAt(one, view.reader) === undefined || plannedStart(one) <= view.at)
    return { card: status(text, [], `#${one.number}`) };
  const anyway = takeAgain(one, view);
  return { card: status(text, [button(texts.ended.takeAnyway, anyway)], `#${one.number}`), yes: anyway };
};

/** To take it after all, as if nobody had asked. */
const takeAgain = (one: SwapCase, view: View): Press => {
  if (isShiftCase(one)) return shiftAgain(one, view, 'draftTakeShift');
  const data = { caseId: view.newCaseId(), visit: one.visit, date: one.date, ...alsoOf(one), from: one.owner };
  return { verb: 'draftTake', data };
};

/** To ask the others instead. */
const offerAgain = (one: SwapCase, view: View): Press => {
  if (isShiftCase(one)) return shiftAgain(one, view, 'draftOfferShift');
  return {
    verb: 'draftOffer',
    data: { caseId: view.newCaseId(), visit: one.visit, date: one.date, ...alsoOf(one) },
  };
};

export const declined = (one: SwapCase, view: View): Drawn => {
  const { texts } = view;
  const number = `#${one.number}`;
  const visit = aboutAsPlanned(one, view);
  const line = one.status === 'rejected' ? endedLine(one, view) : lineOf(one, view);
  if (one.status === 'rejected' && (view.reader !== one.owner || one.began === 'taker'))
    return { card: status(endedLine(one, view), [], number) };
  if (view.reader !== one.owner) return stillPossible(one, view);
  if (one.began === 'taker') return { card: status(texts.ended.youKeep(visit), [], number) };
  if (!(one.named || one.status === 'rejected') || plannedStart(one) <= view.at)
    return { card: status(line, [], number) };
  const others = offerAgain(one, view);
  return {
    card: status(line, [button(texts.ended.askOthers, others)], number),
    yes: others,
  };
};

/** Its number, and under what it passed. */
const numberLine = ({ number, passed, decidedBy }: SwapCase, view: View): string =>
  passed ? `#${number} · ${passedLine(passed, decidedBy !== undefined, view)}` : `#${number}`;

/** What was taken can go back until it begins, and both of the two see how. */
export const taken = (one: SwapCase, view: View): Drawn => {
  const { undo } = view.texts;
  const number = numberLine(one, view);
  const mine = view.reader === one.owner || view.reader === one.taker || view.reader === one.decidedBy;
  const isOver = isShiftCase(one) && one.absences !== undefined;
  if (!mine || isOver || firstStart(one) <= view.at) return { card: status(endedLine(one, view), [], number) };
  const press: Press = { verb: 'draftUndo', data: { caseId: one.id } };
  return { card: status(endedLine(one, view), [button(undo.undo, press)], number, undo.typed(one.number)) };
};

/** What is true of a closed case, for this reader, with what a leader had to say of it. */
export const endedLine = (one: SwapCase, view: View): string => {
  const { exception } = view.texts;
  const say = phrasesFor(view);
  const approved = one.status === 'taken' && one.decidedBy ? exception.approved(say.who(one.decidedBy)) : '';
  const said = view.said && view.said.by !== view.reader ? exception.said(say.name(view.said.by), view.said.text) : '';
  return [lineOf(one, view), approved, said].filter(Boolean).join(' ');
};

const lineOf = (one: SwapCase, view: View): string => {
  if (isSwap(one) && (one.status === 'taken' || one.status === 'undone')) return swappedLine(one, view);
  const own = isShiftCase(one) ? shiftEnded(one, view) : nobodysEnded(one, view);
  if (own !== undefined) return own;
  const { ended, exception } = view.texts;
  const say = phrasesFor(view);
  const visit = one.status === 'taken' ? about(one, view) : aboutAsPlanned(one, view);
  const taker = one.taker ?? one.owner;
  const beginner = beginnerOf(one);
  switch (one.status) {
    case 'taken':
      if (view.reader === taker) return ended.youTake(visit, say.name(one.owner));
      if (view.reader === one.owner || view.reader === one.decidedBy) return ended.theyTake(say.name(taker), visit);
      return ended.alreadyTaken(say.name(taker), visit);
    case 'undone':
      return view.texts.undo.undone(say.who(one.undoneBy ?? taker), say.who(one.owner), visit);
    case 'withdrawn':
      return view.reader === beginner ? ended.youWithdrew(visit) : ended.withdrawn(say.name(beginner), visit);
    case 'overtaken':
      return view.texts.refusal.visitChanged(visit);
    case 'rejected':
      return exception.rejected(say.who(one.decidedBy ?? one.owner), visit, say.who(one.owner));
    case 'expired':
      if (one.exception && one.taker)
        return exception.expired(one.exception.leaders.map(say.name), visit, say.who(one.owner));
      return view.reader === one.owner ? ended.expiredYours(visit) : ended.expired(visit, say.name(one.owner));
    default:
      return view.reader === one.owner && one.began === 'owner'
        ? ended.declinedYours(visit)
        : ended.declined(visit, say.name(one.owner));
  }
};
