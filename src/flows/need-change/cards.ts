import type { CardAction } from '../../core/card';
import type { CaseText } from '../../core/flow';
import { button } from '../button';
import type { Drawn, View } from '../edge';
import { phrasesFor } from '../phrases';
import { question } from '../question';
import { status } from '../status';
import { askCard, isAskedOf, replyCard } from './ask-cards';
import { standsLine, wordsLine } from './case-lines';
import type { NeedCase } from './need-change';
import { onCase } from './pieces';
import { mayTakeBack, owesReason } from './policy';
import type { WithWords } from './reasons';
import { previewOf, untilWords } from './words';

export const isToTell = ({ tell, toldBy, stands, status: now }: NeedCase): boolean =>
  tell === true && toldBy === undefined && stands !== undefined && stands.endedAt === undefined && now !== 'takenBack';

const canGoBack = (one: NeedCase, { team, reader, at }: View): boolean =>
  one.status !== 'takenBack' &&
  (one.open || (one.stands !== undefined && one.stands.endedAt === undefined)) &&
  mayTakeBack(team, one, team.clients.get(one.client), reader, at);

/** What can still be done about it, and how it is typed. */
const actionsFor = (one: NeedCase, view: View): { readonly actions: readonly CardAction[]; readonly typed: string } => {
  const { done } = view.texts.need;
  const tell = isToTell(one) ? [button(done.tell, onCase('markTold', one))] : [];
  const back = canGoBack(one, view) ? [button(done.takeBack, onCase('takeBackNeed', one))] : [];
  const why = owesReason(one, view.team.clients.get(one.client), view.reader);
  const typed = [
    tell.length > 0 ? done.tellTyped(one.number) : '',
    back.length > 0 ? (why ? done.takeBackWhy(one.number) : done.takeBackTyped(one.number)) : '',
  ];
  return { actions: [...tell, ...back], typed: typed.filter(Boolean).join(' · ') };
};

const toldLine = (one: NeedCase, view: View): string => {
  const { done } = view.texts.need;
  if (isToTell(one)) return done.toTell(one.client);
  return one.tell && one.toldBy !== undefined ? done.told(phrasesFor(view).who(one.toldBy), one.client) : '';
};

const opensLine = ({ stands, status: now }: NeedCase, view: View): string =>
  stands && now !== 'takenBack' && 'open' in stands && stands.open?.length ? view.texts.need.done.opens : '';

const smallOf = (one: NeedCase, words: readonly CaseText[], view: View): string => {
  const lines = [`#${one.number}`, wordsLine(one, words, view), opensLine(one, view), toldLine(one, view)];
  return lines.filter(Boolean).join(' · ');
};

/** A leader takes it back with the reason in the card. */
const reversible = (one: NeedCase, words: readonly CaseText[], view: View): Drawn => {
  const { done, ask } = view.texts.need;
  const { actions, typed } = actionsFor(one, view);
  const card = question(
    {
      title: standsLine(one, view),
      small: smallOf(one, words, view),
      boxes: [],
      findings: [],
      input: { label: ask.why, hint: ask.whyHint },
      actions,
    },
    typed,
  );
  return { card, preview: previewOf(one), about: done.by(phrasesFor(view).name(one.by), one.number) };
};

const drawnCase = (one: NeedCase, words: readonly CaseText[], view: View): Drawn => {
  if (one.open && one.status === 'asked' && one.by === view.reader) return replyCard(one, words, view);
  if (isAskedOf(one, view)) return askCard(one, words, view);
  const owes = owesReason(one, view.team.clients.get(one.client), view.reader);
  if (owes && canGoBack(one, view) && one.kind === 'temporary') return reversible(one, words, view);
  const { actions, typed } = actionsFor(one, view);
  return { card: status(standsLine(one, view), actions, smallOf(one, words, view), typed) };
};

/** The case as it is true for this reader now. `words`: what has been written to it, in order. */
export const caseCard = (one: NeedCase, words: readonly CaseText[], view: View): Drawn => ({
  ...drawnCase(one, words, view),
  shows: { caseId: one.id, revision: one.revision },
  preview: previewOf(one),
});

/** Why it goes back, or why not: the same button, with a line to write in. */
export const whyCard = (one: NeedCase, verb: WithWords, view: View): Drawn => {
  const { done, ask, refusal } = view.texts.need;
  const titles = {
    takeBackNeed: [done.takeBack, done.takeBackWhy(one.number)],
    declineNeed: [ask.decline, ask.grantTyped(one.number)],
    askBack: [ask.question, ask.taking(one.number)],
    replyToNeed: [ask.reply, ask.replyTyped(one.number)],
  } as const;
  const [title, typed] = titles[verb];
  const card = question(
    {
      title: refusal.reasonMissing,
      small: ask.from(phrasesFor(view).name(one.by), one.number, untilWords(one, view)),
      boxes: [],
      findings: [],
      input: { label: ask.why, hint: ask.whyHint },
      actions: [button(title, onCase(verb, one))],
    },
    typed,
  );
  return { card, preview: previewOf(one) };
};
