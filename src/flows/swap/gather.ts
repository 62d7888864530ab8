import type { Read } from '../../core/flow';
import type { CaseId, IsoDate } from '../../core/ids';
import { type Plan, planOf } from '../../core/plan';
import type { Day } from '../../core/roster';
import { addDays } from '../../core/time';
import type { SwapCommand } from './commands';
import type { SwapKnown } from './reasons';
import { type VisitCase, visitsOf } from './swap';

/** The days from the one before to the one after each of these: a night shift's visits lie on two dates. */
export const daysAround = async (read: Read, dates: readonly IsoDate[]): Promise<readonly Day[]> => {
  const stretches = await Promise.all(
    [...new Set(dates)].map((date) => read.days(addDays(date, -1), addDays(date, 1))),
  );
  const days = new Map(stretches.flat().map((day) => [day.date, day]));
  return [...days.values()].sort((a, b) => (a.date < b.date ? -1 : 1));
};

export const planAround = async (read: Read, dates: readonly IsoDate[]): Promise<Plan> =>
  planOf(await daysAround(read, dates));

export const datesOf = (one: VisitCase): readonly IsoDate[] => visitsOf(one).map(({ date }) => date);

const begunOn = (command: SwapCommand): readonly IsoDate[] => {
  if (command.type === 'swapVisit') return [command.date, command.returns.date];
  if (command.type !== 'offerVisit' && command.type !== 'takeVisit') return [];
  return [command.date, ...(command.also ?? []).map(({ date }) => date)];
};

/** Reads what a swap is decided on: the team, the case if there is one, the days around the visit. */
export const gather = async (command: SwapCommand, read: Read): Promise<SwapKnown> => {
  const team = await read.team();
  const open = team.openCases.find((one) => one.id === command.caseId);
  const [closed, around] = await Promise.all([
    open ? undefined : read.closedCase(command.caseId),
    daysAround(read, open ? datesOf(open as VisitCase) : begunOn(command)),
  ]);
  const one = (open ?? closed) as VisitCase | undefined;
  const days = around.length > 0 || !one ? around : await daysAround(read, datesOf(one));
  const cases = new Map([...team.openCases, ...(closed ? [closed] : [])].map((each) => [each.id as CaseId, each]));
  return {
    team,
    plan: planOf(days),
    stored: { cases, days: new Map(days.map((day) => [day.date, day])) },
    ...(one ? { case: one } : {}),
  };
};
