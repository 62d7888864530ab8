import type { Intent, Slots } from './intents';
import type { Reading } from './reading';

interface Found {
  readonly intent: Intent;
  readonly slots: Slots;
}

/** Whole messages, and nothing else in them: whose plan it is, then the number of the case. */
const CHOICES: readonly (readonly [RegExp, Intent])[] = [
  [/^(?:ta |valj |velg |choose )?(?:lagets|teamets|(?:the )?teams?)(?: #?(\d{1,7}))?$/, 'keepTeams'],
  [/^(?:ta |valj |velg |choose )?(?:planens|(?:the )?plans?)(?: #?(\d{1,7}))?$/, 'takePlans'],
];

const ENTERED = /^(?:(?:har |have )?(?:infort|inforda|inn?fort|fort inn|entered)) (\d{1,3})$/;

/** A word alone that means much else: only with its number. */
const NEEDS_NUMBER = /^(?:the )?(?:teams?|plans?)$/;

/** `lagets 31`, `planens #31`: the leader's choice. `infört 3`: ticked off, by its place in the list. */
export const planAnswerIn = ({ words, question }: Reading): Found | undefined => {
  if (question || words.length === 0 || words.length > 4) return undefined;
  const line = words.map(({ key }) => key).join(' ');
  const entered = ENTERED.exec(line);
  if (entered) return { intent: 'entered', slots: { choice: Number(entered[1]) } };
  if (NEEDS_NUMBER.test(line)) return undefined;
  for (const [pattern, intent] of CHOICES) {
    const found = pattern.exec(line);
    if (found) return { intent, slots: found[1] === undefined ? {} : { caseNumber: Number(found[1]) } };
  }
  return undefined;
};
