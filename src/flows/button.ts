import type { CardAction } from '../core/card';
import type { Press } from './edge';

/** A press under its title, as a card carries it. */
export const button = (title: string, { verb, data }: Press): CardAction => ({
  title,
  verb,
  data: data as CardAction['data'],
});
