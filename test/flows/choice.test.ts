import { LANGUAGES } from '../../src/core/team';
import { choice } from '../../src/flows/choice';
import { textsIn } from '../../src/text';

const options = (count: number) =>
  Array.from({ length: count }, (_, at) => ({
    title: `K-${at + 1}`,
    press: { verb: 'draftOffer', data: { visit: `v${at + 1}` } },
  }));

const asked = (count: number, language: 'sv' | 'nb' | 'en' = 'sv', small?: string) => {
  const texts = textsIn(language);
  const { card, choices } = choice(texts.which.visit, small ?? texts.which.visitSmall, options(count), { texts });
  if (card.template !== 'choice') throw new Error(`it is a ${card.template}`);
  return { card, choices };
};

describe('a choice', () => {
  test.each([
    [1, 1],
    [2, 2],
    [5, 5],
    [6, 5],
    [20, 5],
  ])('of %i has %i buttons, and a number for each', (count, buttons) => {
    const { card, choices } = asked(count);
    expect(card.actions.map((action) => action.title)).toEqual(options(buttons).map((option) => option.title));
    expect(card.actions.map(({ verb, data }) => ({ verb, data }))).toEqual(choices);
    expect(choices).toHaveLength(buttons);
  });

  test.each([
    [5, 'Välj ett, så får du se frågan innan den skickas'],
    [6, 'Välj ett, så får du se frågan innan den skickas · 1 till: skriv koden och tiden'],
    [12, 'Välj ett, så får du se frågan innan den skickas · 7 till: skriv koden och tiden'],
  ])('of %i says below: %s', (count, small) => {
    expect(asked(count).card.small).toBe(small);
  });

  test.each(LANGUAGES)('in %s says all of it where cards do not show', (language) => {
    const { which } = textsIn(language);
    const { fallback } = asked(7, language).card;
    expect(fallback).toBe(
      `${which.visit} 1: K-1 · 2: K-2 · 3: K-3 · 4: K-4 · 5: K-5 · ${which.visitSmall} · ${which.more(2)} · ${which.typed}`,
    );
  });

  test('says how to answer once', () => {
    const { typed } = textsIn('sv').which;
    expect(asked(2, 'sv', typed).card).toMatchObject({
      small: '',
      fallback: 'Vilket besök menar du? 1: K-1 · 2: K-2 · Svara med siffran.',
    });
    expect(asked(2, 'sv', '').card.small).toBe('');
  });

  test('has no bare yes or no: either would be a guess', () => {
    expect(choice('?', '', options(2), { texts: textsIn('sv') })).not.toHaveProperty('yes');
  });
});
