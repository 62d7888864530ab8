import type { MemberId } from '../../core/ids';
import { type Plan, visitsInShift } from '../../core/plan';
import type { Shift, Visit } from '../../core/roster';
import { localDate } from '../../core/time';
import { awayFromShift } from '../../planning/free';
import { type Passing, passingsOfShift } from '../../planning/passings';
import { passedUnder, type Verdict } from '../../rules/trust';
import type { ShiftTaken } from './events';
import type { Agreeing, Passable } from './passing';
import { mayCare, type SwapKnown } from './reasons';
import { holderOf, isAskedByLeader, type ShiftCase, type ShiftSeat, type VisitRef } from './swap';

/** The shift as the plan has it, as long as that is as it was, in the same hands. */
const standing = ({ plan }: SwapKnown, seat: ShiftSeat, holder: MemberId | undefined): Shift | undefined => {
  const shift = plan.shift(seat.shift);
  return shift && shift.start === seat.start && shift.end === seat.end && shift.member === holder ? shift : undefined;
};

/** The shift that the case is about; one whose holder was absent is not free any more once they are back. */
const wanted = (known: SwapKnown, one: ShiftCase): Shift | undefined => {
  const shift = standing(known, one, holderOf(one));
  return shift && one.away !== undefined && awayFromShift(known.team, shift) !== one.away ? undefined : shift;
};

/** The plan still has the shifts as they were when the question was put. */
export const isAsAskedShift = (known: SwapKnown, one: ShiftCase): boolean =>
  wanted(known, one) !== undefined &&
  (one.returns === undefined || standing(known, one.returns, one.taker) !== undefined);

/** A shift and what follows it to one person, and what comes back for it. */
export const passingsBetween = (
  plan: Plan,
  shift: Shift,
  from: MemberId | undefined,
  to: MemberId,
  returns?: Shift,
): readonly Passing[] => [
  ...passingsOfShift(plan, shift, from, to),
  ...(returns && from ? passingsOfShift(plan, returns, to, from) : []),
];

/** A shift passes to whoever gives care and is in none of the visits in it, as long as it stands as it did. */
export const passableShift = (known: SwapKnown, one: ShiftCase, { at, to }: Agreeing): Passable => {
  const from = holderOf(one);
  const shift = wanted(known, one);
  const returns = one.returns && standing(known, one.returns, to);
  if (!shift || (one.returns && !returns)) return { reason: { code: 'visitChanged', case: one } };
  const begun = [shift, ...(returns ? [returns] : [])].find(({ start }) => start <= at);
  if (begun) return { reason: { code: 'shiftStarted', shift: begun } };
  if (!mayCare(known, to)) return { reason: { code: 'notYourWork', person: to } };
  const there = from !== undefined && !returns ? besideIn(known.plan, shift, from, to) : undefined;
  if (there) return { reason: { code: 'alreadyThere', visit: there, person: to } };
  return { passings: passingsBetween(known.plan, shift, from, to, returns) };
};

/** A visit in the shift that needs them both: one of two seats cannot follow to whoever has the other. */
export const besideIn = (plan: Plan, shift: Shift, from: MemberId, to: MemberId) =>
  visitsInShift(plan, shift, from).find(({ members }) => members.includes(to));

/** A visit that the planning system has with its holder anyway did not come with the shift, and does not go back with it. */
const cameTo =
  (holder: MemberId) =>
  ({ planned, members }: Visit): boolean =>
    !(planned ?? members).includes(holder);

/** Both shifts back to whoever had them, with what came to each since. */
export const passingsBack = (
  plan: Plan,
  shift: Shift,
  taker: MemberId,
  owner: MemberId,
  returns?: Shift,
): readonly Passing[] => [
  ...passingsOfShift(plan, shift, taker, owner, cameTo(taker)),
  ...(returns ? passingsOfShift(plan, returns, owner, taker, cameTo(owner)) : []),
];

/** The visits that follow a shift back from whoever has it, as events name them. */
export const followersBack = (
  known: SwapKnown,
  shift: Shift | undefined,
  from: MemberId,
  to: MemberId | undefined,
): readonly VisitRef[] => {
  const came = cameTo(from);
  return followersOf(known, shift, from, to).filter(({ visit }) => {
    const found = known.plan.visit(visit);
    return found !== undefined && came(found);
  });
};

/** The visits that follow a shift from one to the other, as events name them. */
export const followersOf = (
  { plan, team }: SwapKnown,
  shift: Shift | undefined,
  from: MemberId | undefined,
  to: MemberId | undefined,
): readonly VisitRef[] =>
  shift === undefined || from === undefined
    ? []
    : visitsInShift(plan, shift, from)
        .filter(({ members }) => to === undefined || !members.includes(to))
        .map(({ id, start }) => ({ visit: id, date: localDate(start, team.team.timeZone) }));

export const shiftTakenBy = (
  known: SwapKnown,
  one: ShiftCase,
  { by, at, to }: Agreeing,
  verdict: Verdict | undefined,
): ShiftTaken => {
  const from = holderOf(one);
  const { plan } = known;
  const { returns } = one;
  return {
    type: 'shiftTaken',
    by,
    at,
    caseId: one.id,
    ...(from === undefined ? {} : { from }),
    to,
    ...(isAskedByLeader(one, known.team) ? { askedBy: one.owner } : {}),
    shift: one.shift,
    date: one.date,
    visits: followersOf(known, plan.shift(one.shift), from, to),
    ...(returns
      ? {
          returns: {
            shift: returns.shift,
            date: returns.date,
            visits: followersOf(known, plan.shift(returns.shift), to, from),
          },
        }
      : {}),
    ...passedUnder(known.team.team, verdict),
  };
};
