import type { ClientCode } from '../../core/ids';
import type { Slots, Understood } from '../../language/understand';
import type { Meaning, Turn } from '../edge';
import { along } from './along';
import { answers } from './case-words';
import type { NeedCommand } from './commands';
import { deviationText, healthReport } from './health';
import { frameText, supportText } from './questions';
import { reportFrom } from './wanting';

export type NeedMeaning = Meaning<NeedCommand>;

/** What a report needs before anything else: a client of the team, and a date that is one. */
const asked = ({ slots, unknownClient }: Understood, turn: Turn): NeedMeaning | ClientCode => {
  const { which, need } = turn.texts;
  if (unknownClient !== undefined && !slots.client)
    return { meaning: 'text', text: which.unknownClient(unknownClient) };
  if (slots.impossible !== undefined) return { meaning: 'text', text: which.impossible(slots.impossible) };
  return slots.client ?? { meaning: 'text', text: need.which.client };
};

const onClient = async (
  understood: Understood,
  turn: Turn,
  of: (client: ClientCode, slots: Slots, turn: Turn) => Promise<NeedMeaning> | NeedMeaning,
): Promise<NeedMeaning> => {
  const client = asked(understood, turn);
  if (typeof client !== 'string') return client;
  const meaning = await of(client, understood.slots, turn);
  const { otherClients = [] } = understood.slots;
  return meaning.meaning === 'draft' && otherClients.length > 0
    ? { ...meaning, note: turn.texts.need.which.oneClient(otherClients) }
    : meaning;
};

/** What words mean to this flow, or `undefined` when they are about no client's need. */
export const understand = async (understood: Understood, turn: Turn): Promise<NeedMeaning | undefined> => {
  switch (understood.intent) {
    case 'needChange':
      return onClient(understood, turn, reportFrom);
    case 'health':
      return onClient(understood, turn, healthReport);
    case 'specialist':
      return onClient(understood, turn, along);
    case 'deviation':
      return { meaning: 'text', text: deviationText(turn) };
    case 'frameQuery':
      return onClient(understood, turn, frameText);
    case 'whoIsResponsible':
      return onClient(understood, turn, supportText);
    default:
      return answers(understood, turn);
  }
};
