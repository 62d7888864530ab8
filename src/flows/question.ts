import type { Card, CardFinding } from '../core/card';
import { plain } from './phrases';

type Question = Extract<Card, { template: 'question' }>;

const markedText = ({ mark, text }: CardFinding): string => `${mark === 'ok' ? '✓' : '⚠'} ${text}`;

/** A question, with what to read and to type where cards do not show. */
export const question = (parts: Omit<Question, 'template' | 'fallback'>, typed: string): Card => ({
  template: 'question',
  ...parts,
  fallback: plain(
    [
      parts.title,
      parts.small,
      ...parts.boxes.flatMap((box) => [box.small, box.line]),
      ...parts.findings.map(markedText),
      parts.foot,
      typed,
    ]
      .filter(Boolean)
      .join(' · '),
  ),
});
