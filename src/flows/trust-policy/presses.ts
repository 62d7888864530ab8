import { z } from 'zod';
import { caseId } from '../../core/ids';
import { TRUST_ITEMS } from '../../core/trust';
import type { Drawn, Meaning, Press, Turn } from '../edge';
import { CASE_ID, DATE } from '../payload';
import { editCard, optionsCard, policyCard, untilCard } from './cards';
import type { ChangePolicy } from './trust-policy';

const MOST_HOURS = 14 * 24;
const MOST_FACES = 99;

const ITEM = z.enum(TRUST_ITEMS);
const WHAT = z.union([ITEM, z.enum(['leastNotice', 'continuityCap', 'standing'])]);
const RULES = z.array(ITEM).min(1).max(TRUST_ITEMS.length);
const CHANGE = z.discriminatedUnion('sets', [
  z.object({ sets: z.literal('handling'), item: ITEM, to: z.enum(['passes', 'leader', 'never']) }),
  z.object({ sets: z.literal('leastNotice'), hours: z.int().nonnegative().max(MOST_HOURS) }),
  z.object({ sets: z.literal('continuityCap'), cap: z.int().nonnegative().max(MOST_FACES) }),
  z.object({ sets: z.literal('standing'), rules: RULES, until: DATE }),
  z.object({ sets: z.literal('noStanding') }),
]);
const CHANGING = z.object({ caseId: CASE_ID, seen: z.int().positive(), change: CHANGE });

const commandFrom = (data: unknown, { reader: by, at }: Turn): ChangePolicy | undefined => {
  const read = CHANGING.safeParse(data);
  if (!read.success) return undefined;
  const { seen, change } = read.data;
  return { type: 'changePolicy', by, at, caseId: caseId(read.data.caseId), seen, change };
};

const drawn = (shown: Drawn): Meaning<ChangePolicy> => ({ meaning: 'drawn', drawn: shown });

/** A button's payload, untrusted: who presses and when come from the turn, never from the card. */
export const press = ({ verb, data }: Press, turn: Turn): Meaning<ChangePolicy> | undefined => {
  switch (verb) {
    case 'showPolicy':
      return drawn(policyCard(turn));
    case 'editPolicy':
      return drawn(editCard(turn));
    case 'policyItem': {
      const read = z.object({ what: WHAT }).safeParse(data);
      return read.success ? drawn(optionsCard(read.data.what, turn)) : undefined;
    }
    case 'policyUntil': {
      const read = z.object({ rules: RULES }).safeParse(data);
      return read.success ? drawn(untilCard(read.data.rules, turn)) : undefined;
    }
    case 'draftPolicy':
    case 'changePolicy': {
      const command = commandFrom(data, turn);
      return command && { meaning: verb === 'draftPolicy' ? 'draft' : 'command', command };
    }
    default:
      return undefined;
  }
};
