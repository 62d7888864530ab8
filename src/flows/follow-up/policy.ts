import type { Read } from '../../core/flow';
import { type Instant, type IsoDate, wallTime } from '../../core/ids';
import type { Team } from '../../core/team';
import { addDays, instantOf, localDate, mondayOf } from '../../core/time';
import { type CountWeek, followUpId } from './follow-up';

/** Raised when it is counted or sent by other rules. */
export const POLICY_VERSION = 1;

const MORNING = wallTime('08:00');

/** Weeks that were missed are counted too, as far back as one reads them together. */
export const WEEKS = 4;

/** On the Monday after it, on the team's own clock. */
const sentAt = (monday: IsoDate, { timeZone }: Team): Instant => instantOf(addDays(monday, 7), MORNING, timeZone);

/** A day later it is old. */
export const isTooLate = (monday: IsoDate, { timeZone }: Team, at: Instant): boolean =>
  at >= instantOf(addDays(monday, 8), MORNING, timeZone);

/** The last week that is over. */
export const lastWeek = ({ timeZone }: Team, at: Instant): IsoDate => addDays(mondayOf(localDate(at, timeZone)), -7);

/** On Mondays, once. On all other days nothing is read for it. */
export const dueNow = async (read: Read, at: Instant): Promise<CountWeek | undefined> => {
  const { team } = await read.team();
  const monday = lastWeek(team, at);
  if (at < sentAt(monday, team) || isTooLate(monday, team, at)) return undefined;
  const caseId = followUpId(monday);
  return (await read.closedCase(caseId)) ? undefined : { type: 'countWeek', at, caseId, monday };
};

export const nextDue = async (read: Read, after: Instant): Promise<Instant> => {
  const { team } = await read.team();
  const time = sentAt(lastWeek(team, after), team);
  return time > after ? time : sentAt(mondayOf(localDate(after, team.timeZone)), team);
};
