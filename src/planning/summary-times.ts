import { type Instant, type IsoDate, wallTime } from '../core/ids';
import type { Team } from '../core/team';
import { addDays, HOUR, instantOf } from '../core/time';

const USUALLY = wallTime('07:00');
/** An old one is not sent: the day has begun without it. */
const LATEST = 2 * HOUR;

/** When the team reads that date's summary: at its own time, on its own clock. */
export const summaryAt = ({ timeZone, settings }: Team, date: IsoDate): Instant =>
  instantOf(date, settings.summaryTime ?? USUALLY, timeZone);

/** What a summary tells of began then: the moment of the one before. */
export const tellsSince = (team: Team, date: IsoDate): Instant => summaryAt(team, addDays(date, -1));

export const isTooLate = (team: Team, date: IsoDate, at: Instant): boolean => at >= summaryAt(team, date) + LATEST;
