import { type Instant, type MemberId, wallTime } from '../../core/ids';
import { hasLeft } from '../../core/roster';
import type { People, Team } from '../../core/team';
import { instantOf, localDate } from '../../core/time';
import { byLastDay, type EndingDelegation, endingOn, runningOut } from '../../rules/ending-delegations';

/** Raised when it changes who is told, or when. */
export const POLICY_VERSION = 1;

/** When most are awake, and the nurse can be asked. */
const MORNING = wallTime('09:00');

const saidFrom = ({ since }: EndingDelegation, { timeZone }: Team): Instant => instantOf(since, MORNING, timeZone);

/** The delegations of all the team that are to be said by now, whether that was done or not; the first to end first. */
export const toBeSaid = ({ members, team }: People, at: Instant): readonly EndingDelegation[] => {
  const today = localDate(at, team.timeZone);
  return [...members.values()]
    .flatMap((member) => endingOn(member, today))
    .filter((one) => saidFrom(one, team) <= at)
    .sort(byLastDay);
};

/** When the next one of them comes, if the team stays as it is. */
export const nextToBeSaid = ({ members, team }: People, after: Instant): Instant | undefined =>
  [...members.values()]
    .flatMap(runningOut)
    .map((one) => saidFrom(one, team))
    .filter((at) => at > after)
    .sort((a, b) => a - b)[0];

/** Who gives and renews delegations: the team's nurses. */
export const nursesAt = ({ members, team }: People, at: Instant): readonly MemberId[] => {
  const today = localDate(at, team.timeZone);
  return [...members.values()].filter((one) => one.role === 'nurse' && !hasLeft(one, today)).map(({ id }) => id);
};
