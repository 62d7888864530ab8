import { figureOf, MARKS } from '../../core/ballot';
import { button } from '../button';
import type { Drawn, Press, View } from '../edge';
import { phrasesFor } from '../phrases';
import { status } from '../status';
import { areEnough, asksNext, lastResult, mayBeAsked, wishers } from './policy';
import type { PulseWeek } from './pulse';

const wantPress: Press = { verb: 'wantPulse', data: {} };
const leavePress: Press = { verb: 'leavePulse', data: {} };

/** The week's question, answered by one press. It looks the same to everybody, and a bare number answers nothing: what stood for it would be kept. */
export const questionCard = (one: PulseWeek, { texts }: View): Drawn => {
  const { pulse } = texts;
  const title = pulse.questions[one.question];
  const small = `${pulse.scale}. ${pulse.secret}`;
  return {
    card: {
      template: 'choice',
      title,
      small,
      actions: MARKS.map((mark) => button(String(mark), { verb: 'answerPulse', data: { week: one.week, mark } })),
      fallback: [title, small, pulse.typed].join(' · '),
    },
    shows: { caseId: one.id, revision: one.revision },
    preview: pulse.title,
  };
};

const resultWords = ({ question, counts }: PulseWeek, { texts: { pulse } }: View): string | undefined =>
  counts && pulse.result(pulse.questions[question], pulse.figure(figureOf(counts)));

const nextWords = (view: View): string => {
  const { pulse } = view.texts;
  const { team, at } = view;
  return areEnough(team, at)
    ? pulse.next(phrasesFor(view).until(asksNext(team.team, at)))
    : pulse.notYet(wishers(team, at).length);
};

/** What the team's last answers came to, for anybody of it, and whether one is in. */
export const resultCard = (view: View): Drawn => {
  const { pulse } = view.texts;
  const last = lastResult(view.team);
  const isIn = wishers(view.team, view.at).includes(view.reader);
  const may = mayBeAsked(view.team.members.get(view.reader));
  const text = (last && resultWords(last, view)) ?? pulse.noResult;
  const actions = [
    ...(isIn ? [button(pulse.leave, leavePress)] : []),
    ...(may && !isIn ? [button(pulse.join, wantPress)] : []),
  ];
  const typed = isIn ? pulse.leaveTyped : may ? pulse.joinTyped : undefined;
  return { card: status(text, actions, nextWords(view), typed), preview: pulse.title };
};

/** What is said, and nothing to press: after an answer it is the same whatever was answered. */
export const said = (text: string, { texts }: View): Drawn => ({ card: status(text), preview: texts.pulse.title });

/** A week's question that can no longer be answered. */
export const closedCard = (one: PulseWeek, view: View): Drawn => {
  const { pulse } = view.texts;
  return {
    ...said(`${pulse.closed} ${resultWords(one, view) ?? pulse.tooFew}`, view),
    shows: { caseId: one.id, revision: one.revision },
  };
};

/** After one has joined or left. */
export const wishWords = (isIn: boolean, view: View): string => {
  const { pulse } = view.texts;
  const { team, at } = view;
  const next = phrasesFor(view).until(asksNext(team.team, at));
  return isIn ? pulse.joined(wishers(team, at).length, next) : pulse.left;
};
