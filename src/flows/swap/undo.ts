import { accepted, refused, unchanged, withText } from '../../core/decision';
import type { MemberId } from '../../core/ids';
import { shifted } from '../../core/plan';
import type { Visit } from '../../core/roster';
import type { SeatPassing } from '../../planning/passings';
import { mayStart } from '../../planning/times';
import { passedUnder, whoLooks } from '../../rules/trust';
import { withdraw } from './answer';
import type { UndoSwap } from './commands';
import type { SwapEvent } from './events';
import { besides, passingsOf, refsOf, standsWith } from './passing';
import { openCaseOn, partiesOf, ruledOut, type SwapDecision, type SwapKnown } from './reasons';
import { foundGoingBack, undoShift } from './shift-undo';
import { isParty, isShiftCase, type SwapCase, type VisitCase } from './swap';

/** The two who swapped, and the leader. */
const mayUndo = ({ team }: SwapKnown, one: SwapCase, person: MemberId): boolean =>
  isParty(one, person) || one.decidedBy === person || team.members.get(person)?.role === 'leader';

export const undo = (known: SwapKnown, command: UndoSwap): SwapDecision => {
  const one = known.case;
  if (!one) return refused({ code: 'caseUnknown' });
  if (one.open) return withdraw(known, { ...command, type: 'withdrawVisit' });
  const { owner, taker } = one;
  if (!mayUndo(known, one, command.by)) return refused({ code: 'notYourSwap', case: one });
  if (one.status === 'undone') return unchanged;
  if (one.status !== 'taken' || taker === undefined) return refused({ code: 'caseClosed', case: one });
  if (isShiftCase(one)) return undoShift(known, command, { ...one, taker });
  if (one.vacant) return undoNobodys(known, command, { ...one, taker });
  const visit = known.plan.visit(one.visit);
  if (!visit || visit.start !== one.start || visit.end !== one.end)
    return refused(visit ? { code: 'visitChanged', case: one, visit } : { code: 'visitChanged', case: one });
  if (!visit.members.includes(taker) || visit.members.includes(owner)) return refused({ code: 'movedOn', visit });
  const others = besides(one, taker, owner);
  const gone = others.find(({ seat, from, to }) => !standsWith(known, seat, from, to));
  const now = gone && known.plan.visit(gone.seat.visit);
  if (gone)
    return refused(
      now && !now.members.includes(gone.from)
        ? { code: 'movedOn', visit: now }
        : { code: 'visitChanged', case: one, visit },
    );
  const passings = passingsOf(known, others);
  const open = [visit, ...passings.map((passing) => passing.visit)]
    .map((each) => openCaseOn(known, each))
    .find(Boolean);
  if (open) return refused({ code: 'alreadyOpen', case: open });
  const begun = passings.find((passing) => passing.visit.start <= command.at);
  if (begun) return refused({ code: 'visitStarted', visit: begun.visit });
  return goesBack(known, command, one, { visit, from: taker, to: owner }, passings);
};

/** A visit that nobody had is nobody's again: no rule stops that, and the leader says why. */
const undoNobodys = (
  known: SwapKnown,
  { by, at, caseId, comment }: UndoSwap,
  one: VisitCase & Required<Pick<VisitCase, 'taker'>>,
): SwapDecision => {
  const visit = known.plan.visit(one.visit);
  if (!visit || visit.start !== one.start || visit.end !== one.end)
    return refused(visit ? { code: 'visitChanged', case: one, visit } : { code: 'visitChanged', case: one });
  if (!visit.members.includes(one.taker)) return refused({ code: 'movedOn', visit });
  const open = openCaseOn(known, visit);
  if (open) return refused({ code: 'alreadyOpen', case: open });
  if (visit.start <= at) return refused({ code: 'visitStarted', visit });
  if (!isParty(one, by) && !comment) return refused({ code: 'reasonMissing', case: one });
  const back = { from: one.taker, ...(one.away ? { to: one.away } : {}), visit: visit.id, date: one.date };
  const undone: SwapEvent = { type: 'swapUndone', by, at, caseId, ...back, ...passedUnder(known.team.team) };
  return comment && !isParty(one, by) ? withText(accepted(undone), comment) : accepted(undone);
};

/**
 * To whoever had it, when it was: by the same rules as when it was taken. What the planning system has planned so itself is no exception of theirs,
 * and a leader, who says why it goes back, lets exceptions pass.
 */
const goesBack = (
  known: SwapKnown,
  { by, at, caseId, comment }: UndoSwap,
  one: VisitCase,
  { visit, from, to }: { readonly visit: Visit; readonly from: MemberId; readonly to: MemberId },
  others: readonly SeatPassing[],
): SwapDecision => {
  const { movedFrom, date } = one;
  const before = movedFrom === undefined ? visit : shifted(visit, movedFrom);
  if (Math.min(visit.start, before.start) <= at) return refused({ code: 'visitStarted', visit });
  if (before !== visit && !mayStart(known.team, known.plan, visit, before.start))
    return refused({ code: 'notThen', visit, alternatives: [] });
  const passings = [{ visit: before, from, to }, ...others];
  const verdict = whoLooks({
    people: known.team,
    at,
    found: foundGoingBack(known, passings),
    parties: partiesOf(passings),
    hasLeader: !isParty(one, by),
  });
  if (verdict.verdict === 'stops') return ruledOut(verdict);
  if (!isParty(one, by) && !comment) return refused({ code: 'reasonMissing', case: one });
  const moved = movedFrom === undefined ? {} : { start: movedFrom };
  const passed = { from, to, visit: visit.id, date, ...moved, ...refsOf(one) };
  const undone: SwapEvent = { type: 'swapUndone', by, at, caseId, ...passed, ...passedUnder(known.team.team, verdict) };
  return comment && !isParty(one, by) ? withText(accepted(undone), comment) : accepted(undone);
};
