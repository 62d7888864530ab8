import type { CardBox, CardFinding } from '../../core/card';
import type { Plan } from '../../core/plan';
import { stepsIn } from '../../core/team';
import { passingsOfShift } from '../../planning/passings';
import { button } from '../button';
import type { Drawn, Press, View } from '../edge';
import { phrasesFor, someNames } from '../phrases';
import type { OfferShift, OpenShift, SwapShift, TakeShift, UndoSwap } from './commands';
import type { ShiftOffered, ShiftRequested, ShiftSwapProposed, ShiftUndone } from './events';
import { decidersOf } from './exception-cards';
import { footOfOffer } from './offer-words';
import { dismiss, payload, question } from './pieces';
import { passingsBack } from './shift-passing';
import { boxOf, linesOf, swapBoxes, swapPassings } from './shift-pieces';
import { areSameHours, type ShiftCase } from './swap';
import { unlooked } from './unlooked';
import { about } from './words';

/** Who steps in when the one who took it falls sick. */
const sickRule = (vacant: boolean, view: View): string | undefined =>
  !vacant && stepsIn(view.team.team) === 'owner' ? view.texts.shifts.sick : undefined;

const titleOfOffer = ({ to }: OfferShift, { vacant }: ShiftOffered, view: View): string => {
  const { shifts } = view.texts;
  if (to === undefined) return vacant ? shifts.vacantDraft : shifts.draftToAll;
  const name = phrasesFor(view).name(to);
  return vacant ? shifts.vacantDraftTo(name) : shifts.draftTo(name);
};

/** The pre-filled card of opening one shift more: its hours, what it is called and its break by them, and who can. */
export const openShiftDraft = (command: OpenShift, event: ShiftOffered, view: View): Drawn => {
  const { offer, shifts, which } = view.texts;
  const say = phrasesFor(view);
  const [names, more] = someNames(event.asked.map(say.name));
  const { breakMinutes = 0 } = event.opened ?? {};
  const yes = payload(command);
  const no = dismiss(command);
  const until = say.until(event.expiresAt);
  const card = question(
    {
      title: shifts.open.draft,
      small: offer.notSent,
      boxes: [
        {
          line: say.shiftLine(event),
          small: breakMinutes > 0 ? shifts.open.pause(breakMinutes) : shifts.open.noPause,
        },
      ],
      findings: [{ mark: 'ok', text: offer.canTakeIt(names, more) }],
      foot: event.forLeader ? shifts.open.footLeader(decidersOf(view), until) : shifts.open.foot(until),
      actions: [button(shifts.open.send, yes), button(offer.dismiss, no)],
    },
    offer.draftTyped,
  );
  const awaited = command.awaited ? { awaited: command.caseId } : {};
  return { card, yes, no, about: which.sendAbout(say.shiftOn(event)), ...awaited };
};

/** The pre-filled card of giving a shift away, or of asking who can work a vacant one. */
export const offerShiftDraft = (command: OfferShift, event: ShiftOffered, plan: Plan, view: View): Drawn => {
  const { texts } = view;
  const say = phrasesFor(view);
  const [names, more] = someNames(event.asked.map(say.name));
  const shift = plan.shift(command.shift);
  const from = event.vacant ? event.away : command.by;
  const yes = payload(command);
  const no = dismiss(command);
  const passings = shift && command.to !== undefined ? passingsOfShift(plan, shift, from, command.to) : [];
  const lines: readonly CardFinding[] =
    command.to === undefined
      ? [{ mark: 'ok', text: texts.offer.canTakeIt(names, more) }]
      : linesOf(passings, plan, view);
  const card = question(
    {
      title: titleOfOffer(command, event, view),
      small: texts.offer.notSent,
      boxes: [boxOf(event, plan, from, view)],
      findings: lines,
      foot: [footOfOffer(command, event, view), sickRule(event.vacant === true, view), unlooked(passings, plan, view)]
        .filter(Boolean)
        .join(' '),
      actions: [
        button(command.to === undefined ? texts.offer.send : texts.offer.sendTo(say.name(command.to)), yes),
        button(texts.offer.dismiss, no),
      ],
    },
    texts.offer.draftTyped,
  );
  const awaited = command.awaited ? { awaited: command.caseId } : {};
  return { card, yes, no, about: texts.which.sendAbout(say.shiftOn(event)), ...awaited };
};

/** The pre-filled card of working a colleague's shift, or a vacant one, which is taken at once. */
export const takeShiftDraft = (command: TakeShift, event: ShiftRequested, plan: Plan, view: View): Drawn => {
  const { texts } = view;
  const { shifts, offer, request, exception } = texts;
  const say = phrasesFor(view);
  const shift = plan.shift(command.shift);
  const yes = payload(command);
  const no = dismiss(command);
  const until = say.until(event.expiresAt);
  const from = event.vacant ? event.away : command.from;
  const owner = event.vacant || from === undefined ? undefined : say.name(from);
  const leaders = decidersOf(view, command.by, ...(from ? [from] : []));
  const foot =
    owner === undefined
      ? event.forLeader
        ? shifts.ifLeader(leaders)
        : shifts.takeVacantFoot
      : event.forLeader
        ? exception.draftFoot(owner, leaders, until)
        : request.draftFoot(owner, until);
  const passings = shift ? passingsOfShift(plan, shift, from, command.by) : [];
  const card = question(
    {
      title: owner === undefined ? shifts.takeVacant : shifts.requestDraft(owner),
      small: offer.notSent,
      boxes: [boxOf(event, plan, from, view)],
      findings: linesOf(passings, plan, view),
      foot: [foot, unlooked(passings, plan, view)].filter(Boolean).join(' '),
      actions: [button(owner === undefined ? shifts.takeIt : offer.sendTo(owner), yes), button(offer.dismiss, no)],
    },
    offer.draftTyped,
  );
  return { card, yes, no, about: texts.which.sendAbout(say.shiftOn(event)) };
};

/** The pre-filled card of a shift for a shift: what one gives, what one gets, and what the rules say of both. */
export const swapShiftDraft = (command: SwapShift, event: ShiftSwapProposed, plan: Plan, view: View): Drawn => {
  const { texts } = view;
  const say = phrasesFor(view);
  const name = say.name(event.with);
  const yes = payload(command);
  const no = dismiss(command);
  const until = say.until(event.expiresAt);
  const rounds = areSameHours(event, event.returns);
  const foot = event.forLeader
    ? texts.exception.draftFoot(name, decidersOf(view, command.by, event.with), until)
    : texts.request.draftFoot(name, until);
  const passings = swapPassings(event, command.by, event.with, plan);
  const card = question(
    {
      title: rounds ? texts.shifts.roundDraft(name) : texts.shifts.swapDraft(name),
      small: texts.offer.notSent,
      boxes: swapBoxes(event, event.returns, [command.by, event.with], plan, view),
      findings: linesOf(passings, plan, view),
      foot: [foot, rounds ? undefined : sickRule(false, view), unlooked(passings, plan, view)]
        .filter(Boolean)
        .join(' '),
      actions: [button(texts.offer.sendTo(name), yes), button(texts.offer.dismiss, no)],
    },
    texts.offer.draftTyped,
  );
  return { card, yes, no, about: texts.which.sendAbout(say.shiftOn(event)) };
};

/** All that would go back. */
const boxesBack = (one: ShiftCase, plan: Plan, view: View): readonly CardBox[] => [
  boxOf(one, plan, one.taker, view),
  ...(one.returns ? [boxOf(one.returns, plan, one.owner, view)] : []),
];

/** The question before a shift goes back. */
export const undoShiftDraft = (
  command: UndoSwap,
  event: ShiftUndone,
  one: ShiftCase,
  plan: Plan,
  view: View,
): Drawn => {
  const { undo, shifts, swap, offer } = view.texts;
  const say = phrasesFor(view);
  const yes = payload(command);
  const no = dismiss(command);
  const { to } = event;
  const other = to === undefined || view.reader === to ? event.from : to;
  const foot =
    to === undefined || one.vacant
      ? shifts.vacantFoot
      : event.returns
        ? swap.undoFoot(say.name(other))
        : shifts.undoFoot(say.who(to), say.name(other));
  const card = question(
    {
      title: undo.draft,
      small: undo.notDone,
      boxes: boxesBack(one, plan, view),
      findings: [],
      foot,
      actions: [button(undo.undo, yes), button(offer.dismiss, no)],
    },
    undo.draftTyped,
  );
  return { card, yes, no, about: undo.about(about(one, view)) };
};

/** A leader who takes back a shift that two others agreed on says why. */
export const shiftWhy = (one: ShiftCase, plan: Plan, view: View): Drawn => {
  const { undo, exception, offer } = view.texts;
  const shift = plan.shift(one.shift);
  const returns = one.returns && plan.shift(one.returns.shift);
  const passings = shift && one.taker && !one.vacant ? passingsBack(plan, shift, one.taker, one.owner, returns) : [];
  const press: Press = { verb: 'undoSwap', data: { caseId: one.id } };
  const no: Press = { verb: 'dismiss', data: { caseId: one.id } };
  const card = question(
    {
      title: undo.draft,
      small: undo.notDone,
      boxes: boxesBack(one, plan, view),
      findings: linesOf(passings, plan, view),
      input: { label: exception.why, hint: exception.whyHint },
      actions: [button(undo.undo, press), button(offer.dismiss, no)],
    },
    exception.whyTyped(one.number),
  );
  return { card, no };
};
