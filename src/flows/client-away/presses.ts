import { z } from 'zod';
import { caseId, wallTime } from '../../core/ids';
import type { Meaning, Press, Turn } from '../edge';
import { CASE_ID, CLIENT, COMMENT, DATE } from '../payload';
import { carersChoice, endChoice } from './cards';
import type { AwayCommand } from './commands';

const MOST_DAYS = 14;

const TIME = z
  .string()
  .regex(/^([01]\d|2[0-3]):[0-5]\d$/)
  .transform(wallTime);

const TOLD = { caseId: CASE_ID, client: CLIENT, from: DATE, time: TIME.optional() };
const AWAY = z.object({ ...TOLD, until: DATE.optional() });
const HOME = z.object({ ...TOLD, twoCarersDays: z.int().nonnegative().max(MOST_DAYS) });
const BACK = z.object({ caseId: CASE_ID, comment: COMMENT.optional() });

/** Without what is not there. */
const given = <T extends object>(data: T) =>
  Object.fromEntries(Object.entries(data).filter(([, value]) => value !== undefined)) as {
    [K in keyof T]: Exclude<T[K], undefined>;
  };

const commandFrom = (verb: string, data: unknown, { reader: by, at }: Turn): AwayCommand | undefined => {
  switch (verb) {
    case 'tellAway':
    case 'draftAway':
    case 'chooseEnd': {
      const read = AWAY.safeParse(data);
      return read.success
        ? { type: 'tellAway', by, at, ...given(read.data), caseId: caseId(read.data.caseId) }
        : undefined;
    }
    case 'tellHome':
    case 'draftHome':
    case 'chooseCarers': {
      const read = HOME.safeParse(data);
      return read.success
        ? { type: 'tellHome', by, at, ...given(read.data), caseId: caseId(read.data.caseId) }
        : undefined;
    }
    case 'takeBackAway':
    case 'draftTakeBackAway': {
      const read = BACK.safeParse(data);
      return read.success
        ? { type: 'takeBackAway', by, at, ...given(read.data), caseId: caseId(read.data.caseId) }
        : undefined;
    }
    default:
      return undefined;
  }
};

/** A button's payload, untrusted: who presses and when come from the turn, never from the card. */
export const press = ({ verb, data }: Press, turn: Turn): Meaning<AwayCommand> | undefined => {
  const command = commandFrom(verb, data, turn);
  if (verb === 'chooseEnd' && command?.type === 'tellAway')
    return { meaning: 'drawn', drawn: endChoice(command, turn) };
  if (verb === 'chooseCarers' && command?.type === 'tellHome')
    return { meaning: 'drawn', drawn: carersChoice(command, turn) };
  return command && { meaning: verb.startsWith('draft') ? 'draft' : 'command', command };
};
