import type { Case } from '../../core/flow';
import type { CaseId } from '../../core/ids';
import { alikeness } from '../../language/alike';
import { obstacleKindOf } from '../../language/obstacle-kinds';
import type { Slots, Understood } from '../../language/understand';
import { caseNumbered } from '../cases';
import type { Drawn, Meaning, Turn } from '../edge';
import { answeredOf } from './agenda';
import { caseCard } from './cards';
import type { ObstacleCommand, ReportObstacle } from './commands';
import { inWords } from './in-words';
import { obstaclesCard } from './list-cards';
import { mapCard } from './map-cards';
import { type HinderCase, isAnswered, isHinderCase, isMap } from './obstacle';
import { stepsIn } from './pieces';
import { mayAnswer } from './policy';
import type { InWords } from './reasons';

type ObstacleMeaning = Meaning<ObstacleCommand>;
type Intent = Understood['intent'];

/** From so alike on a draft asks whether it is the same. */
const ALIKE = 0.4;

const text = (words: string): ObstacleMeaning => ({ meaning: 'text', text: words });

export const cardOf = async (one: Case, turn: Turn): Promise<Drawn | undefined> =>
  isHinderCase(one) ? caseCard(one, await turn.read.textsOf(one.id), turn) : undefined;

const drawnOf = async (one: Case, turn: Turn): Promise<ObstacleMeaning | undefined> => {
  const drawn = await cardOf(one, turn);
  return drawn && { meaning: 'drawn', drawn };
};

/** What is open, and what has been answered and closed not long ago. */
const listed = async (turn: Turn): Promise<readonly InWords[]> => {
  const closed = (await answeredOf(turn)).filter(({ open }) => !open);
  const over = closed.map(async (one) => ({ one, words: (await turn.read.textsOf(one.id))[0]?.text ?? '' }));
  return [...(await inWords(turn)), ...(await Promise.all(over))];
};

/** The open obstacle whose words are most like these, if any are. */
const likeOf = async (comment: string, turn: Turn): Promise<CaseId | undefined> => {
  const open = await inWords(turn);
  const [best] = open
    .map(({ one, words }) => ({ one, alike: alikeness(words, comment) }))
    .filter(({ alike }) => alike >= ALIKE)
    .sort((a, b) => b.alike - a.alike);
  return best?.one.id;
};

/** What was written as a report: the kind that its words say, the team's own leader unless told. */
export const reportOf = async (
  comment: string,
  { obstacleKind: kind = obstacleKindOf(comment), level = 0 }: Pick<Slots, 'obstacleKind' | 'level'>,
  turn: Turn,
): Promise<ReportObstacle> => {
  const { reader: by, at } = turn;
  const like = await likeOf(comment, turn);
  const named = { type: 'reportObstacle', by, at, caseId: turn.newCaseId(), kind, level, comment } as const;
  return like ? { ...named, like } : named;
};

/** There is one map: whoever names its steps first begins it. */
export const mapId = ({ team, newCaseId }: Turn): CaseId => team.openCases.find(isMap)?.id ?? newCaseId();

/** What an answer to an obstacle does. */
const commandOf = (
  caseId: CaseId,
  intent: Meant,
  { comment }: Slots,
  { reader: by, at }: Turn,
): ObstacleCommand | undefined => {
  const base = { by, at, caseId };
  const said = comment === undefined ? {} : { comment };
  switch (intent) {
    case 'solved':
      return { ...base, type: 'answerObstacle', outcome: 'solved', ...said };
    case 'notSolved':
      return { ...base, type: 'reopenObstacle', ...said };
    case 'decline':
      return { ...base, type: 'answerObstacle', outcome: 'declined', ...said };
    case 'passOn':
      return { ...base, type: 'passOnObstacle', comment: comment ?? '' };
    case 'askBack':
      return { ...base, type: 'askReporter', comment: comment ?? '' };
    case 'reply':
      return { ...base, type: 'replyObstacle', comment: comment ?? '' };
    case 'comment':
      return { ...base, type: 'commentObstacle', comment: comment ?? '' };
    case 'sameHere':
      return { ...base, type: 'meetObstacle' };
    case 'pin':
      return { ...base, type: 'pinObstacle', step: comment ?? '' };
    case 'undo':
    case 'withdraw':
      return { ...base, type: 'takeBackObstacle' };
    default:
      return undefined;
  }
};

const SHOWS: ReadonlySet<Intent> = new Set(['obstacle', 'accept', 'approve', 'acknowledge']);
const OURS: ReadonlySet<Intent> = new Set(['obstacle', 'pin', 'sameHere', 'passOn']);

/** Of an answer its reporter says that it solved it, or did not. */
type Meant = Intent | 'notSolved';

/** `klart 12` is the yes of whoever it waits for; anyone else sees where it stands. */
const asAnswered = (intent: Intent, one: HinderCase, { team, reader, at }: Turn): Meant => {
  if (one.kind === 'map' || !one.open) return intent;
  const isReporters = isAnswered(one) && one.by === reader;
  if (intent === 'decline' && isReporters) return 'notSolved';
  return intent === 'accept' && (isReporters || mayAnswer(team, one, reader, at)) ? 'solved' : intent;
};

const onCase = async (
  { intent, slots }: Understood,
  number: number,
  turn: Turn,
): Promise<ObstacleMeaning | undefined> => {
  const one = await caseNumbered(number, turn);
  if (!one || !isHinderCase(one)) return OURS.has(intent) ? text(turn.texts.refusal.caseUnknown(number)) : undefined;
  const command = commandOf(one.id, asAnswered(intent, one, turn), slots, turn);
  if (command) return { meaning: 'command', command };
  return SHOWS.has(intent) ? drawnOf(one, turn) : undefined;
};

/** `hinder: …`, `vilka hinder har vi?`, `arbetskarta`, `arbetssteg: …`, and what is answered to an obstacle by its number. */
export const understand = async (understood: Understood, turn: Turn): Promise<ObstacleMeaning | undefined> => {
  const { intent, slots } = understood;
  const { comment, caseNumber } = slots;
  if (intent === 'workMap') return { meaning: 'drawn', drawn: mapCard(turn) };
  if (intent === 'workSteps') {
    const { reader: by, at } = turn;
    const steps = stepsIn(comment ?? '');
    return { meaning: 'draft', command: { type: 'nameSteps', by, at, caseId: mapId(turn), steps } };
  }
  if (intent === 'obstacle' && comment !== undefined)
    return { meaning: 'draft', command: await reportOf(comment, slots, turn) };
  if (caseNumber !== undefined) return onCase(understood, caseNumber, turn);
  return intent === 'obstacle' ? { meaning: 'drawn', drawn: obstaclesCard(await listed(turn), turn) } : undefined;
};
