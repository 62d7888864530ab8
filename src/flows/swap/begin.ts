import { accepted, refused, unchanged } from '../../core/decision';
import type { IsoDate, MemberId } from '../../core/ids';
import { hasOpenSeat, shifted } from '../../core/plan';
import type { Visit } from '../../core/roster';
import { nearestMiss, whoCanTake } from '../../planning/candidates';
import { awayFromVisit } from '../../planning/free';
import { mayStart } from '../../planning/times';
import { accept } from './answer';
import type { OfferVisit, SwapVisit, TakeVisit } from './commands';
import { beginsNow, expiryOf } from './deadlines';
import {
  absentFrom,
  forLeader,
  mayAnswer,
  mayCare,
  mayOpen,
  openCaseOn,
  ruledOut,
  type SwapDecision,
  type SwapKnown,
  type SwapReason,
  verdictFor,
  verdictOn,
} from './reasons';
import { takeVacant } from './shift-begin';
import type { Seat, VisitCase, VisitRef } from './swap';

/** The visit as the command would have it: as planned, or moved within its window for one person. */
const asWanted = (known: SwapKnown, command: OfferVisit | TakeVisit, visit: Visit): Visit | undefined => {
  const { start } = command;
  if (start === undefined || start === visit.start) return visit;
  const person = command.type === 'takeVisit' ? command.by : command.to;
  return person !== undefined && mayStart(known.team, known.plan, visit, start) ? shifted(visit, start) : undefined;
};

const caseBegins = (
  known: SwapKnown,
  command: OfferVisit | TakeVisit | SwapVisit,
  planned: Visit,
  visit: Visit,
  owner: MemberId,
  also: readonly Beside[] = [],
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
  ...(also.length > 0 ? { also: also.map(seatOf) } : {}),
  expiresAt: expiryOf(
    [planned, ...also.map((one) => one.visit)].reduce(
      (first, { start }) => (start < first ? start : first),
      visit.start,
    ),
    command.at,
  ),
});

const seatOf = ({ visit, date }: Beside): Seat => ({
  visit: visit.id,
  date,
  client: visit.client,
  start: visit.start,
  end: visit.end,
});

/** The visit is in the plan, and on that date. */
const isOn = ({ stored }: SwapKnown, { visit, date }: VisitRef): boolean =>
  stored.days.get(date)?.visits.some(({ id }) => id === visit) ?? false;

/** A further visit of the same question. */
interface Beside {
  readonly visit: Visit;
  readonly date: IsoDate;
}

/** The further visits, if all of them may be asked about; else why not. */
const besidesOf = (
  known: SwapKnown,
  { also = [], at, start }: OfferVisit | TakeVisit,
  owner: MemberId,
  planned: Visit,
): { readonly also: readonly Beside[] } | { readonly reason: SwapReason } => {
  const found: Beside[] = [];
  for (const { visit: id, date } of also) {
    const visit = known.plan.visit(id);
    if (!visit || !isOn(known, { visit: id, date }) || id === planned.id || found.some((one) => one.visit.id === id))
      return { reason: { code: 'visitUnknown' } };
    if (beginsNow(visit, at)) return { reason: { code: 'visitStarted', visit } };
    const open = openCaseOn(known, visit);
    if (open) return { reason: { code: 'alreadyOpen', case: open } };
    if (!visit.members.includes(owner)) return { reason: { code: 'notYours', visit, alternatives: [] } };
    found.push({ visit, date });
  }
  if (found.length > 0 && start !== undefined) return { reason: { code: 'notThen', visit: planned, alternatives: [] } };
  return { also: found };
};

const passingsTo = (visits: readonly Visit[], from: MemberId, to: MemberId) =>
  visits.map((visit) => ({ visit, from, to }));

export const offer = (known: SwapKnown, command: OfferVisit): SwapDecision => {
  if (known.case) return unchanged;
  const planned = known.plan.visit(command.visit);
  if (!planned || !isOn(known, command)) return refused({ code: 'visitUnknown' });
  if (beginsNow(planned, command.at)) return refused({ code: 'visitStarted', visit: planned });
  const open = openCaseOn(known, planned);
  if (open) return refused({ code: 'alreadyOpen', case: open });
  const away = awayFromVisit(known.team, known.plan, planned);
  if ((hasOpenSeat(planned) && !planned.members.includes(command.by)) || (away !== undefined && away !== command.by))
    return offerNobodys(known, command, planned, away);
  if (!planned.members.includes(command.by)) return refused({ code: 'notYours', visit: planned, alternatives: [] });
  const visit = asWanted(known, command, planned);
  if (!visit || beginsNow(visit, command.at)) return refused({ code: 'notThen', visit: planned, alternatives: [] });
  const besides = besidesOf(known, command, command.by, planned);
  if ('reason' in besides) return refused(besides.reason);
  const { also } = besides;
  const others = also.map((one) => one.visit);
  if (command.to === undefined) {
    const asked = whoCanTake(known.team, known.plan, visit, command.by, others);
    const [nearest] = asked;
    if (nearest === undefined) return refused(nobody(known, visit, command.by, others));
    const verdict = verdictOn(known, command.at, ...passingsTo([visit, ...others], command.by, nearest));
    if (verdict.verdict === 'stops') return ruledOut(verdict);
    return accepted({
      type: 'visitOffered',
      ...caseBegins(known, command, planned, visit, command.by, also),
      ...forLeader(verdict),
      asked,
      named: false,
    });
  }
  if (command.to === command.by) return refused({ code: 'ownVisit', visit });
  if (!mayCare(known, command.to)) return refused({ code: 'notYourWork', person: command.to });
  const { to } = command;
  const there = [visit, ...others].find(({ members }) => members.includes(to));
  if (there) return refused({ code: 'alreadyThere', visit: there, person: to });
  const verdict = verdictOn(known, command.at, ...passingsTo([visit, ...others], command.by, to));
  if (verdict.verdict === 'stops') return ruledOut(verdict);
  return accepted({
    type: 'visitOffered',
    ...caseBegins(known, command, planned, visit, command.by, also),
    ...forLeader(verdict),
    asked: [to],
    named: true,
  });
};

/** Who can take a visit that nobody has, or nobody who is there: by itself, and as planned. */
const offerNobodys = (
  known: SwapKnown,
  command: OfferVisit,
  visit: Visit,
  away: MemberId | undefined,
): SwapDecision => {
  const { by, at, to, start = visit.start } = command;
  if (!mayOpen(known, by)) return refused({ code: 'notYourWork', person: by });
  if (start !== visit.start || command.also) return refused({ code: 'notThen', visit, alternatives: [] });
  if (to !== undefined && !mayCare(known, to)) return refused({ code: 'notYourWork', person: to });
  if (to !== undefined && to === away)
    return ruledOut({ verdict: 'stops', finding: absentFrom(to, visit, { visit: visit.id, client: visit.client }) });
  const can = to === undefined ? whoCanTake(known.team, known.plan, visit, away) : [to];
  const asked = can.filter((person) => person !== by);
  const [nearest] = asked;
  if (nearest === undefined) return refused(nobody(known, visit, away, []));
  const vacancy = { vacant: true as const, ...(away === undefined ? {} : { away }) };
  const asking = { ...vacancy, began: 'owner' as const, owner: by };
  const verdict = verdictFor(known, at, asking, [{ visit, from: away, to: nearest }]);
  if (verdict.verdict === 'stops') return ruledOut(verdict);
  return accepted({
    type: 'visitOffered',
    ...caseBegins(known, command, visit, visit, by),
    ...forLeader(verdict),
    ...vacancy,
    asked,
    named: to !== undefined,
  });
};

const nobody = (known: SwapKnown, visit: Visit, from: MemberId | undefined, also: readonly Visit[]): SwapReason => {
  if (also.length > 0) return { code: 'nobodyCan', visit, also, alternatives: [] };
  const nearest = nearestMiss(known.team, known.plan, visit, from);
  return { code: 'nobodyCan', visit, alternatives: [], ...(nearest ? { nearest } : {}) };
};

/** It is on offer already, to whoever would take it: the press is an answer to that. */
const isJustThis = (
  open: VisitCase,
  { by, from, start = open.movedFrom ?? open.start, also = [] }: TakeVisit,
): boolean =>
  open.began === 'owner' &&
  open.owner === from &&
  open.start === start &&
  also.length === 0 &&
  open.also === undefined &&
  mayAnswer(open, by);

export const take = (known: SwapKnown, command: TakeVisit): SwapDecision => {
  if (known.case) return unchanged;
  if (!mayCare(known, command.by)) return refused({ code: 'notYourWork', person: command.by });
  const planned = known.plan.visit(command.visit);
  if (!planned || !isOn(known, command)) return refused({ code: 'visitUnknown' });
  if (beginsNow(planned, command.at)) return refused({ code: 'visitStarted', visit: planned });
  if (planned.members.includes(command.by)) return refused({ code: 'ownVisit', visit: planned });
  const { from } = command;
  const away = awayFromVisit(known.team, known.plan, planned);
  if (from === undefined || from === away) return takeNobodys(known, command, planned, away);
  if (!planned.members.includes(from)) return refused({ code: 'notYours', visit: planned, alternatives: [] });
  const open = openCaseOn(known, planned);
  if (open && isJustThis(open, command)) return accept({ ...known, case: open }, { ...command, type: 'acceptVisit' });
  if (open) return refused({ code: 'alreadyOpen', case: open });
  const visit = asWanted(known, command, planned);
  if (!visit || beginsNow(visit, command.at)) return refused({ code: 'notThen', visit: planned, alternatives: [] });
  const besides = besidesOf(known, command, from, planned);
  if ('reason' in besides) return refused(besides.reason);
  const others = besides.also.map((one) => one.visit);
  const own = others.find(({ members }) => members.includes(command.by));
  if (own) return refused({ code: 'ownVisit', visit: own });
  const verdict = verdictOn(known, command.at, ...passingsTo([visit, ...others], from, command.by));
  if (verdict.verdict === 'stops') return ruledOut(verdict);
  return accepted({
    type: 'visitRequested',
    ...caseBegins(known, command, planned, visit, from, besides.also),
    ...forLeader(verdict),
  });
};

/** A visit that nobody has, or nobody who is there: by itself, and as planned. */
const takeNobodys = (known: SwapKnown, command: TakeVisit, visit: Visit, away: MemberId | undefined): SwapDecision => {
  const { by, at, start = visit.start } = command;
  if (!hasOpenSeat(visit) && away === undefined) return refused({ code: 'notYours', visit, alternatives: [] });
  const open = openCaseOn(known, visit);
  if (open?.vacant && open.began === 'owner' && mayAnswer(open, by))
    return accept({ ...known, case: open }, { ...command, type: 'acceptVisit' });
  if (open) return refused({ code: 'alreadyOpen', case: open });
  if (start !== visit.start || command.also) return refused({ code: 'notThen', visit, alternatives: [] });
  const verdict = verdictOn(known, at, { visit, from: away, to: by });
  if (verdict.verdict === 'stops') return ruledOut(verdict);
  const begins = caseBegins(known, command, visit, visit, by);
  const vacancy = { vacant: true as const, ...(away === undefined ? {} : { away }) };
  return takeVacant(known, { type: 'visitRequested', ...begins, ...forLeader(verdict), ...vacancy }, verdict);
};

/** Whether both visits may change hands between these two, apart from the rules. */
const swappable = (known: SwapKnown, command: SwapVisit, mine: Visit, theirs: Visit): SwapReason | undefined => {
  const { by, at, with: other } = command;
  const begun = [mine, theirs].find((visit) => beginsNow(visit, at));
  if (begun) return { code: 'visitStarted', visit: begun };
  const open = openCaseOn(known, mine) ?? openCaseOn(known, theirs);
  if (open) return { code: 'alreadyOpen', case: open };
  if (!mine.members.includes(by)) return { code: 'notYours', visit: mine, alternatives: [] };
  if (theirs.members.includes(by)) return { code: 'ownVisit', visit: theirs };
  if (!theirs.members.includes(other)) return { code: 'notYours', visit: theirs, alternatives: [] };
  if (mine.members.includes(other)) return { code: 'alreadyThere', visit: mine, person: other };
  const notCarer = [by, other].find((person) => !mayCare(known, person));
  return notCarer && { code: 'notYourWork', person: notCarer };
};

export const swap = (known: SwapKnown, command: SwapVisit): SwapDecision => {
  if (known.case) return unchanged;
  const mine = known.plan.visit(command.visit);
  const theirs = known.plan.visit(command.returns.visit);
  if (!mine || !theirs || !isOn(known, command) || !isOn(known, command.returns))
    return refused({ code: 'visitUnknown' });
  const reason = swappable(known, command, mine, theirs);
  if (reason) return refused(reason);
  const { by, with: other } = command;
  const verdict = verdictOn(
    known,
    command.at,
    { visit: mine, from: by, to: other },
    { visit: theirs, from: other, to: by },
  );
  if (verdict.verdict === 'stops') return ruledOut(verdict);
  const { client, start, end } = theirs;
  return accepted({
    type: 'swapProposed',
    ...caseBegins(known, command, mine, mine, by),
    ...forLeader(verdict),
    expiresAt: expiryOf(mine.start < start ? mine.start : start, command.at),
    with: other,
    returns: { ...command.returns, client, start, end },
  });
};
