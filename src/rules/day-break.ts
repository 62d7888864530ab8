import { type MemberId, type WallTime, wallTime } from '../core/ids';
import type { Change } from './finding';
import { restsCutBy, withoutGraver } from './rest-in-period';
import { type Schedule, scheduleOf } from './schedule';
import { longestFree, periodsOf } from './windows';

const HALF_HOURS: readonly WallTime[] = Array.from({ length: 48 }, (_, half) =>
  wallTime(`${String(Math.floor(half / 2)).padStart(2, '0')}:${half % 2 === 0 ? '00' : '30'}`),
);

/** R1 cannot be looked at, since nobody has said where the person's 24 hours break. */
export const lacksDayBreak = ({ people, person }: Pick<Schedule, 'people' | 'person'>): boolean =>
  people.team.profile === 'se-ab' && people.members.get(person)?.dayBreak === undefined;

const areAtTheSameTimes = ({ work }: Schedule, other: Schedule): boolean =>
  work.length === other.work.length &&
  work.every(({ start, end }, at) => start === other.work[at]?.start && end === other.work[at]?.end);

/** Those who come to work at other times, and whose R1 cannot be looked at. */
export const unlookedIn = ({ before, after, people, persons }: Change): readonly MemberId[] =>
  persons.filter(
    (person) =>
      lacksDayBreak({ people, person }) &&
      !areAtTheSameTimes(scheduleOf(people, before, person), scheduleOf(people, after, person, before)),
  );

/** Minutes of rest in all periods together: the more, the further from the limit. */
const restWith = (schedule: Schedule, dayBreak: WallTime): number =>
  periodsOf(schedule, dayBreak).reduce((sum, period) => sum + longestFree(schedule.work, period), 0);

/**
 * The dygnsbryt with which `restInPeriod` finds nothing in the whole schedule, on a half hour, the one that leaves most rest; nothing when there is none.
 */
export const dayBreakFor = (schedule: Schedule): WallTime | undefined =>
  HALF_HOURS.filter((time) => withoutGraver(schedule, restsCutBy(schedule, time)).length === 0)
    .map((time) => ({ time, rest: restWith(schedule, time) }))
    .sort((a, b) => b.rest - a.rest)[0]?.time;
