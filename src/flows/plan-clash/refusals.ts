import type { Card } from '../../core/card';
import type { Drawn, View } from '../edge';
import { sayFinding } from '../findings';
import { capital, phrasesFor } from '../phrases';
import { caseCard, keepButton, shownIn, takeButton } from './cards';
import { listCard } from './entering';
import type { PlanClash } from './plan-clash';
import type { ClashKnown, ClashReason } from './reasons';
import { itemWords } from './sides';

const refusal = (text: string, actions: Card['actions'], typed: readonly string[], view: View): Drawn => {
  const { title, thisWorks } = view.texts.refusal;
  const heading = actions.length > 0 ? thisWorks : undefined;
  const numbered = actions.map((action, at) => `${at + 1}: ${action.title}`);
  return {
    card: {
      template: 'refusal',
      title,
      text,
      ...(heading ? { heading } : {}),
      actions,
      fallback: [title, text, ...(heading ? [heading, ...numbered] : []), ...typed].join(' · '),
    },
    choices: actions.map(({ verb, data }) => ({ verb, data })),
  };
};

const daysOf = ({ stored }: ClashKnown) => [...stored.days.values()];

/** A rule stops one of the two: the other is still there to choose. */
const stopped = (reason: ClashReason & { readonly code: 'rule' }, known: ClashKnown, view: View): Drawn => {
  const shown = shownIn(reason.case, daysOf(known));
  const other = reason.choice === 'teams' ? takeButton(shown, view) : keepButton(shown, view);
  const typed = view.texts.clash.typed(reason.case.number);
  return refusal(sayFinding(reason.finding, view), [other], [typed], view);
};

const caseInstead = (one: PlanClash, known: ClashKnown, view: View): Drawn => caseCard(one, daysOf(known), view);

/** A refusal in the reader's words; a case or list that has moved on is shown as it is now. */
export const refusalOf = (reason: ClashReason, known: ClashKnown, view: View): Drawn => {
  const { clash, refusal: say } = view.texts;
  const text = (words: string): Drawn => refusal(words, [], [], view);
  switch (reason.code) {
    case 'rule':
      return stopped(reason, known, view);
    case 'changedSince':
    case 'caseClosed':
      return caseInstead(reason.case, known, view);
    case 'listChanged':
      return listCard(known.team, daysOf(known), view);
    case 'notYourChoice':
      return text(clash.notYours(reason.number));
    case 'notYourList':
      return listCard(known.team, daysOf(known), view);
    case 'hasBegun':
      return text(capital(say.visitStarted(itemWords(reason.item, view))));
    case 'notInPlan':
      return text('shift' in reason.case ? view.texts.shifts.unknown : say.visitUnknown);
    case 'visitsInIt': {
      const { name, visit } = phrasesFor(view);
      const keep = keepButton(shownIn(reason.case, daysOf(known)), view);
      const typed = clash.typed(reason.case.number);
      return refusal(clash.visitsInIt(name(reason.person), visit(reason.visit)), [keep], [typed], view);
    }
    case 'caseUnknown':
      return text(say.caseUnknown());
  }
};
