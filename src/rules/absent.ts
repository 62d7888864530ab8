import { type Instant, type IsoDate, instant, type MemberId } from '../core/ids';
import { isAbsent, type Member, type Visit } from '../core/roster';
import { localDate } from '../core/time';
import type { Change, Finding, Rule } from './finding';
import { gained, gainedShifts } from './gained';

/** From its first minute to its last: a visit that ends at midnight is not on the next day. */
const firstAndLast = (visit: Visit): readonly Instant[] => [visit.start, instant(visit.end - 1)];

/** The visit's own dates, and the date of the person's shift that holds it: a night shift belongs to the date on which it starts. */
const datesOf = ({ after, people }: Change, person: MemberId, visit: Visit): readonly IsoDate[] => {
  const shifts = after.shiftsOf(person).filter((shift) => shift.start <= visit.start && visit.start < shift.end);
  return [...firstAndLast(visit), ...shifts.map((shift) => shift.start)].map((at) =>
    localDate(at, people.team.timeZone),
  );
};

const shiftsAway = (change: Change, person: MemberId, member: Member | undefined): readonly Finding[] =>
  gainedShifts(change, person)
    .filter(({ start }) => !member || isAbsent(member, localDate(start, change.people.team.timeZone)))
    .map(({ id, start, end }) => ({
      rule: 'absent',
      severity: 'hard',
      person,
      shift: id,
      from: start,
      to: end,
    }));

/** Who is absent takes no visit on any of its dates, and no shift that starts then. Hard. The reason for an absence is never known here. */
export const absent: Rule = (change) =>
  change.persons.flatMap((person) => {
    const member = change.people.members.get(person);
    if (member && member.absences.length === 0 && member.validTo === undefined) return [];
    const visits = gained(change, person).flatMap((visit) => {
      if (member && !datesOf(change, person, visit).some((date) => isAbsent(member, date))) return [];
      return [
        {
          rule: 'absent' as const,
          severity: 'hard' as const,
          person,
          client: visit.client,
          visit: visit.id,
          from: visit.start,
          to: visit.end,
        },
      ];
    });
    return [...shiftsAway(change, person, member), ...visits];
  });
