import type { CaseText } from '../../core/flow';
import { type Answers, answersAt } from '../../core/levels';
import { localDate } from '../../core/time';
import type { View } from '../edge';
import { readable } from '../masked';
import { phrasesFor } from '../phrases';
import { metBy, type ObstacleCase } from './obstacle';
import { answersOf, isInTheirName } from './policy';

/** Number alone: what a lock screen may show. */
export const previewOf = ({ number }: Pick<ObstacleCase, 'number'>, { texts }: Pick<View, 'texts'>): string =>
  texts.obstacle.told.preview(number);

const called = ({ name, called: level }: Answers, { texts }: Pick<View, 'texts'>): string =>
  texts.obstacle.owner(name || texts.obstacle.leader, level);

/** `Anna Berg (enhet)`: who answers on that level. */
export const levelWords = (level: number, view: View): string =>
  called(answersAt(view.team, level, localDate(view.at, view.team.team.timeZone)), view);

export const ownerWords = (one: Pick<ObstacleCase, 'level'>, view: View): string => levelWords(one.level, view);

/** The name alone. */
export const ownerName = (one: Pick<ObstacleCase, 'level'>, view: View): string =>
  answersOf(view.team, one, view.at).name || view.texts.obstacle.leader;

export const untilWords = ({ answerBy }: Pick<ObstacleCase, 'answerBy'>, view: View): string =>
  phrasesFor(view).until(answerBy);

/** Whose answer it is: of a level that is reached by other ways theirs, whoever wrote it in. */
const answererName = (one: ObstacleCase, view: View): string => {
  const { endedBy, endedAt = view.at } = one;
  return endedBy === undefined || isInTheirName(view.team, one, endedAt)
    ? ownerName(one, view)
    : phrasesFor(view).name(endedBy);
};

/** What was written when it was reported. */
export const toldIn = (all: readonly CaseText[], view: Pick<View, 'team' | 'reader' | 'texts'>): string => {
  const [first] = all;
  return first ? readable(first.text, view) : '';
};

/** What was said with the answer, if anything was. */
const answerIn = (one: ObstacleCase, all: readonly CaseText[], view: View): string | undefined => {
  const said = all.slice(1).findLast(({ by, at }) => by === one.endedBy && at === one.endedAt);
  return said && readable(said.text, view);
};

/** What was written to it last, after it was reported, with whose words they are. */
export const lastLine = (all: readonly CaseText[], view: View): string | undefined => {
  const said = all.slice(1).at(-1);
  return said && view.texts.obstacle.words(phrasesFor(view).name(said.by), readable(said.text, view));
};

/** Where it stands, without its words. */
export const standsWords = (one: ObstacleCase, view: View): string => {
  const { stands } = view.texts.obstacle;
  const to = ownerWords(one, view);
  const until = untilWords(one, view);
  switch (one.status) {
    case 'waiting':
      if (view.at > one.answerBy) return stands.overdue(to, until);
      return one.climbedAt === undefined ? stands.waiting(to, until) : stands.climbed(to, until);
    case 'asked':
      return stands.asked(to, until);
    case 'takenBack':
      return stands.takenBack(phrasesFor(view).who(one.endedBy ?? one.by));
    default:
      return stands[one.status](answererName(one, view));
  }
};

/** How it ended, with the words that it ended with: `Det blir inte så, svarade Karin: …` */
export const endWords = (one: ObstacleCase, all: readonly CaseText[], view: View): string => {
  const words = answerIn(one, all, view);
  if (words === undefined) return `${standsWords(one, view)}.`;
  return one.status === 'answered'
    ? view.texts.obstacle.replied(answererName(one, view), words)
    : `${standsWords(one, view)}: ${words}`;
};

/** `3 möter det · Planering` */
export const countsOf = (one: ObstacleCase, { texts }: Pick<View, 'texts'>): string =>
  [texts.obstacle.met(metBy(one)), one.step].filter(Boolean).join(' · ');

/** `it · 3 möter det · Planering` */
export const factsOf = (one: ObstacleCase, view: Pick<View, 'texts'>): string =>
  `${view.texts.obstacle.kinds[one.kind]} · ${countsOf(one, view)}`;
