import type { FlowEvent, Notice } from '../../src/core/flow';
import { partitions, under } from '../../src/engine/rows';
import type { Store } from '../../src/engine/store';
import type { ShiftTaken, VisitTaken } from '../../src/flows/swap/events';
import { declinedAt, type SwapCase } from '../../src/flows/swap/swap';
import type { CareTeam } from './care-team';
import type { Arrived, Chats } from './race-chats';
import type { Checked } from './race-checks';

const named = ({ notice, caseId, to }: Notice): string => `${notice} of ${caseId} to ${to}`;

const counted = (names: readonly string[]): ReadonlyMap<string, number> => {
  const counts = new Map<string, number>();
  for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1);
  return counts;
};

/** Nobody needs an answer any more, or waits for a leader: only then may a question, or that it waits, have stayed unsent. */
const isMoot = ({ notice, asks, to }: Notice, one: SwapCase | undefined): boolean =>
  one !== undefined &&
  ((asks && (!one.open || declinedAt(one, to) !== undefined)) || (notice === 'exceptionRaised' && !one.open));

const offersTaking = (chats: Chats, place: Arrived): boolean =>
  JSON.stringify(chats.shows(place)).includes('"acceptVisit"');

/** A question that stands in a chat, unpressed, asks only as long as it is one; a list of several shows each as it stands. */
const untrueCards = (chats: Chats, cases: ReadonlyMap<string, SwapCase>): readonly string[] =>
  chats.arrived.flatMap((arrived) => {
    const [asks, more] = arrived.notices.filter((notice) => notice.asks);
    const one = asks && !more && cases.get(asks.caseId);
    if (!one || offersTaking(chats, arrived) === (one.status === 'asking')) return [];
    return one.status === 'asking'
      ? [`#${one.number} is open, and ${arrived.to} cannot take it`]
      : [`#${one.number} is ${one.status}, and ${arrived.to} is still asked`];
  });

const PASSING: ReadonlySet<string> = new Set(['visitTaken', 'swapUndone', 'shiftTaken', 'shiftUndone']);

/** Whoever gave or got something by somebody else's doing, and was not to be told of it: worked out without the flow. */
const unheard = ({ events, notices }: Checked): readonly string[] => {
  const due = new Set(notices.map(named));
  return (events as readonly FlowEvent[])
    .filter(({ type }) => PASSING.has(type))
    .flatMap((event) => {
      const { type, caseId, by, from, to } = event as VisitTaken | ShiftTaken;
      return [from, to].flatMap((person) => {
        if (person === undefined || person === by || due.has(`${type} of ${caseId} to ${person}`)) return [];
        return [`${person} is not told of ${type} in ${caseId}`];
      });
    });
};

/**
 * What is not as it should be in people's chats once everything has been sent; each sentence is one such thing. What is told on the card of all that
 * waits for somebody is no message of its own, and looked at there.
 */
export const checkTelling = async (
  store: Store,
  care: CareTeam,
  chats: Chats,
  checked: Checked,
): Promise<readonly string[]> => {
  const { cases, notices: all } = checked;
  const notices = all.filter(({ standing }) => standing === undefined);
  const known = new Map<string, SwapCase>(cases.map((one) => [one.id, one]));
  const sent = counted(chats.arrived.flatMap(({ notices: told }) => told.map(named)));
  const due = counted(notices.map(named));
  const left = await store.range(partitions.team(care.team.id), ...under('o|'));
  return [
    ...[...due].filter(([, times]) => times > 1).map(([name]) => `${name} was due twice`),
    ...[...sent].filter(([, times]) => times > 1).map(([name, times]) => `${name} was sent ${times} times`),
    ...[...sent.keys()].filter((name) => !due.has(name)).map((name) => `${name} was sent though nothing happened`),
    ...notices
      .filter((notice) => !sent.has(named(notice)) && !isMoot(notice, known.get(notice.caseId)))
      .map((notice) => `${named(notice)} was never sent`),
    ...left.map(({ key }) => `${key} is left in the outbox`),
    ...untrueCards(chats, known),
    ...unheard(checked),
  ];
};
