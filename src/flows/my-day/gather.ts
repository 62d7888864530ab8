import type { Read } from '../../core/flow';
import { isMyDayCase, type KnownDays, type MyDayCommand } from './my-day';
import { datesAround } from './policy';

/** Reads what is decided on: the wishes stand with the team, and what they are about in its days. */
export const gather = async (command: MyDayCommand, read: Read): Promise<KnownDays> => {
  const team = await read.team();
  const cases = new Map(team.openCases.filter(isMyDayCase).map((one) => [one.id, one]));
  const days = command.type === 'showDays' ? await read.days(...datesAround(team, command.at)) : [];
  return { team, stored: { cases, days: new Map() }, days };
};
