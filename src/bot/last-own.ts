import type { Case } from '../core/flow';
import { type ClientCode, instant } from '../core/ids';
import { HOUR } from '../core/time';
import { caseOfId } from '../flows/cases';
import type { Turn } from '../flows/edge';
import type { Understood } from '../language/understand';

/** What somebody takes back without saying which is of that day. */
const A_DAY = 24 * HOUR;

/** What others have answered to since is not taken back by a word: it is shown, and says how. */
const TEAMS_TOO: ReadonlySet<string> = new Set(['methodProposal', 'obstacle']);

type AtClient = Case & { readonly client?: ClientCode };

/** The cases that the reader had a hand in, the last first. */
const ownCases = async (turn: Turn): Promise<readonly AtClient[]> => {
  const since = instant(turn.at - A_DAY);
  const events = await turn.read.eventsSince(since);
  const ids = events.filter(({ by }) => by === turn.reader).map(({ caseId }) => caseId);
  const cases = await Promise.all([...new Set(ids.reverse())].map((id) => caseOfId(id, turn)));
  return cases.flatMap((one) => (one && one.number > 0 ? [one] : []));
};

const isBare = ({ caseNumber, person, date, time, ownShift, otherClient }: Understood['slots']): boolean =>
  [caseNumber, person, date, time, ownShift, otherClient].every((slot) => slot === undefined);

/** `ångra` without a number is what its writer did last, here or at the client that is named; of a swap, as swaps are asked about. */
export const withLastOwn = async (understood: Understood, turn: Turn): Promise<Understood> => {
  const { intent, slots } = understood;
  if ((intent !== 'undo' && intent !== 'withdraw') || !isBare(slots)) return understood;
  const own = await ownCases(turn);
  const last = own.find(({ client }) => slots.client === undefined || client === slots.client);
  if (!last || last.flow === 'swap') return understood;
  if (TEAMS_TOO.has(last.flow)) return { ...understood, intent: 'myCases', slots: { caseNumber: last.number } };
  return { ...understood, intent: 'undo', slots: { ...slots, caseNumber: last.number } };
};
