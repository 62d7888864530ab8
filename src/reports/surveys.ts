import { type Counts, type Figure, figureOf } from '../core/ballot';
import type { FlowEvent } from '../core/flow';
import type { IsoDate } from '../core/ids';
import type { ClientQuestion, PulseQuestion } from '../core/surveys';

/** What the team answered to one week's question. */
export interface PulseFigure extends Figure {
  /** Its Monday. */
  readonly week: IsoDate;
  readonly question: PulseQuestion;
}

/** What a team's clients answered to one question in a quarter. */
export interface ClientFigure extends Figure {
  /** Its first date. */
  readonly quarter: IsoDate;
  readonly question: ClientQuestion;
}

interface PulseEvent extends FlowEvent {
  readonly week: IsoDate;
  readonly question: PulseQuestion;
  readonly counts?: Counts;
}

interface ClientEvent extends FlowEvent {
  readonly quarter: IsoDate;
  readonly figures: readonly { readonly question: ClientQuestion; readonly counts: Counts }[];
}

const isPulse = (event: FlowEvent): event is PulseEvent => event.type === 'pulseClosed';

const isOfClients = (event: FlowEvent): event is ClientEvent => event.type === 'clientAnswersCounted';

/** The weeks of these events of which there is something to show, in their order: at least 5 answers behind each, and nobody's own. */
export const pulseFigures = (events: readonly FlowEvent[]): readonly PulseFigure[] =>
  events
    .filter(isPulse)
    .flatMap(({ week, question, counts }) => (counts ? [{ week, question, ...figureOf(counts) }] : []));

/** The same of the questions to clients, quarter by quarter and question by question. */
export const clientAnswers = (events: readonly FlowEvent[]): readonly ClientFigure[] =>
  events
    .filter(isOfClients)
    .flatMap(({ quarter, figures }) =>
      figures.map(({ question, counts }) => ({ quarter, question, ...figureOf(counts) })),
    );
