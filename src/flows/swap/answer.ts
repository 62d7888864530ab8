import { accepted, refused, unchanged } from '../../core/decision';
import type { MemberId } from '../../core/ids';
import { DELIVERED_AGAIN } from '../../core/time';
import type { Finding } from '../../rules/finding';
import type { AcceptVisit, DeclineVisit, ExpireVisit, WithdrawVisit } from './commands';
import type { SwapEvent } from './events';
import { raise } from './exception';
import { closing } from './opening';
import { isAsAsked, passable, takenBy } from './passing';
import { mayAnswer, ruledOut, type SwapDecision, type SwapKnown, type SwapReason, verdictFor } from './reasons';
import { beginnerOf, declinedAt, isWaitingFor, type SwapCase } from './swap';

const doneAlready = (one: SwapCase, by: MemberId): boolean =>
  one.status === 'taken' && (one.began === 'owner' ? one.taker === by : one.owner === by);

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
  const verdict = verdictFor(known, at, one, found.passings);
  switch (verdict.verdict) {
    case 'stops':
      return ruledOut(verdict);
    case 'leader':
      if (!one.asked.includes(by)) return refused(unaskedFor(one, verdict.found));
      return accepted(raise(known, one, verdict.found, { by, at, to }));
    case 'passes':
      return accepted(takenBy(known, one, { by, at, to }, verdict));
  }
};

const hasTaken = (one: SwapCase, person: MemberId): boolean => one.status === 'taken' && one.taker === person;

/** A no that was given before the yes that the leader decides about, and is only delivered again. */
const isFromBefore = ({ exception }: SwapCase, { by, at, seen }: DeclineVisit): boolean => {
  if (exception?.by !== by) return false;
  return seen === undefined ? at - exception.at < DELIVERED_AGAIN : seen < exception.revision;
};

export const decline = (known: SwapKnown, command: DeclineVisit): SwapDecision => {
  const one = known.case;
  if (!one) return refused({ code: 'caseUnknown' });
  if (!mayAnswer(one, command.by)) return refused({ code: 'notAsked', case: one });
  if (hasTaken(one, command.by)) return refused({ code: 'alreadyYours', case: one, alternatives: [] });
  if (declinedAt(one, command.by) !== undefined && !isWaitingFor(one, command.by)) return unchanged;
  if (isFromBefore(one, command)) return refused({ code: 'changedSince', case: one });
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
  if (isWaitingFor(one, command.by)) return decline(known, { ...command, type: 'declineVisit' });
  if (hasTaken(one, command.by)) return refused({ code: 'alreadyYours', case: one, alternatives: [] });
  if (beginnerOf(one) !== command.by) return refused({ code: 'notYourCase', case: one });
  if (one.status === 'withdrawn') return unchanged;
  if (!one.open) return refused({ code: 'caseClosed', case: one });
  const { by, at } = command;
  return accepted({ type: 'offerWithdrawn', by, at, caseId: one.id, ...closing(known, one, by) });
};

/** Someone who was not asked waits for nobody: those who were can take it at once. */
const unaskedFor = (one: SwapCase, [finding]: readonly Finding[]): SwapReason =>
  finding ? { code: 'rule', finding, alternatives: [] } : { code: 'notAsked', case: one };

export const expire = (known: SwapKnown, { at, caseId }: ExpireVisit): SwapDecision => {
  const one = known.case;
  if (one?.status !== 'asking' || one.dueAt === undefined || at < one.dueAt) return unchanged;
  return accepted({ type: isAsAsked(known, one) ? 'offerExpired' : 'planOvertook', at, caseId });
};
