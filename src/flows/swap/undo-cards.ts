import type { CardBox, CardFinding } from '../../core/card';
import { type Plan, shifted } from '../../core/plan';
import type { Visit } from '../../core/roster';
import { extraTime } from '../../planning/extra-time';
import { findingsIfPassed } from '../../planning/passings';
import { button } from '../button';
import type { Drawn, Press, View } from '../edge';
import { sayFinding } from '../findings';
import { phrasesFor } from '../phrases';
import type { UndoSwap } from './commands';
import type { SwapUndone } from './events';
import { alsoOf, linesForAll, visitOf } from './lines';
import { dismiss, payload, question } from './pieces';
import { shiftWhy } from './shift-drafts';
import { isShiftCase, isSwap, type SwapCase, type VisitCase } from './swap';
import { undoNobodysDraft } from './vacant-cards';

/** All that would go back. */
const boxesBack = ({ also = [], returns }: VisitCase, before: Visit, view: View): readonly CardBox[] =>
  [before, ...also, ...(returns ? [returns] : [])].map((each) => ({ line: phrasesFor(view).visitLine(each) }));

/** The question before a swap is undone: the visit as it would be again. */
export const undoDraft = (command: UndoSwap, event: SwapUndone, one: VisitCase, plan: Plan, view: View): Drawn => {
  if (event.to === undefined || one.vacant) return undoNobodysDraft(command, visitOf(plan, one), view);
  const { undo } = view.texts;
  const say = phrasesFor(view);
  const visit = visitOf(plan, one);
  const before = event.start === undefined ? visit : shifted(visit, event.start);
  const yes = payload(command);
  const no = dismiss(command);
  const other = view.reader === event.to ? event.from : event.to;
  const card = question(
    {
      title: undo.draft,
      small: undo.notDone,
      boxes: boxesBack(one, before, view),
      findings: isSwap(one) ? [] : linesForAll(view, plan, [before, ...alsoOf(plan, one)], event.from, event.to),
      foot: isSwap(one) ? view.texts.swap.undoFoot(say.name(other)) : undo.foot(say.who(event.to), say.name(other)),
      actions: [button(undo.undo, yes), button(view.texts.offer.dismiss, no)],
    },
    undo.draftTyped,
  );
  return { card, yes, no, about: undo.about(say.visit(before)) };
};

/** What the leader lets pass by it: for whoever gets it back. */
const foundIfBack = (one: VisitCase, before: Visit, plan: Plan, view: View): readonly CardFinding[] => {
  const { owner, taker = owner } = one;
  const back = one.returns && plan.visit(one.returns.visit);
  const found = findingsIfPassed(view.team, plan, [
    ...[before, ...alsoOf(plan, one)].map((visit) => ({ visit, from: taker, to: owner })),
    ...(back ? [{ visit: back, from: owner, to: taker }] : []),
  ]).filter((finding) => finding.severity === 'exception');
  const extra = extraTime(view.team.team, found);
  const lines = found.map((finding) => sayFinding(finding, view));
  const cost = extra.minutes > 0 ? [view.texts.exception.extra(extra.minutes, extra.unsocial)] : [];
  return [...lines, ...cost].map((text) => ({ mark: 'warning', text }));
};

/** A leader who takes back what two others agreed on says why; the two read it. */
export const whyDraft = (one: SwapCase, plan: Plan, view: View): Drawn =>
  isShiftCase(one) ? shiftWhy(one, plan, view) : whyVisit(one, plan, view);

const whyVisit = (one: VisitCase, plan: Plan, view: View): Drawn => {
  const { undo, exception, offer } = view.texts;
  const visit = visitOf(plan, one);
  const before = one.movedFrom === undefined ? visit : shifted(visit, one.movedFrom);
  const press: Press = { verb: 'undoSwap', data: { caseId: one.id } };
  const no: Press = { verb: 'dismiss', data: { caseId: one.id } };
  const card = question(
    {
      title: undo.draft,
      small: undo.notDone,
      boxes: boxesBack(one, before, view),
      findings: one.vacant ? [] : foundIfBack(one, before, plan, view),
      input: { label: exception.why, hint: exception.whyHint },
      actions: [button(undo.undo, press), button(offer.dismiss, no)],
    },
    exception.whyTyped(one.number),
  );
  return { card, no };
};
