import { z } from 'zod';
import { caseId, memberId } from '../../core/ids';
import { ROLE_KEYS, ROLE_LABEL } from '../../core/team-role';
import type { Meaning, Press, Turn } from '../edge';
import { CASE_ID, DATE, MEMBER_ID } from '../payload';
import { MOST_TURNS, MOST_WEEKS } from './policy';
import type { RoleCommand } from './team-role';

const ON_CASE = z.object({ caseId: CASE_ID.transform(caseId) });
const MEMBER = MEMBER_ID.transform(memberId);
const LABEL = z.string().regex(ROLE_LABEL);
const WEEKS = z.array(DATE).min(1).max(MOST_WEEKS);
const WHEN = z.union([z.object({ weeks: WEEKS }), z.object({ from: DATE })]);
const NAMED = ON_CASE.extend({ role: z.enum([...ROLE_KEYS, 'own']), label: LABEL.optional() });
const TAKE = NAMED.extend({ when: WHEN });
const HAND_OVER = TAKE.extend({ to: MEMBER });
const GIVE_BACK = ON_CASE.extend({ weeks: WEEKS.optional() });
const ROTATE = NAMED.extend({ members: z.array(MEMBER).max(MOST_TURNS), from: DATE });
const NAME = ON_CASE.extend({ label: LABEL });

const commandFrom = (verb: string, data: unknown, { reader: by, at }: Turn): RoleCommand | undefined => {
  const read = <T>(schema: z.ZodType<T>): T | undefined => schema.safeParse(data).data;
  switch (verb) {
    case 'takeRole': {
      const given = read(TAKE);
      return given && { type: verb, by, at, ...given };
    }
    case 'handOverRole': {
      const given = read(HAND_OVER);
      return given && { type: verb, by, at, ...given };
    }
    case 'giveBackRole': {
      const given = read(GIVE_BACK);
      return given && { type: verb, by, at, ...given };
    }
    case 'rotateRole': {
      const given = read(ROTATE);
      return given && { type: verb, by, at, ...given };
    }
    case 'nameRole': {
      const given = read(NAME);
      return given && { type: verb, by, at, ...given };
    }
    case 'agreeToRole':
    case 'declineRole':
    case 'endRole':
    case 'undoRole': {
      const given = read(ON_CASE);
      return given && { type: verb, by, at, ...given };
    }
    default:
      return undefined;
  }
};

/** A button's payload, untrusted: who presses and when come from the turn, never from the card. */
export const press = ({ verb, data }: Press, turn: Turn): Meaning<RoleCommand> | undefined => {
  const command = commandFrom(verb, data, turn);
  return command && { meaning: 'command', command };
};
