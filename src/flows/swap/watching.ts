import type { Read } from '../../core/flow';
import type { Instant, IsoDate } from '../../core/ids';
import { addDays, localDate } from '../../core/time';
import { awayFromShift } from '../../planning/free';
import type { ReturnShift } from './commands';
import { isShiftCase, isSwapCase } from './swap';

/** How far ahead shifts change hands that somebody may be absent from. */
const AHEAD = 59;

/** One for each shift that changed hands, and whose taker is absent when it starts: not known of yet. */
export const absentTakers = async (read: Read, at: Instant): Promise<readonly ReturnShift[]> => {
  const team = await read.team();
  const today = localDate(at, team.team.timeZone);
  const until = addDays(today, AHEAD);
  const isAwaySoon = ({ from, to = until }: { readonly from: IsoDate; readonly to?: IsoDate }): boolean =>
    from <= until && today <= to;
  if (![...team.members.values()].some(({ absences }) => absences.some(isAwaySoon))) return [];
  const days = await read.days(today, until);
  const taken = days
    .flatMap(({ shifts }) => shifts)
    .filter((shift) => shift.swap !== undefined && shift.start > at && awayFromShift(team, shift) !== undefined);
  const commands = await Promise.all(
    taken.map(async ({ id, swap = 0 }): Promise<readonly ReturnShift[]> => {
      const one = await read.closedCaseNumbered(swap);
      if (one === undefined || !isSwapCase(one) || !isShiftCase(one)) return [];
      const isSeen = one.absences?.some(({ shift }) => shift === id) ?? false;
      return isSeen ? [] : [{ type: 'returnShift', at, caseId: one.id }];
    }),
  );
  return commands.flat();
};
