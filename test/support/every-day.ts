import { type IsoDate, isoDate, visitId } from '../../src/core/ids';
import { type Day, emptyDay, type Visit, type VisitKind } from '../../src/core/roster';
import { addDays } from '../../src/core/time';
import { type CareTeam, careTeam, type Described } from './care-team';

/** The last of the fourteen days, a Tuesday. */
export const UNTIL = isoDate('2026-11-24');
export const FIRST_DAY = isoDate('2026-11-11');

/** So many dates, the last of them `until`. */
export const datesUntil = (until: IsoDate, count: number): readonly IsoDate[] =>
  Array.from({ length: count }, (_, at) => addDays(until, at + 1 - count));

/** A visit as `careTeam` reads it, and of what kind. */
export type Extra = readonly [date: string, visit: string, kind?: VisitKind];

/** The same visits every day of some dates, and a few more. */
export const everyDay = (
  described: Omit<Described, 'shifts' | 'visits'> & Partial<Pick<Described, 'shifts'>>,
  dates: readonly IsoDate[],
  visits: readonly string[],
  extras: readonly Extra[] = [],
): CareTeam => {
  const all = [...new Set([...dates, ...extras.map(([date]) => isoDate(date))])];
  const kinds = new Map<string, VisitKind>();
  const planned = all.map((date): readonly [string, readonly string[]] => {
    const usual = dates.includes(date) ? visits : [];
    const more = extras.filter(([on]) => on === date);
    more.forEach(([, , kind], at) => {
      if (kind) kinds.set(visitId(`v-${date}-${usual.length + at}`), kind);
    });
    return [date, [...usual, ...more.map(([, text]) => text)]];
  });
  const care = careTeam({ shifts: {}, ...described, visits: Object.fromEntries(planned) });
  const kindOf = (visit: Visit): Visit => ({ ...visit, kind: kinds.get(visit.id) ?? visit.kind });
  return { ...care, days: care.days.map((day) => ({ ...day, visits: day.visits.map(kindOf) })) };
};

/** The same days, and around them as many without anything as continuity is looked at. */
export const widely = (days: readonly Day[]): readonly Day[] => {
  const [first, last] = [days[0]?.date, days[days.length - 1]?.date];
  if (!first || !last) return days;
  const before = datesUntil(addDays(first, -1), 14);
  const after = datesUntil(addDays(last, 14), 14);
  return [...before.map(emptyDay), ...days, ...after.map(emptyDay)];
};
