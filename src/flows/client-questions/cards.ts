import { figureOf, MARKS } from '../../core/ballot';
import type { Card } from '../../core/card';
import { CLIENT_QUESTIONS, type ClientQuestion } from '../../core/surveys';
import { button } from '../button';
import { choose } from '../choose';
import type { Drawn, View } from '../edge';
import { listCard } from '../list-card';
import { status } from '../status';
import type { ClientQuarter } from './client-questions';
import { isContact, quarterNumber } from './policy';

/** Chosen where there is no answer. */
export const NO_ANSWER = '-';

/** As figures are written where cards do not show. */
const EXAMPLE = '4 5 3 - 4';

/** Long enough that no two forms of a quarter share one, short enough to write. */
const FORM_LENGTH = 6;

/** The code that a new form is counted under, once: it is nobody's. */
export const newForm = (view: View): string => view.newCaseId().slice(0, FORM_LENGTH);

/** The five questions, with what has been written in already. It shows no case and answers no bare `ja`: what stood for it would be kept. */
export const formCard = (form: string, marks: readonly number[], view: View): Drawn => {
  const { clientQuestions } = view.texts;
  const { title, small, questions, noAnswer, count, typed } = clientQuestions;
  const choices = [...MARKS.map((mark) => [String(mark), String(mark)] as const), [NO_ANSWER, noAnswer] as const];
  const inputs = CLIENT_QUESTIONS.map((question, at) =>
    choose(question, questions[question], marks[at] ? String(marks[at]) : NO_ANSWER, choices),
  );
  const written = marks.length > 0 ? inputs.map(({ value }) => value).join(' ') : EXAMPLE;
  const card: Card = {
    template: 'form',
    title,
    small,
    inputs,
    actions: [button(count, { verb: 'countClientAnswers', data: { form } })],
    fallback: [
      title,
      small,
      ...inputs.map(({ label }, at) => `${at + 1}: ${label}`),
      noAnswer,
      typed(form, written),
    ].join(' · '),
  };
  return { card, preview: title };
};

const openAction = ({ team, reader, texts }: View) =>
  isContact(team, reader) ? [button(texts.clientQuestions.open, { verb: 'openClientQuestions', data: {} })] : [];

/** What is said after it, the same whatever was answered. */
export const said = (text: string, view: View): Drawn => {
  const { clientQuestions } = view.texts;
  const actions = openAction(view);
  const typed = actions.length > 0 ? clientQuestions.openTyped : undefined;
  return { card: status(text, actions, undefined, typed), preview: clientQuestions.title };
};

const figureWords = ({ figures }: ClientQuarter, question: ClientQuestion, { texts }: View): string => {
  const found = figures.find((one) => one.question === question);
  return found ? texts.pulse.figure(figureOf(found.counts)) : texts.clientQuestions.tooFew;
};

/** What the team's clients answered in the last quarter of which there is something to show. */
export const resultCard = (one: ClientQuarter | undefined, view: View): Drawn => {
  const { clientQuestions } = view.texts;
  const { resultsTitle, resultsSmall, quarter, named, noResult, openTyped } = clientQuestions;
  if (!one) return said(noResult, view);
  const actions = openAction(view);
  const card = listCard({
    title: resultsTitle,
    small: resultsSmall(quarter(...quarterNumber(one.quarter))),
    rows: CLIENT_QUESTIONS.map((question) => ({
      lead: named[question],
      text: figureWords(one, question, view),
      small: '',
      actions: [],
    })),
    foot: actions.length > 0 ? openTyped : '',
    actions,
  });
  return { card, preview: resultsTitle };
};
