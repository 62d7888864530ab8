import { z } from 'zod';
import { type Instant, instant } from '../core/ids';
import { isWrong } from './cells';
import { isDate, wallClockOf } from './wall-clock';

export const SINCE_WORDS = 'a date or a time such as 2026-11-23, 2026-11-23T14:30 (local) or 2026-11-23T13:30:00Z';

const WITH_OFFSET = z.iso.datetime({ offset: true });

/** An instant as somebody types it: a whole day, a time on the wall in `zone`, or one with its offset. */
export const instantSaid = (text: string, zone: string): Instant | undefined => {
  if (WITH_OFFSET.safeParse(text).success) return instant(Date.parse(text));
  const read = wallClockOf(zone).moment(isDate(text) ? `${text}T00:00` : text);
  return isWrong(read) ? undefined : read.at;
};
