import type { Card } from '../core/card';
import { plain } from '../flows/phrases';

/** What a phone's lock screen may show of a card: code and action, not why something cannot be done nor how a person's day looks. */
export const preview = (card: Card): string => {
  switch (card.template) {
    case 'question':
      return plain([card.title, ...card.boxes.map((box) => box.line)].join(' · '));
    case 'status':
      return plain(card.text);
    case 'choice':
    case 'refusal':
    case 'my-day':
    case 'welcome':
      return card.title;
  }
};
