import type { CaseText, Notice, Post } from '../../core/flow';
import { type MemberId, NOBODY } from '../../core/ids';
import type { Drawn, News, View } from '../edge';
import { readable } from '../masked';
import { phrasesFor } from '../phrases';
import { CAN_WAIT, type Quiet } from '../quiet';
import { toldUnreached } from '../unreached';
import { caseCard } from './cards';
import type { ObstacleEvent } from './events';
import type { HinderCase, ObstacleCase } from './obstacle';
import { ownersOf } from './policy';
import type { ObstacleKnown } from './reasons';
import { endWords, ownerWords, previewOf, toldIn, untilWords } from './words';

interface Telling {
  readonly to: readonly MemberId[];
  readonly notice?: string;
  readonly asks?: true;
}

/** Who is asked first: of those told the same thing twice they read the question. */
const told = (event: ObstacleEvent, one: ObstacleCase, { team }: ObstacleKnown): readonly Telling[] => {
  const owners = ownersOf(team, one, event.at);
  const below = () => ownersOf(team, { level: one.level - 1 }, event.at);
  switch (event.type) {
    case 'obstacleReported':
    case 'reporterReplied':
      return [{ to: owners, asks: true }];
    case 'reporterAsked':
      return [{ to: [one.by], asks: true }];
    case 'obstacleReminded':
      return [{ to: owners, asks: true }, ...(one.status === 'asked' ? [{ to: [one.by], asks: true as const }] : [])];
    case 'obstacleClimbed':
    case 'obstaclePassedOn':
      return [{ to: owners, notice: 'obstacleReported', asks: true }, { to: [one.by, ...below()] }];
    case 'obstacleAnswered':
      return [{ to: [one.by, ...one.met, ...owners] }];
    case 'obstacleCommented':
      return [{ to: [one.by, ...owners] }];
    case 'obstacleTakenBack':
      return [{ to: owners }];
    case 'obstacleMet':
    case 'obstaclePinned':
    case 'stepsNamed':
      return [];
  }
};

/** Event -> who is told, each once. Whoever acted reads it in their own card; but they are asked, where what they did makes it theirs. */
export const notices = (event: ObstacleEvent, known: ObstacleKnown): readonly Notice[] => {
  const one = known.stored.cases.get(event.caseId) as HinderCase | undefined;
  if (!one || one.kind === 'map') return [];
  const done = new Set<MemberId>();
  return told(event, one, known).flatMap(({ to, notice = event.type, asks = false }) =>
    to.flatMap((member) => {
      if (done.has(member) || !known.team.members.has(member) || (member === event.by && !asks)) return [];
      done.add(member);
      return [{ to: member, notice, caseId: event.caseId, asks }];
    }),
  );
};

/** The answer comes back to the team. */
export const posts = (event: ObstacleEvent): readonly Post[] =>
  event.type === 'obstacleAnswered' ? [{ post: event.type, caseId: event.caseId }] : [];

/** It can wait for the morning. */
export const quietOf = (): Quiet => CAN_WAIT;

/** The reporter reads that whoever owns it has not been reached, with text to pass on. */
export const unreached = (notice: Notice, one: HinderCase): readonly Notice[] =>
  one.kind === 'map' ? [] : toldUnreached(notice, one);

/** What it was, and how it ended. */
const answerWords = (one: ObstacleCase, all: readonly CaseText[], view: View): string =>
  `${view.texts.obstacle.said(toldIn(all, view))}: ${endWords(one, all, view)}`;

/** As it stands on the agenda of the team's meeting: `#12 ”ringa bhl …”: …` */
export const agendaWords = (one: ObstacleCase, all: readonly CaseText[], view: View): string =>
  `#${one.number} ${answerWords(one, all, view)}`;

const newsOf = (notice: Notice, one: ObstacleCase, all: readonly CaseText[], view: View): string => {
  const { told: say } = view.texts.obstacle;
  const { number } = one;
  const [to, until] = [ownerWords(one, view), untilWords(one, view)];
  const last = all.at(-1);
  const name = last ? phrasesFor(view).name(last.by) : to;
  switch (notice.notice) {
    case 'obstacleClimbed':
      return say.climbed(number, to, until);
    case 'obstaclePassedOn':
      return say.passedOn(number, name, to, until);
    case 'obstacleAnswered':
      return say.answered(number, answerWords(one, all, view));
    case 'obstacleTakenBack':
      return say.takenBack(number);
    default:
      return say.comment(number, name, readable(last?.text ?? '', view));
  }
};

/** The notice in words; a question that nobody needs an answer to any more is not asked. */
export const sayNotice = (
  notice: Notice,
  one: HinderCase,
  all: readonly CaseText[],
  view: View,
): Drawn | News | undefined => {
  if (one.kind === 'map') return undefined;
  const preview = previewOf(one, view);
  if (notice.about !== undefined) {
    const words = `${previewOf(one, view)}: ${toldIn(all, view)}`;
    return { text: view.texts.obstacle.told.unreached(phrasesFor(view).name(notice.about), words), preview };
  }
  if (notice.asks) return one.open ? caseCard(one, all, view) : undefined;
  return { text: newsOf(notice, one, all, view), preview };
};

/** The answer as the team's channel reads it, without any client's code. */
export const sayPost = (one: HinderCase, all: readonly CaseText[], view: View): News | undefined => {
  if (one.kind === 'map' || one.open) return undefined;
  const words = answerWords(one, all, { ...view, reader: NOBODY });
  const text = view.texts.obstacle.told.answered(one.number, words);
  return { text, preview: previewOf(one, view) };
};
