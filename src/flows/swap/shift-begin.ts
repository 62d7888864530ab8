import { accepted, refused, unchanged } from '../../core/decision';
import type { Instant, MemberId } from '../../core/ids';
import type { Shift } from '../../core/roster';
import { whoCanWork } from '../../planning/candidates';
import { passingsOfShift } from '../../planning/passings';
import type { Verdict } from '../../rules/trust';
import { accept } from './answer';
import type { OfferShift, SwapShift, TakeShift } from './commands';
import { beginsNow, expiryOf } from './deadlines';
import type { ShiftRequested, SwapEvent, VisitRequested } from './events';
import { evolve } from './evolve';
import { raise } from './exception';
import { takenBy } from './passing';
import {
  forLeader,
  isOwnVacant,
  mayAnswer,
  mayCare,
  openCaseOnShift,
  ruledOut,
  type SwapDecision,
  type SwapKnown,
  type SwapReason,
  verdictFor,
  verdictOn,
} from './reasons';
import { besideIn, passingsBetween } from './shift-passing';
import type { ShiftCase, ShiftRef, ShiftSeat, SwapCase } from './swap';

/** The shift is in the plan, and on that date. */
const shiftOn = ({ stored }: SwapKnown, { shift, date }: ShiftRef): Shift | undefined =>
  stored.days.get(date)?.shifts.find(({ id }) => id === shift);

const seatOf = ({ id, kind, start, end }: Shift, date: ShiftRef['date']): ShiftSeat => ({
  shift: id,
  date,
  kind,
  start,
  end,
});

const caseBegins = (
  known: SwapKnown,
  command: OfferShift | TakeShift | SwapShift,
  shift: Shift,
  owner: MemberId,
  first: Instant = shift.start,
) => ({
  by: command.by,
  at: command.at,
  caseId: command.caseId,
  number: known.team.head.cases + 1,
  owner,
  ...seatOf(shift, command.date),
  expiresAt: expiryOf(first, command.at),
});

/** Why the shift cannot be asked about at all, if so. */
const unaskable = (known: SwapKnown, shift: Shift, at: Instant): SwapReason | undefined => {
  if (beginsNow(shift, at)) return { code: 'shiftStarted', shift };
  const open = openCaseOnShift(known, shift);
  return open && { code: 'alreadyOpen', case: open };
};

/** My shift, or one that is nobody's, to whoever can work it or to one colleague. */
export const offerShift = (known: SwapKnown, command: OfferShift): SwapDecision => {
  if (known.case) return unchanged;
  const { by, at, to } = command;
  const shift = shiftOn(known, command);
  if (!shift) return refused({ code: 'shiftUnknown' });
  const reason = unaskable(known, shift, at);
  if (reason) return refused(reason);
  const from = shift.member;
  if (from !== undefined && from !== by) return refused({ code: 'notYourShift', shift, alternatives: [] });
  const vacant = from === undefined ? { vacant: true as const } : {};
  const begins = caseBegins(known, command, shift, by);
  const asking = { ...vacant, began: 'owner' as const, owner: by };
  if (to === undefined) {
    const others = whoCanWork(known.team, known.plan, shift, from).filter((person) => person !== by);
    const [nearest] = others;
    if (nearest === undefined) return refused({ code: 'nobodyCanWork', shift, alternatives: [] });
    const verdict = verdictFor(known, at, asking, passingsOfShift(known.plan, shift, from, nearest));
    if (verdict.verdict === 'stops') return ruledOut(verdict);
    return accepted({ type: 'shiftOffered', ...begins, ...forLeader(verdict), ...vacant, asked: others, named: false });
  }
  if (to === by) return refused({ code: 'ownShift', shift });
  if (!mayCare(known, to)) return refused({ code: 'notYourWork', person: to });
  const there = from && besideIn(known.plan, shift, from, to);
  if (there) return refused({ code: 'alreadyThere', visit: there, person: to });
  const verdict = verdictFor(known, at, asking, passingsOfShift(known.plan, shift, from, to));
  if (verdict.verdict === 'stops') return ruledOut(verdict);
  return accepted({ type: 'shiftOffered', ...begins, ...forLeader(verdict), ...vacant, asked: [to], named: true });
};

/** It is on offer already, to whoever would take it: the press is an answer to that. */
const isJustThis = (open: ShiftCase, { by, from }: TakeShift): boolean =>
  open.began === 'owner' &&
  (open.vacant ? from === undefined : open.owner === from) &&
  (mayAnswer(open, by) || isOwnVacant(open, by));

/** What nobody has, nobody is asked for: it is taken in the same breath, or waits for a leader. */
export const takeVacant = (
  known: SwapKnown,
  begun: ShiftRequested | VisitRequested,
  verdict: Verdict,
): SwapDecision => {
  const { by, at, caseId } = begun;
  const stored = evolve(known.stored, begun);
  const one = stored.cases.get(caseId) as SwapCase;
  const agreeing = { by, at, to: by };
  return verdict.verdict === 'leader'
    ? accepted<SwapEvent>(begun, raise(known, one, verdict.found, agreeing))
    : accepted<SwapEvent>(begun, takenBy(known, one, agreeing, verdict));
};

export const takeShift = (known: SwapKnown, command: TakeShift): SwapDecision => {
  if (known.case) return unchanged;
  const { by, at, from } = command;
  if (!mayCare(known, by)) return refused({ code: 'notYourWork', person: by });
  const shift = shiftOn(known, command);
  if (!shift) return refused({ code: 'shiftUnknown' });
  if (shift.member === by) return refused({ code: 'ownShift', shift });
  if (shift.member !== from) return refused({ code: 'notYourShift', shift, alternatives: [] });
  const open = openCaseOnShift(known, shift);
  if (open && isJustThis(open, command)) return accept({ ...known, case: open }, { ...command, type: 'acceptVisit' });
  const reason = unaskable(known, shift, at);
  if (reason) return refused(reason);
  const there = from && besideIn(known.plan, shift, from, by);
  if (there) return refused({ code: 'alreadyThere', visit: there, person: by });
  const verdict = verdictOn(known, at, ...passingsOfShift(known.plan, shift, from, by));
  if (verdict.verdict === 'stops') return ruledOut(verdict);
  const begins = {
    type: 'shiftRequested' as const,
    ...caseBegins(known, command, shift, from ?? by),
    ...forLeader(verdict),
  };
  return from === undefined ? takeVacant(known, { ...begins, vacant: true }, verdict) : accepted(begins);
};

/** Whether both shifts may change hands between these two, apart from the rules. */
const swappable = (known: SwapKnown, command: SwapShift, mine: Shift, theirs: Shift): SwapReason | undefined => {
  const { by, at, with: other } = command;
  const reason = unaskable(known, mine, at) ?? unaskable(known, theirs, at);
  if (reason) return reason;
  if (mine.member !== by) return { code: 'notYourShift', shift: mine, alternatives: [] };
  if (theirs.member === by) return { code: 'ownShift', shift: theirs };
  if (theirs.member !== other) return { code: 'notYourShift', shift: theirs, alternatives: [] };
  const notCarer = [by, other].find((person) => !mayCare(known, person));
  return notCarer && { code: 'notYourWork', person: notCarer };
};

export const swapShift = (known: SwapKnown, command: SwapShift): SwapDecision => {
  if (known.case) return unchanged;
  const { by, at, with: other, returns } = command;
  const mine = shiftOn(known, command);
  const theirs = shiftOn(known, returns);
  if (!mine || !theirs) return refused({ code: 'shiftUnknown' });
  const reason = swappable(known, command, mine, theirs);
  if (reason) return refused(reason);
  const verdict = verdictOn(known, at, ...passingsBetween(known.plan, mine, by, other, theirs));
  if (verdict.verdict === 'stops')
    return command.withAnyone ? refused({ code: 'noSwap', shift: mine, alternatives: [] }) : ruledOut(verdict);
  const first = theirs.start < mine.start ? theirs.start : mine.start;
  return accepted({
    type: 'shiftSwapProposed',
    ...caseBegins(known, command, mine, by, first),
    ...forLeader(verdict),
    with: other,
    returns: seatOf(theirs, returns.date),
  });
};
