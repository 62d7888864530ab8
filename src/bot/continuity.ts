import { continuityMeasureOf, levelOf } from '../core/continuity';
import { localDate } from '../core/time';
import type { Turn } from '../flows/edge';
import type { Understood } from '../language/understand';
import { type ClientContinuity, continuityDates, continuityOf, teamContinuity } from '../reports/continuity';

const percentOf = (share: number): number => Math.round(100 * share);

const sayClient = ({ client, staff, visits, withContact }: ClientContinuity, { texts, team }: Turn): string => {
  const { continuity } = texts;
  const measure = continuityMeasureOf(team.team);
  if (visits === 0) return continuity.noVisits(client, measure.days);
  const said = continuity.client(client, staff, measure.days, levelOf(measure, staff));
  return withContact === undefined ? said : `${said} ${continuity.withContact(percentOf(withContact))}`;
};

const sayTeam = (figures: readonly ClientContinuity[], { texts, team }: Turn): string => {
  const { continuity } = texts;
  const measure = continuityMeasureOf(team.team);
  const found = teamContinuity(team.team, figures);
  if (!found) return continuity.tooFew(measure.days);
  const { clients, mean, median, above } = found;
  const said = continuity.team(clients, measure.days, mean, median, levelOf(measure, mean));
  return `${said} ${continuity.above(percentOf(above), measure.levels.high)}`;
};

/** `hur många olika har varit hos K-1007?`: of the clients that are named, else of the whole team; today is the last of the days. */
export const continuityAnswer = async ({ slots, unknownClient }: Understood, turn: Turn): Promise<string> => {
  const { client, otherClients = [] } = slots;
  if (client === undefined && unknownClient !== undefined) return turn.texts.which.unknownClient(unknownClient);
  const today = localDate(turn.at, turn.team.team.timeZone);
  const { from, to } = continuityDates(turn.team.team, today);
  const figures = continuityOf(turn.team, await turn.read.days(from, to), today);
  if (client === undefined) return sayTeam(figures, turn);
  return figures
    .filter((figure) => [client, ...otherClients].includes(figure.client))
    .map((figure) => sayClient(figure, turn))
    .join('\n\n');
};
