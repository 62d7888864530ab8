import type { Instant, MemberId } from '../core/ids';
import type { Plan } from '../core/plan';
import { isAbsent, type Shift, type Visit } from '../core/roster';
import type { People } from '../core/team';
import { localDate } from '../core/time';

type Staff = Pick<People, 'team' | 'members'>;

export const isAway = ({ team, members }: Staff, person: MemberId, at: Instant): boolean => {
  const member = members.get(person);
  return member !== undefined && isAbsent(member, localDate(at, team.timeZone));
};

/** Whose the shift is in the plan, and absent on the date on which it starts: in effect nobody has it. */
export const awayFromShift = (
  people: Staff,
  { member, start }: Pick<Shift, 'member' | 'start'>,
): MemberId | undefined => (member !== undefined && isAway(people, member, start) ? member : undefined);

/** Who is absent of the visit's people, on its own date or from the shift that it lies in: in effect nobody has that seat. */
export const awayFromVisit = (people: Staff, plan: Plan, { members, start, end }: Visit): MemberId | undefined =>
  members.find(
    (person) =>
      isAway(people, person, start) ||
      plan
        .shiftsOf(person)
        .some((shift) => shift.start <= start && end <= shift.end && awayFromShift(people, shift) === person),
  );

/** Nobody has it, or nobody who is there. */
export const isFreeShift = (people: Staff, shift: Shift): boolean =>
  shift.member === undefined || awayFromShift(people, shift) !== undefined;
