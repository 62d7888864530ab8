import type { CardFinding } from '../../core/card';
import type { CaseText } from '../../core/flow';
import { button } from '../button';
import type { Drawn, View } from '../edge';
import { phrasesFor } from '../phrases';
import { question } from '../question';
import type { ObstacleCase } from './obstacle';
import { onCase } from './pieces';
import { isInTheirName, lastLevel } from './policy';
import type { WithWords } from './reasons';
import { endWords, factsOf, lastLine, ownerName, ownerWords, previewOf, toldIn, untilWords } from './words';

const from = (one: ObstacleCase, view: View): string =>
  view.texts.obstacle.ask.from(phrasesFor(view).name(one.by), one.number, untilWords(one, view));

/** What keeps it, and for whom the reader answers. */
const findings = (one: ObstacleCase, view: View): readonly CardFinding[] => {
  const { ask } = view.texts.obstacle;
  const theirs = isInTheirName(view.team, one, view.at);
  return [
    ...(one.climbedAt === undefined ? [] : [{ mark: 'warning' as const, text: ask.climbed }]),
    ...(one.status === 'asked' ? [{ mark: 'ok' as const, text: ask.askedBack(phrasesFor(view).name(one.by)) }] : []),
    ...(theirs ? [{ mark: 'warning' as const, text: ask.passItOn(ownerWords(one, view)) }] : []),
  ];
};

const boxesOf = (one: ObstacleCase, all: readonly CaseText[], view: View) => {
  const last = lastLine(all, view);
  return [
    { line: `**${view.texts.obstacle.said(toldIn(all, view))}**`, small: factsOf(one, view) },
    ...(last === undefined ? [] : [{ line: last }]),
  ];
};

const inputOf = ({ texts }: View) => ({ label: texts.obstacle.ask.label, hint: texts.obstacle.ask.hint });

/** What whoever owns it is asked; a leader reads what to pass on, where they are reached by other ways. */
export const askCard = (one: ObstacleCase, all: readonly CaseText[], view: View): Drawn => {
  const { ask } = view.texts.obstacle;
  const theirs = isInTheirName(view.team, one, view.at);
  const card = question(
    {
      title: ask.title,
      small: from(one, view),
      boxes: boxesOf(one, all, view),
      findings: findings(one, view),
      ...(theirs ? { foot: ask.inTheirName(ownerName(one, view)) } : {}),
      input: inputOf(view),
      actions: [
        button(ask.solved, onCase('solveObstacle', one)),
        button(ask.declined, onCase('declineObstacle', one)),
        button(ask.other, onCase('otherAnswer', one)),
      ],
    },
    ask.typed(one.number),
  );
  return { card, preview: previewOf(one, view) };
};

/** The answers that do not fit on the first card: words alone, a question back, the level above. */
export const otherCard = (one: ObstacleCase, all: readonly CaseText[], view: View): Drawn => {
  const { ask } = view.texts.obstacle;
  const above = one.level + 1;
  const isLast = one.level >= lastLevel(view.team);
  const card = question(
    {
      title: ask.otherTitle,
      small: from(one, view),
      boxes: boxesOf(one, all, view),
      findings: [],
      input: inputOf(view),
      actions: [
        button(ask.inWords, onCase('replyObstacle', one)),
        button(ask.question(phrasesFor(view).name(one.by)), onCase('askReporter', one)),
        ...(isLast ? [] : [button(ask.passOn(ownerName({ level: above }, view)), onCase('passOnObstacle', one))]),
      ],
    },
    ask.otherTyped(one.number),
  );
  return { card, preview: previewOf(one, view) };
};

/** What the reporter is asked about it. */
export const replyCard = (one: ObstacleCase, all: readonly CaseText[], view: View): Drawn => {
  const { reply } = view.texts.obstacle;
  const asker = one.askedBy === undefined ? ownerName(one, view) : phrasesFor(view).name(one.askedBy);
  const card = question(
    {
      title: reply.title(asker),
      small: from(one, view),
      boxes: boxesOf(one, all, view),
      findings: [],
      input: inputOf(view),
      actions: [button(reply.button, onCase('replyObstacle', one))],
    },
    reply.typed(one.number),
  );
  return { card, preview: previewOf(one, view) };
};

/** What its reporter is asked once it has its answer; a no goes back to whoever answered. */
export const followUpCard = (one: ObstacleCase, all: readonly CaseText[], view: View): Drawn => {
  const { followUp, said } = view.texts.obstacle;
  const yes = onCase('solveObstacle', one);
  const no = onCase('reopenObstacle', one);
  const card = question(
    {
      title: followUp.title(one.number),
      small: endWords(one, all, view),
      boxes: [{ line: `**${said(toldIn(all, view))}**`, small: factsOf(one, view) }],
      findings: [],
      input: { label: followUp.label, hint: followUp.hint },
      actions: [button(followUp.yes, yes), button(followUp.no, no)],
    },
    followUp.typed(one.number),
  );
  return { card, yes, no, about: followUp.title(one.number), preview: previewOf(one, view) };
};

/** It needs a few words: the same press, with somewhere to write them. */
export const wordsCard = (one: ObstacleCase, wants: WithWords, view: View): Drawn => {
  const { ask, reply, refusal, actTyped } = view.texts.obstacle;
  const titles: Readonly<Record<WithWords, readonly [string, string]>> = {
    declineObstacle: [ask.declined, ask.typed(one.number)],
    passOnObstacle: [ask.passOn(ownerName({ level: one.level + 1 }, view)), ask.otherTyped(one.number)],
    askReporter: [ask.question(phrasesFor(view).name(one.by)), ask.otherTyped(one.number)],
    replyObstacle: [reply.button, reply.typed(one.number)],
    commentObstacle: [reply.button, actTyped.comment(one.number)],
  };
  const [title, typed] = titles[wants];
  const card = question(
    {
      title: refusal.reasonMissing,
      small: from(one, view),
      boxes: [],
      findings: [],
      input: inputOf(view),
      actions: [button(title, onCase(wants, one))],
    },
    typed,
  );
  return { card, preview: previewOf(one, view) };
};
