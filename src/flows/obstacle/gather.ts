import type { Read, TeamState } from '../../core/flow';
import type { CaseId } from '../../core/ids';
import { caseOfId } from '../cases';
import type { ObstacleCommand } from './commands';
import { isHinderCase, openObstacles } from './obstacle';
import type { InWords, ObstacleKnown } from './reasons';

const likeIn = async (id: CaseId, team: TeamState, read: Read): Promise<InWords | undefined> => {
  const one = openObstacles(team.openCases).find((open) => open.id === id);
  const [told] = one ? await read.textsOf(id) : [];
  return one && told && { one, words: told.text };
};

/** Reads what is decided on: the team, and the case if there is one. */
export const gather = async (command: ObstacleCommand, read: Read): Promise<ObstacleKnown> => {
  const { caseId } = command;
  const team = await read.team();
  const found = await caseOfId(caseId, { team, read });
  const one = found && isHinderCase(found) ? found : undefined;
  const like = command.type === 'reportObstacle' && command.like ? await likeIn(command.like, team, read) : undefined;
  const cases = [...team.openCases, ...(one ? [one] : [])];
  return {
    team,
    stored: { cases: new Map(cases.map((each) => [each.id, each])), days: new Map() },
    ...(one ? { case: one } : {}),
    ...(like ? { like } : {}),
  };
};
