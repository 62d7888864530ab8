import type { MemberId } from '../core/ids';
import { shiftHolding } from '../core/plan';
import type { Visit } from '../core/roster';
import type { WorkElsewhere } from '../core/team';
import type { Change, Rule } from './finding';
import { gained } from './gained';
import { overlaps, shared } from './windows';

/** The other team's shift that most of the visit lies in; nothing where a shift of the person's own in this team holds the visit. */
export const lendingShift = ({ after, people }: Change, person: MemberId, visit: Visit): WorkElsewhere | undefined => {
  const lending = (people.elsewhere?.get(person) ?? []).filter((shift) => overlaps(visit, shift));
  if (lending.length === 0 || shiftHolding(after, person, visit)) return undefined;
  return lending.toSorted((a, b) => shared(visit, b) - shared(visit, a))[0];
};

/**
 * A gained visit in a shift that the person works in another team: that team lends them meanwhile. An exception [working-time.md, Severity], in the
 * place of `outsideShift`. `found` is how many minutes of the visit lie in that shift; `otherFrom`, `otherTo` the shift, of which nothing else is known.
 */
export const otherTeam: Rule = (change) =>
  change.persons.flatMap((person) =>
    gained(change, person).flatMap((visit) => {
      const shift = lendingShift(change, person, visit);
      if (!shift) return [];
      return [
        {
          rule: 'otherTeam' as const,
          severity: 'exception' as const,
          person,
          client: visit.client,
          visit: visit.id,
          from: visit.start,
          to: visit.end,
          found: shared(visit, shift),
          required: 0,
          unit: 'minutes' as const,
          otherFrom: shift.start,
          otherTo: shift.end,
        },
      ];
    }),
  );
