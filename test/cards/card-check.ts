import type * as AdaptiveCards from 'adaptivecards';
import { type Json, record, records, text } from '../support/json';

/** The package's main file wants a browser's module loader; this one runs anywhere. */
const { AdaptiveCard, SerializationContext, Versions } =
  require('adaptivecards/dist/adaptivecards.js') as typeof AdaptiveCards;

/** Teams takes no card above this, as JSON in UTF-8. */
export const MOST_BYTES = 28 * 1024;

/** What Microsoft's own parser has to say against a card at schema 1.5. */
export const complaints = (card: object): readonly string[] => {
  const context = new SerializationContext(Versions.v1_5);
  const parsed = new AdaptiveCard();
  parsed.parse(card, context);
  const parsing = Array.from({ length: context.eventCount }, (_, at) => context.getEventAt(at).message).filter(
    (message) => !isDrawnElsewhere(card, message),
  );
  return [...parsing, ...parsed.validateProperties().validationEvents.map((event) => event.message)];
};

const everything = (node: unknown): readonly Json[] => {
  if (Array.isArray(node)) return node.flatMap(everything);
  const element = record(node);
  return Object.keys(element).length === 0 ? [] : [element, ...Object.values(element).flatMap(everything)];
};

const ofType = (card: object, type: string): readonly Json[] => everything(card).filter((one) => one.type === type);

/** Teams draws charts, which are beside the schema; the parser takes what stands in their place. */
const CHART_BESIDE = /^Unknown element type "Chart\.VerticalBar"\. Fallback will be used if present\.$/;

const isDrawnElsewhere = (card: object, message: string): boolean =>
  CHART_BESIDE.test(message) &&
  ofType(card, 'Chart.VerticalBar').every(({ fallback }) => record(fallback).type === 'TextBlock');

export const textBlocks = (card: object): readonly Json[] => ofType(card, 'TextBlock');

const runsIn = (block: Json): string =>
  records(block.inlines)
    .map((run) => text(run.text))
    .join('');

export const bytes = (card: object): number => Buffer.byteLength(JSON.stringify(card));

/** Every button, wherever it stands, without the ones for old clients. */
export const executes = (card: object): readonly Json[] => ofType(card, 'Action.Execute');

export const bottomButtons = (card: object): readonly Json[] => records(record(card).actions);

/** Everything that the card shows, a line each. */
export const shownLines = (card: object): readonly string[] => [
  ...textBlocks(card).map((block) => text(block.text)),
  ...ofType(card, 'RichTextBlock').map(runsIn),
];
