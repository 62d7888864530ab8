import type { Read } from '../../core/flow';
import { type CloseQuarter, isQuarter, type QuarterKnown, quarterBallot } from './client-questions';

/** Reads what is decided on: the figures that stand, and what was counted since. */
export const gather = async ({ quarter }: CloseQuarter, read: Read): Promise<QuarterKnown> => {
  const team = await read.team();
  const cases = new Map(team.openCases.filter(isQuarter).map((one) => [one.id, one]));
  const tally = await read.tallyOf(quarterBallot(quarter));
  return { team, stored: { cases, days: new Map() }, counts: tally?.counts };
};
