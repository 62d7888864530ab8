import type { MemberId } from '../core/ids';
import { handedTo, type Plan, reseated, visitsInShift, withShift, withVisit } from '../core/plan';
import type { Shift, Visit } from '../core/roster';
import type { People } from '../core/team';
import { findings } from '../rules';
import type { Change, Finding } from '../rules/finding';

/** One seat from whoever has it, if anybody has, to one person; or back to nobody. */
export interface SeatPassing {
  readonly visit: Visit;
  readonly from?: MemberId | undefined;
  readonly to?: MemberId | undefined;
}

/** One shift from whoever has it, if anybody has, to one person; or back to nobody. */
export interface ShiftPassing {
  readonly shift: Shift;
  readonly to?: MemberId | undefined;
}

export type Passing = SeatPassing | ShiftPassing;

const after = (plan: Plan, passing: Passing): Plan =>
  'shift' in passing
    ? withShift(plan, handedTo(passing.shift, passing.to))
    : withVisit(plan, reseated(passing.visit, passing.from, passing.to));

/** The plan before and after, if all of these pass at once; for whoever gets something. */
export const changeIfPassed = (people: People, plan: Plan, passings: readonly Passing[]): Change => ({
  before: plan,
  after: passings.reduce(after, plan),
  people,
  persons: [...new Set(passings.flatMap(({ to }) => to ?? []))],
});

/**
 * The shift and the visits that follow it, from `from`, or from nobody, to one person; a visit that both are at stays with both. `follows`: all of the holder's
 * that lie in it, unless told.
 */
export const passingsOfShift = (
  plan: Plan,
  shift: Shift,
  from: MemberId | undefined,
  to: MemberId,
  follows: (visit: Visit) => boolean = () => true,
): readonly Passing[] => [
  { shift, to },
  ...(from === undefined
    ? []
    : visitsInShift(plan, shift, from)
        .filter((visit) => !visit.members.includes(to) && follows(visit))
        .map((visit) => ({ visit, from, to }))),
];

/** What the rules find, for all who get a seat, if all of these pass at once. */
export const findingsIfPassed = (people: People, plan: Plan, passings: readonly Passing[]): readonly Finding[] =>
  findings(changeIfPassed(people, plan, passings));
