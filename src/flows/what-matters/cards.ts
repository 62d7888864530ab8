import { mayTakeBack } from '../../core/support-team';
import { button } from '../button';
import type { Drawn, Press, View } from '../edge';
import { status } from '../status';
import type { NoteReason } from './reasons';
import type { NoteCase } from './what-matters';
import { previewOf, standsWords } from './words';

/** What was noted, or what came of a goal. `said`: the last words that were written to it. */
export const caseCard = (one: NoteCase, said: string | undefined, view: View): Drawn => {
  const { matters, undo } = view.texts;
  const may =
    (one.open || one.status === 'told') &&
    mayTakeBack(view.team, one, view.team.clients.get(one.client), view.reader, view.at);
  const answers = one.kind === 'reassess' && one.open && one.owners.includes(view.reader);
  const press = (verb: string): Press => ({ verb, data: { caseId: one.id } });
  const actions = [
    ...(answers ? [button(matters.answer, press('answerReached'))] : []),
    ...(may ? [button(undo.undo, press('takeBackNote'))] : []),
  ];
  const typed = may ? view.texts.away.undoTyped(one.number) : undefined;
  return {
    card: status(standsWords(one, said, view), actions, undefined, typed),
    shows: { caseId: one.id, revision: one.revision },
    preview: previewOf(one),
  };
};

export const refusalText = (reason: NoteReason, { texts }: Pick<View, 'texts'>): string => {
  const { matters, which, refusal } = texts;
  switch (reason.code) {
    case 'clientUnknown':
      return which.unknownClient(reason.client);
    case 'alreadyReached':
      return matters.alreadyReached(reason.client);
    case 'caseUnknown':
      return refusal.caseUnknown();
    default:
      return matters[reason.code];
  }
};
