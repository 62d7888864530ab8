import type { MemberId } from '../../core/ids';
import type { Plan } from '../../core/plan';
import { passingsOfShift } from '../../planning/passings';
import { button } from '../button';
import type { Drawn, Press, View } from '../edge';
import { phrasesFor, someNames } from '../phrases';
import { status } from '../status';
import { decidersOf, isForRoster, isRuledOut, needsLeader } from './exception-cards';
import { onCase, question } from './pieces';
import { boxOf, linesOf, swapBoxes, swapPassings } from './shift-pieces';
import { areSameHours, holderOf, isAskedByLeader, isParty, isShiftSwap, partiesIn, type ShiftCase } from './swap';
import { unlooked } from './unlooked';
import { about, seatWords } from './words';

/** What a yes would come to; nothing is promised that would be refused. */
const footOfQuestion = (one: ShiftCase, taker: MemberId, plan: Plan, view: View): string | undefined => {
  const { exception, request, shifts } = view.texts;
  if (isRuledOut(one, taker, plan, view)) return undefined;
  const leaders = decidersOf(view, ...partiesIn(one, taker));
  if (isForRoster(one, taker, plan, view)) return shifts.ifLeader(leaders);
  if (needsLeader(one, taker, plan, view)) return exception.ifYes(leaders);
  return one.named ? request.atOnce : shifts.takeFoot;
};

const titleOfQuestion = (one: ShiftCase, taker: MemberId, view: View): string => {
  const { shifts } = view.texts;
  const say = phrasesFor(view);
  if (one.began === 'taker') return shifts.request(say.name(taker));
  if (isShiftSwap(one))
    return (areSameHours(one, one.returns) ? shifts.roundQuestion : shifts.swapQuestion)(say.name(one.owner));
  return one.vacant ? shifts.vacantQuestion : shifts.question;
};

/** The question to the one who would work the shift, or whose it is. */
export const askShift = (one: ShiftCase, plan: Plan, view: View): Drawn => {
  const { texts } = view;
  const say = phrasesFor(view);
  const taker = one.began === 'owner' ? view.reader : (one.taker ?? view.reader);
  const from = holderOf(one);
  const yes = onCase('acceptVisit', one);
  const no = onCase('declineVisit', one);
  const shift = plan.shift(one.shift);
  const passings = isShiftSwap(one)
    ? swapPassings(one, one.owner, taker, plan)
    : shift
      ? passingsOfShift(plan, shift, from, taker)
      : [];
  const foot = footOfQuestion(one, taker, plan, view);
  const asks = one.began === 'owner' ? one.owner : taker;
  const titles = isShiftSwap(one)
    ? [texts.swap.yes, texts.swap.no]
    : one.began === 'owner'
      ? [texts.offer.take, texts.offer.cannot]
      : [texts.request.yes, texts.request.no];
  const card = question(
    {
      title: titleOfQuestion(one, taker, view),
      small: texts.offer.asks(say.name(asks), one.number, say.until(one.dueAt ?? one.start)),
      boxes: isShiftSwap(one)
        ? swapBoxes(one.returns, one, [taker, one.owner], plan, view)
        : [boxOf(one, plan, from, view)],
      findings: linesOf(passings, plan, view),
      ...(foot ? { foot: [foot, unlooked(passings, plan, view)].filter(Boolean).join(' ') } : {}),
      actions: [button(titles[0] ?? '', yes), button(titles[1] ?? '', no)],
    },
    texts.offer.questionTyped(one.number),
  );
  return { card, yes, no };
};

/** What the one who asked sees until it is answered. */
export const waitingShift = (one: ShiftCase, view: View): Drawn => {
  const { texts } = view;
  const say = phrasesFor(view);
  const until = say.until(one.dueAt ?? one.start);
  const actions = [button(texts.offer.withdraw, onCase('withdrawVisit', one))];
  const typed = texts.offer.withdrawTyped(one.number);
  const [names, more] = someNames(one.asked.map(say.name));
  const shift = about(one, view);
  if (isShiftSwap(one)) {
    const text = texts.swap.asked(one.number, shift, seatWords(one.returns, view), say.name(one.taker));
    return { card: status(text, actions, texts.request.askedSmall(until), typed) };
  }
  if (one.began === 'taker') {
    const text = texts.request.asked(one.number, shift, say.name(one.owner));
    return { card: status(text, actions, texts.request.askedSmall(until), typed) };
  }
  const small = one.vacant ? texts.shifts.vacantUntil(until) : texts.offer.askedSmall(until);
  return { card: status(texts.offer.asked(one.number, shift, names, more), actions, small, typed) };
};

/** What became of a shift whose taker is absent; who is, only those read whom it concerns. */
const afterAbsence = (one: ShiftCase, view: View): string | undefined => {
  const last = one.absences?.[one.absences.length - 1];
  if (!last || one.status !== 'taken') return undefined;
  const { absence } = view.texts.shifts;
  const say = phrasesFor(view);
  const shift = last.shift === one.returns?.shift ? seatWords(one.returns, view) : about(one, view);
  const isTold = isParty(one, view.reader) || view.team.members.get(view.reader)?.role === 'leader';
  if (last.to === undefined)
    return isTold ? absence.freed(say.who(last.from), shift) : view.texts.clash.isVacant(shift);
  return isTold
    ? absence.returned(say.who(last.from), shift, say.who(last.to))
    : absence.again(shift, say.name(last.to));
};

/** What is true of a closed case that only shifts have; `undefined` where it is said as of a visit. */
export const shiftEnded = (one: ShiftCase, view: View): string | undefined => {
  const { shifts, swap, ended, exception } = view.texts;
  const say = phrasesFor(view);
  const shift = about(one, view);
  const absence = afterAbsence(one, view);
  if (absence !== undefined) return absence;
  const taken = one.status === 'taken';
  if (isShiftSwap(one) && (taken || one.status === 'undone')) {
    const back = seatWords(one.returns, view);
    if (!taken) return swap.undone(say.who(one.undoneBy ?? one.taker));
    if (view.reader === one.owner) return swap.done(back, say.name(one.taker), shift);
    if (view.reader === one.taker) return swap.done(shift, say.name(one.owner), back);
    if (view.reader === one.decidedBy)
      return `${exception.swaps(shift, say.name(one.owner), back, say.name(one.taker))}.`;
    return ended.alreadyTaken(say.name(one.taker), shift);
  }
  if (!one.vacant) return undefined;
  if (one.closed && one.status === 'withdrawn') return shifts.open.withdrawn(say.who(one.owner), shift);
  if (one.closed) return shifts.open.rejected(say.who(one.decidedBy ?? one.owner), shift);
  if (taken && view.reader === one.taker) {
    const asked = isAskedByLeader(one, view.team) ? shifts.askedBy(say.name(one.owner)) : '';
    return [shifts.youTakeVacant(shift), asked].filter(Boolean).join(' ');
  }
  if (one.status === 'undone') return shifts.vacantAgain(say.who(one.undoneBy ?? one.owner), shift);
  if (taken || one.status === 'withdrawn' || one.status === 'overtaken') return undefined;
  return shifts.stillVacant(shift);
};

/** To begin anew about the same shift. */
export const shiftAgain = (one: ShiftCase, view: View, verb: 'draftTakeShift' | 'draftOfferShift'): Press => ({
  verb,
  data: {
    caseId: view.newCaseId(),
    shift: one.shift,
    date: one.date,
    ...(verb === 'draftTakeShift' && !one.vacant ? { from: one.owner } : {}),
  },
});
