import type { Notice } from '../../core/flow';
import type { Day } from '../../core/roster';
import { leadersOf } from '../../core/team';
import type { Drawn, News, View } from '../edge';
import { caseCard, endedLine, previewOf, shownIn } from './cards';
import { type ClashEvent, type PlanClash, questionsTo } from './plan-clash';
import type { ClashKnown } from './reasons';

/**
 * Event -> who is told. The leaders are asked; when one has chosen, whoever has the visit and whoever does not have it are told. All else
 * the leaders read in their card.
 */
export const notices = (event: ClashEvent, known: ClashKnown): readonly Notice[] => {
  const { caseId, type: notice } = event;
  if (event.type === 'planClashed') return questionsTo(leadersOf(known.team), event);
  const kept = leadersOf(known.team).map((to): Notice => ({ to, notice, caseId, asks: false, standing: 'kept' }));
  if (event.type === 'plansAgreed' || event.type === 'clashExpired') return kept;
  if (event.type !== 'clashSettled') return [];
  const one = known.stored.cases.get(caseId) as PlanClash | undefined;
  const concerned = new Set([...(one?.team.members ?? []), ...(one?.plan?.members ?? [])]);
  const told = [...concerned]
    .filter((to) => to !== event.by)
    .map((to): Notice => ({ to, notice, caseId, asks: false }));
  return [...told, ...kept];
};

/** The notice in words. A question that is settled is not asked. */
export const sayNotice = (
  notice: Notice,
  one: PlanClash,
  days: readonly Day[],
  view: View,
): Drawn | News | undefined => {
  if (notice.asks) return one.open ? caseCard(one, days, view) : undefined;
  return { text: `${endedLine(shownIn(one, days), view)} (#${one.number})`, preview: previewOf(one, view) };
};
