import type { Instant } from '../../src/core/ids';
import { buttonsOf, cardOf, textOf } from './card-reading';
import { isFromPeople } from './chat';
import type { Posted } from './connector';
import type { Conversation } from './conversation';
import { text } from './json';

/**
 * `wrote`, `pressed`: what they did. `answered`: a message in answer to that. `told`: a message that came of itself. `changed`: a message that stood there
 * already, drawn anew. `shown`: what a press was answered with.
 */
export type Happening = 'wrote' | 'pressed' | 'answered' | 'told' | 'changed' | 'shown';

/** One thing in one person's chat. */
export interface Entry {
  readonly at: Instant;
  readonly name: string;
  readonly what: Happening;
  readonly text: string;
  readonly buttons: readonly string[];
  /** The message it is about, if it is one of the bot's. */
  readonly message?: string;
}

/** What happened in everybody's chats, each with the hour on the clock that was handed in. */
export interface Diary {
  readonly entries: readonly Entry[];
  note(entry: Omit<Entry, 'at'>): void;
  /** When a message was last written or drawn anew. */
  changedAt(message: string): Instant | undefined;
  close(): void;
}

const wordsOf = ({ activity }: Posted): string => {
  const card = cardOf(activity);
  return [text(activity.text), card ? textOf(card) : ''].filter(Boolean).join('\n');
};

const buttonsIn = ({ activity }: Posted): readonly string[] => {
  const card = cardOf(activity);
  return card ? buttonsOf(card) : [];
};

const whatIs = ({ revision, activity }: Posted): Happening => {
  if (revision > 0) return 'changed';
  return isFromPeople(text(activity.replyToId)) ? 'answered' : 'told';
};

/** Keeps a diary of these people's chats from now on. */
export const keepDiary = ({ connector, clock, who }: Conversation, names: readonly string[]): Diary => {
  const entries: Entry[] = [];
  const changes = new Map<string, Instant>();
  const chats = names.map((name) => ({ name, conversation: who(name).conversation }));
  let seen = connector.sequence();

  const look = (): void => {
    const upTo = connector.sequence();
    for (const { name, conversation } of chats)
      for (const posted of connector.conversation(conversation)) {
        if (posted.sequence <= seen || posted.activity.type !== 'message') continue;
        changes.set(posted.id, clock.now());
        entries.push({
          at: clock.now(),
          name,
          what: whatIs(posted),
          text: wordsOf(posted),
          buttons: buttonsIn(posted),
          message: posted.id,
        });
      }
    seen = upTo;
  };

  return {
    entries,
    note: (entry) => {
      entries.push({ at: clock.now(), ...entry });
      if (entry.message !== undefined) changes.set(entry.message, clock.now());
    },
    changedAt: (message) => changes.get(message),
    close: connector.onChange(look),
  };
};
