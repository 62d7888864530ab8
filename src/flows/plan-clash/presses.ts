import { z } from 'zod';
import { caseId, clientCode, type IsoDate, instant, memberId, shiftId, visitId } from '../../core/ids';
import type { Saying } from '../../core/planning-system';
import type { Meaning, Press, Turn } from '../edge';
import { CASE_ID, DATE, MEMBER_ID, SHIFT_ID, VISIT_ID } from '../payload';
import type { ClashCommand, ItemRef } from './plan-clash';

const MOST_CARERS = 2;

const SAW = z
  .object({
    members: z.array(MEMBER_ID).max(MOST_CARERS),
    start: z.int().positive(),
  })
  .transform(({ members, start }): Saying => ({ members: members.map(memberId), start: instant(start) }));

const CHOICE = z.object({ caseId: CASE_ID, saw: SAW });
const ENTERED = z.union([
  z.object({ caseId: CASE_ID, visit: VISIT_ID, date: DATE, saw: SAW }),
  z.object({ caseId: CASE_ID, shift: SHIFT_ID, date: DATE, saw: SAW }),
]);

const STANDING = z.object({ caseId: CASE_ID, client: VISIT_ID, standing: VISIT_ID, ended: z.boolean() });

const refIn = (
  data: { readonly date: IsoDate } & ({ readonly visit: string } | { readonly shift: string }),
): ItemRef =>
  'shift' in data ? { shift: shiftId(data.shift), date: data.date } : { visit: visitId(data.visit), date: data.date };

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
      return { type: verb, by, at, caseId: caseId(read.data.caseId), ...refIn(read.data), saw: read.data.saw };
    }
    case 'markStandingEntered': {
      const read = STANDING.safeParse(data);
      if (!read.success) return undefined;
      const { client, standing, ended } = read.data;
      return { type: verb, by, at, caseId: caseId(read.data.caseId), client: clientCode(client), standing, ended };
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
