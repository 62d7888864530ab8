import type { Read, TeamState } from '../../core/flow';
import type { CaseId, IsoDate, MemberId } from '../../core/ids';
import { type Plan, planOf, shifted, shiftHolding } from '../../core/plan';
import type { Day } from '../../core/roster';
import { addDays } from '../../core/time';
import type { SwapCommand } from './commands';
import type { SwapKnown } from './reasons';
import { isShiftCase, type SwapCase, shiftsOf, type VisitRef, visitsOf } from './swap';

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

/** What something is about: on which dates, and which visits; those of a shift follow it. */
interface About {
  readonly dates: readonly IsoDate[];
  readonly visits: readonly VisitRef[] | 'follow';
}

const aboutVisits = (visits: readonly VisitRef[]): About => ({ dates: visits.map(({ date }) => date), visits });

export const aboutShifts = (dates: readonly IsoDate[]): About => ({ dates, visits: 'follow' });

export const aboutCase = (one: SwapCase): About =>
  isShiftCase(one) ? aboutShifts(shiftsOf(one).map(({ date }) => date)) : aboutVisits(visitsOf(one));

/** What a command would begin, if it begins something. */
const begunWith = (command: SwapCommand): About | undefined => {
  switch (command.type) {
    case 'swapShift':
      return aboutShifts([command.date, command.returns.date]);
    case 'offerShift':
    case 'openShift':
    case 'takeShift':
      return aboutShifts([command.date]);
    case 'swapVisit':
      return aboutVisits([command, command.returns]);
    case 'offerVisit':
    case 'takeVisit':
      return aboutVisits([command, ...(command.also ?? [])]);
    default:
      return undefined;
  }
};

/** Whether a visit, whenever it may be, lies in a shift that this person works anyway: then who goes to it changes nobody's rest. */
const liesInShift = (plan: Plan, person: MemberId, { visit: id }: VisitRef): boolean => {
  const visit = plan.visit(id);
  if (!visit) return true;
  const { start, plannedStart = start, earliest = start, latest = start } = visit;
  return [start, plannedStart, earliest, latest].every((at) => shiftHolding(plan, person, shifted(visit, at)));
};

/** The team, with what those work elsewhere whose rest is looked at: everybody's for a shift, for visits theirs in whose shifts these do not lie. */
const teamFor = async (read: Read, plan: Plan, { visits }: About): Promise<TeamState> => {
  if (visits === 'follow') return read.teamAndElsewhere();
  const { inSeveral } = await read.team();
  const looked = [...(inSeveral ?? [])].filter((person) => !visits.every((ref) => liesInShift(plan, person, ref)));
  return read.teamAndElsewhere(looked);
};

/** What something is seen in: the plan around it, and the team. */
export const seenAround = async (
  read: Read,
  about: About,
): Promise<{ readonly plan: Plan; readonly team: TeamState }> => {
  const plan = planOf(await daysAround(read, about.dates));
  return { plan, team: await teamFor(read, plan, about) };
};

/** Reads what a swap is decided on: the team, the case if there is one, the days around what it is about, and what matters of work elsewhere. */
export const gather = async (command: SwapCommand, read: Read): Promise<SwapKnown> => {
  const { openCases } = await read.team();
  const open = openCases.find((one) => one.id === command.caseId) as SwapCase | undefined;
  const told = open ? aboutCase(open) : begunWith(command);
  const [closed, around] = await Promise.all([
    open ? undefined : (read.closedCase(command.caseId) as Promise<SwapCase | undefined>),
    daysAround(read, told?.dates ?? []),
  ]);
  const one = open ?? closed;
  const about = told ?? (one && aboutCase(one));
  const days = told || !about ? around : await daysAround(read, about.dates);
  const plan = planOf(days);
  const team = about ? await teamFor(read, plan, about) : await read.team();
  const cases = new Map([...openCases, ...(closed ? [closed] : [])].map((each) => [each.id as CaseId, each]));
  return {
    team,
    plan,
    stored: { cases, days: new Map(days.map((day) => [day.date, day])) },
    ...(one ? { case: one } : {}),
  };
};
