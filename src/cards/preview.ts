import type { Drawn } from '../flows/edge';
import { plain } from '../flows/phrases';

/** What a phone's lock screen may show of a card: a visit's code and time, never a name nor how a person's day looks. */
export const preview = ({ card, preview: given }: Drawn): string => {
  if (given !== undefined) return given;
  return card.template === 'question' ? plain(card.boxes.map((box) => box.line).join(' · ')) : 'Tillit';
};
