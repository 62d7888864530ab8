import { instant } from '../../core/ids';
import { HOUR } from '../../core/time';
import { caseOfId } from '../cases';
import type { AgendaLine, Turn } from '../edge';
import { agendaWords } from './notices';
import { isObstacle } from './obstacle';

/** A meeting has had what was answered longer ago. */
const FOUR_WEEKS = 28 * 24 * HOUR;

/** What has been answered since the last meeting or so. */
export const agenda = async (turn: Turn): Promise<readonly AgendaLine[]> => {
  const events = await turn.read.eventsSince(instant(turn.at - FOUR_WEEKS));
  const answered = [...new Set(events.filter(({ type }) => type === 'obstacleAnswered').map(({ caseId }) => caseId))];
  const lines = await Promise.all(
    answered.map(async (id): Promise<readonly AgendaLine[]> => {
      const one = await caseOfId(id, turn);
      if (!one || !isObstacle(one)) return [];
      return [{ section: 'answered', text: agendaWords(one, await turn.read.textsOf(id), turn) }];
    }),
  );
  return lines.flat();
};
