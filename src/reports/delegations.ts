import type { IsoDate, MemberId } from '../core/ids';
import type { People } from '../core/team';
import { byLastDay, type EndingDelegation, endingOn } from '../rules/ending-delegations';

/**
 * The delegations that end within 30 days of that date with none to follow them, the first to end first: a nurse reads all of the team's, anyone else
 * their own. What has been taken back is not told here.
 */
export const endingDelegations = ({ members }: People, reader: MemberId, on: IsoDate): readonly EndingDelegation[] => {
  const me = members.get(reader);
  const whose = me?.role === 'nurse' ? [...members.values()] : me ? [me] : [];
  return whose.flatMap((member) => endingOn(member, on)).sort(byLastDay);
};
