import { isDeepStrictEqual } from 'node:util';
import type { Instant, MemberId } from '../core/ids';
import {
  isDecidedHere,
  isShift,
  type PlanItem,
  type Saying,
  saidThere,
  sameCarers,
  sameSaying,
} from '../core/planning-system';
import type { Day, Shift, Visit } from '../core/roster';
import {
  type Clash,
  type ClashReason,
  clashEnds,
  keyOf,
  keyOfItem,
  type PlanClash,
  plansSide,
  refOf,
  teamsSide,
} from '../flows/plan-clash/plan-clash';
import { type MergedItem, mergedGone, mergedItem } from './merge-item';
import { asKnownHere } from './opened-here';
import { changesIn, NOTHING, plus, type Tally } from './tally';

/** What the files say of a date. Missing: the date is outside the file's span, and stays as it is. */
export interface Incoming {
  readonly shifts?: readonly Shift[];
  readonly visits?: readonly Visit[];
}

/** An item in a day. */
export type InDay = readonly [PlanItem, Day];

/** What the merge of a day is held against. */
export interface Beside {
  /** The open clashes, by what they are about. */
  readonly open: ReadonlyMap<string, PlanClash>;
  readonly at: Instant;
  /** As it is after the import: a night shift starts there. */
  readonly dayBefore: Day;
  /**
   * Whether a visit or a shift no longer goes as the team decided, as it stands in the day after the merge; `before`: as it stood, if what
   * stopped it then is nothing new.
   */
  readonly isStopped: (after: InDay, before?: InDay) => boolean;
}

/** A clash, of a case that is open already or of a new one. */
export interface FoundClash {
  readonly clash: Clash;
  readonly open?: PlanClash;
}

export interface Merged {
  readonly day: Day;
  readonly changed: boolean;
  readonly shifts: Tally;
  readonly visits: Tally;
  readonly clashes: readonly FoundClash[];
  /** Open clashes in which nothing is left to choose. */
  readonly agreed: readonly PlanClash[];
}

const byStartThenId = (a: PlanItem, b: PlanItem): number => a.start - b.start || (a.id < b.id ? -1 : 1);

const tallyOf = <T extends PlanItem>(stored: readonly T[], items: readonly T[]): Tally => {
  const before = new Map(stored.map((item) => [item.id, item]));
  let tally: Tally = { ...NOTHING, removed: stored.length };
  for (const item of items) {
    const known = before.get(item.id);
    const unchanged = known && isDeepStrictEqual(item, known) ? 1 : 0;
    tally = plus(tally, known ? { new: 0, changed: 1 - unchanged, unchanged, removed: -1 } : { ...NOTHING, new: 1 });
  }
  return tally;
};

interface Pair<Item extends PlanItem> extends MergedItem<Item> {
  readonly stored: Item;
}

/** Every item that was stored, merged; and those that are new. `beforeOf`: what the planning system said before a clash that is still open. */
const pairsOf = <Item extends PlanItem>(
  stored: readonly Item[],
  incoming: readonly Item[] | undefined,
  beforeOf: (item: Item) => Saying | undefined,
): { readonly pairs: readonly Pair<Item>[]; readonly all: readonly Item[] } => {
  if (!incoming) return { pairs: [], all: stored };
  const said = new Map(incoming.map((item) => [item.id, item]));
  const pairs = stored.map((item): Pair<Item> => {
    const there = said.get(item.id);
    said.delete(item.id);
    return { stored: item, ...(there ? mergedItem(item, there, beforeOf(item)) : mergedGone(item)) };
  });
  return { pairs, all: [...pairs.flatMap(({ item }) => item ?? []), ...said.values()].sort(byStartThenId) };
};

/** A rule stopped what nobody had said otherwise there: then its last word is what the team decided on. */
const saidBefore = (open: PlanClash | undefined): Saying | undefined =>
  open?.why === 'differs' ? open.before : undefined;

/** The visit's people with the seat of whoever has the shift in other hands, or in nobody's. */
const seatedWith = (visit: Visit, { member }: Shift, [to]: readonly MemberId[]): readonly MemberId[] =>
  visit.members.flatMap((one) => (one === member ? (to ?? []) : one));

/** The shift that the visit came to its carer with. */
const shiftOf = (visit: Visit, shifts: readonly Shift[]): Shift | undefined =>
  shifts.find(
    ({ member, swap }) =>
      swap !== undefined && swap === visit.swap && member !== undefined && visit.members.includes(member),
  );

/** The planning system says of the visit just what it says of the shift that it came with: the leader is asked once, about the shift. */
const goesWith = (visit: Visit, shift: Shift): boolean => {
  if (visit.gone || shift.gone) return visit.gone === shift.gone;
  const there = saidThere(visit);
  return there.start === visit.start && sameCarers(there.members, seatedWith(visit, shift, saidThere(shift).members));
};

const clashOf = <Item extends PlanItem>(
  { stored }: Pair<Item>,
  item: Item,
  date: Day['date'],
  stopped: boolean,
): Clash => {
  const why: ClashReason = item.gone ? 'gone' : stopped ? 'stopped' : 'differs';
  const plan = plansSide(item);
  const sides = { why, team: teamsSide(item), ...(plan ? { plan } : {}), before: saidThere(stored) };
  return {
    ...refOf(item, date),
    ...(isShift(item) ? { kind: item.kind } : { client: item.client }),
    ...sides,
  } as Clash;
};

/** The leader has been asked just this already. */
const isAsked = (open: PlanClash | undefined, { why, plan }: Clash): boolean =>
  open?.why === why && (open.plan && plan ? sameSaying(open.plan, plan) : open.plan === plan);

/** What clashes among these, and what no longer does. Nobody is asked about what has begun, or about what another question answers. */
const clashesIn = <Item extends PlanItem>(
  pairs: readonly Pair<Item>[],
  [before, after]: readonly [Day, Day],
  { open, at, isStopped }: Beside,
  isAnswered: (item: Item) => boolean,
): Pick<Merged, 'clashes' | 'agreed'> => {
  const clashes: FoundClash[] = [];
  const agreed: PlanClash[] = [];
  for (const pair of pairs) {
    const { item, standing, stored } = pair;
    const known = open.get(keyOfItem(stored));
    const was: InDay | undefined = known?.why === 'stopped' ? undefined : [stored, before];
    const stopped = item !== undefined && standing === 'doubtful' && isStopped([item, after], was);
    if (item && (standing === 'clashes' || stopped)) {
      const clash = clashOf(pair, item, after.date, stopped);
      if (clashEnds(clash) <= at || (!known && !stopped && isAnswered(item))) continue;
      if (!isAsked(known, clash)) clashes.push({ clash, ...(known ? { open: known } : {}) });
    } else if (known && standing !== 'decided') agreed.push(known);
  }
  return { clashes, agreed };
};

/** The day as it is after the import, with what clashes in it. */
export const mergedDay = (stored: Day, incoming: Incoming, beside: Beside): Merged => {
  const { open, at, dayBefore } = beside;
  const beforeOf = (item: PlanItem) => saidBefore(open.get(keyOfItem(item)));
  const shifts = pairsOf(stored.shifts, incoming.shifts && asKnownHere(stored.shifts, incoming.shifts), beforeOf);
  const visits = pairsOf(stored.visits, incoming.visits, beforeOf);
  const day: Day = { ...stored, shifts: shifts.all, visits: visits.all };
  const days = [stored, day] as const;
  const ofShifts = clashesIn(shifts.pairs, days, beside, () => false);
  const isWithShift = (visit: Visit): boolean => {
    const shift = shiftOf(visit, [...dayBefore.shifts, ...day.shifts]);
    return shift !== undefined && shift.start > at && isDecidedHere(shift) && goesWith(visit, shift);
  };
  const ofVisits = clashesIn(visits.pairs, days, beside, isWithShift);
  const tallies = {
    shifts: incoming.shifts ? tallyOf(stored.shifts, day.shifts) : NOTHING,
    visits: incoming.visits ? tallyOf(stored.visits, day.visits) : NOTHING,
  };
  return {
    day,
    changed: changesIn(tallies.shifts) + changesIn(tallies.visits) > 0,
    ...tallies,
    clashes: [...ofShifts.clashes, ...ofVisits.clashes],
    agreed: [...ofShifts.agreed, ...ofVisits.agreed],
  };
};

/** Of what is stored, only what is to be written now as it becomes; the tally of it finds the rest unchanged when it comes. */
const partly = <Item extends PlanItem>(stored: readonly Item[], after: readonly Item[], now: ReadonlySet<string>) => {
  const merged = new Map(after.map((item) => [item.id, item]));
  const items = stored.flatMap((item) => (now.has(keyOfItem(item)) ? (merged.get(item.id) ?? []) : item));
  const { changed, removed } = tallyOf(stored, items);
  return { items, tally: { ...NOTHING, changed, unchanged: -changed, removed }, differs: changed + removed > 0 };
};

/** As much of a merge as so many cases make: the first of them, and nothing else of the day. Merged again, the day gives the rest. */
export const partOf = (merged: Merged, stored: Day, most: number): Merged => {
  const clashes = merged.clashes.slice(0, most);
  const agreed = merged.agreed.slice(0, most - clashes.length);
  const now = new Set([...clashes.map(({ clash }) => keyOf(clash)), ...agreed.map(keyOf)]);
  const shifts = partly(stored.shifts, merged.day.shifts, now);
  const visits = partly(stored.visits, merged.day.visits, now);
  return {
    day: { ...stored, shifts: shifts.items, visits: visits.items },
    changed: shifts.differs || visits.differs,
    shifts: shifts.tally,
    visits: visits.tally,
    clashes,
    agreed,
  };
};
