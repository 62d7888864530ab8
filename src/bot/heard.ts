import { z } from 'zod';
import type { Press, Turn } from '../flows/edge';
import { listen } from '../language/acute';
import type { Understood } from '../language/understand';
import { namesAnyone } from '../privacy/client-names';
import { forbidden } from '../privacy/redact';
import { emergencyAnswer } from './emergency';
import type { Reply, TurnParts, Utterance } from './utterance';

/** What people have put into words themselves: beside a decision, or as the name of something of theirs. */
const WRITTEN = z.object({ comment: z.string().default(''), label: z.string().default('') });

/** That something may not be kept, and what it was. */
export const forbiddenText = (found: ReturnType<typeof forbidden>, { texts }: Turn): string => {
  const { kinds, text } = texts.forbidden;
  return text(found.map((kind) => kinds[kind]));
};

const namesIn = ({ team }: Turn): readonly string[] => [...team.members.values()].map(({ name }) => name);

/** What a card's input holds is looked at like anything that is written: what may not be kept is not acted on. */
export const unheardIn = async (
  parts: TurnParts,
  { by, at }: Utterance,
  turn: Turn,
  { data }: Press,
): Promise<Reply | undefined> => {
  const { comment, label } = WRITTEN.safeParse(data).data ?? { comment: '', label: '' };
  const written = [comment, label].filter((words) => words.trim() !== '').join('. ');
  if (written === '') return undefined;
  const heard = listen(written);
  if ('danger' in heard) {
    const { text } = await emergencyAnswer(parts, { by, at, danger: heard.danger, text: written });
    return { text };
  }
  const found = forbidden(heard.calm, { names: namesIn(turn), now: at, kept: true });
  return found.length > 0 ? { text: forbiddenText(found, turn) } : undefined;
};

const NOTES: ReadonlySet<Understood['intent']> = new Set(['matters', 'gap']);

/** What is noted of a client names nobody. */
export const namedInNote = ({ intent, slots }: Understood, turn: Turn): Reply | undefined => {
  if (!NOTES.has(intent)) return undefined;
  const words = [slots.comment, slots.wanted, slots.done].filter(Boolean).join('. ');
  return namesAnyone(words, namesIn(turn)) ? { text: forbiddenText(['clientName'], turn) } : undefined;
};
