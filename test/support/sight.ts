import { buttonsOf, cardOf, textOf } from './card-reading';
import type { Connector, Posted } from './connector';
import { copy, type Json, text } from './json';

/** A message of the bot's, as one person sees it. Keeps what it said when it was looked at. */
export interface Message {
  readonly id: string;
  readonly conversation: string;
  /** Its text, what can be read on its card, and the card's fallback. */
  readonly text: string;
  readonly card?: Json;
  readonly buttons: readonly string[];
}

/** A card that a press was answered with stands in for the sent one, for the presser, until the bot updates it. */
interface Replaced {
  readonly card: Json;
  readonly revision: number;
  readonly sequence: number;
}

/** What one person sees in the conversations they are in. */
export interface Sight {
  /** In the order they were sent. */
  messages(conversation: string): readonly Message[];
  /** The same, in the order they last changed. */
  byChange(conversation: string): readonly Message[];
  /** Those sent or changed after `mark`, a number of `now()`. */
  since(mark: number, conversation: string): readonly Message[];
  now(): number;
  /** When a message of theirs was sent. */
  sentAt(message: Message): number;
  /** Shows the card in place of the message's own. */
  replace(conversation: string, id: string, card: Json): void;
}

/** The parts that say anything, a line each. */
export const lines = (...parts: readonly string[]): string => parts.filter((part) => part !== '').join('\n');

export const sightOf = (connector: Connector): Sight => {
  const replacements = new Map<string, Replaced>();

  const sent = (conversation: string): readonly Posted[] =>
    connector.conversation(conversation).filter(({ activity }) => activity.type === 'message');

  const replacementOf = ({ id, revision }: Posted): Replaced | undefined => {
    const replaced = replacements.get(id);
    return replaced && replaced.revision >= revision ? replaced : undefined;
  };

  const changedAt = (posted: Posted): number => Math.max(posted.sequence, replacementOf(posted)?.sequence ?? 0);

  const look = (posted: Posted): Message => {
    const { id, conversation, activity } = posted;
    const card = replacementOf(posted)?.card ?? cardOf(activity);
    const own = text(activity.text);
    const read = card ? lines(own, textOf(card), text(card.fallbackText)) : own;
    return { id, conversation, text: read, card, buttons: card ? buttonsOf(card) : [] };
  };

  const inOrderOfChange = (conversation: string): readonly Posted[] =>
    [...sent(conversation)].sort((a, b) => changedAt(a) - changedAt(b));

  return {
    messages: (conversation) => sent(conversation).map(look),
    byChange: (conversation) => inOrderOfChange(conversation).map(look),
    since: (mark, conversation) =>
      inOrderOfChange(conversation)
        .filter((posted) => changedAt(posted) > mark)
        .map(look),
    now: () => connector.sequence(),
    sentAt: ({ conversation, id }) => sent(conversation).find((posted) => posted.id === id)?.sentAt ?? 0,
    replace: (conversation, id, card) => {
      const revision = sent(conversation).find((posted) => posted.id === id)?.revision;
      if (revision === undefined) return;
      replacements.set(id, { card: copy(card), revision, sequence: connector.tick() });
    },
  };
};
