import { accepted, refused, unchanged } from '../../core/decision';
import type { Instant, MemberId } from '../../core/ids';
import { shifted } from '../../core/plan';
import type { Visit } from '../../core/roster';
import { mayStart } from '../../planning/times';
import type { AcceptVisit, DeclineVisit, ExpireVisit, UndoSwap, WithdrawVisit } from './commands';
import type { SwapEvent } from './events';
import { mayAnswer, mayCare, openCaseOn, type SwapDecision, type SwapKnown, stopFor } from './reasons';
import { beginnerOf, declinedAt, type VisitCase, type VisitRef } from './swap';

/** The passing the other way, when the case is a swap. */
const back = (returned: Visit | undefined, { from, to }: { readonly from: MemberId; readonly to: MemberId }) =>
  returned ? [{ visit: returned, from, to }] : [];

const refOf = ({ returns }: VisitCase): { readonly returns?: VisitRef } =>
  returns ? { returns: { visit: returns.visit, date: returns.date } } : {};

const passed = (
  known: SwapKnown,
  open: VisitCase,
  visit: Visit,
  { by, at, to }: { readonly by: MemberId; readonly at: Instant; readonly to: MemberId },
): SwapDecision => {
  const returned = open.returns && known.plan.visit(open.returns.visit);
  const passings = [{ visit, from: open.owner, to }, ...back(returned, { from: to, to: open.owner })];
  const finding = stopFor(known, ...passings);
  if (finding) return refused({ code: 'rule', finding, alternatives: [] });
  return accepted({
    type: 'visitTaken',
    by,
    at,
    caseId: open.id,
    from: open.owner,
    to,
    visit: open.visit,
    date: open.date,
    ...(open.movedFrom === undefined ? {} : { start: open.start }),
    ...refOf(open),
  });
};

/** What is to come back stands in the plan as it did, with that person. */
const isReturnable = ({ plan }: SwapKnown, { returns }: VisitCase, holder: MemberId, other: MemberId): boolean => {
  if (!returns) return true;
  const visit = plan.visit(returns.visit);
  return (
    visit !== undefined &&
    visit.start === returns.start &&
    visit.end === returns.end &&
    visit.members.includes(holder) &&
    !visit.members.includes(other)
  );
};

const doneAlready = (one: VisitCase, by: MemberId): boolean =>
  one.status === 'taken' && (one.began === 'owner' ? one.taker === by : one.owner === by);

/** The visit as the case would have it, as long as the plan still has it as it was when the question was put. */
const asAsked = (known: SwapKnown, one: VisitCase, planned: Visit): Visit | undefined => {
  const { start, end, movedFrom = start } = one;
  const unchanged =
    planned.start === movedFrom && planned.end - planned.start === end - start && planned.members.includes(one.owner);
  if (!unchanged) return undefined;
  if (start === movedFrom) return planned;
  return mayStart(known.team, known.plan, planned, start) ? shifted(planned, start) : undefined;
};

export const accept = (known: SwapKnown, command: AcceptVisit): SwapDecision => {
  const one = known.case;
  if (!one) return refused({ code: 'caseUnknown' });
  if (doneAlready(one, command.by)) return unchanged;
  if (!mayAnswer(one, command.by)) return refused({ code: 'notAsked', case: one });
  if (!one.open) return refused({ code: 'caseClosed', case: one });
  if (command.seen !== undefined && command.seen < (declinedAt(one, command.by) ?? 0))
    return refused({ code: 'changedSince', case: one });
  const planned = known.plan.visit(one.visit);
  const visit = planned && asAsked(known, one, planned);
  if (!visit)
    return refused(planned ? { code: 'visitChanged', case: one, visit: planned } : { code: 'visitChanged', case: one });
  if (planned.start <= command.at) return refused({ code: 'visitStarted', visit: planned });
  if (visit.start <= command.at) return refused({ code: 'notThen', visit: planned, alternatives: [] });
  const to = one.began === 'owner' ? command.by : (one.taker ?? command.by);
  if (!mayCare(known, to)) return refused({ code: 'notYourWork', person: to });
  if (!isReturnable(known, one, to, one.owner)) return refused({ code: 'visitChanged', case: one, visit: planned });
  const begun = one.returns && one.returns.start <= command.at ? known.plan.visit(one.returns.visit) : undefined;
  if (begun) return refused({ code: 'visitStarted', visit: begun });
  if (visit.members.includes(to))
    return refused(to === command.by ? { code: 'ownVisit', visit } : { code: 'alreadyThere', visit, person: to });
  return passed(known, one, visit, { by: command.by, at: command.at, to });
};

const hasTaken = (one: VisitCase, person: MemberId): boolean => one.status === 'taken' && one.taker === person;

export const decline = (known: SwapKnown, command: DeclineVisit): SwapDecision => {
  const one = known.case;
  if (!one) return refused({ code: 'caseUnknown' });
  if (!mayAnswer(one, command.by)) return refused({ code: 'notAsked', case: one });
  if (hasTaken(one, command.by)) return refused({ code: 'alreadyYours', case: one, alternatives: [] });
  if (declinedAt(one, command.by) !== undefined) return unchanged;
  if (!one.open) return refused({ code: 'caseClosed', case: one });
  const envelope = { at: command.at, caseId: one.id };
  const declined: SwapEvent = { type: 'visitDeclined', by: command.by, ...envelope };
  const everyone = one.asked.every((person) => person === command.by || declinedAt(one, person) !== undefined);
  return everyone
    ? accepted<SwapEvent>(declined, { type: 'offerDeclined', ...envelope })
    : accepted<SwapEvent>(declined);
};

export const withdraw = (known: SwapKnown, command: WithdrawVisit): SwapDecision => {
  const one = known.case;
  if (!one) return refused({ code: 'caseUnknown' });
  if (hasTaken(one, command.by)) return refused({ code: 'alreadyYours', case: one, alternatives: [] });
  if (beginnerOf(one) !== command.by) return refused({ code: 'notYourCase', case: one });
  if (one.status === 'withdrawn') return unchanged;
  if (!one.open) return refused({ code: 'caseClosed', case: one });
  return accepted({ type: 'offerWithdrawn', by: command.by, at: command.at, caseId: one.id });
};

export const undo = (known: SwapKnown, command: UndoSwap): SwapDecision => {
  const one = known.case;
  if (!one) return refused({ code: 'caseUnknown' });
  if (one.open) return withdraw(known, { ...command, type: 'withdrawVisit' });
  const { owner, taker } = one;
  if (command.by !== owner && command.by !== taker) return refused({ code: 'notYourSwap', case: one });
  if (one.status === 'undone') return unchanged;
  if (one.status !== 'taken' || taker === undefined) return refused({ code: 'caseClosed', case: one });
  const visit = known.plan.visit(one.visit);
  if (!visit || visit.start !== one.start || visit.end !== one.end)
    return refused(visit ? { code: 'visitChanged', case: one, visit } : { code: 'visitChanged', case: one });
  if (!visit.members.includes(taker) || visit.members.includes(owner)) return refused({ code: 'movedOn', visit });
  const returned = one.returns && known.plan.visit(one.returns.visit);
  if (!isReturnable(known, one, owner, taker))
    return refused(returned ? { code: 'movedOn', visit: returned } : { code: 'visitChanged', case: one, visit });
  const open = openCaseOn(known, visit) ?? (returned && openCaseOn(known, returned));
  if (open) return refused({ code: 'alreadyOpen', case: open });
  if (returned && returned.start <= command.at) return refused({ code: 'visitStarted', visit: returned });
  return goesBack(known, command, one, visit, taker);
};

/** To whoever had it, when it was: by the same rules as when it was taken. */
const goesBack = (
  known: SwapKnown,
  { by, at, caseId }: UndoSwap,
  one: VisitCase,
  visit: Visit,
  from: MemberId,
): SwapDecision => {
  const { owner: to, movedFrom, date, returns } = one;
  const before = movedFrom === undefined ? visit : shifted(visit, movedFrom);
  if (Math.min(visit.start, before.start) <= at) return refused({ code: 'visitStarted', visit });
  if (before !== visit && !mayStart(known.team, known.plan, visit, before.start))
    return refused({ code: 'notThen', visit, alternatives: [] });
  const returned = returns && known.plan.visit(returns.visit);
  const finding = stopFor(known, { visit: before, from, to }, ...back(returned, { from: to, to: from }));
  if (finding) return refused({ code: 'rule', finding, alternatives: [] });
  const moved = movedFrom === undefined ? {} : { start: movedFrom };
  return accepted({ type: 'swapUndone', by, at, caseId, from, to, visit: visit.id, date, ...moved, ...refOf(one) });
};

export const expire = (known: SwapKnown, command: ExpireVisit): SwapDecision =>
  known.case?.open && known.case.dueAt !== undefined && known.case.dueAt <= command.at
    ? accepted({ type: 'offerExpired', at: command.at, caseId: command.caseId })
    : unchanged;
