import { isDeepStrictEqual } from 'node:util';
import type { VisitId } from '../core/ids';
import { saidThere, sameSaying } from '../core/planning-system';
import type { Day, Shift, Visit } from '../core/roster';
import { type Clash, type ClashReason, type PlanClash, plansSide, teamsSide } from '../flows/plan-clash/plan-clash';
import { type MergedVisit, mergedGone, mergedVisit } from './merge-visit';
import { changesIn, NOTHING, plus, type Tally } from './tally';

/** What the files say of a date. Missing: the date is outside the file's span, and stays as it is. */
export interface Incoming {
  readonly shifts?: readonly Shift[];
  readonly visits?: readonly Visit[];
}

/** What the merge of a day is held against. */
export interface Beside {
  /** The open clashes, by visit. */
  readonly open: ReadonlyMap<VisitId, PlanClash>;
  /**
   * Whether a visit no longer goes as the team decided, as it stands in the day after the merge; `before`: as it stood, if what stopped it then
   * is nothing new.
   */
  readonly isStopped: (after: readonly [Visit, Day], before?: readonly [Visit, Day]) => boolean;
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

const byStartThenId = (a: Shift | Visit, b: Shift | Visit): number => a.start - b.start || (a.id < b.id ? -1 : 1);

const tallyOf = <T extends Shift | Visit>(stored: readonly T[], items: readonly T[]): Tally => {
  const before = new Map(stored.map((item) => [item.id, item]));
  let tally: Tally = { ...NOTHING, removed: stored.length };
  for (const item of items) {
    const known = before.get(item.id);
    const unchanged = known && isDeepStrictEqual(item, known) ? 1 : 0;
    tally = plus(tally, known ? { new: 0, changed: 1 - unchanged, unchanged, removed: -1 } : { ...NOTHING, new: 1 });
  }
  return tally;
};

interface VisitPair extends MergedVisit {
  readonly stored: Visit;
}

/** A rule stopped what nobody had said otherwise there: then its last word is what the team decided on. */
const beforeOf = (open: PlanClash | undefined) => (open?.why === 'differs' ? open.before : undefined);

/** Every visit that was stored, merged; and those that are new. */
const pairsOf = (stored: readonly Visit[], incoming: readonly Visit[], open: Beside['open']) => {
  const said = new Map(incoming.map((visit) => [visit.id, visit]));
  const pairs = stored.map((visit): VisitPair => {
    const there = said.get(visit.id);
    said.delete(visit.id);
    return { stored: visit, ...(there ? mergedVisit(visit, there, beforeOf(open.get(visit.id))) : mergedGone(visit)) };
  });
  return { pairs, added: [...said.values()] };
};

const clashOf = ({ stored }: VisitPair, visit: Visit, date: Day['date'], stopped: boolean): Clash => {
  const why: ClashReason = visit.gone ? 'gone' : stopped ? 'stopped' : 'differs';
  const plan = plansSide(visit);
  return {
    visit: visit.id,
    date,
    client: visit.client,
    why,
    team: teamsSide(visit),
    ...(plan ? { plan } : {}),
    before: saidThere(stored),
  };
};

/** The leader has been asked just this already. */
const isAsked = (open: PlanClash | undefined, { why, plan }: Clash): boolean =>
  open?.why === why && (open.plan && plan ? sameSaying(open.plan, plan) : open.plan === plan);

/** The day as it is after the import, with what clashes in it. */
export const mergedDay = (stored: Day, incoming: Incoming, { open, isStopped }: Beside): Merged => {
  const shifts = [...(incoming.shifts ?? stored.shifts)].sort(byStartThenId);
  const { pairs, added } = incoming.visits
    ? pairsOf(stored.visits, incoming.visits, open)
    : { pairs: [], added: stored.visits };
  const visits = [...pairs.flatMap(({ visit }) => visit ?? []), ...added].sort(byStartThenId);
  const day: Day = { date: stored.date, shifts, visits };
  const clashes: FoundClash[] = [];
  const agreed: PlanClash[] = [];
  for (const pair of pairs) {
    const { visit, standing, stored: was } = pair;
    const known = open.get(was.id);
    const before: readonly [Visit, Day] | undefined = known?.why === 'stopped' ? undefined : [was, stored];
    const stopped = visit !== undefined && standing === 'doubtful' && isStopped([visit, day], before);
    if (visit && (standing === 'clashes' || stopped)) {
      const clash = clashOf(pair, visit, day.date, stopped);
      if (!isAsked(known, clash)) clashes.push({ clash, ...(known ? { open: known } : {}) });
    } else if (known && standing !== 'decided') agreed.push(known);
  }
  const tallies = {
    shifts: incoming.shifts ? tallyOf(stored.shifts, shifts) : NOTHING,
    visits: incoming.visits ? tallyOf(stored.visits, visits) : NOTHING,
  };
  return {
    day,
    changed: changesIn(tallies.shifts) + changesIn(tallies.visits) > 0,
    ...tallies,
    clashes,
    agreed,
  };
};

/** As much of a merge as so many cases make: the first of them, and nothing else of the day. Merged again, the day gives the rest. */
export const partOf = (merged: Merged, stored: Day, most: number): Merged => {
  const clashes = merged.clashes.slice(0, most);
  const agreed = merged.agreed.slice(0, most - clashes.length);
  const now = new Set<VisitId>([...clashes.map(({ clash }) => clash.visit), ...agreed.map(({ visit }) => visit)]);
  const after = new Map(merged.day.visits.map((visit) => [visit.id, visit]));
  const visits = stored.visits.flatMap((visit) => (now.has(visit.id) ? (after.get(visit.id) ?? []) : visit));
  const { changed, removed } = tallyOf(stored.visits, visits);
  return {
    day: { ...stored, visits },
    changed: changed + removed > 0,
    shifts: NOTHING,
    // What was written now is found unchanged when the rest is.
    visits: { ...NOTHING, changed, unchanged: -changed, removed },
    clashes,
    agreed,
  };
};
