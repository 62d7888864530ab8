import type { Message, Worded } from './messenger';
import type { OutboxRow, PlacedOutboxRow } from './outbox-rows';

/** Outbox rows that are sent, and put away, together. */
export type Bundle = readonly PlacedOutboxRow[];

/** Each row is a change or two of the one transaction that puts them away. */
const MOST = 30;

/** What may have arrived is sent again by itself, lest anything else be read twice with it. */
const companyOf = (row: OutboxRow, at: number): string =>
  row.tells === 'person' && !row.uncertain ? row.notice.to : `alone ${at}`;

/** What is for one person goes together; everything else by itself. In the order in which it was written. */
export const bundled = (rows: readonly PlacedOutboxRow[]): readonly Bundle[] => {
  const companies = new Map<string, PlacedOutboxRow[][]>();
  for (const [at, placed] of rows.entries()) {
    const company = companyOf(placed.row, at);
    const bundles = companies.get(company) ?? [];
    const last = bundles.at(-1);
    if (last && last.length < MOST) last.push(placed);
    else companies.set(company, [...bundles, [placed]]);
  }
  return [...companies.values()].flat();
};

const distinct = (lines: readonly (string | undefined)[]): readonly string[] => [
  ...new Set(lines.flatMap((line) => line ?? [])),
];

/**
 * One message of several: news as lines of text, and under them the one card, or all cards as one list. What a list leaves for a bare `ja`
 * is nothing new: it must ask which.
 */
export const joined = (said: readonly Worded[], asList: (cards: readonly Worded[]) => Message): Worded => {
  const [only, another] = said;
  if (only && !another) return only;
  const cards = said.filter(({ message }) => message.card !== undefined);
  const [card, more] = cards;
  const text = distinct(said.map(({ message }) => message.text)).join('\n\n');
  const summary = distinct(said.map(({ message }) => message.summary)).join(' · ');
  const drawn = more ? asList(cards).card : card?.message.card;
  const message: Message = { ...(text ? { text } : {}), ...(drawn ? { card: drawn } : {}), summary };
  return more || !card?.shown ? { message } : { message, shown: card.shown };
};
