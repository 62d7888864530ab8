import type { MemberId } from '../core/ids';
import { workedShifts } from '../core/plan';
import type { Shift, Visit } from '../core/roster';
import type { Change } from './finding';

const known = new WeakMap<Change, Map<MemberId, readonly Visit[]>>();

/** Both in order of start, and gone through side by side. */
const look = (change: Change, person: MemberId): readonly Visit[] => {
  const [had, has] = [change.before.visitsOf(person), change.after.visitsOf(person)];
  if (had === has) return [];
  let first = 0;
  return has.filter((visit) => {
    while ((had[first]?.start ?? visit.start) < visit.start) first += 1;
    for (let at = first; had[at]?.start === visit.start; at += 1) {
      const one = had[at];
      if (one === visit || (one?.id === visit.id && one.end === visit.end)) return false;
    }
    return true;
  });
};

/** The visits that a person has after the change and did not have, or not then, before it. Looked up once per change. */
export const gained = (change: Change, person: MemberId): readonly Visit[] => {
  const persons = known.get(change) ?? new Map<MemberId, readonly Visit[]>();
  known.set(change, persons);
  const found = persons.get(person) ?? look(change, person);
  persons.set(person, found);
  return found;
};

/** The worked shifts that a person has after the change and did not have before it. */
export const gainedShifts = (change: Change, person: MemberId): readonly Shift[] => {
  if (change.before.shiftsOf(person) === change.after.shiftsOf(person)) return [];
  const had = new Set(workedShifts(change.before, person).map(({ id }) => id));
  return workedShifts(change.after, person).filter(({ id }) => !had.has(id));
};
