import { localDate } from '../../core/time';
import type { View } from '../edge';
import { phrasesFor, sentence } from '../phrases';
import { type NewClientCase, STEPS } from './new-client';
import { isDone, leftToDo } from './policy';

/** Code and number alone: what a lock screen may show. */
export const previewOf = ({ number, client }: NewClientCase): string => `#${number} ${client}`;

/** `Ny brukare K-1099 från mån 30/11` */
export const titleOf = (
  { client, from }: Pick<NewClientCase, 'client' | 'from'>,
  { texts }: Pick<View, 'texts'>,
): string => texts.newClient.title(client, texts.days.short(from));

/** `2 av 3 klara` */
export const countOf = (one: NewClientCase, view: View): string =>
  view.texts.newClient.count(STEPS.length - leftToDo(view.team, one).length, STEPS.length);

/** Where it stands, in a line. */
export const standsWords = (one: NewClientCase, view: View): string => {
  const { newClient } = view.texts;
  const say = phrasesFor(view);
  const { contact } = one.admits.as;
  const named = contact === undefined ? [] : [newClient.contactIs(say.who(contact), one.client)];
  const walked = one.walker === undefined ? [] : [newClient.walks(say.who(one.walker))];
  if (one.status === 'takenBack')
    return `${newClient.takenBack(say.who(one.takenBackBy ?? one.by), one.client)} (#${one.number})`;
  if (one.status === 'ready') return [newClient.ready(one.client), ...named, `(#${one.number})`].join(' ');
  return [sentence(titleOf(one, view)), ...walked, ...named, sentence(countOf(one, view)), `(#${one.number})`].join(
    ' ',
  );
};

/** What is still to be done. */
export const reminderWords = (one: NewClientCase, view: View): string => {
  const { newClient } = view.texts;
  const left = leftToDo(view.team, one).map((step) => newClient.steps[step]);
  return `${newClient.left(one.client, left)} ${newClient.typed(one.number)}`;
};

/** `Lisa tis 24/11`, or that the files say it. */
export const doneWords = (one: NewClientCase, step: (typeof STEPS)[number], view: View): string => {
  const ticked = one.steps[step];
  const { newClient, days } = view.texts;
  if (!ticked) return isDone(view.team, one, step) ? newClient.byFiles : '';
  const day = days.short(localDate(ticked.at, view.team.team.timeZone));
  return newClient.doneBy(phrasesFor(view).name(ticked.by), day);
};
