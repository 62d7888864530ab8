import { z } from 'zod';
import { caseId, memberId } from '../../core/ids';
import type { Meaning, Press, Turn } from '../edge';
import { CASE_ID, CLIENT, DATE, MEMBER_ID } from '../payload';
import { contactChoice } from './cards';
import { isNewClientCase, type NewClientCommand } from './new-client';

const ON_CASE = z.object({ caseId: CASE_ID.transform(caseId) });
const ADMIT = ON_CASE.extend({ client: CLIENT, from: DATE });
const TICK = ON_CASE.extend({ step: z.enum(['firstTalk', 'plan']) });
const NAME = ON_CASE.extend({ contact: MEMBER_ID.transform(memberId) });

const commandFrom = (verb: string, data: unknown, { reader: by, at }: Turn): NewClientCommand | undefined => {
  const read = <T>(schema: z.ZodType<T>): T | undefined => schema.safeParse(data).data;
  switch (verb) {
    case 'admitClient':
    case 'draftAdmit': {
      const given = read(ADMIT);
      return given && { type: 'admitClient', by, at, ...given };
    }
    case 'takeNewClient':
    case 'takeBackNewClient': {
      const given = read(ON_CASE);
      return given && { type: verb, by, at, ...given };
    }
    case 'tickStep': {
      const given = read(TICK);
      return given && { type: verb, by, at, ...given };
    }
    case 'nameContact': {
      const given = read(NAME);
      return given && { type: verb, by, at, ...given };
    }
    default:
      return undefined;
  }
};

/** A button's payload, untrusted: who presses and when come from the turn, never from the card. */
export const press = ({ verb, data }: Press, turn: Turn): Meaning<NewClientCommand> | undefined => {
  if (verb === 'chooseContact') {
    const given = ON_CASE.safeParse(data).data;
    const one = given && turn.team.openCases.find(({ id }) => id === given.caseId);
    return one && isNewClientCase(one) ? { meaning: 'drawn', drawn: contactChoice(one, turn) } : undefined;
  }
  const command = commandFrom(verb, data, turn);
  return command && { meaning: verb === 'draftAdmit' ? 'draft' : 'command', command };
};
