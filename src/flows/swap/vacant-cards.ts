import type { Plan } from '../../core/plan';
import type { Visit } from '../../core/roster';
import { button } from '../button';
import type { Drawn, View } from '../edge';
import { phrasesFor } from '../phrases';
import type { TakeVisit, UndoSwap } from './commands';
import type { VisitRequested } from './events';
import { decidersOf } from './exception-cards';
import { linesFor } from './lines';
import { dismiss, payload, question } from './pieces';
import type { VisitCase } from './swap';
import { about } from './words';

/** The pre-filled card of taking a visit that nobody has: it is taken at once. */
export const takeNobodysDraft = (command: TakeVisit, event: VisitRequested, plan: Plan, view: View): Drawn => {
  const { offer, exception, request, shifts, which } = view.texts;
  const say = phrasesFor(view);
  const visit = plan.visit(command.visit);
  const yes = payload(command);
  const no = dismiss(command);
  const card = question(
    {
      title: shifts.vacant.takeVisit,
      small: offer.notSent,
      boxes: [{ line: say.visitLine(event) }],
      findings: visit ? linesFor(view, plan, visit, event.away, command.by) : [],
      foot: event.forLeader ? exception.ifYes(decidersOf(view, command.by)) : request.atOnce,
      actions: [button(offer.take, yes), button(offer.dismiss, no)],
    },
    offer.draftTyped,
  );
  return { card, yes, no, about: which.sendAbout(say.visit(event)) };
};

/** The question before a visit is nobody's again. */
export const undoNobodysDraft = (command: UndoSwap, visit: Visit, view: View): Drawn => {
  const { undo, shifts, offer } = view.texts;
  const say = phrasesFor(view);
  const yes = payload(command);
  const no = dismiss(command);
  const card = question(
    {
      title: undo.draft,
      small: undo.notDone,
      boxes: [{ line: say.visitLine(visit) }],
      findings: [],
      foot: shifts.vacant.backFoot,
      actions: [button(undo.undo, yes), button(offer.dismiss, no)],
    },
    undo.draftTyped,
  );
  return { card, yes, no, about: undo.about(say.visit(visit)) };
};

/** What is true of a closed case about a visit that nobody had; `undefined` where it is said as of any other. */
export const nobodysEnded = (one: VisitCase, view: View): string | undefined => {
  const { shifts } = view.texts;
  const say = phrasesFor(view);
  const visit = about(one, view);
  if (!one.vacant || one.status === 'withdrawn' || one.status === 'overtaken') return undefined;
  if (one.status === 'undone') return shifts.vacant.again(say.who(one.undoneBy ?? one.owner), visit);
  if (one.status !== 'taken') return shifts.vacant.still(visit);
  return view.reader === one.taker ? shifts.youTakeVacant(visit) : undefined;
};
