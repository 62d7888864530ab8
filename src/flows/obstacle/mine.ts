import { NOBODY } from '../../core/ids';
import type { CaseLine, DecisionLine, Turn, View, Waiting, WaitingLine } from '../edge';
import { readable } from '../masked';
import { phrasesFor } from '../phrases';
import { inWords } from './in-words';
import { isAnswered, type ObstacleCase, openObstacles } from './obstacle';
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
export const isWaiting = (one: ObstacleCase, view: View): boolean =>
  one.status !== 'asked' && !isAnswered(one) && isAskedOf(one, view);

/** What waits for the reader to answer. */
export const decisionLines = (open: readonly InWords[], view: View): readonly DecisionLine[] =>
  open.map((each) => lineOf(each, view));

/** Whether an answer solved it, for whoever has been asked that. */
export const followedUp = (view: View): readonly Waiting[] =>
  openOf(view)
    .filter((one) => isAnswered(one) && one.followedUpAt !== undefined && one.by === view.reader)
    .map((one) => ({
      number: one.number,
      about: view.texts.obstacle.followUp.title(one.number),
      yes: onCase('solveObstacle', one),
      no: onCase('reopenObstacle', one),
    }));

/** What nobody has answered yet, for all to know: as the team's channel reads it, whoever asks. */
export const waits = async (turn: Turn): Promise<readonly WaitingLine[]> => {
  const { called } = turn.texts.obstacle;
  const told = await inWords(turn, (one) => !isAnswered(one));
  return told.map(({ one, words }) => ({
    number: one.number,
    about: called(readable(words, { ...turn, reader: NOBODY })),
    names: [ownerWords(one, turn)],
    since: one.at,
  }));
};

/** Where the obstacles stand that the reader reported, or answers for. */
export const mine = (turn: View): readonly CaseLine[] =>
  openOf(turn)
    .filter((one) => one.by === turn.reader || (!isAnswered(one) && isAskedOf(one, turn)))
    .map((one) => ({
      number: one.number,
      caseId: one.id,
      about: turn.texts.obstacle.headed(turn.texts.obstacle.kinds[one.kind]),
      stands: `${standsWords(one, turn)}, ${turn.texts.obstacle.list.since(phrasesFor(turn).day(one.at))}`,
    }));
