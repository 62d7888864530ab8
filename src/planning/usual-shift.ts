import { type IsoDate, type WallTime, wallTime } from '../core/ids';
import type { Day, Shift, ShiftKind } from '../core/roster';
import { addDays, instantOf, localTime } from '../core/time';

/** What people call a shift by its hours, whatever the planning system calls it. */
const calledBy = ({ start }: Pick<Shift, 'start'>, zone: string): ShiftKind => {
  const hour = Number(localTime(start, zone).slice(0, 2));
  if (hour >= 20 || hour < 4) return 'N';
  return hour < 12 ? 'D' : 'E';
};

export const isOfKind = (shift: Shift, kind: ShiftKind, zone: string): boolean =>
  shift.kind === kind || (!['D', 'E', 'N'].includes(shift.kind) && calledBy(shift, zone) === kind);

/** Whoever is on call does not work those hours. */
const ON_CALL: ReadonlySet<ShiftKind> = new Set(['jour', 'standby']);

const workedIn = (days: readonly Day[]): readonly Shift[] =>
  days.flatMap(({ shifts }) => shifts).filter(({ kind }) => !ON_CALL.has(kind));

/** What most of them have; of two that as many have, the first. */
const usual = <T extends string | number>(all: readonly T[]): T | undefined => {
  const count = new Map<T, number>();
  for (const one of all) count.set(one, (count.get(one) ?? 0) + 1);
  return [...count].sort(([, some], [, others]) => others - some)[0]?.[0];
};

const hoursOf = ({ start, end }: Pick<Shift, 'start' | 'end'>, zone: string): string =>
  `${localTime(start, zone)} ${localTime(end, zone)}`;

/** The kind and the break that the team's shifts of these hours usually have; where it has none, the kind by the hours, and the break of that kind. */
export const usualShift = (days: readonly Day[], span: Pick<Shift, 'start' | 'end'>, zone: string) => {
  const worked = workedIn(days);
  const same = worked.filter((shift) => hoursOf(shift, zone) === hoursOf(span, zone));
  const kind = usual(same.map((shift) => shift.kind)) ?? calledBy(span, zone);
  const alike = same.length > 0 ? same : worked.filter((shift) => shift.kind === kind);
  return { kind, breakMinutes: usual(alike.map((shift) => shift.breakMinutes)) ?? 0 };
};

/** When the team's shifts of this kind usually are, on that date; nothing where it has none. */
export const usualHours = (
  days: readonly Day[],
  kind: ShiftKind,
  date: IsoDate,
  zone: string,
): Pick<Shift, 'start' | 'end'> | undefined => {
  const hours = usual(
    workedIn(days)
      .filter((shift) => isOfKind(shift, kind, zone))
      .map((shift) => hoursOf(shift, zone)),
  );
  const [from, to] = hours?.split(' ') ?? [];
  return from && to ? hoursOn(date, wallTime(from), wallTime(to), zone) : undefined;
};

/** From one time on the wall to another, that day or into the next. */
export const hoursOn = (date: IsoDate, from: WallTime, to: WallTime, zone: string): Pick<Shift, 'start' | 'end'> => ({
  start: instantOf(date, from, zone),
  end: instantOf(from < to ? date : addDays(date, 1), to, zone),
});
