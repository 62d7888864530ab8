import type { Card, CardAction, CardFinding } from '../../core/card';
import type { MemberId } from '../../core/ids';
import type { Plan } from '../../core/plan';
import { whoCanTake } from '../../planning/candidates';
import { button } from '../button';
import type { Drawn, View } from '../edge';
import { capital, phrasesFor, someNames } from '../phrases';
import { status } from '../status';
import type { OfferVisit, TakeVisit } from './commands';
import { declined, endedLine, taken } from './ended';
import type { VisitOffered, VisitRequested } from './events';
import { decidersOf, isRuledOut, needsLeader, waitingForLeader } from './exception-cards';
import { alsoOf, isTight, linesForAll, MOST_LINES, movedLine, visitOf } from './lines';
import { footOfOffer } from './offer-words';
import { dismiss, onCase, payload, question } from './pieces';
import { mayAnswer } from './reasons';
import { askShift, waitingShift } from './shift-cards';
import {
  beginnerOf,
  declinedAt,
  holderOf,
  isShiftCase,
  isSwap,
  partiesIn,
  type SwapCase,
  type VisitCase,
} from './swap';
import { askSwap, waitingSwap } from './swapping';
import { takeNobodysDraft } from './vacant-cards';
import { about, aboutAsPlanned } from './words';

/** Where a leader would have to look, those who can take it at once are one tap away. */
const orAll = (command: OfferVisit, event: VisitOffered, plan: Plan, view: View): readonly CardAction[] => {
  const visit = plan.visit(command.visit);
  const { to, start: _start, ...toAll } = command;
  if (!event.forLeader || to === undefined || !visit) return [];
  if (whoCanTake(view.team, plan, visit, command.by, alsoOf(plan, command)).length === 0) return [];
  return [button(view.texts.ended.askOthers, { ...payload(toAll), verb: 'draftOffer' })];
};

const countOf = ({ also = [] }: { readonly also?: readonly unknown[] }): number => 1 + also.length;

const draftTitle = ({ to }: OfferVisit, event: VisitOffered, view: View): string => {
  const { offer, together, shifts } = view.texts;
  if (event.vacant) return shifts.vacant.askVisit;
  const count = countOf(event);
  const name = to === undefined ? undefined : phrasesFor(view).name(to);
  if (count > 1) return name === undefined ? together.draftToAll(count) : together.draftTo(name, count);
  return name === undefined ? offer.draftToAll : offer.draftTo(name);
};

/** The pre-filled card of an offer: who would be asked, and what happens then. */
export const offerDraft = (command: OfferVisit, event: VisitOffered, plan: Plan, view: View): Drawn => {
  const { texts } = view;
  const say = phrasesFor(view);
  const [names, more] = someNames(event.asked.map(say.name));
  const visit = plan.visit(command.visit);
  const found: readonly CardFinding[] =
    command.to === undefined
      ? [{ mark: 'ok', text: texts.offer.canTakeIt(names, more) }]
      : visit
        ? linesForAll(
            view,
            plan,
            [visit, ...alsoOf(plan, command)],
            holderOf({ ...event, owner: command.by }),
            command.to,
          )
        : [];
  const yes = payload(command);
  const no = dismiss(command);
  const card = question(
    {
      title: draftTitle(command, event, view),
      small: texts.offer.notSent,
      boxes: [event, ...(event.also ?? [])].map((each) => ({ line: say.visitLine(each) })),
      findings: found,
      foot: footOfOffer(command, event, view),
      actions: [
        button(command.to === undefined ? texts.offer.send : texts.offer.sendTo(say.name(command.to)), yes),
        ...orAll(command, event, plan, view),
        button(texts.offer.dismiss, no),
      ],
    },
    texts.offer.draftTyped,
  );
  const awaited = command.awaited ? { awaited: command.caseId } : {};
  return { card, yes, no, about: texts.which.sendAbout(say.visit(event)), ...awaited };
};

/** The pre-filled card of taking a colleague's visit. */
export const takeDraft = (command: TakeVisit, event: VisitRequested, plan: Plan, view: View): Drawn => {
  const { from } = command;
  if (from === undefined || event.vacant) return takeNobodysDraft(command, event, plan, view);
  const { texts } = view;
  const say = phrasesFor(view);
  const owner = say.name(from);
  const visit = plan.visit(command.visit);
  const yes = payload(command);
  const no = dismiss(command);
  const card = question(
    {
      title: event.also ? texts.together.requestDraft(owner, countOf(event)) : texts.request.draft(owner),
      small: texts.offer.notSent,
      boxes: [event, ...(event.also ?? [])].map((each) => ({ line: say.visitLine(each) })),
      findings: visit ? linesForAll(view, plan, [visit, ...alsoOf(plan, command)], from, command.by) : [],
      foot: event.forLeader
        ? texts.exception.draftFoot(owner, decidersOf(view, command.by, from), say.until(event.expiresAt))
        : texts.request.draftFoot(owner, say.until(event.expiresAt)),
      actions: [button(texts.offer.sendTo(owner), yes), button(texts.offer.dismiss, no)],
    },
    texts.offer.draftTyped,
  );
  return { card, yes, no, about: texts.which.sendAbout(say.visit(event)) };
};

/** What a yes would come to; nothing is promised that would be refused. */
export const footOfQuestion = (one: SwapCase, plan: Plan, view: View, tight: boolean): string | undefined => {
  const { offer, request, exception } = view.texts;
  const taker = one.began === 'owner' ? view.reader : (one.taker ?? view.reader);
  if (isRuledOut(one, taker, plan, view)) return undefined;
  if (needsLeader(one, taker, plan, view)) return exception.ifYes(decidersOf(view, ...partiesIn(one, taker)));
  if (one.began === 'taker') return request.atOnce;
  return tight ? offer.tight : offer.atOnce;
};

const questionTitle = (one: VisitCase, taker: MemberId, view: View): string => {
  const { offer, request, together, shifts } = view.texts;
  const name = phrasesFor(view).name(taker);
  if (one.vacant) return shifts.vacant.visitQuestion;
  if (one.began === 'owner') return one.also ? together.question(countOf(one)) : offer.question;
  return one.also ? together.request(name, countOf(one)) : request.question(name);
};

const ask = (one: VisitCase, plan: Plan, view: View): Drawn => {
  const { texts } = view;
  const say = phrasesFor(view);
  const until = say.until(one.dueAt ?? one.start);
  const taker = one.began === 'owner' ? view.reader : (one.taker ?? view.reader);
  const yes = onCase('acceptVisit', one);
  const no = onCase('declineVisit', one);
  const offered = one.began === 'owner';
  const visits = [visitOf(plan, one), ...alsoOf(plan, one)];
  const lines = linesForAll(view, plan, visits, holderOf(one), taker);
  const warnings = lines.filter((line) => line.mark === 'warning');
  const moved = movedLine(one.movedFrom, one.start, view);
  const findings = [...warnings, ...moved, ...lines.slice(warnings.length)].slice(0, MOST_LINES + moved.length);
  const tight = isTight(view, plan, visits, holderOf(one), taker);
  const foot = footOfQuestion(one, plan, view, tight);
  const card = question(
    {
      title: questionTitle(one, taker, view),
      small: texts.offer.asks(say.name(offered ? one.owner : taker), one.number, until),
      boxes: [one, ...(one.also ?? [])].map((each) => ({ line: say.visitLine(each) })),
      findings,
      ...(foot ? { foot } : {}),
      actions: offered
        ? [button(texts.offer.take, yes), button(texts.offer.cannot, no)]
        : [button(texts.request.yes, yes), button(texts.request.no, no)],
    },
    texts.offer.questionTyped(one.number),
  );
  return { card, yes, no };
};

const waiting = (one: VisitCase, view: View): Card => {
  const { texts } = view;
  const say = phrasesFor(view);
  const visit = say.moved(one, one.movedFrom);
  const until = say.until(one.dueAt ?? one.start);
  const [names, more] = someNames(one.asked.map(say.name));
  const actions = [button(texts.offer.withdraw, onCase('withdrawVisit', one))];
  const typed = texts.offer.withdrawTyped(one.number);
  return one.began === 'owner'
    ? status(
        texts.offer.asked(one.number, visit, names, more),
        actions,
        one.vacant ? texts.shifts.vacant.until(until) : texts.offer.askedSmall(until),
        typed,
      )
    : status(
        texts.request.asked(one.number, visit, say.name(one.owner)),
        actions,
        texts.request.askedSmall(until),
        typed,
      );
};

const waitingOwn = (one: SwapCase, view: View): Drawn => {
  if (isShiftCase(one)) return waitingShift(one, view);
  return isSwap(one) ? waitingSwap(one, view) : { card: waiting(one, view) };
};

const asked = (one: SwapCase, plan: Plan, view: View): Drawn => {
  if (isShiftCase(one)) return askShift(one, plan, view);
  return isSwap(one) ? askSwap(one, plan, view) : ask(one, plan, view);
};

const asking = (one: SwapCase, plan: Plan, view: View): Drawn => {
  const { texts } = view;
  const say = phrasesFor(view);
  const beginner = beginnerOf(one);
  if (view.reader === beginner) return waitingOwn(one, view);
  if (!mayAnswer(one, view.reader)) {
    const asks = texts.offer.asks(say.name(beginner), one.number, say.until(one.dueAt ?? one.start));
    return { card: status(capital(`${about(one, view)}: ${asks}`)) };
  }
  if (declinedAt(one, view.reader) === undefined) return asked(one, plan, view);
  const anyway = onCase('acceptVisit', one);
  return {
    card: status(
      texts.ended.youDeclined(about(one, view)),
      [button(texts.ended.takeAnyway, anyway)],
      `#${one.number}`,
      texts.offer.questionTyped(one.number),
    ),
  };
};

/** The case as it is true for this reader now. */
export const caseCard = (one: SwapCase, plan: Plan, view: View): Drawn => ({
  ...drawnCase(one, plan, view),
  shows: { caseId: one.id, revision: one.revision },
  preview: previewOf(one, view),
});

/** Code, time and number alone: what a lock screen may show. */
export const previewOf = (one: SwapCase, view: View): string =>
  `#${one.number} ${one.open || one.status === 'taken' ? about(one, view) : aboutAsPlanned(one, view)}`;

const drawnCase = (one: SwapCase, plan: Plan, view: View): Drawn => {
  if (one.status === 'asking') return asking(one, plan, view);
  if (one.status === 'waiting') return waitingForLeader(one, plan, view);
  if (one.status === 'declined' || one.status === 'rejected') return declined(one, view);
  if (one.status === 'taken') return taken(one, view);
  return { card: status(endedLine(one, view), [], `#${one.number}`) };
};
