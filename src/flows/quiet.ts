import { type Instant, type IsoDate, instant, type WallTime, wallTime } from '../core/ids';
import { type Plan, workedShifts } from '../core/plan';
import { isAbsent, type Member, type Shift } from '../core/roster';
import type { Team } from '../core/team';
import { addDays, HOUR, instantOf, localDate, MINUTE } from '../core/time';

/** How a notice leaves its reader in peace. What has none is told at once. */
export interface Quiet {
  /** It asks all who can, nobody by name: off duty it is only for those who want it. */
  readonly toAll: boolean;
  /** When what it is about begins. */
  readonly starts: Instant;
  /** Then nobody needs to answer it any more. */
  readonly expires?: Instant;
}

/** When somebody is told: at once, at a later instant, or never. */
export type Timing = 'now' | 'never' | { readonly later: Instant };

/** Nothing begins that it could be late for: in quiet hours it waits for the morning. */
export const CAN_WAIT: Quiet = { toAll: false, starts: instant(Number.MAX_SAFE_INTEGER) };

/** On the team's wall; `from` later than `to` goes past midnight, and `from` = `to` is no time at all. */
export interface QuietHours {
  readonly from: WallTime;
  readonly to: WallTime;
}

/** Whom it is to be told, and what of them it depends on. `plan`: from yesterday as far as their shifts matter. */
export interface Resting {
  readonly plan: Plan;
  readonly member: Member;
  /** Wants what is asked of all even when off duty. */
  readonly askOffDuty: boolean;
}

/** [care.md, Privacy 5] */
const USUAL: QuietHours = { from: wallTime('21:00'), to: wallTime('06:00') };
const SOON = 12 * HOUR;
const ON_THE_WAY = 30 * MINUTE;
/** A shift further off than this is not looked for. */
const FURTHEST_DAYS = 28;

const TIME = /^([01]?\d|2[0-3])(?:[.:]([0-5]\d))?(?::[0-5]\d)?$/;

const timeOf = (text: unknown): WallTime | undefined => {
  const [, hour, minutes = '00'] = (typeof text === 'string' && TIME.exec(text.trim())) || [];
  return hour === undefined ? undefined : wallTime(`${hour.padStart(2, '0')}:${minutes}`);
};

/** The team's own as `team.json` has them, `{ from, to }` or `21-06`, else 21 to 06. */
export const quietHoursOf = ({ settings }: Team): QuietHours => {
  const given = settings.quietHours;
  const [first, second] =
    typeof given === 'string'
      ? given.split(/[-–]/)
      : [
          (given as Partial<QuietHours> | null | undefined)?.from,
          (given as Partial<QuietHours> | null | undefined)?.to,
        ];
  const [from, to] = [timeOf(first), timeOf(second)];
  return from !== undefined && to !== undefined ? { from, to } : USUAL;
};

/** When the quiet hours around `at` end; `undefined` outside them. They begin and end when the wall says so, also in the nights when clocks change. */
export const quietUntil = (team: Team, at: Instant): Instant | undefined => {
  const { from, to } = quietHoursOf(team);
  const today = localDate(at, team.timeZone);
  const nights = [addDays(today, -1), today].map((date) => ({
    begins: instantOf(date, from, team.timeZone),
    ends: instantOf(from < to ? date : addDays(date, 1), to, team.timeZone),
  }));
  return from === to ? undefined : nights.find(({ begins, ends }) => begins <= at && at < ends)?.ends;
};

/** Standby is spent at home, and so is a shift that one is absent from. In order of start. */
const worked = ({ plan, member }: Pick<Resting, 'plan' | 'member'>, team: Team): readonly Shift[] =>
  workedShifts(plan, member.id).filter(({ start }) => !isAbsent(member, localDate(start, team.timeZone)));

/** At work, or about to be. */
export const isOnDuty = (one: Pick<Resting, 'plan' | 'member'>, team: Team, at: Instant): boolean =>
  worked(one, team).some(({ start, end }) => start - ON_THE_WAY <= at && at < end);

const nextShift = (one: Resting, team: Team, at: Instant): Instant | undefined =>
  worked(one, team).find(({ start }) => start > at)?.start;

const sooner = (a: Instant, b: Instant | undefined): Instant => (b !== undefined && b < a ? b : a);

const morningFor = ({ starts }: Quiet, team: Team, at: Instant): Instant | undefined =>
  starts - at <= SOON ? undefined : quietUntil(team, at);

/** Whether it depends on somebody's shifts when they are told: by day, what is not for those on duty alone is told at once. */
export const dependsOnShifts = (quiet: Quiet, askOffDuty: boolean, team: Team, at: Instant): boolean =>
  (quiet.toAll && !askOffDuty) || morningFor(quiet, team, at) !== undefined;

/**
 * Whoever is at work, or begins within half an hour, is told at once. Off duty: what is asked of all waits for one's shift unless one wants
 * it, and is left out when it would be over by then; and in quiet hours everything waits for their end, or for one's shift, unless what it
 * is about begins within 12 hours [care.md, Privacy 5].
 */
export const timingOf = (quiet: Quiet, one: Resting, team: Team, at: Instant): Timing => {
  const { toAll, starts, expires } = quiet;
  if (isOnDuty(one, team, at)) return 'now';
  const shift = nextShift(one, team, at);
  if (toAll && !one.askOffDuty) return shift !== undefined && shift < (expires ?? starts) ? { later: shift } : 'never';
  const morning = morningFor(quiet, team, at);
  return morning === undefined ? 'now' : { later: sooner(morning, shift) };
};

/** The dates whose shifts the timing depends on, both inclusive: a night shift belongs to the date on which it starts. */
export const datesFor = (
  { toAll, starts, expires }: Quiet,
  { timeZone }: Team,
  at: Instant,
): readonly [IsoDate, IsoDate] => {
  const today = localDate(at, timeZone);
  const last = toAll ? localDate(expires ?? starts, timeZone) : addDays(today, 1);
  const furthest = addDays(today, FURTHEST_DAYS);
  return [addDays(today, -1), last < today ? today : last > furthest ? furthest : last];
};
