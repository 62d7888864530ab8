import { type Instant, instant, type MemberId } from './ids';
import type { Shift, Visit } from './roster';

/** What a planning system plans: a visit, or a shift, which has at most one person and whose times are always the planning system's. */
export type PlanItem = Visit | Shift;

/** What is said of a visit or a shift where it may be said differently: who, and when it begins. Its length is the planning system's. */
export interface Saying {
  readonly members: readonly MemberId[];
  readonly start: Instant;
}

export const isShift = (item: PlanItem): item is Shift => 'breakMinutes' in item;

const asList = (member: MemberId | null | undefined): readonly MemberId[] => (member ? [member] : []);

/** Whoever has it now: nobody, one or two. */
export const carersOf = (item: PlanItem): readonly MemberId[] => (isShift(item) ? asList(item.member) : item.members);

export const sameCarers = (some: readonly MemberId[], others: readonly MemberId[]): boolean =>
  some.length === others.length && some.every((member) => others.includes(member));

export const sameSaying = (one: Saying, other: Saying): boolean =>
  one.start === other.start && sameCarers(one.members, other.members);

/** As the team's own plan has it. */
export const saidHere = (item: PlanItem): Saying => ({ members: carersOf(item), start: item.start });

/** As the planning system last had it. */
export const saidThere = (item: PlanItem): Saying => {
  if (isShift(item))
    return { members: item.planned === undefined ? asList(item.member) : asList(item.planned), start: item.start };
  const { members, planned = members, start, plannedStart = start } = item;
  return { members: planned, start: plannedStart };
};

/** Whether the team's plan differs from what the planning system last said. */
export const isDecidedHere = (item: PlanItem): boolean =>
  item.planned !== undefined || (!isShift(item) && item.plannedStart !== undefined) || item.gone === true;

/** What the team decided of it, and what came of it. */
export interface Decided extends Saying, Pick<Visit, 'swap' | 'entered' | 'past'> {}

const shiftWith = ({ member: _, ...shift }: Shift, [member]: readonly MemberId[]): Shift => ({
  ...shift,
  ...(member === undefined ? {} : { member }),
});

const visitWith = (visit: Visit, { members, start }: Saying): Visit => ({
  ...visit,
  members,
  start,
  end: instant(start + visit.end - visit.start),
});

/** With other people at another time, as long as before; of a shift only who. */
const saying = <Item extends PlanItem>(item: Item, said: Saying): Item =>
  (isShift(item) ? shiftWith(item, said.members) : visitWith(item, said)) as Item;

const bare = (item: PlanItem): PlanItem => {
  if (isShift(item)) {
    const { planned: _, swap: __, entered: ___, gone: ____, opened: _____, ...shift } = item;
    return shift;
  }
  const { planned: _, plannedStart: __, swap: ___, entered: ____, gone: _____, past: ______, ...visit } = item;
  return visit;
};

/** As the planning system last had it, without anything that the team decided of it. */
export const asPlanned = <Item extends PlanItem>(item: Item): Item => saying(bare(item) as Item, saidThere(item));

const otherwise = (said: PlanItem, { members, start }: Saying) => {
  const others = !sameCarers(members, carersOf(said));
  if (isShift(said)) return others ? { planned: said.member ?? null } : {};
  return {
    ...(others ? { planned: said.members } : {}),
    ...(start === said.start ? {} : { plannedStart: said.start }),
  };
};

/** The planning system's item as the team decided it; what agrees leaves no trace. */
export const asDecided = <Item extends PlanItem>(said: Item, decided: Decided): Item => {
  const { swap, entered, past } = decided;
  return {
    ...saying(said, decided),
    ...otherwise(said, decided),
    ...(swap !== undefined ? { swap } : {}),
    ...(past && decided.start !== said.start ? { past } : {}),
    ...(entered && !sameSaying(entered, saidHere(said)) ? { entered } : {}),
  };
};

/** As the planning system has it, chosen here; what was entered otherwise meanwhile is still to be entered back. */
export const backAsPlanned = <Item extends PlanItem>(item: Item): Item => {
  const there = asPlanned(item);
  return asDecided(there, { ...saidHere(there), entered: item.entered });
};

/** With whoever the planning system has, when the team has it. */
export const seatedAsPlanned = (visit: Visit): Visit =>
  asDecided(asPlanned(visit), {
    members: saidThere(visit).members,
    start: visit.start,
    entered: visit.entered,
    ...(visit.past ? { past: visit.past } : {}),
  });

/** What the planning system has, once all that was ticked off has been entered; nothing where it does not have it. */
export const saidOnceEntered = (item: PlanItem): Saying | undefined =>
  item.entered ?? (item.gone ? undefined : saidThere(item));

/** Whether somebody has to enter it in the planning system as it stands here. */
export const isToEnter = (item: PlanItem): boolean => {
  const there = saidOnceEntered(item);
  return there === undefined || !sameSaying(there, saidHere(item));
};
