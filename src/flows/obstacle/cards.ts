import type { CardAction } from '../../core/card';
import type { CaseText } from '../../core/flow';
import { NOBODY } from '../../core/ids';
import { hasVoice } from '../../core/roster';
import { button } from '../button';
import type { Drawn, View } from '../edge';
import { status } from '../status';
import { askCard, replyCard } from './ask-cards';
import { mapCard } from './map-cards';
import type { HinderCase, ObstacleCase } from './obstacle';
import { onCase } from './pieces';
import { mayAnswer } from './policy';
import { countsOf, endWords, lastLine, previewOf, toldIn } from './words';

const shows = (one: ObstacleCase, view: Pick<View, 'texts'>) => ({
  shows: { caseId: one.id, revision: one.revision },
  preview: previewOf(one, view),
});

/** What it is and where it stands, an answer last. */
const lines = (one: ObstacleCase, all: readonly CaseText[], view: View): string => {
  const { headed, said } = view.texts.obstacle;
  return [
    `**${said(toldIn(all, view))}**`,
    `${headed(view.texts.obstacle.kinds[one.kind])} #${one.number}`,
    endWords(one, one.open ? [] : all, view),
  ].join('\n\n');
};

const actionsFor = (
  one: ObstacleCase,
  { team, reader, texts }: View,
): { readonly actions: readonly CardAction[]; readonly typed: string } => {
  const { meet, takeBack, actTyped } = texts.obstacle;
  if (!one.open) return { actions: [], typed: '' };
  if (!hasVoice(team.members.get(reader))) return { actions: [], typed: actTyped.comment(one.number) };
  if (one.by === reader)
    return { actions: [button(takeBack, onCase('takeBackObstacle', one))], typed: actTyped.takeBack(one.number) };
  if (one.met.includes(reader)) return { actions: [], typed: actTyped.comment(one.number) };
  return { actions: [button(meet, onCase('meetObstacle', one))], typed: actTyped.meet(one.number) };
};

const statusCard = (one: ObstacleCase, all: readonly CaseText[], view: View): Drawn => {
  const { actions, typed } = actionsFor(one, view);
  const last = one.open ? lastLine(all, view) : undefined;
  const small = [countsOf(one, view), last].filter(Boolean).join(' · ');
  const card = status(lines(one, all, view), actions, small, typed);
  // Takes the place of the draft's own yes, so that nothing of what was written stays with it.
  const again = one.open ? { yes: onCase('openObstacle', one) } : {};
  return { card, ...again, ...shows(one, view) };
};

/** As the whole team reads it in its channel: nobody is spoken to, and no client named. */
export const openCard = (one: ObstacleCase, all: readonly CaseText[], turn: View): Drawn => {
  const view: View = { ...turn, reader: NOBODY };
  const { meet, actTyped } = view.texts.obstacle;
  const actions = one.open ? [button(meet, onCase('meetObstacle', one))] : [];
  const typed = one.open ? actTyped.meet(one.number) : undefined;
  const card = status(lines(one, all, view), actions, countsOf(one, view), typed);
  return { card, ...shows(one, view) };
};

/** The case as its reader sees it: what they are asked, or where it stands. */
export const caseCard = (one: HinderCase, all: readonly CaseText[], view: View): Drawn => {
  if (one.kind === 'map') return { ...mapCard(view), shows: { caseId: one.id, revision: one.revision } };
  if (one.open && one.status === 'asked' && one.by === view.reader)
    return { ...replyCard(one, all, view), ...shows(one, view) };
  if (one.open && mayAnswer(view.team, one, view.reader, view.at))
    return { ...askCard(one, all, view), ...shows(one, view) };
  return statusCard(one, all, view);
};
