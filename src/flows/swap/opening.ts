import { type MemberId, type ShiftId, shiftId } from '../../core/ids';
import { openedShift } from '../../core/plan';
import type { Shift } from '../../core/roster';
import { HOUR, localDate } from '../../core/time';
import { usualShift } from '../../planning/usual-shift';
import type { OpenShift } from './commands';
import type { SwapKnown } from './reasons';
import { isShiftCase, type ShiftCase, type ShiftRef, type SwapCase } from './swap';

/** No planning system's id has a space in it (`rowId`), so that none is ever the same. */
const idOf = ({ caseId }: OpenShift): ShiftId => shiftId(`own ${caseId}`);

const LONGEST = 24 * HOUR;

/** The shift that the command would open, vacant; nothing where no shift can be like that. */
export const toOpen = ({ stored, team }: SwapKnown, command: OpenShift): Shift | undefined => {
  const { by, date, start, end } = command;
  const zone = team.team.timeZone;
  if (localDate(start, zone) !== date || end <= start || end - start > LONGEST) return undefined;
  const { kind, breakMinutes } = usualShift([...stored.days.values()], { start, end }, zone);
  return openedShift({ id: idOf(command), start, end, kind, breakMinutes }, by);
};

/** The same hours have been opened already, and somebody is being asked. */
export const alreadyOpened = (
  { stored, team }: SwapKnown,
  { start, end }: Pick<Shift, 'start' | 'end'>,
): ShiftCase | undefined =>
  team.openCases
    .filter(isShiftCase)
    .find(
      (one) =>
        one.vacant &&
        one.start === start &&
        one.end === end &&
        stored.days.get(one.date)?.shifts.some(({ id, opened }) => id === one.shift && opened !== undefined),
    );

/** A vacant shift that was opened here goes away with the question about it: whoever opened it, or a leader, takes it back. */
export const closing = (
  { plan, team }: SwapKnown,
  one: SwapCase,
  by: MemberId,
): { readonly closes: ShiftRef } | undefined => {
  if (!isShiftCase(one)) return undefined;
  const shift = plan.shift(one.shift);
  const isTheirs = shift?.opened === by || team.members.get(by)?.role === 'leader';
  return shift?.opened !== undefined && shift.member === undefined && isTheirs
    ? { closes: { shift: one.shift, date: one.date } }
    : undefined;
};
