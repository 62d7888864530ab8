import type { CaseLine, DecisionLine, View, WaitingLine } from '../edge';
import { readable } from '../masked';
import { phrasesFor } from '../phrases';
import { type ObstacleCase, openObstacles } from './obstacle';
import { onCase } from './pieces';
import { mayAnswer } from './policy';
import type { InWords } from './reasons';
import { factsOf, ownerWords, standsWords, untilWords } from './words';

const isAskedOf = (one: ObstacleCase, { team, reader, at }: View): boolean => mayAnswer(team, one, reader, at);

const openOf = ({ team }: View): readonly ObstacleCase[] => openObstacles(team.openCases);

const lineOf = ({ one, words }: InWords, view: View): DecisionLine => {
  const { ask, said } = view.texts.obstacle;
  return {
    number: one.number,
    about: said(readable(words, view)),
    lines: [factsOf(one, view), ask.from(phrasesFor(view).name(one.by), one.number, untilWords(one, view))],
    yesTitle: ask.solved,
    yes: onCase('solveObstacle', one),
    noTitle: ask.other,
    no: onCase('openObstacle', one),
    typed: ask.typed(one.number),
    approves: false,
    parties: [one.by],
    clients: [],
  };
};

/** It is the reader's to answer now. */
export const isWaiting = (one: ObstacleCase, view: View): boolean => one.status !== 'asked' && isAskedOf(one, view);

/** What waits for the reader to answer. */
export const decisionLines = (open: readonly InWords[], view: View): readonly DecisionLine[] =>
  open.map((each) => lineOf(each, view));

/** What nobody has answered yet, for all to know. */
export const waits = (view: View): readonly WaitingLine[] =>
  openOf(view).map((one) => ({
    number: one.number,
    about: view.texts.obstacle.headed(view.texts.obstacle.kinds[one.kind]),
    names: [ownerWords(one, view)],
    since: one.at,
  }));

/** Where the obstacles stand that the reader reported, or answers for. */
export const mine = (turn: View): readonly CaseLine[] =>
  openOf(turn)
    .filter((one) => one.by === turn.reader || isAskedOf(one, turn))
    .map((one) => ({
      number: one.number,
      caseId: one.id,
      about: turn.texts.obstacle.headed(turn.texts.obstacle.kinds[one.kind]),
      stands: `${standsWords(one, turn)}, ${turn.texts.obstacle.list.since(phrasesFor(turn).day(one.at))}`,
    }));
