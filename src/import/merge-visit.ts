import { isDeepStrictEqual } from 'node:util';
import {
  asDecided,
  asPlanned,
  isDecidedHere,
  type Saying,
  saidHere,
  saidThere,
  sameCarers,
  sameSaying,
} from '../core/planning-system';
import type { Visit } from '../core/roster';

/**
 * How a visit came out of the merge. `agrees`: nothing is decided otherwise here; `decided`: what the team decided stands, and nothing is new
 * there; `doubtful`: it stands beside something new there; `clashes`: both changed the same, and differently.
 */
export interface MergedVisit {
  /** Missing: gone there, and nothing was decided about it here. */
  readonly visit?: Visit;
  readonly standing: 'agrees' | 'decided' | 'doubtful' | 'clashes';
}

interface Sides<T> {
  readonly here: T;
  readonly there: T;
  /** What the planning system said when the team decided. */
  readonly base: T;
  /** What somebody has entered there since. */
  readonly entered: T | undefined;
  readonly same: (one: T, other: T) => boolean;
}

/** Three ways: what changed on one side alone is taken; changed on both, the team's own stands for now. */
const merged = <T>({
  here,
  there,
  base,
  entered,
  same,
}: Sides<T>): { readonly value: T; readonly clashes: boolean } => {
  const isNews = !same(base, there) && !(entered !== undefined && same(entered, there));
  if (same(here, there) || !isNews) return { value: here, clashes: false };
  return same(here, base) ? { value: there, clashes: false } : { value: here, clashes: true };
};

const isSameStart = (one: number, other: number): boolean => one === other;

/** What the team decided on: in a clash that is still open that is older than the planning system's last word. */
const decidedOn = (here: Saying, last: Saying, before: Saying | undefined): Saying => ({
  members: before && !sameCarers(here.members, last.members) ? before.members : last.members,
  start: before && here.start !== last.start ? before.start : last.start,
});

/** By which case it came to whoever has it stays known as long as they have it: until it begins that can be undone. */
const withSwap = ({ swap, members }: Visit, said: Visit): Visit =>
  swap !== undefined && sameCarers(members, said.members) ? { ...said, swap } : said;

/**
 * The stored visit and the planning system's. What the team decided (who comes, when) stands until the planning system says something new of
 * just that; all else is the planning system's. `before`: what it said before a clash that is still open.
 */
export const mergedVisit = (stored: Visit, said: Visit, before?: Saying): MergedVisit => {
  const { entered } = stored;
  if (!isDecidedHere(stored) && !entered) return { visit: withSwap(stored, said), standing: 'agrees' };
  const [here, there, last] = [saidHere(stored), saidHere(said), saidThere(stored)];
  const base = decidedOn(here, last, before);
  const who = merged({
    here: here.members,
    there: there.members,
    base: base.members,
    entered: entered?.members,
    same: sameCarers,
  });
  const when = merged({
    here: here.start,
    there: there.start,
    base: base.start,
    entered: entered?.start,
    same: isSameStart,
  });
  const visit = asDecided(said, {
    members: who.value,
    start: when.value,
    swap: stored.swap,
    ...(sameSaying(last, there) ? { entered } : {}),
  });
  if (!isDecidedHere(visit)) return { visit, standing: 'agrees' };
  if (who.clashes || when.clashes) return { visit, standing: 'clashes' };
  const isNews = stored.gone === true || !isDeepStrictEqual(asPlanned(stored), said);
  return { visit, standing: isNews ? 'doubtful' : 'decided' };
};

/** A visit that the planning system no longer has: what was decided about it here is not lost with it. */
export const mergedGone = (stored: Visit): MergedVisit => {
  if (stored.gone) return { visit: stored, standing: 'decided' };
  return isDecidedHere(stored) ? { visit: { ...stored, gone: true }, standing: 'clashes' } : { standing: 'agrees' };
};
