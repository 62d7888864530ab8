import type { CaseLine, DecisionLine, Turn, View } from '../edge';
import { phrasesFor } from '../phrases';
import { type ObstacleCase, openObstacles } from './obstacle';
import { onCase } from './pieces';
import { mayAnswer } from './policy';
import { factsOf, standsWords, toldIn, untilWords } from './words';

const isAskedOf = (one: ObstacleCase, { team, reader, at }: View): boolean => mayAnswer(team, one, reader, at);

const openOf = ({ team }: View): readonly ObstacleCase[] => openObstacles(team.openCases);

const lineOf = async (one: ObstacleCase, turn: Turn): Promise<DecisionLine> => {
  const { ask, said } = turn.texts.obstacle;
  const words = said(toldIn(await turn.read.textsOf(one.id), turn));
  return {
    number: one.number,
    about: words,
    lines: [factsOf(one, turn), ask.from(phrasesFor(turn).name(one.by), one.number, untilWords(one, turn))],
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

/** What waits for the reader to answer. */
export const decisions = async (turn: Turn): Promise<readonly DecisionLine[]> =>
  Promise.all(
    openOf(turn)
      .filter((one) => one.status !== 'asked' && isAskedOf(one, turn))
      .map((one) => lineOf(one, turn)),
  );

/** Where the obstacles stand that the reader reported, or answers for. */
export const mine = (turn: Turn): readonly CaseLine[] =>
  openOf(turn)
    .filter((one) => one.by === turn.reader || isAskedOf(one, turn))
    .map((one) => ({
      number: one.number,
      caseId: one.id,
      about: turn.texts.obstacle.headed(turn.texts.obstacle.kinds[one.kind]),
      stands: `${standsWords(one, turn)}, ${turn.texts.obstacle.list.since(phrasesFor(turn).day(one.at))}`,
    }));
