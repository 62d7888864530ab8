import {
  continuityMeasureOf,
  type Dates,
  daysUntil,
  isCounted,
  meanMet,
  metAt,
  type TeamContinuity,
} from '../core/continuity';
import type { ClientCode, IsoDate } from '../core/ids';
import { planOf } from '../core/plan';
import type { Client, Day } from '../core/roster';
import type { People, Team } from '../core/team';

/** One client's figure over the measure's days. */
export interface ClientContinuity {
  readonly client: ClientCode;
  /** How many different people of the home help are met. */
  readonly staff: number;
  /** At how many visits. */
  readonly visits: number;
  /** Whether it counts towards the team's figure. */
  readonly counted: boolean;
  /** From 1, always the same, to 0, never the same twice; missing below two visits. */
  readonly index?: number;
  /** Of the visits, the share that the named contact makes, 0 to 1; missing where there is no contact, or no visit. */
  readonly withContact?: number;
}

/** The dates whose days a figure of that date is worked out of. */
export const continuityDates = (team: Team, until: IsoDate): Dates => daysUntil(continuityMeasureOf(team), until);

const indexOf = (staff: number, visits: number): number | undefined =>
  visits < 2 ? undefined : Math.max(0, 1 - (staff - 1) / (visits - 1));

/** Whom each client meets in the measure's days, the last of them `until`, as planned. `days`: at least those of `continuityDates`. */
export const continuityOf = (people: People, days: readonly Day[], until: IsoDate): readonly ClientContinuity[] => {
  const plan = planOf(days);
  const dates = continuityDates(people.team, until);
  const figureOf = ({ code, contact }: Client): ClientContinuity => {
    const planned = plan.visitsAt(code);
    const { staff, visits } = metAt(people, planned, dates);
    const index = indexOf(staff.size, visits.length);
    const own = contact && visits.filter(({ members }) => members.includes(contact)).length;
    return {
      client: code,
      staff: staff.size,
      visits: visits.length,
      counted: isCounted(people, code, planned, dates),
      ...(index === undefined ? {} : { index }),
      ...(own === undefined || visits.length === 0 ? {} : { withContact: own / visits.length }),
    };
  };
  return [...people.clients.values()].map(figureOf);
};

/** The median of numbers in order; 0 of none. */
export const middleOf = (sorted: readonly number[]): number => {
  const half = sorted.length / 2;
  const [low = 0, high = low] = [sorted[Math.ceil(half) - 1], sorted[Math.floor(half)]];
  return (low + high) / 2;
};

/** The team's figure of its clients'; nothing where too few of them count. */
export const teamContinuity = (team: Team, figures: readonly ClientContinuity[]): TeamContinuity | undefined => {
  const staff = figures
    .filter(({ counted }) => counted)
    .map((figure) => figure.staff)
    .sort((a, b) => a - b);
  const mean = meanMet(staff);
  if (mean === undefined) return undefined;
  const { high } = continuityMeasureOf(team).levels;
  return {
    clients: staff.length,
    mean,
    median: middleOf(staff),
    above: staff.filter((one) => one > high).length / staff.length,
  };
};
