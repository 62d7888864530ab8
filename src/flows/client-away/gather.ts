import type { Read } from '../../core/flow';
import type { IsoDate } from '../../core/ids';
import { addDays, localDate } from '../../core/time';
import { isAwayCase } from './client-away';
import type { AwayCommand } from './commands';
import { FARTHEST_BACK } from './policy';
import type { AwayKnown } from './reasons';

/** Four weeks: what lasts shows there what it comes to. */
const AHEAD = 28;
const A_WEEK = 7;

const later = (one: IsoDate, other: IsoDate): IsoDate => (one > other ? one : other);

/** From the first day that it is about, no further back than may be told; of days to come from the week before, since somebody's days hang together. */
const firstDay = (command: AwayCommand, today: IsoDate): IsoDate => {
  if (command.type === 'takeBackAway') return today;
  return command.from > today
    ? later(addDays(command.from, -A_WEEK), today)
    : later(command.from, addDays(today, -FARTHEST_BACK));
};

/** Reads what is decided on: the team, the case if there is one, and the days that it would be laid over. */
export const gather = async (command: AwayCommand, read: Read): Promise<AwayKnown> => {
  const asStored = await read.team();
  const found = await read.closedCase(command.caseId);
  const one = found && isAwayCase(found) ? found : undefined;
  const today = localDate(command.at, asStored.team.timeZone);
  const begins = command.type === 'takeBackAway' || command.from < today ? today : command.from;
  const days = await read.days(firstDay(command, today), addDays(later(begins, today), AHEAD));
  const team = command.type === 'tellHome' ? await read.teamAndElsewhere() : asStored;
  const cases = [...team.openCases, ...(one ? [one] : [])];
  return {
    team,
    days,
    stored: {
      cases: new Map(cases.map((each) => [each.id, each])),
      days: new Map(days.map((day) => [day.date, day])),
      ...(team.standing ? { standing: team.standing } : {}),
    },
    ...(one ? { case: one } : {}),
  };
};
