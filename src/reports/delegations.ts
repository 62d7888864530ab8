import type { ClientCode, IsoDate, MemberId } from '../core/ids';
import type { Delegation, Member } from '../core/roster';
import type { People } from '../core/team';
import { addDays } from '../core/time';
import { isNurse, lastDayOf } from '../rules/delegation';

/** A delegation that is valid still and will not be for long. */
export interface EndingDelegation {
  readonly member: MemberId;
  readonly task: string;
  readonly client?: ClientCode;
  /** The last day on which it is valid. */
  readonly last: IsoDate;
}

/** So many days before it ends it is said [care.md, Health tasks need a delegation]. */
const SOON = 30;

/** For the same task, and wherever the other one is for. */
const covers = (one: Delegation, other: Delegation): boolean =>
  one.task === other.task && (one.client === undefined || one.client === other.client);

const isEnding = (given: Delegation, all: readonly Delegation[], on: IsoDate): boolean => {
  const last = lastDayOf(given);
  if (given.revokedAt !== undefined || on < given.validFrom || last < on || addDays(on, SOON) < last) return false;
  const next = addDays(last, 1);
  return !all.some(
    (other) =>
      covers(other, given) && other.revokedAt === undefined && other.validFrom <= next && last < lastDayOf(other),
  );
};

const endingOf = ({ id, delegations }: Member, on: IsoDate): readonly EndingDelegation[] =>
  delegations
    .filter((given) => isEnding(given, delegations, on))
    .map((given) => ({
      member: id,
      task: given.task,
      ...(given.client === undefined ? {} : { client: given.client }),
      last: lastDayOf(given),
    }));

/**
 * The delegations that end within 30 days of that date with none to follow them, the first to end first: a nurse reads all of the team's, anyone else
 * their own. What has been taken back is not told here.
 */
export const endingDelegations = ({ members }: People, reader: MemberId, on: IsoDate): readonly EndingDelegation[] => {
  const me = members.get(reader);
  const whose = me?.role === 'nurse' ? [...members.values()] : me ? [me] : [];
  return whose
    .filter((member) => !isNurse(member))
    .flatMap((member) => endingOf(member, on))
    .sort((a, b) => (a.last < b.last ? -1 : a.last > b.last ? 1 : 0));
};
