import type { CardBox, CardFinding } from '../../core/card';
import type { MemberId } from '../../core/ids';
import { type Plan, visitsInShift } from '../../core/plan';
import type { Shift } from '../../core/roster';
import { findingsIfPassed, type Passing } from '../../planning/passings';
import type { View } from '../edge';
import { isTold, sayFinding } from '../findings';
import { phrasesFor } from '../phrases';
import { MOST_LINES } from './lines';
import { passingsBetween } from './shift-passing';
import type { ShiftSeat, ShiftSwap } from './swap';

/** How many visits go with the shift, if any. */
const followers = (
  plan: Plan,
  shift: Shift | undefined,
  from: MemberId | undefined,
  view: View,
): string | undefined => {
  const count = shift && from ? visitsInShift(plan, shift, from).length : 0;
  return count > 0 ? view.texts.shifts.follow(count) : undefined;
};

export const boxOf = (seat: ShiftSeat, plan: Plan, from: MemberId | undefined, view: View, lead?: string): CardBox => {
  const small = [lead, followers(plan, plan.shift(seat.shift), from, view)].filter(Boolean).join(' · ');
  return { line: phrasesFor(view).shiftLine(seat), ...(small ? { small } : {}) };
};

/** A few lines of what the rules say of whoever gets a shift by it, and nothing twice. */
export const linesOf = (passings: readonly Passing[], plan: Plan, view: View): readonly CardFinding[] => {
  const said = findingsIfPassed(view.team, plan, passings)
    .filter((finding) => isTold(finding, view))
    .map((finding) => sayFinding(finding, view));
  return [...new Set(said)].slice(0, MOST_LINES).map((text) => ({ mark: 'warning', text }));
};

export const swapBoxes = (
  gives: ShiftSeat,
  gets: ShiftSeat,
  [giver, getter]: readonly [MemberId, MemberId],
  plan: Plan,
  view: View,
): readonly CardBox[] => [
  boxOf(gives, plan, giver, view, view.texts.swap.youGive),
  boxOf(gets, plan, getter, view, view.texts.swap.youGet),
];

export const swapPassings = (one: Pick<ShiftSwap, 'shift' | 'returns'>, from: MemberId, to: MemberId, plan: Plan) => {
  const [shift, returns] = [plan.shift(one.shift), plan.shift(one.returns.shift)];
  return shift && returns ? passingsBetween(plan, shift, from, to, returns) : [];
};
