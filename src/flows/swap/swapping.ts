import type { CardBox } from '../../core/card';
import type { MemberId } from '../../core/ids';
import { type Plan, reseated, withVisit } from '../../core/plan';
import type { Visit } from '../../core/roster';
import { button } from '../button';
import type { Drawn, View } from '../edge';
import { phrasesFor } from '../phrases';
import { status } from '../status';
import type { SwapVisit } from './commands';
import type { SwapProposed } from './events';
import { decidersOf, isRuledOut, needsLeader } from './exception-cards';
import { facesLines } from './faces';
import { inOrder, linesFor, visitOf } from './lines';
import { dismiss, onCase, payload, question } from './pieces';
import type { Seat, Swap } from './swap';

type Shown = Pick<Seat, 'client' | 'start' | 'end'>;

const boxesOf = (gives: Shown, gets: Shown, view: View): readonly CardBox[] => {
  const say = phrasesFor(view);
  const { swap } = view.texts;
  return [
    { line: say.visitLine(gives), small: swap.youGive },
    { line: say.visitLine(gets), small: swap.youGet },
  ];
};

/** What the rules say of whoever gets `visit`, once the other one is given away. */
const linesOf = (view: View, plan: Plan, visit: Visit, gives: Visit, from: MemberId, to: MemberId) =>
  linesFor(view, withVisit(plan, reseated(gives, to, from)), visit, from, to);

/** What both clients notice of it. */
const facesOf = (view: View, plan: Plan, mine: Visit, theirs: Visit, owner: MemberId, other: MemberId) =>
  facesLines(view, plan, [
    { visit: mine, from: owner, to: other },
    { visit: theirs, from: other, to: owner },
  ]);

/** The pre-filled card of a swap: what one gives, what one gets, and what the rules say of both. */
export const swapDraft = (command: SwapVisit, event: SwapProposed, plan: Plan, view: View): Drawn => {
  const { texts } = view;
  const say = phrasesFor(view);
  const name = say.name(event.with);
  const [mine, theirs] = [plan.visit(command.visit), plan.visit(command.returns.visit)];
  const yes = payload(command);
  const no = dismiss(command);
  const findings =
    mine && theirs
      ? inOrder(
          [
            ...linesOf(view, plan, theirs, mine, event.with, command.by),
            ...linesOf(view, plan, mine, theirs, command.by, event.with),
          ],
          facesOf(view, plan, mine, theirs, command.by, event.with),
        )
      : [];
  const card = question(
    {
      title: texts.swap.draft(name),
      small: texts.offer.notSent,
      boxes: boxesOf(event, event.returns, view),
      findings,
      foot: event.forLeader
        ? texts.exception.draftFoot(name, decidersOf(view, command.by, event.with), say.until(event.expiresAt))
        : texts.request.draftFoot(name, say.until(event.expiresAt)),
      actions: [button(texts.offer.sendTo(name), yes), button(texts.offer.dismiss, no)],
    },
    texts.offer.draftTyped,
  );
  return { card, yes, no, about: texts.which.sendAbout(say.visit(event)) };
};

/** What a yes would come to; nothing is promised that would be refused. */
const footOf = (one: Swap, plan: Plan, view: View): string | undefined => {
  const { request, exception } = view.texts;
  if (isRuledOut(one, view.reader, plan, view)) return undefined;
  const leaders = () => decidersOf(view, one.owner, view.reader);
  return needsLeader(one, view.reader, plan, view) ? exception.ifYes(leaders()) : request.atOnce;
};

/** The question to the one who is asked to swap. */
export const askSwap = (one: Swap, plan: Plan, view: View): Drawn => {
  const { texts } = view;
  const say = phrasesFor(view);
  const name = say.name(one.owner);
  const yes = onCase('acceptVisit', one);
  const no = onCase('declineVisit', one);
  const [mine, theirs] = [visitOf(plan, one), plan.visit(one.returns.visit)];
  const foot = footOf(one, plan, view);
  const card = question(
    {
      title: texts.swap.question(name),
      small: texts.offer.asks(name, one.number, say.until(one.dueAt ?? one.start)),
      boxes: boxesOf(one.returns, one, view),
      findings: theirs
        ? inOrder(
            linesOf(view, plan, mine, theirs, one.owner, view.reader),
            facesOf(view, plan, mine, theirs, one.owner, view.reader),
          )
        : [],
      ...(foot ? { foot } : {}),
      actions: [button(texts.swap.yes, yes), button(texts.swap.no, no)],
    },
    texts.offer.questionTyped(one.number),
  );
  return { card, yes, no };
};

/** What the one who asked sees until it is answered. */
export const waitingSwap = (one: Swap, view: View): Drawn => {
  const { texts } = view;
  const say = phrasesFor(view);
  const text = texts.swap.asked(one.number, say.visit(one), say.visit(one.returns), say.name(one.taker));
  const small = texts.request.askedSmall(say.until(one.dueAt ?? one.start));
  const actions = [button(texts.offer.withdraw, onCase('withdrawVisit', one))];
  return { card: status(text, actions, small, texts.offer.withdrawTyped(one.number)) };
};

/** In one sentence what is true of two visits that have changed hands, or have gone back. */
export const swappedLine = (one: Swap, view: View): string => {
  const { swap, ended } = view.texts;
  const say = phrasesFor(view);
  const [gave, got] = [say.visit(one), say.visit(one.returns)];
  if (one.status === 'undone') return swap.undone(say.who(one.undoneBy ?? one.taker));
  if (view.reader === one.owner) return swap.done(got, say.name(one.taker), gave);
  if (view.reader === one.taker) return swap.done(gave, say.name(one.owner), got);
  if (view.reader === one.decidedBy)
    return `${view.texts.exception.swaps(gave, say.name(one.owner), got, say.name(one.taker))}.`;
  return ended.alreadyTaken(say.name(one.taker), gave);
};
