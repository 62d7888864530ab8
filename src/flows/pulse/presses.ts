import { z } from 'zod';
import type { Mark } from '../../core/ballot';
import type { Press, Turn } from '../edge';
import { DATE } from '../payload';
import { answering, current, type PulseMeaning, wish } from './chat';

const ANSWER = z.object({ week: DATE, mark: z.int().min(1).max(5) });

/** A button's payload, untrusted: who presses and when come from the turn, never from the card. */
export const press = async ({ verb, data }: Press, turn: Turn): Promise<PulseMeaning | undefined> => {
  switch (verb) {
    case 'wantPulse':
    case 'leavePulse':
      return wish(verb === 'wantPulse', turn);
    case 'showPulse':
      return { meaning: 'drawn', drawn: await current(turn) };
    case 'answerPulse': {
      const read = ANSWER.safeParse(data);
      return read.success ? answering(read.data.week, read.data.mark as Mark, turn) : undefined;
    }
    default:
      return undefined;
  }
};
