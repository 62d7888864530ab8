import { z } from 'zod';
import { MARKS } from '../../core/ballot';
import { CLIENT_QUESTIONS } from '../../core/surveys';
import type { Press, Turn } from '../edge';
import { NO_ANSWER } from './cards';
import { counting, opened, type QuestionsMeaning } from './chat';

/** A choice on a card comes back as text; none, where none was made. */
const MARK = z
  .union([z.enum(MARKS.map(String)), z.literal(NO_ANSWER)])
  .optional()
  .transform((chosen) => MARKS.find((mark) => String(mark) === chosen));

const FORM = z.object({
  form: z.string().regex(/^[0-9a-f]{6}$/),
  safe: MARK,
  say: MARK,
  wishes: MARK,
  adapts: MARK,
  matters: MARK,
});

/** A button's payload, untrusted: who presses comes from the turn, never from the card. */
export const press = ({ verb, data }: Press, turn: Turn): QuestionsMeaning | undefined => {
  if (verb === 'openClientQuestions') return opened([], turn);
  const read = verb === 'countClientAnswers' ? FORM.safeParse(data) : undefined;
  if (!read?.success) return undefined;
  const { form, ...marks } = read.data;
  return counting(
    form,
    CLIENT_QUESTIONS.map((question) => marks[question]),
    turn,
  );
};
