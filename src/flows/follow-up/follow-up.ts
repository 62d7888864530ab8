import { type Case, type Command, type FlowEvent, type Stored, UNNUMBERED } from '../../core/flow';
import type { WeekFigures } from '../../core/follow-up';
import { type CaseId, caseId, type IsoDate } from '../../core/ids';

export const FLOW = 'followUp';

/** The clock's own: the week that is over is counted. */
export interface CountWeek extends Command {
  readonly type: 'countWeek';
  /** Of the week that is over. */
  readonly monday: IsoDate;
}

export interface WeekCounted extends FlowEvent {
  readonly type: 'weekCounted';
  readonly figures: WeekFigures;
  /** Leaders and observers are told; a week that was missed is only kept. */
  readonly tells?: true;
}

/** A week's figures as they were when it was over: closed at once, and nobody's to answer. */
export interface FollowUpCase extends Case {
  readonly flow: typeof FLOW;
  readonly figures: WeekFigures;
}

/** One a week: by its id it is known whether it has been counted. No button can name it. */
export const followUpId = (monday: IsoDate): CaseId => caseId(`followUp|${monday}`);

/** One event folded into what is stored. */
export const evolve = (stored: Stored, { caseId: id, figures }: WeekCounted): Stored => {
  const one: FollowUpCase = { id, number: UNNUMBERED, flow: FLOW, revision: 1, open: false, figures };
  return { ...stored, cases: new Map(stored.cases).set(id, one) };
};
