import type { MemberId } from '../core/ids';
import { workedShifts } from '../core/plan';
import type { Change, Finding, Rule } from './finding';
import { gained, gainedShifts } from './gained';
import type { Stretch } from './schedule';
import { overlaps, shared } from './windows';

const overlapOf = (person: MemberId, one: Stretch, other: Stretch) => ({
  rule: 'doubleBooking' as const,
  severity: 'hard' as const,
  person,
  from: one.start,
  to: one.end,
  otherFrom: other.start,
  otherTo: other.end,
  found: shared(one, other),
  required: 0,
  unit: 'minutes' as const,
});

const visitsTwice = (change: Change, person: MemberId): readonly Finding[] =>
  gained(change, person).flatMap((visit) =>
    change.after
      .visitsOf(person)
      .filter((other) => overlaps(visit, other) && other.id !== visit.id)
      .map((other) => ({
        ...overlapOf(person, visit, other),
        client: visit.client,
        visit: visit.id,
        otherClient: other.client,
      })),
  );

const shiftsTwice = (change: Change, person: MemberId): readonly Finding[] =>
  gainedShifts(change, person).flatMap((shift) =>
    [
      ...workedShifts(change.after, person).filter((other) => other.id !== shift.id),
      ...(change.people.elsewhere?.get(person) ?? []),
    ]
      .filter((other) => overlaps(shift, other))
      .map((other) => ({ ...overlapOf(person, shift, other), shift: shift.id })),
  );

/** Nobody works two shifts at once: a gained shift may not overlap another of the person's, in this team or elsewhere. Hard. `found` is the overlap in minutes. */
export const doubleShift: Rule = (change) => change.persons.flatMap((person) => shiftsTwice(change, person));

/**
 * Nobody is at two clients at once: a gained visit may not overlap another of the person's visits. Hard. `found` is the overlap in minutes. Visits
 * that merely touch do not overlap; the minutes on the way between them are `travel`'s.
 */
export const doubleBooking: Rule = (change) => change.persons.flatMap((person) => visitsTwice(change, person));
