import type { Mark } from '../../core/ballot';
import type { Understood } from '../../language/understand';
import type { Meaning, Turn } from '../edge';
import { formCard, newForm, resultCard, said } from './cards';
import { type CloseQuarter, quarterBallot } from './client-questions';
import { isContact, lastQuarter, nextQuarterAt, quarterAt } from './policy';

export type QuestionsMeaning = Meaning<CloseQuarter>;

const text = (words: string): QuestionsMeaning => ({ meaning: 'text', text: words });

/** The form, for whoever may ask. */
export const opened = (marks: readonly number[], turn: Turn): QuestionsMeaning =>
  isContact(turn.team, turn.reader)
    ? { meaning: 'drawn', drawn: formCard(newForm(turn), marks, turn) }
    : text(turn.texts.clientQuestions.notContact);

/** Counts what a client answered: not who answered, of whom, or who asked. */
export const counting = (form: string, marks: readonly (Mark | undefined)[], turn: Turn): QuestionsMeaning => {
  const { clientQuestions } = turn.texts;
  const { reader } = turn;
  if (!isContact(turn.team, reader)) return text(clientQuestions.notContact);
  if (marks.every((mark) => mark === undefined)) return text(clientQuestions.nothing);
  const quarter = quarterAt(turn.team.team, turn.at);
  return {
    meaning: 'count',
    cast: {
      ballot: quarterBallot(quarter),
      voter: form,
      marks,
      stands: (team, at) => quarterAt(team.team, at) === quarter && isContact(team, reader),
      dueAt: nextQuarterAt(turn.team.team, turn.at),
    },
    after: (outcome) => said(clientQuestions[outcome], turn),
  };
};

/** `brukarfrågor`, `brukarfrågor resultat`, `brukarfrågor 4 5 3 - 4` (the form, filled in), and with the form's code before the figures: counted. */
export const understand = async (
  { intent, slots: { results, form, marks } }: Understood,
  turn: Turn,
): Promise<QuestionsMeaning | undefined> => {
  if (intent !== 'clientQuestions') return undefined;
  if (results) return { meaning: 'drawn', drawn: resultCard(lastQuarter(turn.team), turn) };
  if (marks && turn.inTheOpen) return text(turn.texts.clientQuestions.inOwnChat);
  if (marks && form !== undefined)
    return counting(
      form,
      marks.map((mark) => (mark === 0 ? undefined : (mark as Mark))),
      turn,
    );
  return opened(marks ?? [], turn);
};
