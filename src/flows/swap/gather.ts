import type { Read } from '../../core/flow';
import type { CaseId, IsoDate } from '../../core/ids';
import { planOf } from '../../core/plan';
import { addDays } from '../../core/time';
import type { SwapKnown } from './reasons';
import type { SwapCommand, VisitCase } from './swap';

const dateOf = (command: SwapCommand, one: VisitCase | undefined): IsoDate | undefined =>
  one?.date ?? ('date' in command ? command.date : undefined);

/** The days from the one before to the one after: a night shift's visits lie on two dates. */
export const daysAround = (read: Read, date: IsoDate) => read.days(addDays(date, -1), addDays(date, 1));

const begins = (command: SwapCommand): boolean => command.type === 'offerVisit' || command.type === 'takeVisit';

/** Reads what a swap is decided on: the team, the case if there is one, the days around the visit. */
export const gather = async (command: SwapCommand, read: Read): Promise<SwapKnown> => {
  const team = await read.team();
  const open = team.openCases.find((one) => one.id === command.caseId);
  const [closed, around] = await Promise.all([
    open ? undefined : read.closedCase(command.caseId),
    begins(command) || open ? daysOf(read, command, open as VisitCase | undefined) : [],
  ]);
  const one = (open ?? closed) as VisitCase | undefined;
  const days = around.length > 0 || !one ? around : await daysAround(read, one.date);
  const cases = new Map([...team.openCases, ...(closed ? [closed] : [])].map((each) => [each.id as CaseId, each]));
  return {
    team,
    plan: planOf(days),
    stored: { cases, days: new Map(days.map((day) => [day.date, day])) },
    ...(one ? { case: one } : {}),
  };
};

const daysOf = async (read: Read, command: SwapCommand, open: VisitCase | undefined) => {
  const date = dateOf(command, open);
  return date ? daysAround(read, date) : [];
};
