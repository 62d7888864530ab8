import type { Notice } from '../../core/flow';
import { instant } from '../../core/ids';
import type { Plan } from '../../core/plan';
import type { Drawn, News, View } from '../edge';
import { phrasesFor } from '../phrases';
import type { Quiet } from '../quiet';
import { caseCard, previewOf } from './cards';
import { endedLine } from './ended';
import { linesOf } from './mine';
import type { SwapKnown } from './reasons';
import { beginnerOf, declinedAt, type SwapEvent, type VisitCase } from './swap';

const caseOf = (event: SwapEvent, known: SwapKnown): VisitCase | undefined =>
  known.stored.cases.get(event.caseId) as VisitCase | undefined;

const tell = (to: Notice['to'], event: SwapEvent, asks = false): Notice => ({
  to,
  notice: event.type,
  caseId: event.caseId,
  asks,
});

/**
 * Event -> who is told. Whoever acted sees it in their own card, whoever was asked in theirs; only those who would not look there get a
 * message. The client's named contact reads it in *my day*.
 */
export const notices = (event: SwapEvent, known: SwapKnown): readonly Notice[] => {
  const one = caseOf(event, known);
  if (!one) return [];
  switch (event.type) {
    case 'visitOffered':
    case 'visitRequested':
    case 'swapProposed':
      return one.asked.map((person) => tell(person, event, true));
    case 'visitTaken':
    case 'swapUndone':
      return [event.from, event.to].filter((person) => person !== event.by).map((person) => tell(person, event));
    case 'offerDeclined':
    case 'offerExpired':
      return [tell(beginnerOf(one), event)];
    case 'visitDeclined':
    case 'offerWithdrawn':
      return [];
  }
};

/** Whoever asked one colleague by name waits for nothing when that one cannot be reached. */
export const unreached = (notice: Notice, one: VisitCase): Notice | undefined => {
  if (!notice.asks || !one.named || !one.open) return undefined;
  return { to: beginnerOf(one), notice: 'unreached', caseId: one.id, asks: false, about: notice.to };
};

/** What may wait for a better hour: questions to colleagues, and what became of them. Anything else is told at once. */
const MAY_WAIT: ReadonlySet<string> = new Set<SwapEvent['type']>([
  'visitOffered',
  'visitRequested',
  'swapProposed',
  'visitTaken',
  'swapUndone',
  'offerDeclined',
  'offerExpired',
]);

/** A question to one colleague is between two people; one to all who can leaves those in peace who are off duty. */
export const quietOf = ({ notice, asks }: Notice, one: VisitCase): Quiet | undefined => {
  if (!MAY_WAIT.has(notice)) return undefined;
  const { start, movedFrom = start, returns, dueAt, named } = one;
  const starts = instant(Math.min(start, movedFrom, returns?.start ?? start));
  return { toAll: asks && !named, starts, ...(dueAt === undefined ? {} : { expires: dueAt }) };
};

/** The notice in words. A question that nobody needs an answer to any more is not asked. */
export const sayNotice = (notice: Notice, one: VisitCase, plan: Plan, view: View): Drawn | News | undefined => {
  if (notice.about !== undefined) {
    const say = phrasesFor(view);
    return { text: view.texts.offer.unreached(say.name(notice.about), say.visit(one)), preview: previewOf(one, view) };
  }
  if (!notice.asks) return { text: `${endedLine(one, view)} (#${one.number})`, preview: previewOf(one, view) };
  if (!one.open || declinedAt(one, view.reader) !== undefined) return undefined;
  const [line] = linesOf([one], view);
  return { ...caseCard(one, plan, view), ...(line ? { line } : {}) };
};
