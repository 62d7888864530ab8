import type { Known, Stored } from '../core/flow';
import type { MemberId } from '../core/ids';
import { planOf } from '../core/plan';
import type { Day, Shift, Visit } from '../core/roster';
import type { WorkedWeek } from '../core/team';
import { changedWeeks } from '../rules/worked-weeks';

const itemsOf = (day: Day | undefined): readonly (Shift | Visit)[] => [...(day?.shifts ?? []), ...(day?.visits ?? [])];

const peopleIn = (item: Shift | Visit): readonly MemberId[] => {
  if ('members' in item) return item.members;
  return item.member === undefined ? [] : [item.member];
};

/** Whose shifts or visits are not as they were. */
const concerned = (before: Stored, after: Stored): readonly MemberId[] => {
  const people = new Set<MemberId>();
  for (const [date, day] of after.days) {
    const was = before.days.get(date);
    if (was === day) continue;
    const [old, now] = [new Set(itemsOf(was)), new Set(itemsOf(day))];
    const differing = [...[...old].filter((item) => !now.has(item)), ...[...now].filter((item) => !old.has(item))];
    for (const item of differing) for (const person of peopleIn(item)) people.add(person);
  }
  return [...people];
};

/** The weeks of those who work more or less once this is stored: a rule looks months back. For every flow by which work changes hands. */
export const weeksAfter = (known: Known, after: Stored): ReadonlyMap<MemberId, readonly WorkedWeek[]> => {
  const people = concerned(known.stored, after);
  if (people.length === 0) return new Map();
  const days = [...after.days.values()].sort((a, b) => (a.date < b.date ? -1 : 1));
  return changedWeeks(known.team, planOf(days), people);
};
