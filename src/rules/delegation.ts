import { type ClientCode, type IsoDate, isoDate } from '../core/ids';
import type { Delegation, Member } from '../core/roster';
import { localDate } from '../core/time';
import type { Rule } from './finding';
import { gained } from './gained';

/** Not `assistant nurse`, `sykepleierstudent` and the like. */
const NURSE =
  /^(leg\.?|legitimerad|autorisert)? ?(\p{L}*sjuksköterska|distriktssköterska|\p{L}*sykepleier|\p{L}*sjukepleiar|(registered |district )?nurse|ssk|dsk|spl)$/iu;

/** Does health tasks by profession. */
export const isNurse = ({ profession }: Member): boolean => NURSE.test(profession.trim());

/** What began on a leap day ends on the last of February. */
const oneYearAfter = (date: IsoDate): IsoDate =>
  isoDate(`${Number(date.slice(0, 4)) + 1}${date.slice(4).replace('-02-29', '-02-28')}`);

/** The last day of what was given, unless it is taken back before: at most a year [SOSFS 1997:14], whatever a paper says beyond that. */
export const lastDayOf = ({ validFrom, validTo }: Delegation): IsoDate => {
  const longest = oneYearAfter(validFrom);
  return validTo < longest ? validTo : longest;
};

const valid = (delegation: Delegation, task: string, client: ClientCode, on: IsoDate): boolean =>
  delegation.task === task &&
  (delegation.client === undefined || delegation.client === client) &&
  delegation.validFrom <= on &&
  on <= lastDayOf(delegation) &&
  (delegation.revokedAt === undefined || on < delegation.revokedAt);

/** A nurse does health tasks by profession; anyone else by a delegation valid on that date, for any client or this one. */
export const mayDo = (member: Member, task: string, client: ClientCode, on: IsoDate): boolean =>
  isNurse(member) || member.delegations.some((given) => valid(given, task, client, on));

/**
 * Every health task of a gained visit is the person's own to do: personal, written, at most a year, revocable; a substitute inherits none
 * [SOSFS 1997:14]. Hard. `tasks` are those without a valid delegation.
 */
export const delegation: Rule = (change) =>
  change.persons.flatMap((person) => {
    const member = change.people.members.get(person);
    return gained(change, person).flatMap((visit) => {
      const on = localDate(visit.start, change.people.team.timeZone);
      const tasks = visit.tasks.filter((task) => !member || !mayDo(member, task, visit.client, on));
      if (tasks.length === 0) return [];
      return [
        {
          rule: 'delegation' as const,
          severity: 'hard' as const,
          person,
          client: visit.client,
          visit: visit.id,
          from: visit.start,
          to: visit.end,
          tasks,
        },
      ];
    });
  });
