import type { Read } from '../../core/flow';
import { isWeek, isWish, type PulseCommand, type PulseKnown, weekBallot } from './pulse';

/** Reads what is decided on: the wishes, the weeks that stand, and of a week that ends what was counted. */
export const gather = async (command: PulseCommand, read: Read): Promise<PulseKnown> => {
  const team = await read.team();
  const open = team.openCases.filter((one) => isWish(one) || isWeek(one));
  const was = command.type === 'askPulse' ? await read.closedCase(command.caseId) : undefined;
  const cases = new Map([...(was ? [was] : []), ...open].map((one) => [one.id, one]));
  const tally = command.type === 'closePulse' ? await read.tallyOf(weekBallot(command.week)) : undefined;
  return { team, stored: { cases, days: new Map() }, counts: tally?.counts[0] };
};
