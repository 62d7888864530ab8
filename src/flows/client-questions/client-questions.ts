import type { Counts } from '../../core/ballot';
import { type Case, type Command, type FlowEvent, type Known, type Stored, UNNUMBERED } from '../../core/flow';
import { type BallotId, ballotId, type CaseId, caseId, type IsoDate } from '../../core/ids';
import type { ClientQuestion } from '../../core/surveys';

export const FLOW = 'clientQuestions';

/** What a team's clients answered to one question, of enough of them to be shown. */
export interface QuestionCounts {
  readonly question: ClientQuestion;
  readonly counts: Counts;
}

/** A quarter that is over: its figures stand until the next has any. Of questions with too few answers nothing is kept. */
export interface ClientQuarter extends Case {
  readonly flow: typeof FLOW;
  /** Its first date. */
  readonly quarter: IsoDate;
  readonly figures: readonly QuestionCounts[];
}

export const isQuarter = (one: Case): one is ClientQuarter => one.flow === FLOW;

/** No button can name it: no press carries such an id. */
export const quarterId = (quarter: IsoDate): CaseId => caseId(`clientQuestions|${quarter}`);

export const quarterBallot = (quarter: IsoDate): BallotId => ballotId(`clients-${quarter}`);

/** The clock's own. To record what a client answered is no command: it is counted, and nobody decides it. */
export interface CloseQuarter extends Command {
  readonly type: 'closeQuarter';
  readonly quarter: IsoDate;
}

export interface ClientAnswersCounted extends FlowEvent {
  readonly type: 'clientAnswersCounted';
  readonly quarter: IsoDate;
  readonly figures: readonly QuestionCounts[];
}

/** `counts`: question by question, as they stand; missing: nobody was asked. */
export interface QuarterKnown extends Known {
  readonly counts?: readonly Counts[] | undefined;
}

/** One event folded into what is stored. */
export const evolve = (stored: Stored, { caseId: id, quarter, figures }: ClientAnswersCounted): Stored => {
  const cases = new Map(stored.cases);
  const open = figures.length > 0;
  if (open)
    for (const old of [...cases.values()].filter(isQuarter))
      cases.set(old.id, { ...old, revision: old.revision + 1, open: false });
  const one: ClientQuarter = { id, number: UNNUMBERED, flow: FLOW, revision: 1, open, quarter, figures };
  return { ...stored, cases: cases.set(id, one), over: [...(stored.over ?? []), quarterBallot(quarter)] };
};
