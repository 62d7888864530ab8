import { instant } from '../../core/ids';
import { HOUR } from '../../core/time';
import { caseOfId } from '../cases';
import type { AgendaLine, Turn } from '../edge';
import { agendaWords } from './notices';
import { isAnswered, isObstacle, type ObstacleCase } from './obstacle';

/** A meeting has had what was answered longer ago. */
const FOUR_WEEKS = 28 * 24 * HOUR;

/** What has been answered since the last meeting or so, solved and declined too. */
export const answeredOf = async (turn: Turn): Promise<readonly ObstacleCase[]> => {
  const events = await turn.read.eventsSince(instant(turn.at - FOUR_WEEKS));
  const answered = [...new Set(events.filter(({ type }) => type === 'obstacleAnswered').map(({ caseId }) => caseId))];
  const cases = await Promise.all(answered.map((id) => caseOfId(id, turn)));
  return cases.flatMap((one) => (one && isObstacle(one) && (!one.open || isAnswered(one)) ? [one] : []));
};

export const agenda = async (turn: Turn): Promise<readonly AgendaLine[]> =>
  Promise.all(
    (await answeredOf(turn)).map(
      async (one): Promise<AgendaLine> => ({
        section: 'answered',
        text: agendaWords(one, await turn.read.textsOf(one.id), turn),
      }),
    ),
  );
