import { weeksIn } from '../core/follow-up';
import type { IsoDate, TeamId } from '../core/ids';
import { ParsedRows, readTeam } from '../engine/read';
import type { Store } from '../engine/store';
import { FOLLOW_UP_HEADER, followUpLine } from '../reports/follow-up-csv';
import { weeksOf } from './follow-up';

/** Read together. */
const AT_A_TIME = 4;

/** The team's follow-up as CSV: a line for each week in which the team had a plan and of which one of these days is, both inclusive. */
export async function* followUpLines(
  store: Store,
  team: TeamId,
  { from, to }: { readonly from: IsoDate; readonly to: IsoDate },
): AsyncGenerator<string> {
  const read = readTeam(store, team, new ParsedRows());
  const mondays = weeksIn(from, to);
  yield FOLLOW_UP_HEADER;
  for (let at = 0; at < mondays.length; at += AT_A_TIME)
    for (const week of await weeksOf(read, mondays.slice(at, at + AT_A_TIME))) yield followUpLine(week);
}
