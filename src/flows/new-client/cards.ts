import type { CardRow } from '../../core/card';
import { mayTakeBack, mayTellOfClients } from '../../core/support-team';
import { button, dismiss } from '../button';
import { choice } from '../choice';
import type { Drawn, Press, View } from '../edge';
import { listCard } from '../list-card';
import { phrasesFor } from '../phrases';
import { question } from '../question';
import { status } from '../status';
import type { AdmitClient, NewClientCase, Step, TakeBackNewClient } from './new-client';
import { STEPS } from './new-client';
import { contactsToChoose, greetersOf, isDone, leftToDo } from './policy';
import type { NewClientReason } from './reasons';
import { countOf, doneWords, previewOf, standsWords, titleOf } from './words';

const onCase = (verb: string, { id }: Pick<NewClientCase, 'id'>, data: object = {}): Press => ({
  verb,
  data: { caseId: id, ...data },
});

const pressFor = (one: NewClientCase, step: Step): Press =>
  step === 'contact' ? onCase('chooseContact', one) : onCase('tickStep', one, { step });

/** What a client who is new comes to, before it does. */
export const admitDraft = (command: AdmitClient, view: View): Drawn => {
  const { newClient, undo, offer } = view.texts;
  const { client, from, caseId } = command;
  const yes: Press = { verb: 'admitClient', data: { caseId, client, from } };
  const no = dismiss(command);
  const line = titleOf({ client, from }, view);
  const greeters = greetersOf(view.team, view.at).map(phrasesFor(view).who);
  const card = question(
    {
      title: line,
      small: undo.notDone,
      boxes: [{ line: greeters.length > 0 ? newClient.draftLineTo(greeters) : newClient.draftLine }],
      findings: [],
      foot: newClient.draftFoot,
      actions: [button(newClient.admit, yes), button(offer.dismiss, no)],
    },
    newClient.draftTyped,
  );
  return { card, yes, no, about: line };
};

/** The list that is walked through, the same for everybody who may tick it. */
export const caseCard = (one: NewClientCase, view: View): Drawn => {
  const { newClient } = view.texts;
  const shows = { shows: { caseId: one.id, revision: one.revision }, preview: previewOf(one) };
  if (!one.open) return { card: status(standsWords(one, view)), ...shows };
  const may = mayTellOfClients(view.team.members.get(view.reader));
  const left = leftToDo(view.team, one);
  const rows: readonly CardRow[] = STEPS.map((step, at) => ({
    lead: isDone(view.team, one, step) ? '✓' : String(at + 1),
    text: newClient.steps[step],
    small: doneWords(one, step, view),
    actions: may && left.includes(step) ? [button(newClient.ticks[step], pressFor(one, step))] : [],
  }));
  const take = onCase('takeNewClient', one);
  const asks = may && one.walker === undefined;
  const who = one.walker === undefined ? newClient.nobody : newClient.walks(phrasesFor(view).who(one.walker));
  const { contact } = one.admits.as;
  const mayBack = mayTakeBack(view.team, one, view.team.clients.get(one.client), view.reader, view.at);
  const card = listCard({
    title: titleOf(one, view),
    small: `#${one.number} · ${who} · ${countOf(one, view)}`,
    rows,
    notes: [
      ...(contact === undefined ? [] : [newClient.contactIs(phrasesFor(view).who(contact), one.client)]),
      ...(mayBack ? [newClient.undoTyped(one.number)] : []),
    ],
    foot: asks ? newClient.takeTyped(one.number) : newClient.typed(one.number),
    actions: asks ? [button(newClient.take, take)] : [],
  });
  return {
    card,
    ...(asks ? { yes: take, about: titleOf(one, view) } : {}),
    ...shows,
  };
};

/** Who is to be the named contact: up to five, whoever has fewest first; anybody by name. */
export const contactChoice = (one: NewClientCase, view: View): Drawn => {
  const { newClient } = view.texts;
  const options = contactsToChoose(view.team, view.at).map((contact) => ({
    title: view.team.members.get(contact)?.name ?? '',
    press: onCase('nameContact', one, { contact }),
  }));
  if (options.length === 0) return { card: status(newClient.noContacts) };
  return choice(newClient.whichContact(one.client), newClient.contactTyped(one.client), options.slice(0, 5), view);
};

export const takeBackDraft = (command: TakeBackNewClient, one: NewClientCase, view: View): Drawn => {
  const { newClient, undo, offer } = view.texts;
  const yes = onCase('takeBackNewClient', { id: command.caseId });
  const no: Press = { verb: 'dismiss', data: {} };
  const card = question(
    {
      title: newClient.undoTitle(one.client),
      small: undo.notDone,
      boxes: [{ line: titleOf(one, view) }],
      findings: [],
      actions: [button(undo.undo, yes), button(offer.dismiss, no)],
    },
    newClient.draftTyped,
  );
  return { card, yes, no, about: titleOf(one, view) };
};

/** Why not, and what to do instead. */
export const refusalOf = (reason: NewClientReason, view: View): Drawn => {
  const { newClient, refusal } = view.texts;
  switch (reason.code) {
    case 'alreadyHere':
      return { card: status(newClient.alreadyHere(reason.client)) };
    case 'caseUnknown':
      return { card: status(refusal.caseUnknown()) };
    case 'alreadyTaken':
    case 'notOpen':
      return caseCard(reason.case, view);
    case 'reasonMissing':
      return { card: status(newClient.undoWhy(reason.case.number)) };
    case 'inFiles':
      return { card: status(newClient.inFiles(reason.case.client)) };
    default:
      return { card: status(newClient[reason.code]) };
  }
};
