import type { Known, Read } from '../../core/flow';
import type { Summarise } from './daily-summary';

/** Reads what is decided on: the team, and whether it was sent already. */
export const gather = async ({ caseId }: Summarise, read: Read): Promise<Known> => {
  const team = await read.team();
  const sent = await read.closedCase(caseId);
  return { team, stored: { cases: new Map(sent ? [[sent.id, sent]] : []), days: new Map() } };
};
