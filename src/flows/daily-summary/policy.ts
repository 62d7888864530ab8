import type { Read } from '../../core/flow';
import type { Instant } from '../../core/ids';
import { addDays, localDate } from '../../core/time';
import { isTooLate, summaryAt } from '../../planning/summary-times';
import { isSummary, type Summarise, summaryId } from './daily-summary';

/** Raised when it is sent by other rules. */
export const POLICY_VERSION = 1;

/** Today's, once its time has come and as long as it is of use, unless it has been sent. */
export const dueNow = async (read: Read, at: Instant): Promise<Summarise | undefined> => {
  const { team, openCases } = await read.team();
  const date = localDate(at, team.timeZone);
  const isSent = openCases.some((one) => isSummary(one) && one.date >= date);
  return !isSent && summaryAt(team, date) <= at && !isTooLate(team, date, at)
    ? { type: 'summarise', at, caseId: summaryId(date), date }
    : undefined;
};

export const nextDue = async (read: Read, after: Instant): Promise<Instant> => {
  const { team } = await read.team();
  const today = localDate(after, team.timeZone);
  const time = summaryAt(team, today);
  return time > after ? time : summaryAt(team, addDays(today, 1));
};
