import { type Instant, instant } from '../../core/ids';
import { HOUR, MINUTE } from '../../core/time';

const LAST_MINUTES = 5 * MINUTE;

const wholeMinute = (at: number): Instant => instant(Math.floor(at / MINUTE) * MINUTE);

/** An offer ends an hour before the visit, or halfway there when less than two hours remain. */
export const expiryOf = (start: Instant, at: Instant): Instant => wholeMinute(start - Math.min(HOUR, (start - at) / 2));

/** Too late to ask anyone in chat. */
export const beginsNow = ({ start }: { readonly start: Instant }, at: Instant): boolean => start - at < LAST_MINUTES;

export interface LeaderDeadlines {
  readonly remindAt: Instant;
  readonly deputyAt: Instant;
  readonly expiresAt: Instant;
}

/**
 * A leader has until a day before the start; then whoever stands in is asked too, until the question ends. Where less than a day is left, the
 * deputy's turn comes halfway to the end. The reminder comes halfway, and at most twelve hours, before the deputy's turn.
 */
export const leaderDeadlines = (start: Instant, at: Instant): LeaderDeadlines => {
  const expiresAt = expiryOf(start, at);
  const dayBefore = start - 24 * HOUR;
  const deputyAt = dayBefore - at >= 2 * HOUR ? dayBefore : at + (expiresAt - at) / 2;
  const remindAt = deputyAt - Math.min((deputyAt - at) / 2, 12 * HOUR);
  return { remindAt: wholeMinute(remindAt), deputyAt: wholeMinute(deputyAt), expiresAt };
};
