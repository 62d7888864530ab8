import { minutesBetween } from '../core/time';
import type { Rule } from './finding';
import { gained } from './gained';

/**
 * Nobody is at two clients at once: a gained visit may not overlap another of the person's visits. Hard. `found` is the overlap in minutes.
 * Visits that merely touch do not overlap; the minutes on the way between them are `travel`'s.
 */
export const doubleBooking: Rule = (change) =>
  change.persons.flatMap((person) =>
    gained(change, person).flatMap((visit) =>
      change.after
        .visitsOf(person)
        .filter((other) => other.id !== visit.id && other.start < visit.end && visit.start < other.end)
        .map((other) => ({
          rule: 'doubleBooking' as const,
          severity: 'hard' as const,
          person,
          client: visit.client,
          visit: visit.id,
          from: visit.start,
          to: visit.end,
          otherClient: other.client,
          otherFrom: other.start,
          otherTo: other.end,
          found: minutesBetween(
            visit.start > other.start ? visit.start : other.start,
            visit.end < other.end ? visit.end : other.end,
          ),
          required: 0,
          unit: 'minutes' as const,
        })),
    ),
  );
