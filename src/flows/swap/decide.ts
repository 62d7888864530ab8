import { accepted, type Decision, refused, unchanged } from '../../core/decision';
import type { Known } from '../../core/flow';
import { type Instant, instant, type MemberId } from '../../core/ids';
import { type Plan, shifted } from '../../core/plan';
import { givesCare, type Visit } from '../../core/roster';
import { HOUR, MINUTE } from '../../core/time';
import { findingsIfTaken, nearestMiss, whoCanTake } from '../../planning/candidates';
import { mayStart } from '../../planning/times';
import type { Finding } from '../../rules/finding';
import { alternativesTo } from './alternatives';
import { whatStops } from './policy';
import {
  type AcceptVisit,
  type DeclineVisit,
  declinedAt,
  type ExpireVisit,
  type OfferVisit,
  type SwapCommand,
  type SwapEvent,
  type TakeVisit,
  type VisitCase,
  type WithdrawVisit,
} from './swap';

/** Why not. `alternatives` are whole commands that pass, the nearest first. */
export type SwapReason =
  | { readonly code: 'rule'; readonly finding: Finding; readonly alternatives: readonly SwapCommand[] }
  | {
      readonly code: 'nobodyCan';
      readonly visit: Visit;
      readonly nearest?: Finding;
      readonly alternatives: readonly SwapCommand[];
    }
  | { readonly code: 'notYours'; readonly visit: Visit; readonly alternatives: readonly SwapCommand[] }
  | { readonly code: 'visitUnknown' }
  | { readonly code: 'visitStarted'; readonly visit: Visit }
  /** It cannot be moved to the time that the command names. */
  | { readonly code: 'notThen'; readonly visit: Visit; readonly alternatives: readonly SwapCommand[] }
  | { readonly code: 'visitChanged'; readonly case: VisitCase; readonly visit?: Visit }
  | { readonly code: 'ownVisit'; readonly visit: Visit }
  | { readonly code: 'alreadyThere'; readonly visit: Visit; readonly person: MemberId }
  | { readonly code: 'alreadyOpen'; readonly case: VisitCase }
  | { readonly code: 'notAsked'; readonly case: VisitCase }
  | { readonly code: 'notYourCase'; readonly case: VisitCase }
  | { readonly code: 'caseClosed'; readonly case: VisitCase }
  | { readonly code: 'alreadyYours'; readonly case: VisitCase; readonly alternatives: readonly SwapCommand[] }
  | { readonly code: 'changedSince'; readonly case: VisitCase }
  | { readonly code: 'notYourWork'; readonly person: MemberId }
  | { readonly code: 'caseUnknown' };

export type SwapDecision = Decision<SwapEvent, SwapReason>;

/** `case` is the one that the command names, open or closed, if there is one. The days: those around the visit. */
export interface SwapKnown extends Known {
  readonly case?: VisitCase | undefined;
  readonly plan: Plan;
}

const LAST_MINUTES = 5 * MINUTE;

/** An offer ends an hour before the visit, or halfway there when less than two hours remain. */
export const expiryOf = (start: Instant, at: Instant): Instant =>
  instant(Math.floor((start - Math.min(HOUR, (start - at) / 2)) / MINUTE) * MINUTE);

const mayCare = (known: SwapKnown, person: MemberId): boolean => givesCare(known.team.members.get(person));

/** Too late to ask anyone in chat. */
const beginsNow = (visit: Visit, at: Instant): boolean => visit.start - at < LAST_MINUTES;

const openCaseOn = (known: SwapKnown, visit: Visit): VisitCase | undefined =>
  known.team.openCases.find((one): one is VisitCase => one.flow === 'swap' && (one as VisitCase).visit === visit.id);

const stopFor = (known: SwapKnown, visit: Visit, from: MemberId, taker: MemberId): Finding | undefined =>
  whatStops(findingsIfTaken(known.team, known.plan, visit, from, taker));

/** The visit as the command would have it: as planned, or moved within its window. */
const asWanted = (known: SwapKnown, { start }: OfferVisit | TakeVisit, visit: Visit): Visit | undefined => {
  if (start === undefined || start === visit.start) return visit;
  return mayStart(known.team, known.plan, visit, start) ? shifted(visit, start) : undefined;
};

const caseBegins = (
  known: SwapKnown,
  command: OfferVisit | TakeVisit,
  planned: Visit,
  visit: Visit,
  owner: MemberId,
) => ({
  by: command.by,
  at: command.at,
  caseId: command.caseId,
  number: known.team.head.cases + 1,
  owner,
  visit: visit.id,
  date: command.date,
  client: visit.client,
  start: visit.start,
  end: visit.end,
  ...(visit.start === planned.start ? {} : { movedFrom: planned.start }),
  expiresAt: expiryOf(visit.start < planned.start ? visit.start : planned.start, command.at),
});

const offer = (known: SwapKnown, command: OfferVisit): SwapDecision => {
  if (known.case) return unchanged;
  const planned = known.plan.visit(command.visit);
  if (!planned) return refused({ code: 'visitUnknown' });
  if (beginsNow(planned, command.at)) return refused({ code: 'visitStarted', visit: planned });
  const open = openCaseOn(known, planned);
  if (open) return refused({ code: 'alreadyOpen', case: open });
  if (!planned.members.includes(command.by)) return refused({ code: 'notYours', visit: planned, alternatives: [] });
  const visit = asWanted(known, command, planned);
  if (!visit || beginsNow(visit, command.at)) return refused({ code: 'notThen', visit: planned, alternatives: [] });
  if (command.to === undefined) {
    const asked = whoCanTake(known.team, known.plan, visit, command.by);
    if (asked.length === 0) return refused(nobody(known, visit, command.by));
    return accepted({
      type: 'visitOffered',
      ...caseBegins(known, command, planned, visit, command.by),
      asked,
      named: false,
    });
  }
  if (command.to === command.by) return refused({ code: 'ownVisit', visit });
  if (!mayCare(known, command.to)) return refused({ code: 'notYourWork', person: command.to });
  if (visit.members.includes(command.to)) return refused({ code: 'alreadyThere', visit, person: command.to });
  const finding = stopFor(known, visit, command.by, command.to);
  if (finding) return refused({ code: 'rule', finding, alternatives: [] });
  return accepted({
    type: 'visitOffered',
    ...caseBegins(known, command, planned, visit, command.by),
    asked: [command.to],
    named: true,
  });
};

const nobody = (known: SwapKnown, visit: Visit, from: MemberId): SwapReason => {
  const nearest = nearestMiss(known.team, known.plan, visit, from);
  return { code: 'nobodyCan', visit, alternatives: [], ...(nearest ? { nearest } : {}) };
};

/** It is on offer already, to whoever would take it: the press is an answer to that. */
const isJustThis = (open: VisitCase, { by, from, start = open.movedFrom ?? open.start }: TakeVisit): boolean =>
  open.began === 'owner' && open.owner === from && open.start === start && mayAnswer(open, by);

const take = (known: SwapKnown, command: TakeVisit): SwapDecision => {
  if (known.case) return unchanged;
  if (!mayCare(known, command.by)) return refused({ code: 'notYourWork', person: command.by });
  const planned = known.plan.visit(command.visit);
  if (!planned) return refused({ code: 'visitUnknown' });
  if (beginsNow(planned, command.at)) return refused({ code: 'visitStarted', visit: planned });
  if (planned.members.includes(command.by)) return refused({ code: 'ownVisit', visit: planned });
  if (!planned.members.includes(command.from)) return refused({ code: 'notYours', visit: planned, alternatives: [] });
  const open = openCaseOn(known, planned);
  if (open && isJustThis(open, command)) return accept({ ...known, case: open }, { ...command, type: 'acceptVisit' });
  if (open) return refused({ code: 'alreadyOpen', case: open });
  const visit = asWanted(known, command, planned);
  if (!visit || beginsNow(visit, command.at)) return refused({ code: 'notThen', visit: planned, alternatives: [] });
  const finding = stopFor(known, visit, command.from, command.by);
  if (finding) return refused({ code: 'rule', finding, alternatives: [] });
  return accepted({ type: 'visitRequested', ...caseBegins(known, command, planned, visit, command.from) });
};

const passed = (
  known: SwapKnown,
  open: VisitCase,
  visit: Visit,
  { by, at, to }: { readonly by: MemberId; readonly at: Instant; readonly to: MemberId },
): SwapDecision => {
  const finding = stopFor(known, visit, open.owner, to);
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
  });
};

/** Whom the case asks; and what is asked of all, anyone who passes the rules may answer. */
export const mayAnswer = (one: VisitCase, person: MemberId): boolean =>
  one.asked.includes(person) || (one.began === 'owner' && !one.named && person !== one.owner);

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

const accept = (known: SwapKnown, command: AcceptVisit): SwapDecision => {
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
  if (Math.min(planned.start, visit.start) <= command.at) return refused({ code: 'visitStarted', visit: planned });
  const to = one.began === 'owner' ? command.by : (one.taker ?? command.by);
  if (!mayCare(known, to)) return refused({ code: 'notYourWork', person: to });
  if (visit.members.includes(to))
    return refused(to === command.by ? { code: 'ownVisit', visit } : { code: 'alreadyThere', visit, person: to });
  return passed(known, one, visit, { by: command.by, at: command.at, to });
};

const hasTaken = (one: VisitCase, person: MemberId): boolean => one.status === 'taken' && one.taker === person;

const decline = (known: SwapKnown, command: DeclineVisit): SwapDecision => {
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

const withdraw = (known: SwapKnown, command: WithdrawVisit): SwapDecision => {
  const one = known.case;
  if (!one) return refused({ code: 'caseUnknown' });
  if (hasTaken(one, command.by)) return refused({ code: 'alreadyYours', case: one, alternatives: [] });
  if ((one.began === 'owner' ? one.owner : one.taker) !== command.by)
    return refused({ code: 'notYourCase', case: one });
  if (one.status === 'withdrawn') return unchanged;
  if (!one.open) return refused({ code: 'caseClosed', case: one });
  return accepted({ type: 'offerWithdrawn', by: command.by, at: command.at, caseId: one.id });
};

const expire = (known: SwapKnown, command: ExpireVisit): SwapDecision =>
  known.case?.open && known.case.dueAt !== undefined && known.case.dueAt <= command.at
    ? accepted({ type: 'offerExpired', at: command.at, caseId: command.caseId })
    : unchanged;

const withoutAlternatives = (known: SwapKnown, command: SwapCommand): SwapDecision => {
  switch (command.type) {
    case 'offerVisit':
      return offer(known, command);
    case 'takeVisit':
      return take(known, command);
    case 'acceptVisit':
      return accept(known, command);
    case 'declineVisit':
      return decline(known, command);
    case 'withdrawVisit':
      return withdraw(known, command);
    case 'expireVisit':
      return expire(known, command);
  }
};

/** The decision of the swap flow: pure, and may be run again. A refusal comes with alternatives that were decided here too. */
export const decide = (known: SwapKnown, command: SwapCommand): SwapDecision => {
  const decision = withoutAlternatives(known, command);
  if (decision.outcome !== 'refused' || !('alternatives' in decision.reason)) return decision;
  return refused({
    ...decision.reason,
    alternatives: alternativesTo(known, command, decision.reason, withoutAlternatives),
  });
};
