import type { CardField } from '../core/card';

/** One of several on a form, each with its value first and then its title. */
export const choose = (
  id: string,
  label: string,
  value: string,
  choices: readonly (readonly [string, string])[],
): CardField => ({
  kind: 'choice',
  id,
  label,
  several: false,
  value,
  choices: choices.map(([key, title]) => ({ value: key, title })),
});
