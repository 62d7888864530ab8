import { accepted, refused, unchanged } from '../../core/decision';
import type { MemberId } from '../../core/ids';
import type { AcceptVisit, DeclineVisit, ExpireVisit, WithdrawVisit } from './commands';
import type { SwapEvent } from './events';
import { raise } from './exception';
import { passable, takenBy } from './passing';
import { mayAnswer, type SwapDecision, type SwapKnown, verdictOn } from './reasons';
import { beginnerOf, declinedAt, type VisitCase } from './swap';

const doneAlready = (one: VisitCase, by: MemberId): boolean =>
  one.status === 'taken' && (one.began === 'owner' ? one.taker === by : one.owner === by);

const isWaitingFor = (one: VisitCase, person: MemberId): boolean =>
  one.status === 'waiting' && (one.began === 'owner' ? one.taker === person : one.owner === person);

export const accept = (known: SwapKnown, command: AcceptVisit): SwapDecision => {
  const one = known.case;
  if (!one) return refused({ code: 'caseUnknown' });
  if (doneAlready(one, command.by) || isWaitingFor(one, command.by)) return unchanged;
  if (!mayAnswer(one, command.by)) return refused({ code: 'notAsked', case: one });
  if (!one.open) return refused({ code: 'caseClosed', case: one });
  if (one.status === 'waiting') return refused({ code: 'leadersTurn', case: one });
  if (command.seen !== undefined && command.seen < (declinedAt(one, command.by) ?? 0))
    return refused({ code: 'changedSince', case: one });
  const { by, at } = command;
  const to = one.began === 'owner' ? by : (one.taker ?? by);
  const found = passable(known, one, { by, at, to });
  if ('reason' in found) return refused(found.reason);
  const verdict = verdictOn(known, at, ...found.passings);
  switch (verdict.verdict) {
    case 'stops':
      return refused({ code: 'rule', finding: verdict.finding, alternatives: [] });
    case 'leader':
      return accepted(raise(known, one, verdict.found, { by, at, to }));
    case 'passes':
      return accepted(takenBy(one, { by, at, to }));
  }
};

const hasTaken = (one: VisitCase, person: MemberId): boolean => one.status === 'taken' && one.taker === person;

export const decline = (known: SwapKnown, command: DeclineVisit): SwapDecision => {
  const one = known.case;
  if (!one) return refused({ code: 'caseUnknown' });
  if (!mayAnswer(one, command.by)) return refused({ code: 'notAsked', case: one });
  if (hasTaken(one, command.by)) return refused({ code: 'alreadyYours', case: one, alternatives: [] });
  if (declinedAt(one, command.by) !== undefined && !isWaitingFor(one, command.by)) return unchanged;
  if (!one.open) return refused({ code: 'caseClosed', case: one });
  const envelope = { at: command.at, caseId: one.id };
  const declined: SwapEvent = { type: 'visitDeclined', by: command.by, ...envelope };
  const everyone =
    isWaitingFor(one, command.by) ||
    one.asked.every((person) => person === command.by || declinedAt(one, person) !== undefined);
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

export const expire = (known: SwapKnown, command: ExpireVisit): SwapDecision =>
  known.case?.status === 'asking' && known.case.dueAt !== undefined && known.case.dueAt <= command.at
    ? accepted({ type: 'offerExpired', at: command.at, caseId: command.caseId })
    : unchanged;
