import type { ClientCode } from '../../core/ids';
import { mayTellOfClients } from '../../core/support-team';
import { namesIllness } from '../../language/diagnoses';
import type { Understood } from '../../language/understand';
import { caseNumbered } from '../cases';
import type { Meaning, Turn } from '../edge';
import { caseCard } from './cards';
import { isNoteCase, type NoteCase, type NoteCommand, type NoteDown, noteOf } from './what-matters';

type NoteMeaning = Meaning<NoteCommand>;

const text = (words: string): NoteMeaning => ({ meaning: 'text', text: words });

/** The last words that were written to it. */
export const saidOf = async (one: NoteCase, { read }: Turn): Promise<string | undefined> =>
  (await read.textsOf(one.id)).at(-1)?.text;

/** `vad är viktigt för K-1011?`: what is noted, with what to write where nothing is. */
const shown = async (client: ClientCode, turn: Turn): Promise<NoteMeaning> => {
  const { matters } = turn.texts;
  if (!mayTellOfClients(turn.team.members.get(turn.reader))) return text(matters.notYourReport);
  const notes = (['matters', 'goal'] as const).flatMap((kind) => noteOf(turn.team.openCases, client, kind) ?? []);
  const lines = await Promise.all(
    notes.map(async (one) => {
      const said = await saidOf(one, turn);
      return said === undefined || one.kind === 'gap' || one.kind === 'reassess'
        ? []
        : [`${matters.noted[one.kind](client, said)} (#${one.number})`];
    }),
  );
  const found = lines.flat();
  return text(found.length > 0 ? found.join('\n\n') : matters.nothing(client));
};

const noting = (kind: NoteDown['kind'], client: ClientCode, comment: string, turn: Turn): NoteMeaning => {
  if (namesIllness(comment)) return text(turn.texts.matters.illness);
  const { reader: by, at } = turn;
  return { meaning: 'command', command: { type: 'noteDown', by, at, caseId: turn.newCaseId(), kind, client, comment } };
};

const onCase = async (
  { intent, slots: { caseNumber, comment } }: Understood,
  turn: Turn,
): Promise<NoteMeaning | undefined> => {
  const one = caseNumber === undefined ? undefined : await caseNumbered(caseNumber, turn);
  if (!one || !isNoteCase(one)) return undefined;
  const { reader: by, at } = turn;
  if (intent === 'undo') return { meaning: 'command', command: { type: 'takeBackNote', by, at, caseId: one.id } };
  if (intent !== 'accept') return undefined;
  if (one.kind !== 'reassess') return { meaning: 'drawn', drawn: caseCard(one, await saidOf(one, turn), turn) };
  if (comment !== undefined && namesIllness(comment)) return text(turn.texts.matters.illness);
  const said = comment === undefined ? {} : { comment };
  return { meaning: 'command', command: { type: 'answerReached', by, at, caseId: one.id, ...said } };
};

/** `viktigt för K-1011: …`, `mål för K-1011: …`, `målet nått för K-1011`, `K-1011 önskat: … gjort: …`, `ångra 31`. */
export const understand = async (understood: Understood, turn: Turn): Promise<NoteMeaning | undefined> => {
  const { intent, slots, unknownClient } = understood;
  const { client, comment, goal, wanted, done } = slots;
  if (intent !== 'matters' && intent !== 'gap' && intent !== 'reassess') return onCase(understood, turn);
  if (!client)
    return text(
      unknownClient === undefined ? turn.texts.away.whichClient : turn.texts.which.unknownClient(unknownClient),
    );
  if (intent === 'gap') return noting('gap', client, `${wanted ?? ''} / ${done ?? ''}`, turn);
  if (intent === 'matters')
    return comment === undefined ? shown(client, turn) : noting(goal ? 'goal' : 'matters', client, comment, turn);
  if (!slots.reached) return text(turn.texts.matters.howReached(client));
  const { reader: by, at } = turn;
  return { meaning: 'command', command: { type: 'reachGoal', by, at, caseId: turn.newCaseId(), client } };
};
