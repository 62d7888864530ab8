import type { MemberId } from '../core/ids';
import { workedShifts } from '../core/plan';
import type { Shift, Visit } from '../core/roster';
import type { Change } from './finding';

const known = new WeakMap<Change, Map<MemberId, readonly Visit[]>>();

const look = (change: Change, person: MemberId): readonly Visit[] => {
  const [had, has] = [change.before.visitsOf(person), change.after.visitsOf(person)];
  if (had === has) return [];
  const kept = new Set(had);
  return has.filter((visit) => {
    if (kept.has(visit)) return false;
    const before = change.before.visit(visit.id);
    return !(before?.members.includes(person) && before.start === visit.start && before.end === visit.end);
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
