import type { ClientCode, Instant, IsoDate, MemberId, WallTime } from '../../core/ids';
import type { Day, Visit } from '../../core/roster';
import { localTime, minutesInto } from '../../core/time';

/** A visit with the date on which it starts. */
export interface DatedVisit {
  readonly visit: Visit;
  readonly date: IsoDate;
}

/** What words said of a visit. */
export interface Sought {
  readonly client?: ClientCode;
  readonly time?: WallTime;
  readonly endTime?: WallTime;
}

const NEARLY = 20;
const HALF_DAY = 12 * 60;
const WHOLE_DAY = 24 * 60;

/** How well a visit fits a time that was typed: at it, within it, nearly; the same on the other half of the day counts less. */
const distance = (start: number, end: number, typed: number): number => {
  if (start === typed) return 0;
  if (start < typed && typed < end) return 1 + (typed - start);
  const off = Math.abs(start - typed);
  return off <= NEARLY ? 100 + off : Number.POSITIVE_INFINITY;
};

const closeness = (visit: Visit, typed: WallTime, zone: string): number => {
  const start = minutesInto(localTime(visit.start, zone));
  const end = start + Math.round((visit.end - visit.start) / 60_000);
  const asTyped = distance(start, end, minutesInto(typed));
  const otherHalf = distance(start, end, (minutesInto(typed) + HALF_DAY) % WHOLE_DAY);
  return Math.min(asTyped, 1_000 + otherHalf);
};

/** The visits that fit best what was said, of those still to come, in order of start. */
export const visitsSought = (
  days: readonly Day[],
  sought: Sought,
  { at, zone, of }: { readonly at: Instant; readonly zone: string; readonly of: (visit: Visit) => boolean },
): readonly DatedVisit[] => {
  const open = days
    .flatMap((day) => day.visits.map((visit) => ({ visit, date: day.date })))
    .filter(({ visit }) => visit.start > at && of(visit))
    .filter(({ visit }) => sought.client === undefined || visit.client === sought.client)
    .sort((a, b) => a.visit.start - b.visit.start);
  const { time } = sought;
  if (time === undefined) return open;
  const fits = open.map((found) => ({ found, distance: closeness(found.visit, time, zone) }));
  const best = Math.min(...fits.map((each) => each.distance));
  return Number.isFinite(best) ? fits.filter((each) => each.distance === best).map((each) => each.found) : [];
};

export const isOf = (member: MemberId) => (visit: Visit) => visit.members.includes(member);

export const isNotOf = (member: MemberId) => (visit: Visit) =>
  visit.members.length > 0 && !visit.members.includes(member);

/** Somebody else's: one of these people's, or anybody's when none is named. */
export const isOthers =
  (member: MemberId, people: readonly MemberId[]) =>
  (visit: Visit): boolean =>
    isNotOf(member)(visit) && (people.length === 0 || people.some((person) => visit.members.includes(person)));

/** Whose it is among these people, else whose it is at all. */
export const holderAmong = (people: readonly MemberId[], { members }: Visit): MemberId | undefined =>
  people.find((person) => members.includes(person)) ?? members[0];
