import { folded } from './normalise';

const phrase = (text: string): string =>
  text
    .trim()
    .split(/\s+/)
    .map((word) => folded(word.toLowerCase()).replaceAll('*', '[a-z]*'))
    .join(' ');

/**
 * Any of these words and phrases in a line of words as they are read (`lineRead`): spelled here as people spell them, parted by commas; `*` is the
 * rest of a word.
 */
export const anyOf = (phrases: string): RegExp =>
  new RegExp(`(?<![a-z\\d])(?:${phrases.split(',').map(phrase).join('|')})(?![a-z\\d])`);

/** Words in the one spelling that they are read in (`folded`), whole, any of them, as a part of a pattern. */
export const any = (words: string): string => `(?:${words.trim().split(/,\s*/).join('|')})`;

/** The pattern as whole words, anywhere in a line. */
export const whole = (pattern: string): RegExp => new RegExp(`\\b(?:${pattern})\\b`);
