import type { Figure, Spread } from '../core/ballot';
import type { Language } from '../core/team';

const figureIn =
  (comma: string, spreads: Readonly<Record<Spread, string>>, say: (answers: number, mean: string) => string) =>
  (counted: Figure): string =>
    `${say(counted.answers, counted.mean.toFixed(1).replace('.0', '').replace('.', comma))}, ${spreads[counted.spread]}`;

/** `7 svar, i snitt 3,9 av 5, ganska lika`: never who, and never how many gave which mark. */
export const FIGURE: Readonly<Record<Language, (figure: Figure) => string>> = {
  sv: figureIn(
    ',',
    { alike: 'ganska lika', mixed: 'lite olika', apart: 'mycket olika' },
    (answers, mean) => `${answers} svar, i snitt ${mean} av 5`,
  ),
  nb: figureIn(
    ',',
    { alike: 'ganske likt', mixed: 'litt ulikt', apart: 'svært ulikt' },
    (answers, mean) => `${answers} svar, i snitt ${mean} av 5`,
  ),
  en: figureIn(
    '.',
    { alike: 'much alike', mixed: 'somewhat different', apart: 'very different' },
    (answers, mean) => `${answers} answers, ${mean} of 5 on average`,
  ),
};
