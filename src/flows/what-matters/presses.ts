import { z } from 'zod';
import { caseId } from '../../core/ids';
import type { Meaning, Press, Turn } from '../edge';
import { CASE_ID } from '../payload';
import type { NoteCommand } from './what-matters';

const ON_CASE = z.object({ caseId: CASE_ID.transform(caseId) });

/** A button's payload, untrusted: who presses and when come from the turn, never from the card; no words travel in it. */
export const press = ({ verb, data }: Press, { reader: by, at }: Turn): Meaning<NoteCommand> | undefined => {
  if (verb !== 'answerReached' && verb !== 'takeBackNote') return undefined;
  const given = ON_CASE.safeParse(data).data;
  return given && { meaning: 'command', command: { type: verb, by, at, ...given } };
};
