import { COUNT_WORDS, MINUTES } from './calendar-words';
import type { TimeMention } from './clock-times';
import type { Word } from './words';

const HOURS_AHEAD = /^(?:timme|timmar|timma|time|timer|tima|timar|hour|hours|h|tim)$/;

/** `om en timme`, `om 30 min`, `in two hours`: so long after `now`, in minutes since midnight; nothing once the day is over. */
export const soonAt = (words: readonly Word[], at: number, now: number): TimeMention | undefined => {
  if (!/^(?:om|in)$/.test(words[at]?.key ?? '')) return undefined;
  const number = words[at + 1]?.key ?? '';
  const unit = words[at + 2]?.key ?? '';
  const half =
    /^(?:halvtimme|halvtime|halvtima)$/.test(unit) || (/^(?:halv|half)$/.test(number) && HOURS_AHEAD.test(unit));
  const count = /^\d{1,3}$/.test(number)
    ? Number(number)
    : (COUNT_WORDS.get(number) ?? (/^(?:an|et)$/.test(number) ? 1 : undefined));
  const ahead = half ? 30 : HOURS_AHEAD.test(unit) ? (count ?? 0) * 60 : MINUTES.test(unit) ? (count ?? 0) : 0;
  const quarter = unit === 'kvarter' ? 15 * (count ?? 1) : 0;
  const minutes = now + ahead + quarter;
  return ahead + quarter > 0 && minutes < 24 * 60 ? { length: 3, start: { minutes, open: false } } : undefined;
};
