import type { View } from '../edge';
import { phrasesFor } from '../phrases';
import type { NoteCase } from './what-matters';

/** Code and number alone: what a lock screen may show. */
export const previewOf = ({ number, client }: NoteCase): string => `#${number} ${client}`;

/** What it is and where it stands, with the words that were written to it. */
export const standsWords = (one: NoteCase, said: string | undefined, view: View): string => {
  const { matters } = view.texts;
  const say = phrasesFor(view);
  const { client, number, status, kind } = one;
  const words = said ?? '';
  if (status === 'takenBack') return `${matters.takenBack(say.who(one.endedBy ?? one.by), client)} (#${number})`;
  if (kind === 'reassess') {
    if (status === 'answered')
      return `${matters.answered(say.who(one.endedBy ?? one.by), client)}${words ? ` ${words}` : ''} (#${number})`;
    const names = one.owners.map(say.name);
    const until = one.answerBy === undefined ? '' : say.until(one.answerBy);
    const mine = one.owners.includes(view.reader) ? [matters.answerTyped(number)] : [];
    return [matters.reached(client, names, until), ...mine, `(#${number})`].join(' ');
  }
  return `${matters.noted[kind](client, words)} (#${number})`;
};
