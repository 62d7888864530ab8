import type { Card } from '../core/card';
import type { CaseLine, Drawn, View } from '../flows/edge';
import { rowInWords } from './rows';

/** More would have to be scrolled; each is shown by its number. */
const MOST = 12;

/** Where each of the reader's cases stands; one tap or its number shows it, with what can be done. */
export const myCasesCard = (cases: readonly CaseLine[], { texts }: View): Drawn => {
  const { mine } = texts;
  const rows = cases.slice(0, MOST).map(({ number, caseId, about, stands }) => ({
    lead: `#${number}`,
    text: about,
    small: stands,
    actions: [{ title: mine.show, verb: 'showCase', data: { caseId } }],
  }));
  const small = rows.length === 0 ? mine.none : '';
  const foot = rows.length === 0 ? '' : mine.foot;
  const card: Card = {
    template: 'list',
    title: mine.title,
    small,
    rows,
    notes: [],
    foot,
    actions: [],
    fallback: [mine.title, small, ...rows.map(rowInWords), foot].filter(Boolean).join(' · '),
  };
  return { card };
};
