import { Template } from 'adaptivecards-templating';
import choice from '../../adaptive-cards/choice.json';
import decisions from '../../adaptive-cards/decisions.json';
import figures from '../../adaptive-cards/figures.json';
import form from '../../adaptive-cards/form.json';
import list from '../../adaptive-cards/list.json';
import question from '../../adaptive-cards/question.json';
import refusal from '../../adaptive-cards/refusal.json';
import status from '../../adaptive-cards/status.json';
import summary from '../../adaptive-cards/summary.json';
import welcome from '../../adaptive-cards/welcome.json';
import type { Card, CardAction } from '../core/card';
import { withOneDot } from '../flows/phrases';

const TEMPLATES: Readonly<Record<Card['template'], Template>> = {
  choice: new Template(choice),
  figures: new Template(figures),
  form: new Template(form),
  question: new Template(question),
  refusal: new Template(refusal),
  status: new Template(status),
  summary: new Template(summary),
  decisions: new Template(decisions),
  list: new Template(list),
  welcome: new Template(welcome),
};

/** A button's payload with the team that it is about, since a person may have several; one that names its team already keeps it. */
export const ofTeam = <P extends { readonly data: unknown }>(press: P, team: string | undefined): P =>
  team === undefined ? press : { ...press, data: { team, ...(press.data as object) } };

const markedCard = (card: Card, team: string | undefined): Card => {
  const mark = (action: CardAction): CardAction => ofTeam(action, team);
  const actions = card.actions.map(mark);
  if (card.template === 'list' || card.template === 'summary')
    return { ...card, actions, rows: card.rows.map((row) => ({ ...row, actions: row.actions.map(mark) })) };
  if (card.template === 'decisions')
    return { ...card, actions, rows: card.rows.map((row) => ({ ...row, actions: row.actions.map(mark) })) };
  return { ...card, actions };
};

/** What people read in it; what a button carries stays as it is. */
const inSentences = (value: unknown): unknown => {
  if (typeof value === 'string') return withOneDot(value);
  if (Array.isArray(value)) return value.map(inSentences);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, inner]) => [name, name === 'data' ? inner : inSentences(inner)]),
  );
};

/** The Adaptive Card (schema 1.5) of what is to be said, its buttons marked with the team. */
export const fill = (card: Card, team?: string): object =>
  TEMPLATES[card.template].expand({ $root: inSentences(markedCard(card, team)) as Card }) as object;
