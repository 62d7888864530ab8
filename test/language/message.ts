import type { Intent } from '../../src/language/understand';

/** What is typed, what it wants, and what it names, in plain strings: slots, and whoever is unknown. */
export type Message = readonly [text: string, intent: Intent, names: Readonly<Record<string, unknown>>];
