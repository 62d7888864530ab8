import { cleaned, folded } from './normalise';

/** A text in the one spelling, and what was typed from any place of it on. */
export interface Plainly {
  readonly line: string;
  readonly typedFrom: (at: number) => string;
}

const WORD = /#?[\p{L}\d]+(?:['-][\p{L}\d]+)*/gu;

/** The words of a text in the one spelling, codes and case numbers whole, and still to be had as they were typed. */
export const plainly = (text: string): Plainly => {
  const typed = cleaned(text);
  const starts: (readonly [number, number])[] = [];
  let line = '';
  for (const found of typed.matchAll(WORD)) {
    if (line !== '') line += ' ';
    starts.push([line.length, found.index]);
    line += folded(found[0].toLowerCase());
  }
  return {
    line,
    typedFrom: (at) => {
      const place = starts.find(([start]) => start >= at)?.[1];
      return place === undefined ? '' : typed.slice(place);
    },
  };
};
