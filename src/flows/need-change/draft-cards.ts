import type { CardFinding } from '../../core/card';
import { overOf } from '../../core/laid-over';
import type { VisitChange } from '../../core/need';
import { leadersOn } from '../../core/team';
import { localDate } from '../../core/time';
import { type Effect, effectOf, standingFor } from '../../planning/changed-need';
import { balanceIn } from '../../planning/frame';
import { button, dismiss } from '../button';
import type { Drawn, Press, View } from '../edge';
import { capital, phrasesFor } from '../phrases';
import { question } from '../question';
import { spanWords } from '../standing-words';
import type { ReportNeed } from './commands';
import type { NeedReported } from './events';
import { payload } from './pieces';
import type { NeedKnown } from './reasons';
import { changeWords, freedWords, monthWords, namesOf, ownerWords } from './words';

/** Of a frame: at another time, and with one more carer, the client gets as much as before. */
const TAKES_NOTHING: ReadonlySet<VisitChange> = new Set(['moved', 'doubled']);

/** What the change would make of the days, as it was decided on. */
const effectIn = ({ team, days }: NeedKnown, command: ReportNeed, { number }: NeedReported): Effect | undefined => {
  const { wanted, client, caseId, at } = command;
  return wanted && effectOf(team, days, overOf(team), standingFor(wanted, { client, caseId, number, at }));
};

const fits = (known: NeedKnown, command: ReportNeed, event: NeedReported, view: View): string => {
  const { draft } = view.texts.need;
  const client = known.team.clients.get(command.client);
  const effect = effectIn(known, command, event);
  if (!client || !effect || !command.wanted || TAKES_NOTHING.has(command.wanted.change)) return draft.takesNothing;
  const balance = balanceIn(effect.days, client, command.wanted.from);
  if (balance) return draft.fitsMinutes(balance.planned, balance.most, monthWords(balance.month, view));
  return client.frame?.frame === 'purpose' ? draft.fitsPurpose : draft.fitsCodes;
};

const outside = ({ over }: NeedReported, { texts }: View): string =>
  over === undefined ? texts.need.draft.outside : texts.need.draft.over(over);

/** Where it goes, and why. */
const whereTo = (known: NeedKnown, command: ReportNeed, event: NeedReported, view: View): CardFinding => {
  const { draft } = view.texts.need;
  const until = event.answerBy === undefined ? '' : phrasesFor(view).until(event.answerBy);
  switch (event.kind) {
    case 'less':
      return { mark: 'ok', text: freedWords(event, view) };
    case 'temporary': {
      const leaders = namesOf(leadersOn(known.team, localDate(view.at, known.team.team.timeZone)), view);
      return { mark: 'warning', text: `${outside(event, view)} ${capital(draft.temporary(leaders, until))}` };
    }
    case 'decision':
      return {
        mark: 'warning',
        text: `${outside(event, view)} ${draft.answers(ownerWords(event, view), until)}`,
      };
    case 'inside':
      return { mark: 'ok', text: fits(known, command, event, view) };
    default:
      return { mark: 'ok', text: draft.contact(ownerWords(event, view), until) };
  }
};

/** Whose day it does not fit, and of how many visits others are asked. */
const opens = ({ stands }: NeedReported, view: View): readonly CardFinding[] => {
  const open = stands && 'open' in stands ? (stands.open ?? []) : [];
  if (open.length === 0) return [];
  const names = namesOf(
    open.map(({ member }) => member),
    view,
  );
  return [{ mark: 'warning', text: view.texts.need.draft.opens(names, open.length) }];
};

const foot = (known: NeedKnown, command: ReportNeed, event: NeedReported, view: View): string => {
  const { draft } = view.texts.need;
  const client = known.team.clients.get(command.client);
  const told = event.stands ? [client?.contact].filter((person) => person !== command.by) : [];
  const names = namesOf(told, view);
  return [names.length > 0 ? draft.told(names) : '', event.tell ? draft.tell(command.client) : '']
    .filter(Boolean)
    .join(' ');
};

/** A changed need before anything happens: what it would become, where it goes, and the button that is the client's consent. */
export const needDraft = (known: NeedKnown, command: ReportNeed, event: NeedReported, view: View): Drawn => {
  const { need } = view.texts;
  const { draft } = need;
  const { wanted, client } = command;
  const yes = payload(command);
  const notAsked = payload({ ...command, agreed: false });
  const edit: Press = { ...payload(command), verb: 'editNeed' };
  const sends = event.kind === 'contact';
  const owner = event.owner === undefined ? '' : phrasesFor(view).name(event.owner);
  const send = owner ? draft.send(owner) : draft.send(need.roles.leader);
  const title = event.kind === 'decision' && owner ? draft.agreedSend(client, owner) : draft.agreed(client);
  const small = foot(known, command, event, view);
  const line = wanted ? `**${capital(changeWords(wanted, view))}**` : need.noPlan;
  const hasInput = sends && event.owner !== command.by;
  const card = question(
    {
      title: need.said[command.direction](client),
      small: draft.notDone,
      boxes: [{ line, ...(wanted ? { small: spanWords(wanted, view) } : {}) }],
      findings: [whereTo(known, command, event, view), ...opens(event, view)],
      ...(small ? { foot: small } : {}),
      ...(hasInput ? { input: { label: need.ask.wordsLabel, hint: need.ask.wordsHint } } : {}),
      actions: sends
        ? [button(send, yes), button(draft.edit, edit)]
        : [button(title, yes), button(draft.notAsked(client), notAsked), button(draft.edit, edit)],
    },
    sends ? draft.typedShort : draft.typed,
  );
  const choices = sends ? [yes, edit] : [yes, notAsked, edit];
  const about = need.said[command.direction](client);
  return { card, yes, no: dismiss(command), choices, about, preview: client };
};
