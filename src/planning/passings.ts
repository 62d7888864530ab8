import type { MemberId } from '../core/ids';
import { handedTo, type Plan, reseated, visitsInShift, withChanged } from '../core/plan';
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

const after = (plan: Plan, passings: readonly Passing[]): Plan =>
  withChanged(
    plan,
    passings.flatMap((passing) => ('visit' in passing ? [reseated(passing.visit, passing.from, passing.to)] : [])),
    passings.flatMap((passing) => ('shift' in passing ? [handedTo(passing.shift, passing.to)] : [])),
  );

const changes = new WeakMap<readonly Passing[], Change>();

/** The plan before and after, if all of these pass at once; for whoever gets something. The same passings give the same change, with all looked up in it. */
export const changeIfPassed = (people: People, plan: Plan, passings: readonly Passing[]): Change => {
  const known = changes.get(passings);
  if (known?.before === plan && known.people === people) return known;
  const persons = [...new Set(passings.flatMap(({ to }) => to ?? []))];
  const change = { before: plan, after: after(plan, passings), people, persons };
  changes.set(passings, change);
  return change;
};

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

const giverOf = (passing: Passing): MemberId | undefined => ('shift' in passing ? passing.shift.member : passing.from);

/**
 * What is left to those who only give may come to lie badly too: a visit that belonged to the shift before it is counted with the one after. They
 * chose to have less, so only what is hard is looked at.
 */
const leftToGivers = (change: Change, passings: readonly Passing[]): readonly Finding[] => {
  const givers = new Set(passings.flatMap((passing) => giverOf(passing) ?? []));
  const persons = [...givers].filter((person) => !change.persons.includes(person));
  return findings({ ...change, persons }).filter(({ severity }) => severity === 'hard');
};

/** What the rules find if all of these pass at once: for all who get something, and what is hard for those who only give. */
export const findingsIfPassed = (people: People, plan: Plan, passings: readonly Passing[]): readonly Finding[] => {
  const change = changeIfPassed(people, plan, passings);
  return [...findings(change), ...leftToGivers(change, passings)];
};
