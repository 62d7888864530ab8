import { FEWEST } from './counted';
import { type ClientCode, type IsoDate, type MemberId, type WallTime, wallTime } from './ids';
import type { Client, DateSpan, Role, Visit, VisitKind } from './roster';
import type { People, Team } from './team';
import { addDays, localDate, localTime } from './time';

/** How many a client meets, in a word. */
export type ContinuityLevel = 'good' | 'normal' | 'high' | 'veryHigh';

/** What continuity of carer counts: a nation's, or a team's own. */
export interface ContinuityDefinition {
  /** How many days are looked at. */
  readonly days: number;
  /** Visits that begin from `from` on and before `to`, on the team's wall. */
  readonly from: WallTime;
  readonly to: WallTime;
  /** Visits at which nobody of the home help is met. */
  readonly notKinds: readonly VisitKind[];
  /** Who is met, and is not of the home help. */
  readonly notRoles: readonly Role[];
  /** The most that is good, normal, and high; more is very high. */
  readonly levels: Readonly<Record<Exclude<ContinuityLevel, 'veryHigh'>, number>>;
  /** Whose figure counts towards the team's: what every one of the days has at least, and more. */
  readonly counted: {
    readonly kind: VisitKind;
    readonly visitsADay: number;
    readonly over65: boolean;
    readonly atHome: boolean;
  };
}

/**
 * The Swedish national measure [Kolada, personalkontinuitet i hemtjänst]: clients of 65 and over with two or more visits of home help every day, at home
 * all the time; 07 to 22; neither alarms nor meals nor the staff of home health care. Everyone is counted, substitutes too, and both of two carers.
 */
export const SWEDISH_MEASURE: ContinuityDefinition = {
  days: 14,
  from: wallTime('07:00'),
  to: wallTime('22:00'),
  notKinds: ['alarm', 'meal', 'home-health'],
  notRoles: ['nurse', 'rehab'],
  levels: { good: 10, normal: 15, high: 20 },
  counted: { kind: 'home-help', visitsADay: 2, over65: true, atHome: true },
};

/** The national measure, over as many days as the team's policy says: Norway counts 14 or 28. */
export const continuityMeasureOf = ({ settings }: Team): ContinuityDefinition => ({
  ...SWEDISH_MEASURE,
  days: settings.policy?.continuityDays ?? SWEDISH_MEASURE.days,
});

/** A number of people as a word; a mean is good as long as it rounds to what is good. */
export const levelOf = ({ levels }: ContinuityDefinition, staff: number): ContinuityLevel => {
  const whole = Math.round(staff);
  if (whole <= levels.good) return 'good';
  if (whole <= levels.normal) return 'normal';
  return whole <= levels.high ? 'high' : 'veryHigh';
};

/** The team's figure: at least five clients stand behind it. */
export interface TeamContinuity {
  readonly clients: number;
  readonly mean: number;
  readonly median: number;
  /** Share of the clients who meet more than what is high, 0 to 1. */
  readonly above: number;
}

/** Dates, both inclusive. */
export type Dates = Required<DateSpan>;

/** The measure's days, the last of them `until`. */
export const daysUntil = ({ days }: ContinuityDefinition, until: IsoDate): Dates => ({
  from: addDays(until, 1 - days),
  to: until,
});

/** The measure's days around that one, as many before it as from it on. */
export const daysAbout = ({ days }: ContinuityDefinition, date: IsoDate): Dates => {
  const from = addDays(date, -Math.floor(days / 2));
  return { from, to: addDays(from, days - 1) };
};

/** A visit as the measure sees it, worked out once. */
interface Placed {
  readonly date: IsoDate;
  readonly inHours: boolean;
}

const places = new WeakMap<Visit, Placed & { readonly team: Team }>();

const placed = (team: Team, measure: ContinuityDefinition, visit: Visit): Placed => {
  const known = places.get(visit);
  if (known?.team === team) return known;
  const time = localTime(visit.start, team.timeZone);
  const found = {
    team,
    date: localDate(visit.start, team.timeZone),
    inHours: measure.from <= time && time < measure.to,
  };
  places.set(visit, found);
  return found;
};

/** Whom a client meets, and at which visits. */
export interface Met {
  readonly staff: ReadonlySet<MemberId>;
  readonly visits: readonly Visit[];
}

/** Of one client's visits, those that the measure counts in these dates, and everyone who is met there. */
export const metAt = ({ team, members }: People, visits: readonly Visit[], { from, to }: Dates): Met => {
  const measure = continuityMeasureOf(team);
  const staff = new Set<MemberId>();
  const isMet = (member: MemberId): boolean => {
    const role = members.get(member)?.role;
    return role === undefined || !measure.notRoles.includes(role);
  };
  const counted = visits.filter((visit) => {
    if (measure.notKinds.includes(visit.kind)) return false;
    const { date, inHours } = placed(team, measure, visit);
    if (!inHours || date < from || to < date) return false;
    const met = visit.members.filter(isMet);
    for (const member of met) staff.add(member);
    return met.length > 0;
  });
  return { staff, visits: counted };
};

const isAway = ({ away }: Client, { from, to }: Dates): boolean =>
  away.some((span) => span.from <= to && (span.to === undefined || from <= span.to));

/** Whether a client's figure counts towards the team's. */
export const isCounted = (people: People, client: ClientCode, visits: readonly Visit[], dates: Dates): boolean => {
  const { team } = people;
  const measure = continuityMeasureOf(team);
  const { kind, visitsADay, over65, atHome } = measure.counted;
  const one = people.clients.get(client);
  if (!one || (over65 && !one.over65) || (atHome && isAway(one, dates))) return false;
  const perDay = new Map<IsoDate, number>();
  for (const visit of visits) {
    const { date, inHours } = placed(team, measure, visit);
    if (visit.kind === kind && inHours) perDay.set(date, (perDay.get(date) ?? 0) + 1);
  }
  for (let date = dates.from; date <= dates.to; date = addDays(date, 1))
    if ((perDay.get(date) ?? 0) < visitsADay) return false;
  return true;
};

/** The team's figure of how many each of the clients that count meets; nothing where too few of them do. */
export const meanMet = (staff: readonly number[]): number | undefined =>
  staff.length < FEWEST ? undefined : staff.reduce((sum, one) => sum + one, 0) / staff.length;
