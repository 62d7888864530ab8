import type { ClientCode } from '../../core/ids';
import { mayTellOfClients } from '../../core/support-team';
import type { Slots } from '../../language/understand';
import { button, dismiss } from '../button';
import type { Drawn, Meaning, Press, Turn, View } from '../edge';
import { phrasesFor } from '../phrases';
import { question } from '../question';
import type { NeedCommand, ReportHealth } from './commands';
import type { NeedReported } from './events';
import { payload } from './pieces';
import { ownerWords } from './words';

export const healthReport = (client: ClientCode, slots: Slots, turn: Turn): Meaning<NeedCommand> => ({
  meaning: 'draft',
  command: {
    type: 'reportHealth',
    by: turn.reader,
    at: turn.at,
    caseId: turn.newCaseId(),
    client,
    category: slots.category ?? 'other',
    urgency: slots.urgency ?? 'today',
  },
});

/** To the nurse, now, that something has happened to the client: no word of what. */
export const afterDanger = (client: ClientCode, view: View): Press | undefined =>
  mayTellOfClients(view.team.members.get(view.reader))
    ? payload({
        type: 'reportHealth',
        by: view.reader,
        at: view.at,
        caseId: view.newCaseId(),
        client,
        category: 'other',
        urgency: 'now',
      })
    : undefined;

/** The number of whoever is on duty, where it is they who answer. */
const phoneOf = ({ owner }: NeedReported, { team }: View): string => {
  const { nurseOnCall } = team.team.settings;
  return nurseOnCall?.member === undefined || nurseOnCall.member === owner ? (nurseOnCall?.phone ?? '') : '';
};

/** Whom to call and what to say, before anything is stored; what is said stays in the call. */
export const healthDraft = (command: ReportHealth, event: NeedReported, view: View): Drawn => {
  const { health, categories, urgencies, roles } = view.texts.need;
  const called = payload({ ...command, called: true });
  const send = payload(command);
  const name = event.owner === undefined ? roles.leader : phrasesFor(view).name(event.owner);
  const card = question(
    {
      title: health.title(command.client),
      small: `${categories[command.category]} · ${urgencies[command.urgency]}`,
      boxes: [
        { line: health.call(ownerWords(event, view), phoneOf(event, view)) },
        { line: health.prompts.map(([prompt, what]) => `**${prompt}** ${what}`).join('\n\n') },
      ],
      findings: [],
      foot: health.kept,
      actions: [button(health.called, called), button(health.send(name), send)],
    },
    health.typed,
  );
  const about = health.title(command.client);
  return { card, yes: called, no: dismiss(command), choices: [called, send], about, preview: command.client };
};

/** Where a deviation is written; nothing of it is kept here. */
export const deviationText = ({ team, texts }: Pick<Turn, 'team' | 'texts'>): string => {
  const { deviationUrl } = team.team.settings;
  return deviationUrl ? texts.need.deviation(deviationUrl) : texts.need.deviationNoLink;
};
