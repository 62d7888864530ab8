import type { IsoDate } from '../core/ids';
import type { Agreement, Team } from '../core/team';

/** Minutes. */
export const ELEVEN_HOURS = 11 * 60;
const EXEMPTED = 9 * 60;
const SWEDISH_WEEK = 36 * 60;
const NORWEGIAN_WEEK = 35 * 60;
const ORDINARY_DAY = 9 * 60;

/** Written: it says who made it; and it still holds on that date. */
const holds = ({ by, validTo }: Agreement, on: IsoDate): boolean =>
  (by ?? '').trim() !== '' && (validTo === undefined || on <= validTo);

/** The written agreements of a Norwegian team that hold on that date. Sweden's profile has none. */
export const agreementsOn = ({ profile, settings }: Team, on: IsoDate): readonly Agreement[] => {
  const { agreements = [] } = settings.rules ?? {};
  if (profile !== 'no-aml') return [];
  return [agreements].flat().filter((one) => holds(one, on));
};

const agreed = (team: Team, on: IsoDate, what: 'minDaily' | 'ordinaryDay' | 'weeklyRest'): readonly number[] =>
  agreementsOn(team, on)
    .flatMap((one) => one[what] ?? [])
    .map((hours) => hours * 60);

/**
 * Minutes of rest below which no daily rest may go: 11 hours; 9 under a Swedish planned exemption; down to 8 under a Norwegian agreement. What
 * is missing to 11 is a debt, due at the next rest.
 */
export const leastDailyRest = (team: Team, on: IsoDate): number =>
  team.profile === 'se-ab'
    ? team.settings.rules?.plannedExemption
      ? EXEMPTED
      : ELEVEN_HOURS
    : Math.min(ELEVEN_HOURS, ...agreed(team, on, 'minDaily'));

/** Minutes: 36 hours in Sweden, 35 in Norway, there down to 28 by agreement. */
export const leastWeeklyRest = (team: Team, on: IsoDate): number =>
  team.profile === 'se-ab' ? SWEDISH_WEEK : Math.min(NORWEGIAN_WEEK, ...agreed(team, on, 'weeklyRest'));

/** Minutes of ordinary work within 24 hours in Norway: 9 hours, 10 or 12.5 by agreement. */
export const mostOrdinaryDay = (team: Team, on: IsoDate): number =>
  Math.max(ORDINARY_DAY, ...agreed(team, on, 'ordinaryDay'));
