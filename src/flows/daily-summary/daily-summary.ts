import { type Case, type Command, type EventNumbers, type FlowEvent, type Stored, UNNUMBERED } from '../../core/flow';
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
  /** What has happened since the one before, where that was the day before's. */
  readonly tells?: EventNumbers;
  /** The number of the first event that the next one tells of. */
  readonly next: number;
}

/** That it was sent for that date. It stands open until the next, so that whoever has the team knows; it is nobody's to answer. */
export interface SummaryCase extends Case, Pick<Summarised, 'date' | 'tells' | 'next'> {
  readonly flow: typeof FLOW;
}

/** One a date. No button can name it. */
export const summaryId = (date: IsoDate): CaseId => caseId(`summary|${date}`);

export const isSummary = (one: Case): one is SummaryCase => one.flow === FLOW;

/** One event folded into what is stored: the last one's place is taken. */
export const evolve = (stored: Stored, { caseId: id, date, tells, next }: Summarised): Stored => {
  const before = [...stored.cases.values()].filter(isSummary).map((one) => ({ ...one, open: false }));
  const told = tells ? { tells } : {};
  const now: SummaryCase = { id, number: UNNUMBERED, flow: FLOW, revision: 1, open: true, date, ...told, next };
  return { ...stored, cases: new Map([...stored.cases, ...[...before, now].map((one) => [one.id, one] as const)]) };
};
