import type { IsoDate } from '../core/ids';
import type { Member } from '../core/roster';
import { localDate } from '../core/time';
import type { Rule } from './finding';
import { gained } from './gained';

/** Away on that date, or no longer (`validTo`) one of the team. */
export const isAbsent = (member: Member, on: IsoDate): boolean =>
  (member.validTo !== undefined && member.validTo < on) ||
  member.absences.some((absence) => absence.from <= on && (absence.to === undefined || on <= absence.to));

/** Who is absent takes no visit on any of its dates. Hard. The reason for an absence is never known here. */
export const absent: Rule = (change) =>
  change.persons.flatMap((person) => {
    const member = change.people.members.get(person);
    const zone = change.people.team.timeZone;
    return gained(change, person).flatMap((visit) => {
      const dates = [localDate(visit.start, zone), localDate(visit.end, zone)];
      if (member && !dates.some((date) => isAbsent(member, date))) return [];
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
  });
