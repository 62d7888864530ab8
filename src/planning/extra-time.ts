import { type Instant, type IsoDate, instant, type WallTime, wallTime } from '../core/ids';
import type { Profile, Team } from '../core/team';
import { addDays, localDate, localTime, MINUTE, minutesBetween, weekdayOf } from '../core/time';
import type { Finding } from '../rules/finding';
import { holidayOn } from '../rules/holidays';

/** Of a day from Monday to Friday, what is unsocial: before `morning` and from `evening` on. `monday`: the weekend ends then. */
interface Hours {
  readonly morning: WallTime;
  readonly evening: WallTime;
  readonly monday: WallTime;
}

/**
 * Sweden: AB § 21, evenings from 19, nights until 6, the weekend from Friday 19 to Monday 7. Norway: HTA § 5, evenings and nights 17-6,
 * Saturday and Sunday. In both public holidays whole; in Sweden the big eves too, and until `monday` on the morning after a holiday.
 */
const UNSOCIAL: Readonly<Record<Profile, Hours>> = {
  'se-ab': { morning: wallTime('06:00'), evening: wallTime('19:00'), monday: wallTime('07:00') },
  'no-aml': { morning: wallTime('06:00'), evening: wallTime('17:00'), monday: wallTime('06:00') },
};

/** Paid as unsocial from midnight to midnight. */
const isRestDay = (profile: Profile, date: IsoDate): boolean => {
  const holiday = holidayOn(profile, date);
  return weekdayOf(date) > 5 || holiday === 'public' || (holiday === 'eve' && profile === 'se-ab');
};

const isUnsocial = ({ profile, timeZone }: Team, at: Instant): boolean => {
  const { morning, evening, monday } = UNSOCIAL[profile];
  const date = localDate(at, timeZone);
  const time = localTime(at, timeZone);
  const afterRest = isRestDay(profile, addDays(date, -1));
  return isRestDay(profile, date) || time >= evening || time < (afterRest ? monday : morning);
};

/** How many minutes from `from` to `to` are unsocial hours. */
export const unsocialMinutes = (team: Team, from: Instant, to: Instant): number => {
  let minutes = 0;
  for (let at: number = from; at < to; at += MINUTE) if (isUnsocial(team, instant(at))) minutes += 1;
  return minutes;
};

/** The stretches of a visit that lie outside the shift. */
const outside = ({ from, to, otherFrom, otherTo }: Finding): readonly (readonly [Instant, Instant])[] => {
  if (otherFrom === undefined || otherTo === undefined || otherTo <= from || to <= otherFrom) return [[from, to]];
  return [
    [from, otherFrom],
    [otherTo, to],
  ];
};

export interface ExtraTime {
  /** Outside the person's shifts. */
  readonly minutes: number;
  /** Of these, in unsocial hours. */
  readonly unsocial: number;
}

/** What a change of plan costs in minutes beyond the shifts, by what the rules found of it. */
export const extraTime = (team: Team, found: readonly Finding[]): ExtraTime => {
  const stretches = found
    .filter(({ rule }) => rule === 'outsideShift' || rule === 'otherTeam')
    .flatMap(outside)
    .filter(([from, to]) => from < to);
  const sum = (of: (from: Instant, to: Instant) => number) =>
    stretches.reduce((minutes, [from, to]) => minutes + of(from, to), 0);
  return { minutes: sum(minutesBetween), unsocial: sum((from, to) => unsocialMinutes(team, from, to)) };
};
