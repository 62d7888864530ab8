import type { Understood } from '../../language/understand';
import { caseNumbered } from '../cases';
import type { Drawn, Meaning, Turn } from '../edge';
import { caseCard, editCard, optionsCard, policyCard } from './cards';
import { type ChangePolicy, isPolicyCase } from './trust-policy';

const drawn = (shown: Drawn): Meaning<ChangePolicy> => ({ meaning: 'drawn', drawn: shown });

/** `vad får vi bestämma själva?`, `ändra policyn`, `ändra policyn för kort varsel`; an answer to a change that was made shows it. */
export const understand = async (
  { intent, slots }: Understood,
  turn: Turn,
): Promise<Meaning<ChangePolicy> | undefined> => {
  if (intent === 'policy') {
    if (!slots.changes) return drawn(policyCard(turn));
    return drawn(slots.rule ? optionsCard(slots.rule, turn) : editCard(turn));
  }
  const one = slots.caseNumber === undefined ? undefined : await caseNumbered(slots.caseNumber, turn);
  return one && isPolicyCase(one) ? drawn(caseCard(one, turn)) : undefined;
};
