import { isDeepStrictEqual } from 'node:util';
import type { MemberId } from '../core/ids';
import { isInWindow, shifted } from '../core/plan';
import type { Day, Shift, Visit } from '../core/roster';
import { changesIn, NOTHING, plus, type Tally } from './tally';

/** What the files say of a date. Missing: the date is outside the file's span, and stays as it is. */
export interface Incoming {
  readonly shifts?: readonly Shift[];
  readonly visits?: readonly Visit[];
}

export interface Merged {
  readonly day: Day;
  readonly changed: boolean;
  readonly shifts: Tally;
  readonly visits: Tally;
}

const sameCarers = (some: readonly MemberId[], others: readonly MemberId[]): boolean =>
  some.length === others.length && some.every((member) => others.includes(member));

/**
 * The team's own decision stands as long as the planning system still says what it said when the team decided: who comes, and when, as long
 * as the same people come and the visit may still start then.
 */
const keepingDecision = (stored: Visit, incoming: Visit): Visit => {
  const carers = withCarersKept(stored, incoming);
  const moved =
    stored.plannedStart === incoming.start &&
    sameCarers(carers.members, stored.members) &&
    isInWindow(incoming, stored.start);
  return moved ? shifted(carers, stored.start) : carers;
};

const withCarersKept = (stored: Visit, incoming: Visit): Visit => {
  const { members, planned, swap } = stored;
  if (!planned || !sameCarers(planned, incoming.members)) return incoming;
  return { ...incoming, members, planned, ...(swap === undefined ? {} : { swap }) };
};

const byStartThenId = (a: Shift | Visit, b: Shift | Visit): number => a.start - b.start || (a.id < b.id ? -1 : 1);

const mergedItems = <T extends Shift | Visit>(
  stored: readonly T[],
  incoming: readonly T[] | undefined,
  keeping: (stored: T, incoming: T) => T,
): { readonly items: readonly T[]; readonly tally: Tally } => {
  if (!incoming) return { items: stored, tally: NOTHING };
  const before = new Map(stored.map((item) => [item.id, item]));
  let tally: Tally = { ...NOTHING, removed: stored.length };
  const items = incoming.map((item) => {
    const known = before.get(item.id);
    if (!known) {
      tally = plus(tally, { ...NOTHING, new: 1 });
      return item;
    }
    const kept = keeping(known, item);
    const unchanged = isDeepStrictEqual(kept, known) ? 1 : 0;
    tally = plus(tally, { new: 0, changed: 1 - unchanged, unchanged, removed: -1 });
    return kept;
  });
  return { items: items.sort(byStartThenId), tally };
};

/** The day as it is after the import. */
export const mergedDay = (stored: Day, incoming: Incoming): Merged => {
  const shifts = mergedItems(stored.shifts, incoming.shifts, (_, shift) => shift);
  const visits = mergedItems(stored.visits, incoming.visits, keepingDecision);
  return {
    day: { date: stored.date, shifts: shifts.items, visits: visits.items },
    changed: changesIn(shifts.tally) + changesIn(visits.tally) > 0,
    shifts: shifts.tally,
    visits: visits.tally,
  };
};
