import type { Drawn, Press, View } from './edge';

export interface Option {
  readonly title: string;
  readonly press: Press;
}

/** As many as fit a phone without scrolling. */
const MOST = 5;

/** Several fit, and none is likelier: each is a button, and a number to type. */
export const choice = (title: string, small: string, all: readonly Option[], { texts }: Pick<View, 'texts'>): Drawn => {
  const options = all.slice(0, MOST);
  const { typed } = texts.which;
  const more = all.length > MOST ? [texts.which.more(all.length - MOST)] : [];
  const said = [...(small === typed ? [] : [small]), ...more].filter(Boolean);
  const numbered = options.map((option, at) => `${at + 1}: ${option.title}`);
  return {
    card: {
      template: 'choice',
      title,
      small: said.join(' · '),
      actions: options.map(({ title: words, press }) => ({
        title: words,
        verb: press.verb,
        data: press.data as Record<string, unknown>,
      })),
      fallback: [`${title} ${numbered.join(' · ')}`, ...said, typed].join(' · '),
    },
    choices: options.map((option) => option.press),
  };
};
