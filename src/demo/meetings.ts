import type { IsoDate } from '../core/ids';
import { addDays } from '../core/time';
import { FACES_AT } from './clients';
import type { Wanted } from './wanted';

/** Who has met whom so far, and how much better one more meeting with the same carer is. */
export interface Meetings {
  note(wanted: Wanted, carer: number, date: IsoDate): void;
  /** Lower is better. */
  strangeness(wanted: Wanted, carer: number, date: IsoDate): number;
  /** The client has met as many as the demo wants, and this would be one more. */
  tooMany(wanted: Wanted, carer: number, date: IsoDate): boolean;
}

/** How many different carers one client meets in the 14 days up to today. */
export const FACES_MET = 21;
const DAYS = 14;
const WANTED = -500;
const MOST_COUNTED = 6;

export const meetingsUntil = (today: IsoDate): Meetings => {
  const times = new Map<string, number>();
  const faces = new Set<number>();
  const counted = addDays(today, 1 - DAYS);
  const counts = ({ place }: Wanted, date: IsoDate) => place === FACES_AT && date >= counted;
  const key = ({ place }: Wanted, carer: number) => `${place} ${carer}`;
  return {
    note: (wanted, carer, date) => {
      const pair = key(wanted, carer);
      times.set(pair, (times.get(pair) ?? 0) + 1);
      if (counts(wanted, date)) faces.add(carer);
    },
    strangeness: (wanted, carer, date) => {
      const met = Math.min(MOST_COUNTED, times.get(key(wanted, carer)) ?? 0);
      return counts(wanted, date) && faces.size < FACES_MET && !faces.has(carer) ? WANTED - 8 * met : -8 * met;
    },
    tooMany: (wanted, carer, date) => counts(wanted, date) && faces.size >= FACES_MET && !faces.has(carer),
  };
};
