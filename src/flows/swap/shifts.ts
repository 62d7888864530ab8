import type { Instant, IsoDate, MemberId, WallTime } from '../../core/ids';
import type { Day, Shift, ShiftKind } from '../../core/roster';
import { localTime } from '../../core/time';

/** A shift with the date on which it starts. */
export interface DatedShift {
  readonly shift: Shift;
  readonly date: IsoDate;
}

/** What words said of a shift. */
export interface SoughtShift {
  readonly kind?: ShiftKind | undefined;
  readonly time?: WallTime | undefined;
  readonly round?: string | undefined;
}

const NEARLY = 30;

const minutesOf = (time: string): number => Number(time.slice(0, 2)) * 60 + Number(time.slice(3, 5));

/** What people call a shift by its hours, whatever the planning system calls it. */
const calledBy = ({ start }: Shift, zone: string): ShiftKind => {
  const hour = minutesOf(localTime(start, zone)) / 60;
  if (hour >= 20 || hour < 4) return 'N';
  return hour < 12 ? 'D' : 'E';
};

const isOfKind = (shift: Shift, kind: ShiftKind, zone: string): boolean =>
  shift.kind === kind || (!['D', 'E', 'N'].includes(shift.kind) && calledBy(shift, zone) === kind);

const startsAt = (shift: Shift, time: WallTime, zone: string): boolean =>
  Math.abs(minutesOf(localTime(shift.start, zone)) - minutesOf(time)) <= NEARLY;

/** Its name, or the first word of it: `3` is `3 norr`. */
const isRound = ({ round = '' }: Shift, said: string): boolean => {
  const [name, wanted] = [round.toLowerCase(), said.toLowerCase()];
  return name === wanted || name.split(' ')[0] === wanted;
};

/** The shifts still to come that fit what was said, in order of start. A kind that nobody has that day is taken by its hours. */
export const shiftsSought = (
  days: readonly Day[],
  { kind, time, round }: SoughtShift,
  { at, zone, of }: { readonly at: Instant; readonly zone: string; readonly of: (shift: Shift) => boolean },
): readonly DatedShift[] =>
  days
    .flatMap((day) => day.shifts.map((shift) => ({ shift, date: day.date })))
    .filter(({ shift }) => shift.start > at && of(shift))
    .filter(({ shift }) => kind === undefined || isOfKind(shift, kind, zone))
    .filter(({ shift }) => round === undefined || isRound(shift, round))
    .filter(({ shift }) => time === undefined || startsAt(shift, time, zone))
    .sort((a, b) => a.shift.start - b.shift.start);

export const isShiftOf = (member: MemberId) => (shift: Shift) => shift.member === member;

export const isVacant = ({ member }: Shift): boolean => member === undefined;
