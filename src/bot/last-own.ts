import type { Case, FlowEvent } from '../core/flow';
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

interface Own {
  readonly one: AtClient;
  readonly event: FlowEvent;
}

/** The cases that the reader had a hand in, the last first, each with what they did to it last. */
const ownCases = async (turn: Turn): Promise<readonly Own[]> => {
  const since = instant(turn.at - A_DAY);
  const own = (await turn.read.eventsSince(since)).filter(({ by }) => by === turn.reader);
  const last = new Map(own.map((event) => [event.caseId, event] as const));
  const events = [...last.values()].sort((a, b) => own.indexOf(b) - own.indexOf(a));
  const found = await Promise.all(events.map(async (event) => ({ event, one: await caseOfId(event.caseId, turn) })));
  return found.flatMap(({ event, one }) => (one && one.number > 0 ? [{ event, one }] : []));
};

const isBare = ({ caseNumber, person, date, time, ownShift, otherClient }: Understood['slots']): boolean =>
  [caseNumber, person, date, time, ownShift, otherClient].every((slot) => slot === undefined);

/** Words that others have been told of. */
const SAID: ReadonlySet<string> = new Set(['proposalSaid', 'obstacleCommented', 'reporterAsked', 'reporterReplied']);

/** `ångra` without a number is what its writer did last, here or at the client that is named; of a swap, as swaps are asked about. */
export const withLastOwn = async (
  understood: Understood,
  turn: Turn,
): Promise<Understood | { readonly text: string }> => {
  const { intent, slots } = understood;
  if ((intent !== 'undo' && intent !== 'withdraw') || !isBare(slots)) return understood;
  const own = await ownCases(turn);
  const last = own.find(({ one: { client } }) => slots.client === undefined || client === slots.client);
  if (!last || last.one.flow === 'swap') return understood;
  const { number: caseNumber, flow } = last.one;
  if (SAID.has(last.event.type)) return { text: turn.texts.undo.wordStays(caseNumber) };
  if (TEAMS_TOO.has(flow)) return { ...understood, intent: 'myCases', slots: { caseNumber } };
  return { ...understood, intent: 'undo', slots: { ...slots, caseNumber } };
};
