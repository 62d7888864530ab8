import type { Turn } from '../edge';
import { type ObstacleCase, openObstacles } from './obstacle';
import type { InWords } from './reasons';

/** The team's open obstacles, or those of them, with what was written when they were told. */
export const inWords = async (
  { team, read }: Turn,
  of: (one: ObstacleCase) => boolean = () => true,
): Promise<readonly InWords[]> =>
  Promise.all(
    openObstacles(team.openCases)
      .filter(of)
      .map(async (one) => ({ one, words: (await read.textsOf(one.id))[0]?.text ?? '' })),
  );
