import type { Card, CardAction } from '../core/card';
import { plain, withOneDot } from './phrases';

type StatusCard = Extract<Card, { readonly template: 'status' }>;

/** A line that is true now, and what can be done about it. */
export const status = (
  text: string,
  actions: readonly CardAction[] = [],
  small?: string,
  typed?: string,
): StatusCard => ({
  template: 'status',
  text,
  ...(small ? { small } : {}),
  actions,
  fallback: withOneDot(plain([text, small, typed].filter(Boolean).join(' · '))),
});
