import type { Instant, IsoDate, MemberId, WallTime } from '../../core/ids';
import type { Day, Shift, ShiftKind } from '../../core/roster';
import { localTime, minutesInto } from '../../core/time';
import { isOfKind } from '../../planning/usual-shift';

/** A shift with the date on which it starts. */
export interface DatedShift {
  readonly shift: Shift;
  readonly date: IsoDate;
}

/** What words said of a shift. */
export interface SoughtShift {
  readonly kind?: ShiftKind | undefined;
  readonly time?: WallTime | undefined;
  readonly endTime?: WallTime | undefined;
  readonly round?: string | undefined;
}

const NEARLY = 30;

const isNearly = (at: Instant, time: WallTime, zone: string): boolean =>
  Math.abs(minutesInto(localTime(at, zone)) - minutesInto(time)) <= NEARLY;

/** Its name, or the first word of it: `3` is `3 norr`. */
const isRound = ({ round = '' }: Shift, said: string): boolean => {
  const [name, wanted] = [round.toLowerCase(), said.toLowerCase()];
  return name === wanted || name.split(' ')[0] === wanted;
};

/** The shifts still to come that fit what was said, in order of start. A kind that nobody has that day is taken by its hours. */
export const shiftsSought = (
  days: readonly Day[],
  { kind, time, endTime, round }: SoughtShift,
  { at, zone, of }: { readonly at: Instant; readonly zone: string; readonly of: (shift: Shift) => boolean },
): readonly DatedShift[] =>
  days
    .flatMap((day) => day.shifts.map((shift) => ({ shift, date: day.date })))
    .filter(({ shift }) => shift.start > at && of(shift))
    .filter(({ shift }) => kind === undefined || isOfKind(shift, kind, zone))
    .filter(({ shift }) => round === undefined || isRound(shift, round))
    .filter(({ shift }) => time === undefined || isNearly(shift.start, time, zone))
    .filter(({ shift }) => endTime === undefined || isNearly(shift.end, endTime, zone))
    .sort((a, b) => a.shift.start - b.shift.start);

export const isShiftOf = (member: MemberId) => (shift: Shift) => shift.member === member;
