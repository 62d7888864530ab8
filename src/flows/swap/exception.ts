import { accepted, refused, unchanged, withText } from '../../core/decision';
import type { Instant, MemberId } from '../../core/ids';
import { deputiesOn, type People } from '../../core/team';
import { DELIVERED_AGAIN, localDate } from '../../core/time';
import { distanceFrom, type Finding } from '../../rules/finding';
import type { ApproveException, RejectException, RemindLeader } from './commands';
import { leaderDeadlines } from './deadlines';
import type { ExceptionRaised, SwapEvent } from './events';
import { closing } from './opening';
import { isAsAsked, passable, takenBy } from './passing';
import { leadersFor, ruledOut, type SwapDecision, type SwapKnown, verdictFor } from './reasons';
import { type Exception, firstStart, isParty, type LeadersTurn, partiesIn, type SwapCase } from './swap';

const exceptionOf = ({ rule, person, found }: Finding): Exception => ({
  rule,
  person,
  ...(found === undefined ? {} : { found }),
});

/** Whoever was asked already, and whoever leads the team now. */
const askedNow = (
  known: SwapKnown,
  { exception }: SwapCase,
  at: Instant,
  parties: readonly MemberId[],
): readonly MemberId[] =>
  [...new Set([...(exception?.leaders ?? []), ...leadersFor(known, at, parties)])].filter(
    (person) => !parties.includes(person),
  );

/** The two have agreed, and a leader has to look: who is asked, and by when. */
export const raise = (
  known: SwapKnown,
  one: SwapCase,
  found: readonly Finding[],
  { by, at, to }: { readonly by: MemberId; readonly at: Instant; readonly to: MemberId },
): ExceptionRaised => {
  const parties = partiesIn(one, to);
  const leaders = askedNow(known, one, at, parties);
  const standIns = deputiesOn(known.team, localDate(at, known.team.team.timeZone));
  return {
    type: 'exceptionRaised',
    by,
    at,
    caseId: one.id,
    to,
    leaders,
    deputies: standIns.filter((person) => !parties.includes(person) && !leaders.includes(person)),
    found: found.map(exceptionOf),
    ...leaderDeadlines(firstStart(one), at),
  };
};

/** A leader of the team, or whoever was asked in their place; nobody over their own swap. */
export const mayDecide = ({ members }: People, one: SwapCase, person: MemberId): boolean =>
  !isParty(one, person) &&
  (members.get(person)?.role === 'leader' || (one.exception?.leaders.includes(person) ?? false));

/** Something has come up that the leader had not seen, or it has become more. */
const isWorse = (found: readonly Finding[], seen: readonly Exception[]): boolean =>
  found.some(
    (finding) =>
      finding.rule !== 'shortNotice' &&
      !seen.some(
        (one) =>
          one.rule === finding.rule &&
          one.person === finding.person &&
          distanceFrom(finding.required, finding.found) <= distanceFrom(finding.required, one.found),
      ),
  );

/** It was given on what has become more since; also when it is typed and only delivered again. */
const isStale = (exception: LeadersTurn, { by, at, seen }: ApproveException | RejectException): boolean =>
  seen === undefined ? exception.by === by && at - exception.at < DELIVERED_AGAIN : seen < exception.revision;

type Decided = { readonly one: SwapCase & Required<Pick<SwapCase, 'exception' | 'taker'>> };

/** The case, if it is this person's to decide now. */
const toDecide = (
  known: SwapKnown,
  command: ApproveException | RejectException,
  done: SwapCase['status'],
): Decided | SwapDecision => {
  const { by } = command;
  const one = known.case;
  if (!one) return refused({ code: 'caseUnknown' });
  if (!mayDecide(known.team, one, by)) return refused({ code: 'notYoursToDecide', case: one });
  if (one.status === done && one.decidedBy === by) return unchanged;
  const { exception, taker } = one;
  if (one.status !== 'waiting' || !exception || !taker) return refused({ code: 'caseClosed', case: one });
  if (isStale(exception, command)) return refused({ code: 'changedSince', case: one });
  return { one: { ...one, exception, taker } };
};

/** The leader lets it pass; looked at once more by the same rules, and put before the leader anew if it has become more. */
export const approve = (known: SwapKnown, command: ApproveException): SwapDecision => {
  const decided = toDecide(known, command, 'taken');
  if (!('one' in decided)) return decided;
  const { one } = decided;
  const { by, at, comment } = command;
  const to = one.taker;
  const found = passable(known, one, { by, at, to });
  if ('reason' in found && found.reason.code === 'visitChanged')
    return accepted({ type: 'planOvertook', at, caseId: one.id });
  if ('reason' in found) return refused(found.reason);
  const verdict = verdictFor(known, at, one, found.passings);
  if (verdict.verdict === 'stops' && verdict.finding.severity === 'hard') return ruledOut(verdict);
  if (verdict.verdict === 'leader' && isWorse(verdict.found, one.exception.found))
    return accepted(raise(known, one, verdict.found, { by, at, to }));
  const approved: SwapEvent = { type: 'exceptionApproved', by, at, caseId: one.id };
  return withText(accepted<SwapEvent>(approved, takenBy(known, one, { by, at, to })), comment);
};

export const reject = (known: SwapKnown, command: RejectException): SwapDecision => {
  const decided = toDecide(known, command, 'rejected');
  if (!('one' in decided)) return decided;
  const { by, at, caseId, comment } = command;
  const isExtra = decided.one.exception.found.some(({ rule }) => rule === 'extraShift');
  const closes = isExtra ? closing(known, decided.one, by) : undefined;
  return withText(accepted({ type: 'exceptionRejected', by, at, caseId, ...closes }), comment);
};

/** A reminder, then the deputy, then the end: whichever has come. */
export const remind = (known: SwapKnown, { at, caseId }: RemindLeader): SwapDecision => {
  const one = known.case;
  if (one?.status !== 'waiting' || !one.exception || !one.taker || one.dueAt === undefined || at < one.dueAt)
    return unchanged;
  const { deputies, deputyAt, expiresAt } = one.exception;
  if (!isAsAsked(known, one)) return accepted({ type: 'planOvertook', at, caseId });
  const leaders = askedNow(known, one, at, partiesIn(one));
  if (expiresAt <= at) return accepted({ type: 'offerExpired', at, caseId });
  if (deputies.length === 0) return accepted({ type: 'leaderReminded', at, caseId, leaders, dueAt: expiresAt });
  if (deputyAt <= at) return accepted({ type: 'deputyAsked', at, caseId, leaders, dueAt: expiresAt });
  return accepted({ type: 'leaderReminded', at, caseId, leaders, dueAt: deputyAt });
};
