import type { ClientCode, IsoDate, MemberId } from '../core/ids';
import { type Delegation, hasLeft, type Member } from '../core/roster';
import { addDays } from '../core/time';
import { isNurse, lastDayOf } from './delegation';

/** A delegation that is valid still and will not be for long. */
export interface EndingDelegation {
  readonly member: MemberId;
  readonly task: string;
  readonly client?: ClientCode;
  /** The first day on which it is said. */
  readonly since: IsoDate;
  /** The last day on which it is valid. */
  readonly last: IsoDate;
}

/** So many days before it ends it is said [care.md, Health tasks need a delegation]. */
const SOON = 30;

/** For the same task, and wherever the other one is for. */
const covers = (one: Delegation, other: Delegation): boolean =>
  one.task === other.task && (one.client === undefined || one.client === other.client);

const sinceOf = (given: Delegation): IsoDate => {
  const soon = addDays(lastDayOf(given), -SOON);
  return soon < given.validFrom ? given.validFrom : soon;
};

/** Nobody has taken it back, nothing follows it, and its holder stays longer than it does. */
const runsOut = (given: Delegation, { delegations, ...holder }: Member): boolean => {
  const last = lastDayOf(given);
  const next = addDays(last, 1);
  if (given.revokedAt !== undefined || hasLeft(holder, next)) return false;
  return !delegations.some(
    (other) =>
      covers(other, given) && other.revokedAt === undefined && other.validFrom <= next && last < lastDayOf(other),
  );
};

/**
 * A member's delegations that end with none to follow them: all there are, whenever that is. What has been taken back is not among them, nor what is
 * a nurse's, who needs none.
 */
export const runningOut = (member: Member): readonly EndingDelegation[] =>
  isNurse(member)
    ? []
    : member.delegations
        .filter((given) => runsOut(given, member))
        .map((given) => ({
          member: member.id,
          task: given.task,
          ...(given.client === undefined ? {} : { client: given.client }),
          since: sinceOf(given),
          last: lastDayOf(given),
        }));

/** The first to end first. */
export const byLastDay = (a: EndingDelegation, b: EndingDelegation): number =>
  a.last < b.last ? -1 : a.last > b.last ? 1 : 0;

/** Those of them that end within 30 days of that date. */
export const endingOn = (member: Member, on: IsoDate): readonly EndingDelegation[] =>
  runningOut(member).filter(({ since, last }) => since <= on && on <= last);
