import { type Instant, type IsoDate, wallTime } from '../core/ids';
import { addDays, HOUR, instantOf, minutesLater } from '../core/time';

/** The instant so many minutes after midnight on the wall of `date`; 1,440 and more lie on the next date. */
export type WallClock = (date: IsoDate, minutes: number) => Instant;

const DAY = 1440;

/** Asked for again and again, so midnights are kept; only a day on which the clocks change needs a closer look. */
export const wallClockIn = (zone: string): WallClock => {
  const midnights = new Map<IsoDate, Instant>();

  const midnightOf = (date: IsoDate): Instant => {
    const found = midnights.get(date) ?? instantOf(date, wallTime('00:00'), zone);
    midnights.set(date, found);
    return found;
  };

  const at: WallClock = (date, minutes) => {
    if (minutes >= DAY) return at(addDays(date, 1), minutes - DAY);
    const midnight = midnightOf(date);
    if (midnightOf(addDays(date, 1)) - midnight === 24 * HOUR) return minutesLater(midnight, minutes);
    const time = [Math.floor(minutes / 60), minutes % 60].map((part) => String(part).padStart(2, '0')).join(':');
    return instantOf(date, wallTime(time), zone);
  };
  return at;
};
