import type { Language } from '../../src/core/team';
import type { Intent, Understood } from '../../src/language/understand';

/** What is typed, what it wants, and what it names, in plain strings: slots, and whoever is unknown. */
export type Message = readonly [text: string, intent: Intent, names: Readonly<Record<string, unknown>>];

/** The same, and in which language. */
export type MessageIn = readonly [Language, ...Message];

/** All that was understood, as a message's row says it: without the second readings of an open hour. */
export const asRow = ({ intent, slots: { times: _, ...slots }, ...unknown }: Understood) => ({
  intent,
  ...slots,
  ...unknown,
});
