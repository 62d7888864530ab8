import type { Who } from './texts';

/** `K-1, K-2 och K-3`, with the language's own word. */
export const listedWith =
  (and: string) =>
  (items: readonly string[]): string =>
    items.length < 2 ? (items[0] ?? '') : `${items.slice(0, -1).join(', ')} ${and} ${items[items.length - 1]}`;

/** `1 byte`, `3 byten`. */
export const countOf =
  (one: string, more: string) =>
  (count: number): string =>
    `${count} ${count === 1 ? one : more}`;

/** The reader as the language says *you*, or someone by name; as a sentence begins. */
export const subjectAs =
  (you: string) =>
  (who: Who): string =>
    who.self ? you : who.name;

/** As a sentence begins. */
export const capital = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1);

/** Within a sentence. */
export const lower = (words: string): string => words.charAt(0).toLowerCase() + words.slice(1);

/** One of these, or whoever leads the team when nobody is named. */
export const oneOf =
  (or: string, leader: string) =>
  (names: readonly string[]): string =>
    listedWith(or)(names) || leader;

/** As a sentence ends; a Norwegian date may have ended it already. */
export const sentence = (words: string): string => (words.endsWith('.') ? words : `${words}.`);

/** `Saras`, `Jonas`: whose it is, in Swedish. */
export const swedishOwner = (name: string): string => (/[sxz]$/i.test(name) ? name : `${name}s`);

/** `Hannes`, `Jonas’`: whose it is, in Norwegian. */
export const norwegianOwner = (name: string): string => (/[sxz]$/i.test(name) ? `${name}’` : `${name}s`);

/** `#12, #14` */
export const numbered = (numbers: readonly number[]): string => numbers.map((number) => `#${number}`).join(', ');

/** `Anna Berg (enhet)`: who answers, and on which level where it has a name of its own. */
export const ownerAt = (name: string, called: string | undefined): string =>
  called === undefined || called === name ? name : `${name} (${called})`;

/** `12.3`; `12` */
export const tenths = (figure: number): string => String(Math.round(10 * figure) / 10);

/** `12,3`; `12` */
export const withComma = (figure: number): string => tenths(figure).replace('.', ',');
