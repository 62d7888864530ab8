import type { Card, CardRow } from '../core/card';
import type { Drawn, View } from '../flows/edge';
import { rowInWords } from './rows';

/** More would have to be scrolled; *my cases* has the rest. */
const MOST = 12;

/** Several questions that came at once: one tap or a number shows each as it stands. */
export const questionsCard = (questions: readonly CardRow[], { texts }: Pick<View, 'texts'>): Drawn => {
  const { several } = texts;
  const rows = questions.slice(0, MOST);
  const rest = questions.length - rows.length;
  const notes = rest > 0 ? [several.more(rest)] : [];
  const title = several.title(questions.length);
  const card: Card = {
    template: 'list',
    title,
    small: '',
    rows,
    notes,
    foot: several.foot,
    actions: [],
    fallback: [title, ...rows.map(rowInWords), ...notes, several.foot].join(' · '),
  };
  return { card };
};
