import { caseId, clientCode, instant, isoDate } from '../../src/core/ids';
import type { Language } from '../../src/core/team';
import type { Drawn, View } from '../../src/flows/edge';
import { admitDraft, caseCard, contactChoice, refusalOf, takeBackDraft } from '../../src/flows/new-client/cards';
import { FLOW, type NewClientCase } from '../../src/flows/new-client/new-client';
import type { Round } from '../flows/swap/round';
import { viewOf } from '../flows/swap/seen';

interface Cast {
  readonly fresh: Round;
  readonly owner: string;
  readonly taker: string;
}

/** The cards of somebody who is new. */
export const newClientCards = (
  { fresh, owner, taker }: Cast,
  language: Language,
): readonly (readonly [string, Drawn])[] => {
  const view = (name: string): View => viewOf(fresh, fresh.who(name), language);
  const client = clientCode(language === 'nb' ? 'B-261' : 'K-1099');
  const from = isoDate('2026-11-30');
  const id = caseId('new-1');
  const by = fresh.who(owner);
  const { at } = view(owner);
  const walker = fresh.who(taker);
  const decided = { id: 'new-1-admit', client, caseId: id, number: 31, at, from };
  const as = { code: client, over65: true, wishes: [], away: [] };
  const admits = { ...decided, does: 'admit' as const, as };
  const one: NewClientCase = {
    id,
    number: 31,
    flow: FLOW,
    revision: 1,
    open: true,
    status: 'asking',
    client,
    from,
    by,
    at,
    admits,
    steps: {},
    reminders: 0,
    dueAt: instant(at + 1),
  };
  const named = { ...admits, as: { ...as, contact: walker } };
  const ticked = { by: walker, at };
  const walking: NewClientCase = {
    ...one,
    revision: 4,
    status: 'walking',
    walker,
    admits: named,
    steps: { firstTalk: ticked, contact: ticked },
  };
  const ready: NewClientCase = {
    ...walking,
    open: false,
    status: 'ready',
    steps: { ...walking.steps, plan: ticked },
  };
  return [
    ['question.new-client-draft', admitDraft({ type: 'admitClient', by, at, caseId: id, client, from }, view(owner))],
    ['question.new-client-undo', takeBackDraft({ type: 'takeBackNewClient', by, at, caseId: id }, one, view(owner))],
    ['list.new-client', caseCard(one, view(taker))],
    ['list.new-client-walked', caseCard(walking, view(taker))],
    ['status.new-client-ready', caseCard(ready, view(owner))],
    ['status.new-client-already-here', refusalOf({ code: 'alreadyHere', client }, view(owner))],
    ['choice.new-client-contact', contactChoice(one, view(taker))],
  ];
};
