import type { ClientCode, IsoDate } from '../../core/ids';
import type { Slots } from '../../language/understand';
import { button, dismiss } from '../button';
import { choice } from '../choice';
import type { Drawn, Meaning, Turn, View } from '../edge';
import { capital, phrasesFor } from '../phrases';
import { question } from '../question';
import type { AskAlong, NeedCommand } from './commands';
import type { NeedReported } from './events';
import { payload } from './pieces';
import { aboutWords, ownerWords, untilWords } from './words';

/** `kan AT följa med till K-1020 på tisdag?`: the question before it is put. */
export const along = (client: ClientCode, slots: Slots, turn: Turn): Meaning<NeedCommand> => {
  const { role = 'contact', specialty, date, dates = [] } = slots;
  const on = (day: IsoDate | undefined): AskAlong => ({
    type: 'askAlong',
    by: turn.reader,
    at: turn.at,
    caseId: turn.newCaseId(),
    client,
    along: { role, ...(specialty ? { specialty } : {}), ...(day ? { date: day } : {}) },
  });
  if (dates.length === 0) return { meaning: 'draft', command: on(date) };
  const { need, which, days } = turn.texts;
  const options = dates.map((day) => ({
    title: days.short(day),
    press: { ...payload(on(day)), verb: 'draftAlong' },
  }));
  return { meaning: 'drawn', drawn: choice(need.which.date, which.typed, options, turn) };
};

/** Who would be asked along, and by when they answer. */
export const alongDraft = (command: AskAlong, event: NeedReported, view: View): Drawn => {
  const { specialist, draft, ask, roles } = view.texts.need;
  const yes = payload(command);
  const name = event.owner === undefined ? roles.leader : phrasesFor(view).name(event.owner);
  const card = question(
    {
      title: specialist.title(command.client),
      small: draft.notDone,
      boxes: [{ line: `**${capital(aboutWords(event, view))}**` }],
      findings: [{ mark: 'ok', text: draft.answers(ownerWords(event, view), untilWords(event, view)) }],
      input: { label: ask.wordsLabel, hint: ask.wordsHint },
      actions: [button(draft.send(name), yes), button(view.texts.offer.dismiss, dismiss(command))],
    },
    view.texts.offer.draftTyped,
  );
  return { card, yes, no: dismiss(command), about: aboutWords(event, view), preview: command.client };
};
