import type { Card, CardRow } from '../core/card';
import type { CaseLine, Drawn, View } from '../flows/edge';
import { rowInWords } from './rows';

/** More would have to be scrolled; each is shown by its number. */
const MOST = 12;

/** A case in a list, with the button that shows it as it stands. */
export const caseRow = ({ number, caseId, about, stands }: CaseLine, { texts }: Pick<View, 'texts'>): CardRow => ({
  lead: `#${number}`,
  text: about,
  small: stands,
  actions: [{ title: texts.mine.show, verb: 'showCase', data: { caseId } }],
});

/** Where each of the reader's cases stands; one tap or its number shows it, with what can be done. */
export const myCasesCard = (cases: readonly CaseLine[], view: Pick<View, 'texts'>): Drawn => {
  const { mine } = view.texts;
  const rows = cases.slice(0, MOST).map((one) => caseRow(one, view));
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
