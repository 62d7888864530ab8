import { z } from 'zod';
import { caseId, instant, memberId, visitId } from '../../core/ids';
import type { Saying } from '../../core/planning-system';
import type { Meaning, Press, Turn } from '../edge';
import { CASE_ID, DATE, MEMBER_ID, VISIT_ID } from '../payload';
import type { ClashCommand } from './plan-clash';

const MOST_CARERS = 2;

const SAW = z
  .object({
    members: z.array(MEMBER_ID).max(MOST_CARERS),
    start: z.int().positive(),
  })
  .transform(({ members, start }): Saying => ({ members: members.map(memberId), start: instant(start) }));

const CHOICE = z.object({ caseId: CASE_ID, saw: SAW });
const ENTERED = z.object({ caseId: CASE_ID, visit: VISIT_ID, date: DATE, saw: SAW });

const commandOf = ({ verb, data }: Press, { reader: by, at }: Turn): ClashCommand | undefined => {
  switch (verb) {
    case 'keepTeams':
    case 'takePlans': {
      const read = CHOICE.safeParse(data);
      return read.success ? { type: verb, by, at, caseId: caseId(read.data.caseId), saw: read.data.saw } : undefined;
    }
    case 'markEntered': {
      const read = ENTERED.safeParse(data);
      if (!read.success) return undefined;
      const { visit, date, saw } = read.data;
      return { type: verb, by, at, caseId: caseId(read.data.caseId), visit: visitId(visit), date, saw };
    }
    default:
      return undefined;
  }
};

/** A button's payload, untrusted, as a command: who presses and when come from the turn, never from the card. */
export const press = (pressed: Press, turn: Turn): Meaning<ClashCommand> | undefined => {
  const command = commandOf(pressed, turn);
  return command && { meaning: 'command', command };
};
