import type { Card, CardRow } from '../core/card';
import { button } from '../flows/button';
import type { DecisionLine, Drawn, Press, View } from '../flows/edge';
import { plain } from '../flows/phrases';
import { rowInWords } from './rows';

/** One of all that waits, in which of the reader's teams. */
export interface Awaited {
  readonly line: DecisionLine;
  /** Where the reader has several teams. */
  readonly team?: string | undefined;
}

type Reader = Pick<View, 'texts'>;

const aboutOf = ({ line, team }: Awaited): string => (team ? `${line.about} (${team})` : line.about);

const rowOf = (one: Awaited): CardRow => ({
  lead: `#${one.line.number}`,
  text: one.line.about,
  small: one.team ?? '',
  actions: [],
});

const listed = (card: Omit<Extract<Card, { template: 'list' }>, 'template' | 'fallback'>, typed: string): Card => ({
  template: 'list',
  ...card,
  fallback: plain(
    [card.title, card.small, ...card.rows.map(rowInWords), ...card.notes, card.foot, typed].filter(Boolean).join(' · '),
  ),
});

/** What one yes would approve, and what stays; `more`: how many do not fit. */
export const approveAllDraft = (
  approved: readonly Awaited[],
  left: readonly Awaited[],
  { yes, notes, more }: { readonly yes: Press; readonly notes: readonly string[]; readonly more: number },
  { texts }: Reader,
): Drawn => {
  const { approveAll, offer } = texts;
  const stays = left.map((one) => `#${one.line.number} ${aboutOf(one)}`);
  const no: Press = { verb: 'dismiss', data: { all: true } };
  const card = listed(
    {
      title: approveAll.title(approved.length),
      small: approveAll.small,
      rows: approved.map(rowOf),
      notes: [
        ...notes,
        ...(stays.length > 0 ? [approveAll.stays(stays)] : []),
        ...(more > 0 ? [approveAll.more(more)] : []),
      ],
      foot: approveAll.foot,
      actions: [button(approveAll.yes(approved.length), yes), button(offer.dismiss, no)],
    },
    approveAll.typed,
  );
  return { card, yes, no, about: approveAll.yes(approved.length) };
};

/** What became of each. */
export const approvedAll = (rows: readonly CardRow[], { texts }: Reader): Drawn => {
  const { done: title, doneFoot: foot } = texts.approveAll;
  return { card: listed({ title, small: '', rows, notes: [], foot, actions: [] }, '') };
};
