import type { Read, TeamState } from '../../core/flow';
import { type Instant, type IsoDate, isoDate, type MemberId, wallTime } from '../../core/ids';
import type { People, Team } from '../../core/team';
import { addDays, instantOf, localDate } from '../../core/time';
import { type ClientQuarter, isQuarter, quarterBallot } from './client-questions';

/** Raised when it changes who may ask, or when it is shown. */
export const POLICY_VERSION = 1;

const MIDNIGHT = wallTime('00:00');

/** A quarter that is over is counted up in its next one's first days, or, after so long a stop, not at all. */
const DAYS_AFTER = 14;

const twoDigits = (value: number): string => String(value).padStart(2, '0');

/** The first date of the quarter that a date lies in. */
export const quarterOf = (date: IsoDate): IsoDate => {
  const [year = '', month = ''] = date.split('-');
  return isoDate(`${year}-${twoDigits(3 * Math.floor((Number(month) - 1) / 3) + 1)}-01`);
};

export const quarterAt = ({ timeZone }: Team, at: Instant): IsoDate => quarterOf(localDate(at, timeZone));

/** 1 to 4, and its year. */
export const quarterNumber = (quarter: IsoDate): readonly [number, number] => {
  const [year, month] = quarter.split('-').map(Number) as [number, number];
  return [(month + 2) / 3, year];
};

/** No quarter has more than 92 days, and none fewer than 90. */
const nextQuarter = (quarter: IsoDate): IsoDate => quarterOf(addDays(quarter, 95));

export const quarterBefore = (quarter: IsoDate): IsoDate => quarterOf(addDays(quarter, -1));

export const nextQuarterAt = (team: Team, after: Instant): Instant =>
  instantOf(nextQuarter(quarterAt(team, after)), MIDNIGHT, team.timeZone);

/** The quarter that is to be counted up now, if anything was answered in it. */
export const quarterToCount = async (read: Read, at: Instant): Promise<IsoDate | undefined> => {
  const { team } = await read.team();
  const today = localDate(at, team.timeZone);
  const current = quarterOf(today);
  const quarter = quarterBefore(current);
  if (addDays(current, DAYS_AFTER) <= today) return undefined;
  return (await read.tallyOf(quarterBallot(quarter))) ? quarter : undefined;
};

/** The named contact of any client, or who stands in for one. */
export const isContact = ({ clients, members }: People, member: MemberId): boolean =>
  members.has(member) && [...clients.values()].some(({ contact, deputy }) => contact === member || deputy === member);

/** The last quarter of which there is something to show. */
export const lastQuarter = ({ openCases }: TeamState): ClientQuarter | undefined => openCases.find(isQuarter);
