import { type Json, record, records, text } from './json';

/** An action of a card, wherever in it it stands. */
export interface Button {
  readonly title: string;
  readonly action: Json;
}

const shown = (element: Json): boolean => element.isVisible !== false;

/** An object and all objects in it, in reading order; what is hidden is left out, and what an action does is not entered. */
const elements = (node: unknown): readonly Json[] => {
  if (Array.isArray(node)) return node.flatMap(elements);
  const element = record(node);
  if (!shown(element)) return [];
  const isAction = text(element.type).startsWith('Action.') && element.type !== 'Action.ShowCard';
  return [element, ...(isAction ? [] : Object.values(element).flatMap((value) => (value ? elements(value) : [])))];
};

const words = (element: Json): readonly string[] => {
  if (element.type === 'TextBlock') return [text(element.text)];
  if (element.type === 'RichTextBlock')
    return [
      records(element.inlines)
        .map((run) => text(run.text))
        .join(''),
    ];
  if (element.type === 'FactSet')
    return records(element.facts).map((fact) => `${text(fact.title)} ${text(fact.value)}`);
  return text(element.type).startsWith('Input.') ? [text(element.label)] : [];
};

/** Everything a reader of the card can read but its buttons, a line each. */
export const textOf = (card: Json): string =>
  elements(card.body)
    .flatMap(words)
    .filter((line) => line !== '')
    .join('\n');

const isButton = (element: Json): boolean => text(element.type).startsWith('Action.') && text(element.title) !== '';

/** The card's buttons, in reading order. */
export const actionsOf = (card: Json): readonly Button[] =>
  [...elements(card.body), ...elements(card.actions)]
    .filter(isButton)
    .map((action) => ({ title: text(action.title), action }));

/** What stands on the card's buttons. */
export const buttonsOf = (card: Json): readonly string[] => actionsOf(card).map((button) => button.title);

const CARD = 'application/vnd.microsoft.card.adaptive';

/** The adaptive card of an activity. */
export const cardOf = (activity: Json): Json | undefined => {
  const attachment = records(activity.attachments).find((attached) => attached.contentType === CARD);
  return attachment && record(attachment.content);
};
