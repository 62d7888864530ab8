import type { Known, Read } from '../../core/flow';
import { isSummary, type Summarise } from './daily-summary';

/** What is decided on stands with the team: the last that was sent. */
export const gather = async (_: Summarise, read: Read): Promise<Known> => {
  const team = await read.team();
  const sent = team.openCases.filter(isSummary);
  return { team, stored: { cases: new Map(sent.map((one) => [one.id, one])), days: new Map() } };
};
