import type { Understood } from '../../language/understand';
import { caseNumbered } from '../cases';
import type { CaseLine, Meaning, Turn } from '../edge';
import { phrasesFor } from '../phrases';
import { caseCard } from './cards';
import { mayChoose } from './decide';
import { listCard } from './entering';
import { daysAhead, daysAround } from './gather';
import { type ClashCommand, isPlanClash, type PlanClash } from './plan-clash';
import { clashWords } from './sides';

type ClashMeaning = Meaning<ClashCommand>;

const showCase = async (one: PlanClash, turn: Turn): Promise<ClashMeaning> => ({
  meaning: 'drawn',
  drawn: caseCard(one, await daysAround(turn.read, one), turn),
});

const text = (words: string): ClashMeaning => ({ meaning: 'text', text: words });

const openOf = ({ team }: Turn): readonly PlanClash[] => team.openCases.filter(isPlanClash);

/** `lagets 31`; `lagets` alone when there is but one to choose in. */
const choose = async (
  type: 'keepTeams' | 'takePlans',
  number: number | undefined,
  turn: Turn,
): Promise<ClashMeaning> => {
  const [only, another] = openOf(turn);
  const one = number === undefined ? (another ? undefined : only) : await caseNumbered(number, turn);
  if (!one) return text(number === undefined ? turn.texts.nothingToAnswer : turn.texts.refusal.caseUnknown(number));
  if (!isPlanClash(one)) return text(turn.texts.clash.noClash(one.number));
  return { meaning: 'command', command: { type, by: turn.reader, at: turn.at, caseId: one.id } };
};

/** What words mean to the plan-clash flow, or `undefined` when they are about neither a clash nor what is to be entered. */
export const understand = async ({ intent, slots }: Understood, turn: Turn): Promise<ClashMeaning | undefined> => {
  if (intent === 'keepTeams' || intent === 'takePlans') return choose(intent, slots.caseNumber, turn);
  if (intent === 'planChanges' || intent === 'entered') {
    const days = await daysAhead(turn.read, turn.at, turn.team.team.timeZone);
    return { meaning: 'drawn', drawn: listCard(turn.team, days, turn) };
  }
  const named = openOf(turn).find(({ number }) => number === slots.caseNumber);
  return named && showCase(named, turn);
};

/** The open clashes, for whoever may choose. */
export const mine = async (turn: Turn): Promise<readonly CaseLine[]> => {
  if (!mayChoose(turn.team.members.get(turn.reader))) return [];
  const say = phrasesFor(turn);
  return openOf(turn).map((one) => ({
    number: one.number,
    caseId: one.id,
    about: clashWords(one, one.team, turn),
    stands: turn.texts.clash.stands(say.until(one.dueAt ?? one.team.start)),
  }));
};
