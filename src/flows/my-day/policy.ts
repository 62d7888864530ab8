import type { TeamState } from '../../core/flow';
import { type Instant, type IsoDate, type MemberId, wallTime } from '../../core/ids';
import { type Day, hasLeft, isAbsent, type Shift } from '../../core/roster';
import { byBeginning, type Changed, changesIn, type Planned } from '../../core/shown-day';
import { addDays, HOUR, instantOf, localDate } from '../../core/time';
import { isMyDayCase, type MyDayCase, wisherOf } from './my-day';

/** Raised when a day is shown by other rules. */
export const POLICY_VERSION = 1;

/** When the evening before is: the day's work is done, and nobody sleeps yet. */
const EVENING = wallTime('18:00');
/** Later than that it is late in the evening, and the shift's own beginning tells. */
const EVENING_LASTS = 3 * HOUR;
/** Whoever has worked that long knows their day. */
const START_LASTS = HOUR;

/** The days that are looked at: tonight's shifts may be yesterday's, and tomorrow is what an evening tells of. */
export const datesAround = ({ team }: TeamState, at: Instant): readonly [IsoDate, IsoDate] => {
  const today = localDate(at, team.timeZone);
  return [addDays(today, -1), addDays(today, 2)];
};

/** A day that is to be shown to somebody now: as it is, and what has changed since they last saw it. */
export interface ToShow {
  readonly wish: MyDayCase;
  readonly member: MemberId;
  readonly date: IsoDate;
  readonly plan: readonly Planned[];
  readonly changes: readonly Changed[];
}

const shiftsOf = (days: readonly Day[], member: MemberId, date: IsoDate): readonly Shift[] =>
  (days.find((day) => day.date === date)?.shifts ?? []).filter((shift) => shift.member === member);

/** Somebody's shifts of that date, and the visits that they have within them. */
const planOf = (days: readonly Day[], member: MemberId, shifts: readonly Shift[]): readonly Planned[] => {
  const within = ({ start }: Planned) => shifts.some((shift) => shift.start <= start && start < shift.end);
  const visits = days
    .flatMap((day) => day.visits)
    .filter(({ members }) => members.includes(member))
    .map(({ id, client, start, end }) => ({ id, client, start, end }));
  return [...shifts.map(({ id, start, end }) => ({ id, start, end })), ...visits.filter(within)].sort(byBeginning);
};

const lasts = (from: Instant, milliseconds: number, at: Instant): boolean => from <= at && at < from + milliseconds;

/** The evening before tells of tomorrow; a shift's beginning of the day that it begins. */
const dateToShow = (wish: MyDayCase, days: readonly Day[], team: TeamState, at: Instant): IsoDate | undefined => {
  const zone = team.team.timeZone;
  const today = localDate(at, zone);
  const begun = shiftsOf(days, wisherOf(wish), today).some(({ start }) => lasts(start, START_LASTS, at));
  if (begun) return today;
  return wish.when === 'evening' && lasts(instantOf(today, EVENING, zone), EVENING_LASTS, at)
    ? addDays(today, 1)
    : undefined;
};

/** Off, away ill or gone one is left in peace; and who has seen the day is only told what is new. */
const toShow = (wish: MyDayCase, days: readonly Day[], team: TeamState, at: Instant): readonly ToShow[] => {
  const member = team.members.get(wisherOf(wish));
  const date = dateToShow(wish, days, team, at);
  if (!member || !date || hasLeft(member, date) || isAbsent(member, date)) return [];
  const shifts = shiftsOf(days, member.id, date);
  const plan = planOf(days, member.id, shifts);
  const { shown } = wish;
  const seen = shown?.date === date ? shown : undefined;
  const changes = changesIn(seen?.plan ?? plan, plan);
  return shifts.length === 0 || (seen && changes.length === 0)
    ? []
    : [{ wish, member: member.id, date, plan, changes }];
};

/** Of those who are in the team: a wish stands when its person has left, and is nobody's. */
const wishesIn = ({ openCases, members, team }: TeamState, at: Instant): readonly MyDayCase[] => {
  const today = localDate(at, team.timeZone);
  return openCases.filter(isMyDayCase).filter((wish) => {
    const member = members.get(wisherOf(wish));
    return member !== undefined && !hasLeft(member, today);
  });
};

export const isWished = (team: TeamState, at: Instant): boolean => wishesIn(team, at).length > 0;

/** All that is to be shown now; `days` are those of `datesAround`. */
export const shownNow = (team: TeamState, days: readonly Day[], at: Instant): readonly ToShow[] =>
  wishesIn(team, at).flatMap((wish) => toShow(wish, days, team, at));

/**
 * When to look again: as any shift of the team's begins, since it may have changed hands by then, and in the evening; else tomorrow. `undefined`
 * while nobody of the team wishes for anything.
 */
export const nextLook = (team: TeamState, days: readonly Day[], after: Instant): Instant | undefined => {
  if (!isWished(team, after)) return undefined;
  const today = localDate(after, team.team.timeZone);
  const evening = instantOf(today, EVENING, team.team.timeZone);
  const begins = days.flatMap((day) => day.shifts.map(({ start }) => start));
  const tomorrow = instantOf(addDays(today, 1), EVENING, team.team.timeZone);
  return [evening, tomorrow, ...begins].filter((at) => at > after).sort((a, b) => a - b)[0];
};
