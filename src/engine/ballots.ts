import { type Cast, type Counted, counted } from '../core/ballot';
import type { TeamId } from '../core/ids';
import type { EngineParts } from './execute';
import { readTeam } from './read';
import { encode, keys, partitions, rewritten } from './rows';
import { tallyRows } from './tally-rows';

const TRIES = 8;

type BallotParts = Pick<EngineParts, 'store' | 'parsed' | 'due' | 'clock' | 'pause' | 'random'>;

/**
 * Counts a secret answer. It is no decision: it makes no event, no case, no notice and no card, since all of these say who and when. What it leaves is two rows beside the
 * head, one with numbers and one with seals, and the head itself, written under its ETag as every commit writes it: so an answer is counted once, or the ballot is over.
 *
 * What the store tells while the ballot is open: how many have answered, under seals that only the bot's own secret can tell apart, and how often each mark was given; of
 * neither in which order. Without that secret no answer leads to a person, not even while all of them are alike. Whoever compares copies of the store from before and after
 * one answer sees which number grew, and not whose it was. When the ballot is over the seals are gone too.
 */
export const countIn = async (parts: BallotParts, team: TeamId, cast: Cast): Promise<Counted | 'busy'> => {
  for (let attempt = 0; attempt < TRIES; attempt += 1) {
    const read = readTeam(parts.store, team, parts.parsed);
    const state = await read.team();
    if (!cast.stands(state, parts.clock.now())) return 'closed';
    const before = await read.tallyOf(cast.ballot);
    if (before?.has(cast.voter)) return 'already';
    const sealed = { ...cast, voter: parts.parsed.seal(cast.ballot, cast.voter) };
    if (cast.dueAt !== undefined) await parts.due.mark(team, cast.dueAt);
    const head = rewritten(state.head);
    const written = await parts.store.transact(partitions.team(team), [
      { change: 'replace', key: keys.head, value: encode(head), etag: await read.headEtag() },
      ...tallyRows(cast.ballot, counted(before, sealed)),
    ]);
    if (written === 'done') {
      parts.parsed.committed(team, state.head, { ...state, head }, []);
      return 'counted';
    }
    await parts.pause(parts.random() * 20 * 2 ** attempt);
  }
  return 'busy';
};
