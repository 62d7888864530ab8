import { showable } from '../../core/ballot';
import { accepted, type Decision, unchanged } from '../../core/decision';
import { CLIENT_QUESTIONS } from '../../core/surveys';
import type { ClientAnswersCounted, CloseQuarter, QuarterKnown } from './client-questions';

/** Once a quarter, if anybody answered: each question by itself, where enough did. */
export const decide = (
  { counts }: QuarterKnown,
  { at, caseId, quarter }: CloseQuarter,
): Decision<ClientAnswersCounted, never> => {
  if (!counts) return unchanged;
  const figures = CLIENT_QUESTIONS.flatMap((question, index) => {
    const shown = showable(counts[index]);
    return shown ? [{ question, counts: shown }] : [];
  });
  return accepted({ type: 'clientAnswersCounted', at, caseId, quarter, figures });
};
