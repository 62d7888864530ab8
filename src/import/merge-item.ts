import { isDeepStrictEqual } from 'node:util';
import {
  asDecided,
  asPlanned,
  carersOf,
  isDecidedHere,
  type PlanItem,
  type Saying,
  saidHere,
  saidThere,
  sameCarers,
  sameSaying,
} from '../core/planning-system';

/**
 * How a visit or a shift came out of the merge. `agrees`: nothing is decided otherwise here; `decided`: what the team decided stands, and nothing is new
 * there; `doubtful`: it stands beside something new there; `clashes`: both changed the same, and differently.
 */
export interface MergedItem<Item extends PlanItem> {
  /** Missing: gone there, and nothing was decided about it here. */
  readonly item?: Item;
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
const withSwap = <Item extends PlanItem>(stored: Item, said: Item): Item =>
  stored.swap !== undefined && sameCarers(carersOf(stored), carersOf(said)) ? { ...said, swap: stored.swap } : said;

/**
 * The stored visit or shift and the planning system's. What the team decided (who; of a visit also when) stands until the planning system says
 * something new of just that; all else is the planning system's. `before`: what it said before a clash that is still open.
 */
export const mergedItem = <Item extends PlanItem>(stored: Item, said: Item, before?: Saying): MergedItem<Item> => {
  const { entered } = stored;
  if (!isDecidedHere(stored) && !entered) return { item: withSwap(stored, said), standing: 'agrees' };
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
  const item = asDecided(said, {
    members: who.value,
    start: when.value,
    swap: stored.swap,
    ...('past' in stored ? { past: stored.past } : {}),
    ...(sameSaying(last, there) ? { entered } : {}),
  });
  if (!isDecidedHere(item)) return { item, standing: 'agrees' };
  if (who.clashes || when.clashes) return { item, standing: 'clashes' };
  const isNews = stored.gone === true || !isDeepStrictEqual(asPlanned(stored), said);
  return { item, standing: isNews ? 'doubtful' : 'decided' };
};

/** What the planning system no longer has: what was decided about it here is not lost with it. */
export const mergedGone = <Item extends PlanItem>(stored: Item): MergedItem<Item> => {
  if (stored.gone) return { item: stored, standing: 'decided' };
  return isDecidedHere(stored) ? { item: { ...stored, gone: true }, standing: 'clashes' } : { standing: 'agrees' };
};
