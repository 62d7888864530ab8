import type { Head, Stored, TeamState } from '../../../src/core/flow';
import { type CaseId, caseId, type Instant, instant, isoDate, type MemberId } from '../../../src/core/ids';
import { planOf } from '../../../src/core/plan';
import type { Visit } from '../../../src/core/roster';
import { localTime } from '../../../src/core/time';
import type {
  AcceptVisit,
  ApproveException,
  DeclineVisit,
  ExpireVisit,
  OfferVisit,
  RejectException,
  RemindLeader,
  SwapCommand,
  SwapVisit,
  TakeVisit,
  UndoSwap,
  WithdrawVisit,
} from '../../../src/flows/swap/commands';
import { decide } from '../../../src/flows/swap/decide';
import type { SwapEvent } from '../../../src/flows/swap/events';
import { evolve } from '../../../src/flows/swap/evolve';
import type { SwapDecision, SwapKnown, SwapReason } from '../../../src/flows/swap/reasons';
import type { VisitCase } from '../../../src/flows/swap/swap';
import { type CareTeam, TUESDAY } from '../../support/care-team';

export const WEDNESDAY = isoDate('2026-11-25');

/** A team in the middle of its work, held in memory: what is decided is folded in at once. */
export interface Round {
  readonly who: (name: string) => MemberId;
  /** `K-1047 14:30`, on Wednesday or the date given. */
  readonly visit: (words: string, date?: string) => Visit;
  readonly holders: (words: string, date?: string) => readonly string[];
  readonly at: () => Instant;
  /** Minutes later. */
  readonly pass: (minutes: number) => void;
  /** The planning system says something else of a visit. */
  readonly replan: (words: string, change: (visit: Visit) => Visit | undefined) => void;
  readonly offer: (by: string, words: string, more?: { readonly to?: string; readonly date?: string }) => OfferVisit;
  /** Without `from`: a visit that nobody has. */
  readonly take: (by: string, words: string, from?: string) => TakeVisit;
  /** `swap('Sara', 'K-1047 14:30', 'Ahmed', 'K-1033 13:30')` */
  readonly swap: (by: string, words: string, other: string, returns: string) => SwapVisit;
  readonly accept: (by: string, seen?: number) => AcceptVisit;
  readonly decline: (by: string, seen?: number) => DeclineVisit;
  readonly withdraw: (by: string) => WithdrawVisit;
  readonly undo: (by: string) => UndoSwap;
  readonly approve: (by: string, seen?: number) => ApproveException;
  readonly reject: (by: string, seen?: number) => RejectException;
  readonly remind: () => RemindLeader;
  readonly expire: () => ExpireVisit;
  readonly decides: (command: SwapCommand) => SwapDecision;
  /** Decides on something else than what is stored. */
  readonly decidesOn: (known: SwapKnown, command: SwapCommand) => SwapDecision;
  /** Decides, and folds in what happened. */
  readonly does: (command: SwapCommand) => SwapDecision;
  /** The case that was begun last. */
  readonly last: () => VisitCase;
  readonly stored: () => Stored;
  readonly known: (id: CaseId) => SwapKnown;
  readonly events: () => readonly SwapEvent[];
}

export const roundOf = (care: CareTeam, from: Instant = TUESDAY): Round => {
  const members = new Map(care.members.map((member) => [member.id, member]));
  const clients = new Map(care.clients.map((client) => [client.code, client]));
  let at = from;
  let begun = 0;
  let cases = 0;
  let stored: Stored = { cases: new Map(), days: new Map(care.days.map((day) => [day.date, day])) };
  let events: readonly SwapEvent[] = [];

  const who = (name: string): MemberId => {
    const found = care.members.find((member) => member.name === name || member.name.startsWith(`${name} `));
    if (!found) throw new Error(`no ${name} in the team`);
    return found.id;
  };
  const find = (words: string, date: string = WEDNESDAY): Visit | undefined => {
    const [client, time] = words.split(' ');
    return stored.days
      .get(isoDate(date))
      ?.visits.find((visit) => visit.client === client && localTime(visit.start, care.team.timeZone) === time);
  };
  const visit = (words: string, date?: string): Visit => {
    const found = find(words, date);
    if (!found) throw new Error(`no visit ${words}`);
    return found;
  };
  const newCase = (): CaseId => {
    begun += 1;
    return caseId(`case-${begun}`);
  };
  const lastId = (): CaseId => [...stored.cases.keys()].pop() ?? caseId('none');
  const known = (id: CaseId): SwapKnown => {
    const head: Head = { seq: events.length, hash: '', cases, writes: events.length };
    const openCases = [...stored.cases.values()].filter((one) => one.open);
    const team: TeamState = { team: care.team, members, clients, head, openCases };
    const one = stored.cases.get(id) as VisitCase | undefined;
    return { team, stored, plan: planOf([...stored.days.values()]), ...(one ? { case: one } : {}) };
  };
  const decides = (command: SwapCommand): SwapDecision => decide(known(command.caseId), command);
  const happened = (event: SwapEvent): void => {
    stored = evolve(stored, event);
    events = [...events, event];
    if ('number' in event) cases = event.number;
  };
  const onCase = (by: string, seen: number | undefined) => ({
    by: who(by),
    at,
    caseId: lastId(),
    ...(seen === undefined ? {} : { seen }),
  });

  return {
    who,
    visit,
    holders: (words, date) =>
      visit(words, date).members.map((member) => members.get(member)?.name.split(' ')[0] ?? member),
    at: () => at,
    pass: (minutes) => {
      at = instant(at + minutes * 60_000);
    },
    replan: (words, change) => {
      const was = visit(words);
      const now = change(was);
      const days = [...stored.days.values()].map((day) => ({
        ...day,
        visits: day.visits.flatMap((one) => (one.id === was.id ? (now ? [now] : []) : [one])),
      }));
      stored = { ...stored, days: new Map(days.map((day) => [day.date, day])) };
    },
    offer: (by, words, { to, date = WEDNESDAY } = {}) => ({
      type: 'offerVisit',
      by: who(by),
      at,
      caseId: newCase(),
      visit: visit(words, date).id,
      date: isoDate(date),
      ...(to ? { to: who(to) } : {}),
    }),
    take: (by, words, owner) => ({
      type: 'takeVisit',
      by: who(by),
      at,
      caseId: newCase(),
      visit: visit(words).id,
      date: WEDNESDAY,
      ...(owner === undefined ? {} : { from: who(owner) }),
    }),
    swap: (by, words, other, returns) => ({
      type: 'swapVisit',
      by: who(by),
      at,
      caseId: newCase(),
      visit: visit(words).id,
      date: WEDNESDAY,
      with: who(other),
      returns: { visit: visit(returns).id, date: WEDNESDAY },
    }),
    accept: (by, seen) => ({ type: 'acceptVisit', ...onCase(by, seen) }),
    decline: (by, seen) => ({ type: 'declineVisit', ...onCase(by, seen) }),
    withdraw: (by) => ({ type: 'withdrawVisit', ...onCase(by, undefined) }),
    undo: (by) => ({ type: 'undoSwap', ...onCase(by, undefined) }),
    approve: (by, seen) => ({ type: 'approveException', ...onCase(by, seen) }),
    reject: (by, seen) => ({ type: 'rejectException', ...onCase(by, seen) }),
    remind: () => ({ type: 'remindLeader', at, caseId: lastId() }),
    expire: () => ({ type: 'expireVisit', at, caseId: lastId() }),
    decides,
    decidesOn: decide,
    does: (command) => {
      const decision = decides(command);
      if (decision.outcome === 'accepted') decision.events.forEach(happened);
      return decision;
    },
    last: () => {
      const one = stored.cases.get(lastId());
      if (!one) throw new Error('no case was begun');
      return one as VisitCase;
    },
    stored: () => stored,
    known,
    events: () => events,
  };
};

/** What was decided, in a word or two: `accepted visitTaken`, `unchanged`, `refused notAsked`. */
export const outcome = (decision: SwapDecision): string => {
  switch (decision.outcome) {
    case 'accepted':
      return `accepted ${decision.events.map((event) => event.type).join(' ')}`;
    case 'unchanged':
      return 'unchanged';
    case 'refused':
      return `refused ${decision.reason.code}`;
  }
};

export const reasonOf = (decision: SwapDecision): SwapReason => {
  if (decision.outcome !== 'refused') throw new Error(`it was ${outcome(decision)}`);
  return decision.reason;
};
