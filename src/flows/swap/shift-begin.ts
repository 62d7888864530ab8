import { accepted, refused, unchanged } from '../../core/decision';
import type { Instant, MemberId } from '../../core/ids';
import type { Shift } from '../../core/roster';
import { whoCanWork } from '../../planning/candidates';
import { awayFromShift } from '../../planning/free';
import { passingsOfShift } from '../../planning/passings';
import type { Verdict } from '../../rules/trust';
import { accept } from './answer';
import type { OfferShift, OpenShift, SwapShift, TakeShift } from './commands';
import { beginsNow, expiryOf } from './deadlines';
import type { ShiftOffered, ShiftRequested, SwapEvent, VisitRequested } from './events';
import { evolve } from './evolve';
import { raise } from './exception';
import { alreadyOpened, toOpen } from './opening';
import { takenBy } from './passing';
import {
  absentFrom,
  forLeader,
  isOwnVacant,
  mayAnswer,
  mayCare,
  mayOpen,
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
  command: OfferShift | OpenShift | TakeShift | SwapShift,
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

interface Vacancy {
  readonly vacant?: true;
  readonly away?: MemberId;
}

/** Whether nobody has the shift, or nobody who is there. */
const vacancyOf = ({ team }: SwapKnown, shift: Shift): Vacancy => {
  const away = awayFromShift(team, shift);
  if (shift.member !== undefined && away === undefined) return {};
  return { vacant: true, ...(away === undefined ? {} : { away }) };
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
  const vacant = vacancyOf(known, shift);
  if (!vacant.vacant && from !== by) return refused({ code: 'notYourShift', shift, alternatives: [] });
  const begins = caseBegins(known, command, shift, by);
  const asking = { ...vacant, began: 'owner' as const, owner: by };
  if (to === undefined) return offerToAll(known, command, shift, { ...begins, ...vacant });
  if (to === by) return refused({ code: 'ownShift', shift });
  if (!mayCare(known, to)) return refused({ code: 'notYourWork', person: to });
  if (to === vacant.away) return ruledOut({ verdict: 'stops', finding: absentFrom(to, shift, { shift: shift.id }) });
  const there = from && !vacant.vacant && besideIn(known.plan, shift, from, to);
  if (there) return refused({ code: 'alreadyThere', visit: there, person: to });
  const verdict = verdictFor(known, at, asking, passingsOfShift(known.plan, shift, from, to));
  if (verdict.verdict === 'stops') return ruledOut(verdict);
  return accepted({ type: 'shiftOffered', ...begins, ...forLeader(verdict), ...vacant, asked: [to], named: true });
};

/** To whoever can work it, as long as somebody can. */
const offerToAll = (
  known: SwapKnown,
  { by, at }: OfferShift | OpenShift,
  shift: Shift,
  begins: ReturnType<typeof caseBegins> & Vacancy & Pick<ShiftOffered, 'opened'>,
): SwapDecision => {
  const others = whoCanWork(known.team, known.plan, shift, shift.member).filter((person) => person !== by);
  const [nearest] = others;
  if (nearest === undefined) return refused({ code: 'nobodyCanWork', shift, alternatives: [] });
  const asking = { ...(begins.vacant ? { vacant: begins.vacant } : {}), began: 'owner' as const, owner: by };
  const verdict = verdictFor(known, at, asking, passingsOfShift(known.plan, shift, shift.member, nearest));
  if (verdict.verdict === 'stops') return ruledOut(verdict);
  return accepted({ type: 'shiftOffered', ...begins, ...forLeader(verdict), asked: others, named: false });
};

/** One more shift than the plan has: whoever works in the team, or leads it, opens it and asks who can. */
export const openShift = (known: SwapKnown, command: OpenShift): SwapDecision => {
  if (known.case) return unchanged;
  const { by, at } = command;
  if (!mayOpen(known, by)) return refused({ code: 'notYourWork', person: by });
  const shift = toOpen(known, command);
  if (!shift) return refused({ code: 'shiftUnknown' });
  if (beginsNow(shift, at)) return refused({ code: 'shiftStarted', shift });
  const open = alreadyOpened(known, shift);
  if (open) return refused({ code: 'alreadyOpen', case: open });
  const begins = caseBegins(known, command, shift, by);
  const { breakMinutes } = shift;
  return offerToAll(known, command, shift, { ...begins, vacant: true, opened: { breakMinutes } });
};

/** It is on offer already, to whoever would take it: the press is an answer to that. */
const isJustThis = (open: ShiftCase, { by, from }: TakeShift): boolean =>
  open.began === 'owner' &&
  (open.vacant ? from === undefined || from === open.away : open.owner === from) &&
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
  const vacant = vacancyOf(known, shift);
  if (shift.member !== from && !(vacant.vacant && from === undefined))
    return refused({ code: 'notYourShift', shift, alternatives: [] });
  const open = openCaseOnShift(known, shift);
  if (open && isJustThis(open, command)) return accept({ ...known, case: open }, { ...command, type: 'acceptVisit' });
  const reason = unaskable(known, shift, at);
  if (reason) return refused(reason);
  const there = from && !vacant.vacant && besideIn(known.plan, shift, from, by);
  if (there) return refused({ code: 'alreadyThere', visit: there, person: by });
  const verdict = verdictOn(known, at, ...passingsOfShift(known.plan, shift, shift.member, by));
  if (verdict.verdict === 'stops') return ruledOut(verdict);
  const begins = {
    type: 'shiftRequested' as const,
    ...caseBegins(known, command, shift, vacant.vacant ? by : (from ?? by)),
    ...forLeader(verdict),
  };
  return vacant.vacant ? takeVacant(known, { ...begins, ...vacant }, verdict) : accepted(begins);
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
