import type { Card } from '../core/card';
import { button } from './button';
import type { DecisionLine, Drawn, View } from './edge';
import { plain } from './phrases';

/** More would have to be scrolled; the rest come up as these are decided. */
const MOST = 5;

/** What waits for the reader to decide, two buttons each. `done`: what has just come of one. */
export const decisionsCard = (all: readonly DecisionLine[], { texts }: Pick<View, 'texts'>, done = ''): Drawn => {
  const { exception, which } = texts;
  const rows = all.slice(0, MOST).map((line) => ({
    lead: `#${line.number}`,
    text: line.about,
    lines: line.lines,
    actions: [button(line.yesTitle, line.yes), button(line.noTitle, line.no)],
  }));
  const hidden = all.slice(MOST).map(({ number, team }) => [`#${number}`, team].filter(Boolean).join(' '));
  const left = hidden.length > 0 ? which.moreNumbers(hidden) : '';
  const small = [done, rows.length === 0 ? exception.none : '', left].filter(Boolean).join(' ');
  const input = all.some((line) => line.approves)
    ? { input: { label: exception.comment, hint: exception.commentHint } }
    : {};
  const said = all
    .slice(0, MOST)
    .map((line) => [`#${line.number} ${line.about}`, ...line.lines, line.typed].join(' · '));
  const card: Card = {
    template: 'decisions',
    title: exception.title,
    small,
    rows,
    ...input,
    actions: [],
    fallback: plain([exception.title, small, ...said].filter(Boolean).join(' · ')),
  };
  const [only, another] = all;
  return { card, ...(only?.approves && !another ? { yes: only.yes, no: only.no, about: only.about } : {}) };
};
