import { weeksIn } from '../core/follow-up';
import type { Instant, IsoDate, TeamId } from '../core/ids';
import { localDate } from '../core/time';
import { ParsedRows, readTeam } from '../engine/read';
import type { Store } from '../engine/store';
import { FOLLOW_UP_HEADER, followUpLine } from '../reports/follow-up-csv';
import { weeksOf } from './follow-up';

/** Read together. */
const AT_A_TIME = 4;

/**
 * The team's follow-up as CSV: a line for each week in which the team had a plan and of which one of these days is, both inclusive. A week that has not
 * begun at `at` is only planned, and has none.
 */
export async function* followUpLines(
  store: Store,
  team: TeamId,
  { from, to, at }: { readonly from: IsoDate; readonly to: IsoDate; readonly at: Instant },
): AsyncGenerator<string> {
  const read = readTeam(store, team, new ParsedRows());
  const today = localDate(at, (await read.team()).team.timeZone);
  const mondays = weeksIn(from, to < today ? to : today);
  yield FOLLOW_UP_HEADER;
  for (let next = 0; next < mondays.length; next += AT_A_TIME)
    for (const week of await weeksOf(read, mondays.slice(next, next + AT_A_TIME))) yield followUpLine(week);
}
