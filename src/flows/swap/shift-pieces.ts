import type { CardBox, CardFinding } from '../../core/card';
import type { MemberId } from '../../core/ids';
import { type Plan, visitsInShift } from '../../core/plan';
import type { Shift } from '../../core/roster';
import { findingsIfPassed, type Passing } from '../../planning/passings';
import { workFigures } from '../../planning/work-figures';
import type { Finding } from '../../rules/finding';
import type { View } from '../edge';
import { isTold, sayFinding } from '../findings';
import { phrasesFor } from '../phrases';
import { facesLines } from './faces';
import { inOrder } from './lines';
import { passingsBetween } from './shift-passing';
import type { ShiftSeat, ShiftSwap } from './swap';
import { sayRest } from './work-words';

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

/** How rested everyone is who gets a shift by it, where no rule finds fault with it. */
const restLines = (passings: readonly Passing[], found: readonly Finding[], plan: Plan, view: View) => {
  const persons = new Set(passings.flatMap((passing) => ('shift' in passing && passing.to ? [passing.to] : [])));
  const { whoCan } = view.texts;
  const say = phrasesFor(view);
  return [...persons].flatMap((person): readonly CardFinding[] => {
    const figures = workFigures(view.team, plan, passings, person);
    const rest = figures && sayRest(figures, view);
    const faulty = found.some((finding) => finding.person === person && RESTS.has(finding.rule));
    return rest === undefined || faulty ? [] : [{ mark: 'ok', text: whoCan.rested(say.who(person), rest) }];
  });
};

const RESTS: ReadonlySet<Finding['rule']> = new Set(['restBetweenShifts', 'restInPeriod', 'restDebt', 'doubleBooking']);

/** Of all the clients whose named contact would not come, one line. */
const contactLine = (found: readonly Finding[], view: View): readonly string[] => {
  const clients = found.flatMap(({ rule, client }) => (rule === 'contactPerson' && client ? [client] : []));
  const unique = [...new Set(clients)];
  return unique.length > 0 ? [view.texts.shifts.withoutContact(unique)] : [];
};

/** A few lines of what the rules say of whoever gets a shift by it: what is wrong first, whom the clients meet, how rested everyone is; nothing twice. */
export const linesOf = (passings: readonly Passing[], plan: Plan, view: View): readonly CardFinding[] => {
  const found = findingsIfPassed(view.team, plan, passings);
  const said = found
    .filter(({ rule }) => rule !== 'continuity' && rule !== 'contactPerson')
    .filter((finding) => isTold(finding, view))
    .map((finding) => sayFinding(finding, view));
  const wrong = [...new Set([...said, ...contactLine(found, view)])].map(
    (text): CardFinding => ({ mark: 'warning', text }),
  );
  return inOrder([...wrong, ...restLines(passings, found, plan, view)], facesLines(view, plan, passings));
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
