import type { Card, CardRow } from '../core/card';
import { plain } from './phrases';

export interface Listed {
  readonly title: string;
  readonly small: string;
  readonly rows: readonly CardRow[];
  readonly notes?: readonly string[];
  readonly foot: string;
  readonly actions?: Card['actions'];
}

/** A list, with what to read where cards do not show; `foot` is what to write. */
export const listCard = ({ title, small, rows, notes = [], foot, actions = [] }: Listed): Card => {
  const said = rows.map((row) => `${row.lead} ${row.text}${row.small ? ` (${row.small})` : ''}`);
  const fallback = plain([title, small, ...said, ...notes, foot].filter(Boolean).join(' · '));
  return { template: 'list', title, small, rows, notes, foot, actions, fallback };
};
