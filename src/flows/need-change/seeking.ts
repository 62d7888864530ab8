import type { ClientCode, IsoDate, WallTime } from '../../core/ids';
import type { Day, Visit } from '../../core/roster';
import { holdsOn, type Span } from '../../core/span';
import { addDays, localTime, minutesInto } from '../../core/time';
import type { Turn } from '../edge';
import { type DayPart, partAt } from '../standing-words';

/** How far ahead a client's visits are looked for. */
const AHEAD = 7;
/** A visit is named by its time within so many minutes. */
const NEAR = 30;

/** One of a client's visits, by the time at which the planning system has it. */
export interface KnownVisit {
  readonly at: WallTime;
  readonly date: IsoDate;
  readonly visit: Visit;
}

/** What was said of which visit it is. */
export interface Named {
  readonly time?: WallTime | undefined;
  readonly part?: DayPart | undefined;
}

/** When it would begin without what has been decided of the client: by that a further decision names it. */
const plannedAt = ({ start, plannedStart, laid }: Visit, zone: string): WallTime =>
  localTime(plannedStart ?? laid?.start ?? start, zone);

/** The client's visits that day which have not begun, in order of start. */
export const visitsOn = (
  { date, visits }: Day,
  client: ClientCode,
  { at, team }: Pick<Turn, 'at' | 'team'>,
): readonly KnownVisit[] =>
  visits
    .filter((visit) => visit.client === client && visit.start > at)
    .map((visit) => ({ at: plannedAt(visit, team.team.timeZone), date, visit }))
    .sort((a, b) => a.visit.start - b.visit.start);

/** The days on which it is to hold, as far ahead as is looked, also beyond its last. */
export const daysOf = async (turn: Turn, { until: _, ...span }: Span): Promise<readonly Day[]> => {
  const last = addDays(span.from, span.weeks ? 2 * AHEAD : AHEAD);
  return (await turn.read.days(span.from, last)).filter(({ date }) => holdsOn(span, date));
};

const isNamed = ({ at, visit }: KnownVisit, { time, part }: Named, zone: string): boolean => {
  if (time === undefined) return part === undefined || partAt(at) === part;
  const away = (known: WallTime) => Math.abs(minutesInto(known) - minutesInto(time));
  return Math.min(away(at), away(localTime(visit.start, zone))) <= NEAR;
};

const isOf =
  ({ reader }: Pick<Turn, 'reader'>) =>
  ({ visit }: KnownVisit): boolean =>
    visit.members.includes(reader);

/**
 * Those of the client's visits that the words fit, on the first day that has any: at the named time, in the named part of the day. Where nothing is
 * named it is the reader's own next one there, if they have any, unless `all` are asked for.
 */
export const visitsMeant = async (
  turn: Turn,
  client: ClientCode,
  span: Span,
  named: Named,
  all = false,
): Promise<readonly KnownVisit[]> => {
  const zone = turn.team.team.timeZone;
  const days = (await daysOf(turn, span)).map((day) =>
    visitsOn(day, client, turn).filter((one) => isNamed(one, named, zone)),
  );
  const isUnnamed = !all && named.time === undefined && named.part === undefined;
  const own = isUnnamed ? days.flat().find(isOf(turn)) : undefined;
  return own ? [own] : (days.find((fitting) => fitting.length > 0) ?? []);
};

/** The service codes of the client's visits, one for each visit. */
export const codesOf = (days: readonly Day[], client: ClientCode): readonly string[] =>
  days.flatMap(({ visits }) =>
    visits.flatMap((visit) => (visit.client === client && visit.serviceCode ? [visit.serviceCode] : [])),
  );

/** The service code that most of the client's visits have: what one more of them would be for. */
export const usualCode = (days: readonly Day[], client: ClientCode): string | undefined => {
  const counts = new Map<string, number>();
  for (const code of codesOf(days, client)) counts.set(code, (counts.get(code) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0];
};
