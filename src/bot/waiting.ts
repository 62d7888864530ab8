import { readTeam } from '../engine/read';
import type { Turn } from '../flows/edge';
import { showMyCases } from './own-answers';
import type { Place } from './places';
import { standingCard } from './standing';
import { type Reply, type TurnParts, turnAt, type Utterance } from './utterance';

const decidesIn = ({ team, reader }: Turn): boolean => team.members.get(reader)?.role === 'leader';

const turnsAt = (parts: TurnParts, utterance: Utterance, places: readonly Place[]) =>
  Promise.all(places.map(async (place) => ({ place, turn: await turnAt(parts, utterance, place) })));

/** `väntar`: all that waits for a leader, in all their teams; anyone else's cases. */
export const showWaiting = async (parts: TurnParts, utterance: Utterance, places: readonly Place[]): Promise<Reply> => {
  const turns = await turnsAt(parts, utterance, places);
  const drawn = await standingCard(parts.edges, turns);
  const [first] = turns;
  if (first && drawn.count === 0 && !turns.some(({ turn }) => decidesIn(turn)))
    return { drawn: await showMyCases(parts.edges, first.turn), team: first.place.team, member: first.place.member };
  return { drawn, standing: true };
};

/** The card is drawn anew for what has changed, and what was done stays in it. */
const keepDone = ({ persons }: TurnParts, by: Utterance['by'], done: string) =>
  persons.change(by, (row) => (row.standing ? { ...row, standing: { ...row.standing, done } } : row));

/** What was decided among all that waits: the rest is shown, with what came of it; a refusal comes as a message of its own. */
export const amongWaiting = async (
  parts: TurnParts,
  utterance: Utterance,
  places: readonly Place[],
  reply: Reply,
): Promise<Reply> => {
  const fresh = places.map((place) => ({
    ...place,
    read: readTeam(parts.engine.store, place.team, parts.engine.parsed),
  }));
  const turns = await turnsAt(parts, utterance, fresh);
  const { drawn } = reply;
  const done = drawn?.card.template === 'status' ? drawn.card.text : undefined;
  if (done !== undefined) await keepDone(parts, utterance.by, done);
  const standing = await standingCard(parts.edges, turns, done);
  return done === undefined ? { ...reply, stays: standing } : { drawn: standing, standing: true };
};
