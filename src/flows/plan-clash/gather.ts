import type { Read } from '../../core/flow';
import type { Instant, IsoDate } from '../../core/ids';
import { planOf } from '../../core/plan';
import type { Day } from '../../core/roster';
import { addDays, localDate } from '../../core/time';
import { type ClashCommand, type ItemRef, isPlanClash } from './plan-clash';
import type { ClashKnown } from './reasons';

/** How far ahead the list of what is to be entered looks. */
const AHEAD = 59;

/** A night shift's visits lie on two dates. */
const AROUND_A_VISIT = 1;
/** The rules look at whole weeks, from two days before a change of shifts to eight days after it. */
const AROUND_A_SHIFT = 14;

/** The day of what it names, and those around it on which it is decided. */
export const daysAround = (read: Read, ref: ItemRef): Promise<readonly Day[]> => {
  const around = 'shift' in ref ? AROUND_A_SHIFT : AROUND_A_VISIT;
  return read.days(addDays(ref.date, -around), addDays(ref.date, around));
};

/** The days that the list of what is to be entered is made of. */
export const daysAhead = (read: Read, at: Instant, zone: string): Promise<readonly Day[]> => {
  const today = localDate(at, zone);
  return read.days(today, addDays(today, AHEAD));
};

/** Ticked off in the list, and no case. */
export const isListed = ({ type }: ClashCommand): boolean => type === 'markEntered' || type === 'markStandingEntered';

/** Reads what is decided on: the team, the case if there is one, and the days. */
export const gather = async (command: ClashCommand, read: Read): Promise<ClashKnown> => {
  const asStored = await read.team();
  const open = asStored.openCases.find((one) => one.id === command.caseId);
  const found = open ?? (isListed(command) ? undefined : await read.closedCase(command.caseId));
  const one = found && isPlanClash(found) ? found : undefined;
  const team = one && 'shift' in one ? await read.teamAndElsewhere() : asStored;
  const days = isListed(command)
    ? await daysAhead(read, command.at, team.team.timeZone)
    : one
      ? await daysAround(read, one)
      : [];
  const cases = [...team.openCases, ...(one ? [one] : [])];
  return {
    team,
    plan: planOf(days),
    stored: {
      cases: new Map(cases.map((each) => [each.id, each])),
      days: new Map(days.map((day): [IsoDate, Day] => [day.date, day])),
      ...(team.standing ? { standing: team.standing } : {}),
    },
    ...(one ? { case: one } : {}),
  };
};
