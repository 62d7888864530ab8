import { z } from 'zod';
import { caseId } from '../../core/ids';
import { OBSTACLE_KINDS } from '../../core/obstacles';
import { obstacleKindOf } from '../../language/obstacle-kinds';
import { caseOfId } from '../cases';
import type { Meaning, Press, Turn } from '../edge';
import { CASE_ID, COMMENT } from '../payload';
import { otherCard } from './ask-cards';
import { cardOf, reportOf } from './chat';
import type { ObstacleCommand } from './commands';
import { freshCard, NO_STEP } from './draft-cards';
import { isObstacle } from './obstacle';
import { stepsIn } from './pieces';
import { LONGEST_STEP, MOST_STEPS, mayAnswer } from './policy';

type ObstacleMeaning = Meaning<ObstacleCommand>;

const ID = CASE_ID.transform(caseId);
const MOST_LEVELS = 9;

const ON_CASE = z.object({ caseId: ID, seen: z.int().nonnegative().optional(), comment: COMMENT.optional() });
const DRAFT = z.object({ comment: COMMENT });
const REPORT = z.object({
  caseId: ID,
  comment: COMMENT,
  kind: z.enum(OBSTACLE_KINDS).optional(),
  /** A choice on a card comes back as text. */
  level: z.coerce.number().int().min(0).max(MOST_LEVELS).default(0),
  step: z.string().max(LONGEST_STEP).optional(),
});
/** With a comma and a blank after each. */
const STEPS = z.object({ caseId: ID, comment: z.string().max(MOST_STEPS * (LONGEST_STEP + 2)) });

const reported = (data: unknown, { reader: by, at }: Turn): ObstacleCommand | undefined => {
  const read = REPORT.safeParse(data);
  if (!read.success) return undefined;
  const { step, kind = obstacleKindOf(read.data.comment), ...rest } = read.data;
  return { type: 'reportObstacle', by, at, kind, ...rest, ...(step && step !== NO_STEP ? { step } : {}) };
};

const named = (data: unknown, { reader: by, at }: Turn): ObstacleCommand | undefined => {
  const read = STEPS.safeParse(data);
  return read.success
    ? { type: 'nameSteps', by, at, caseId: read.data.caseId, steps: stepsIn(read.data.comment) }
    : undefined;
};

const ON_CASES = [
  'meetObstacle',
  'takeBackObstacle',
  'passOnObstacle',
  'askReporter',
  'replyObstacle',
  'commentObstacle',
  'solveObstacle',
  'declineObstacle',
  'reopenObstacle',
] as const;

const onCase = (verb: string, data: unknown, { reader: by, at }: Turn): ObstacleCommand | undefined => {
  const type = ON_CASES.find((one) => one === verb);
  const read = ON_CASE.safeParse(data);
  if (!type || !read.success) return undefined;
  const { comment = '', seen, caseId: id } = read.data;
  const base = { by, at, caseId: id };
  switch (type) {
    case 'solveObstacle':
      return { ...base, type: 'answerObstacle', outcome: 'solved', ...(comment ? { comment } : {}) };
    case 'declineObstacle':
      return { ...base, type: 'answerObstacle', outcome: 'declined', ...(comment ? { comment } : {}) };
    case 'reopenObstacle':
      return { ...base, type, ...(comment ? { comment } : {}) };
    case 'meetObstacle':
    case 'takeBackObstacle':
      return { ...base, type };
    default:
      return { ...base, type, comment, ...(seen === undefined ? {} : { seen }) };
  }
};

/** The other answers, for whoever may give one; anyone else sees where it stands. */
const shown = async (data: unknown, others: boolean, turn: Turn): Promise<ObstacleMeaning | undefined> => {
  const read = ON_CASE.safeParse(data);
  const one = read.success ? await caseOfId(read.data.caseId, turn) : undefined;
  if (!one) return undefined;
  const may = others && isObstacle(one) && one.open && mayAnswer(turn.team, one, turn.reader, turn.at);
  const drawn = may ? otherCard(one, await turn.read.textsOf(one.id), turn) : await cardOf(one, turn);
  return drawn && { meaning: 'drawn', drawn };
};

const as = (command: ObstacleCommand | undefined): ObstacleMeaning | undefined =>
  command && { meaning: 'command', command };

/** A button's payload, untrusted, as a command: who presses and when come from the turn, never from the card. */
export const press = async ({ verb, data }: Press, turn: Turn): Promise<ObstacleMeaning | undefined> => {
  switch (verb) {
    case 'newObstacle':
      return { meaning: 'drawn', drawn: freshCard(turn) };
    case 'draftObstacle': {
      const read = DRAFT.safeParse(data);
      return read.success
        ? { meaning: 'draft', command: await reportOf(read.data.comment, {}, turn) }
        : { meaning: 'drawn', drawn: freshCard(turn) };
    }
    case 'openObstacle':
      return shown(data, false, turn);
    case 'otherAnswer':
      return shown(data, true, turn);
    case 'reportObstacle':
      return as(reported(data, turn));
    case 'nameSteps':
      return as(named(data, turn));
    default:
      return as(onCase(verb, data, turn));
  }
};
