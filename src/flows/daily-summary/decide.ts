import { accepted, type Decision, unchanged } from '../../core/decision';
import type { Known } from '../../core/flow';
import { addDays } from '../../core/time';
import { isSummary, type Summarise, type Summarised } from './daily-summary';

/** Once a date, however many look at the clock. */
export const decide = ({ team, stored }: Known, { at, caseId, date }: Summarise): Decision<Summarised, never> => {
  const sent = [...stored.cases.values()].filter(isSummary);
  if (sent.some((one) => one.date >= date)) return unchanged;
  const { seq } = team.head;
  const before = sent.find((one) => one.date === addDays(date, -1));
  const tells = before && { tells: { first: before.next, last: seq } };
  return accepted({ type: 'summarised', at, caseId, date, ...tells, next: seq + 2 });
};
