import type { Slots, Understood } from '../../language/understand';
import { caseNumbered } from '../cases';
import { choice } from '../choice';
import type { Meaning, Turn } from '../edge';
import { isAskedOf } from './ask-cards';
import { isToTell } from './cards';
import type { NeedCommand } from './commands';
import { isNeedCase, type NeedCase } from './need-change';
import { onCase } from './pieces';
import { aboutWords } from './words';

type NeedMeaning = Meaning<NeedCommand>;
type Intent = Understood['intent'];

const text = (words: string): NeedMeaning => ({ meaning: 'text', text: words });

const yesTo = (one: NeedCase): 'grantNeed' | 'acknowledgeNeed' =>
  one.kind === 'decision' ? 'grantNeed' : 'acknowledgeNeed';

/** What an answer to a case of this flow does. */
const commandOf = (one: NeedCase, intent: Intent, slots: Slots, turn: Turn): NeedCommand | undefined => {
  const base = { by: turn.reader, at: turn.at, caseId: one.id };
  const { comment } = slots;
  const said = comment === undefined ? {} : { comment };
  switch (intent) {
    case 'accept':
    case 'approve': {
      const type = yesTo(one);
      const minutes = slots.minutes === undefined || type !== 'grantNeed' ? {} : { minutes: slots.minutes };
      return { ...base, type, ...minutes };
    }
    case 'decline':
      return one.kind === 'decision' ? { ...base, type: 'declineNeed', ...said } : undefined;
    case 'acknowledge':
      return { ...base, type: 'acknowledgeNeed' };
    case 'askBack':
      return { ...base, type: 'askBack', comment: comment ?? '' };
    case 'reply':
      return { ...base, type: 'replyToNeed', comment: comment ?? '' };
    case 'told':
      return { ...base, type: 'markTold' };
    case 'undo':
    case 'withdraw':
      return { ...base, type: 'takeBackNeed', ...said };
    default:
      return undefined;
  }
};

/** Which of the reader's open cases an answer without a number can be about. */
const candidates = (intent: Intent, { client }: Slots, turn: Turn): readonly NeedCase[] => {
  const open = turn.team.openCases.filter(isNeedCase).filter((one) => client === undefined || one.client === client);
  if (intent === 'told') return open.filter(isToTell);
  if (intent === 'reply') return open.filter((one) => one.by === turn.reader && one.status === 'asked');
  return open.filter((one) => isAskedOf(one, turn));
};

const ALONE: ReadonlySet<Intent> = new Set(['acknowledge', 'askBack', 'reply', 'told']);

const VERBS: Readonly<Partial<Record<Intent, string>>> = {
  acknowledge: 'acknowledgeNeed',
  askBack: 'askBack',
  reply: 'replyToNeed',
  told: 'markTold',
};

/** `mottaget`, `berättat för K-1033`: the only case that it can be about, else one more tap says which. */
const withoutNumber = (intent: Intent, slots: Slots, turn: Turn): NeedMeaning => {
  const fitting = candidates(intent, slots, turn);
  const [only, another] = fitting;
  if (!only) return text(turn.texts.need.noCase);
  const command = another ? undefined : commandOf(only, intent, slots, turn);
  if (command) return { meaning: 'command', command };
  const options = fitting.map((one) => ({
    title: `#${one.number} ${aboutWords(one, turn)}`,
    press: onCase(VERBS[intent] ?? 'acknowledgeNeed', one),
  }));
  return { meaning: 'drawn', drawn: choice(turn.texts.which.answer, turn.texts.which.typed, options, turn) };
};

/** An answer to a case of a changed need: `ja 31 30 min`, `nej 31: …`, `fråga 31: …`, `svar 31: …`, `mottaget 31`, `berättat 31`, `ångra 31`. */
export const answers = async ({ intent, slots }: Understood, turn: Turn): Promise<NeedMeaning | undefined> => {
  const { caseNumber } = slots;
  if (caseNumber === undefined) return ALONE.has(intent) ? withoutNumber(intent, slots, turn) : undefined;
  const one = await caseNumbered(caseNumber, turn);
  if (!one) return ALONE.has(intent) ? text(turn.texts.refusal.caseUnknown(caseNumber)) : undefined;
  if (!isNeedCase(one)) return undefined;
  const command = commandOf(one, intent, slots, turn);
  return command && { meaning: 'command', command };
};
