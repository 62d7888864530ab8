import type { MemberId } from '../core/ids';
import { workedShifts } from '../core/plan';
import type { Shift, Visit } from '../core/roster';
import type { Change } from './finding';

const known = new WeakMap<Change, Map<MemberId, readonly Visit[]>>();

const look = (change: Change, person: MemberId): readonly Visit[] => {
  const kept = new Set(change.before.visitsOf(person));
  return change.after.visitsOf(person).filter((visit) => {
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
  const had = new Set(workedShifts(change.before, person).map(({ id }) => id));
  return workedShifts(change.after, person).filter(({ id }) => !had.has(id));
};
