import { caseId, instant } from '../../src/core/ids';
import type { Language } from '../../src/core/team';
import type { Drawn } from '../../src/flows/edge';
import { caseCard } from '../../src/flows/what-matters/cards';
import { FLOW, type NoteCase } from '../../src/flows/what-matters/what-matters';
import type { Round } from '../flows/swap/round';
import { viewOf } from '../flows/swap/seen';

interface Cast {
  readonly fresh: Round;
  readonly owner: string;
  readonly taker: string;
  readonly visit: string;
}

const WORDS: Readonly<Record<Language, readonly [string, string]>> = {
  sv: ['äta frukost med sin man', 'ny plan från måndag'],
  nb: ['spise frokost med mannen sin', 'ny plan fra mandag'],
  en: ['to have breakfast with her husband', 'a new plan from Monday'],
};

/** The cards of what matters to a client. */
export const mattersCards = (
  { fresh, owner, taker, visit }: Cast,
  language: Language,
): readonly (readonly [string, Drawn])[] => {
  const view = (name: string) => viewOf(fresh, fresh.who(name), language);
  const { at } = view(owner);
  const [words, answer] = WORDS[language];
  const note: NoteCase = {
    id: caseId('note-1'),
    number: 31,
    flow: FLOW,
    revision: 1,
    open: true,
    kind: 'matters',
    status: 'holds',
    client: fresh.visit(visit).client,
    by: fresh.who(owner),
    at,
    owners: [fresh.who(taker)],
  };
  const reached: NoteCase = { ...note, kind: 'reassess', status: 'waiting', answerBy: instant(at + 864_000_000) };
  const answered: NoteCase = { ...reached, open: false, status: 'answered', endedBy: fresh.who(taker) };
  return [
    ['status.matters', caseCard(note, words, view(owner))],
    ['status.goal-reached', caseCard(reached, undefined, view(taker))],
    ['status.goal-looked-at', caseCard(answered, answer, view(owner))],
  ];
};
