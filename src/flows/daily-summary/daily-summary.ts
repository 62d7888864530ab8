import { type Case, type Command, type FlowEvent, type Stored, UNNUMBERED } from '../../core/flow';
import { type CaseId, caseId, type IsoDate } from '../../core/ids';

export const FLOW = 'dailySummary';

/** The clock's own: the team reads what its day is like. */
export interface Summarise extends Command {
  readonly type: 'summarise';
  readonly date: IsoDate;
}

export interface Summarised extends FlowEvent {
  readonly type: 'summarised';
  readonly date: IsoDate;
}

/** That it was sent for that date: closed at once, and nobody's to answer. */
export interface SummaryCase extends Case {
  readonly flow: typeof FLOW;
  readonly date: IsoDate;
}

/** One a date: by its id it is known whether it has been sent. No button can name it. */
export const summaryId = (date: IsoDate): CaseId => caseId(`summary|${date}`);

/** One event folded into what is stored. */
export const evolve = (stored: Stored, { caseId: id, date }: Summarised): Stored => {
  const one: SummaryCase = { id, number: UNNUMBERED, flow: FLOW, revision: 1, open: false, date };
  return { ...stored, cases: new Map(stored.cases).set(id, one) };
};
