import type { Press } from '../edge';
import type { ReportObstacle } from './commands';
import type { ObstacleCase } from './obstacle';

export const onCase = (verb: string, { id, revision }: Pick<ObstacleCase, 'id' | 'revision'>): Press => ({
  verb,
  data: { caseId: id, seen: revision },
});

/** All that a report says, for a typed yes; on the card its fields say most of it. */
export const reportPress = ({ caseId, kind, level, step, comment }: ReportObstacle): Press => ({
  verb: 'reportObstacle',
  data: { caseId, kind, level, ...(step === undefined ? {} : { step }), comment },
});

/** The steps as they are written: they travel as one text, so that they are looked at like any other. */
export const stepsIn = (comment: string): readonly string[] =>
  comment
    .split(/[,;\n]/)
    .map((step) =>
      step
        .replaceAll(/\s+/g, ' ')
        .replace(/[.!]+$/, '')
        .trim(),
    )
    .filter(Boolean);
