import { workedShifts } from '../core/plan';
import type { Shift, Visit } from '../core/roster';
import { minutesBetween } from '../core/time';
import type { Rule } from './finding';
import { gained } from './gained';
import { lendingShift } from './other-team';

const outside = (shift: Shift, visit: Visit): number =>
  Math.max(0, minutesBetween(visit.start, shift.start)) + Math.max(0, minutesBetween(shift.end, visit.end));

/**
 * A gained visit lies inside one of the person's shifts. An exception. `found` is how many minutes of it lie outside the nearest shift;
 * `otherFrom`, `otherTo` that shift, missing when the person does not work then at all. A visit in another team's shift is `otherTeam`'s.
 */
export const outsideShift: Rule = (change) =>
  change.persons.flatMap((person) => {
    const visits = gained(change, person);
    const worked = visits.length > 0 ? workedShifts(change.after, person) : [];
    return visits.flatMap((visit) => {
      if (worked.some(({ start, end }) => start <= visit.start && visit.end <= end)) return [];
      if (lendingShift(change, person, visit)) return [];
      const shifts = worked.map((shift) => ({ shift, minutes: outside(shift, visit) }));
      const nearest = shifts.sort((a, b) => a.minutes - b.minutes)[0];
      const touches = nearest !== undefined && nearest.minutes < 12 * 60;
      return [
        {
          rule: 'outsideShift' as const,
          severity: 'exception' as const,
          person,
          client: visit.client,
          visit: visit.id,
          from: visit.start,
          to: visit.end,
          found: touches
            ? Math.min(nearest.minutes, minutesBetween(visit.start, visit.end))
            : minutesBetween(visit.start, visit.end),
          required: 0,
          unit: 'minutes' as const,
          ...(touches ? { otherFrom: nearest.shift.start, otherTo: nearest.shift.end } : {}),
        },
      ];
    });
  });
