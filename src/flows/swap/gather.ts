import type { Read } from '../../core/flow';
import type { CaseId, IsoDate } from '../../core/ids';
import { type Plan, planOf } from '../../core/plan';
import type { Day } from '../../core/roster';
import { addDays } from '../../core/time';
import type { SwapCommand } from './commands';
import type { SwapKnown } from './reasons';
import { isShiftCase, type SwapCase, shiftsOf, visitsOf } from './swap';

/** The rules look at whole weeks, from two days before a change to eight days after it, and continuity at fourteen days around it. */
const LOOKED_AROUND = 14;
/** At once. */
const MOST_DAYS = 60;

/** The days that these dates are decided on, in order and without a gap: what is not read is not known, rather than free. */
export const daysAround = async (read: Read, dates: readonly IsoDate[]): Promise<readonly Day[]> => {
  const sorted = [...dates].sort();
  const [first] = sorted;
  const last = sorted[sorted.length - 1];
  if (first === undefined || last === undefined) return [];
  const until = addDays(last, LOOKED_AROUND);
  const parts: Promise<readonly Day[]>[] = [];
  for (let from = addDays(first, -LOOKED_AROUND); from <= until; from = addDays(from, MOST_DAYS)) {
    const to = addDays(from, MOST_DAYS - 1);
    parts.push(read.days(from, to < until ? to : until));
  }
  return (await Promise.all(parts)).flat();
};

export const planAround = async (read: Read, dates: readonly IsoDate[]): Promise<Plan> =>
  planOf(await daysAround(read, dates));

export const datesOf = (one: SwapCase): readonly IsoDate[] =>
  (isShiftCase(one) ? shiftsOf(one) : visitsOf(one)).map(({ date }) => date);

const begunOn = (command: SwapCommand): readonly IsoDate[] => {
  switch (command.type) {
    case 'swapVisit':
    case 'swapShift':
      return [command.date, command.returns.date];
    case 'offerVisit':
    case 'takeVisit':
      return [command.date, ...(command.also ?? []).map(({ date }) => date)];
    case 'offerShift':
    case 'takeShift':
      return [command.date];
    default:
      return [];
  }
};

/** Reads what a swap is decided on: the team, the case if there is one, the days around the visit. */
export const gather = async (command: SwapCommand, read: Read): Promise<SwapKnown> => {
  const team = await read.team();
  const open = team.openCases.find((one) => one.id === command.caseId);
  const [closed, around] = await Promise.all([
    open ? undefined : read.closedCase(command.caseId),
    daysAround(read, open ? datesOf(open as SwapCase) : begunOn(command)),
  ]);
  const one = (open ?? closed) as SwapCase | undefined;
  const days = around.length > 0 || !one ? around : await daysAround(read, datesOf(one));
  const cases = new Map([...team.openCases, ...(closed ? [closed] : [])].map((each) => [each.id as CaseId, each]));
  return {
    team,
    plan: planOf(days),
    stored: { cases, days: new Map(days.map((day) => [day.date, day])) },
    ...(one ? { case: one } : {}),
  };
};
