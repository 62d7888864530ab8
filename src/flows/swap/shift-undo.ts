import { accepted, refused, withText } from '../../core/decision';
import { handedTo, reseated } from '../../core/plan';
import { findingsIfPassed, type Passing } from '../../planning/passings';
import type { Finding } from '../../rules/finding';
import { passedUnder, whoLooks } from '../../rules/trust';
import type { UndoSwap } from './commands';
import type { ShiftUndone } from './events';
import { openCaseOnShift, partiesOf, ruledOut, type SwapDecision, type SwapKnown, type SwapReason } from './reasons';
import { followersBack, passingsBack } from './shift-passing';
import { holderOf, isParty, type ShiftCase } from './swap';

/** It is then as the planning system has it, who as well as when. */
const goesBackAsPlanned = (passing: Passing): boolean =>
  'shift' in passing
    ? handedTo(passing.shift, passing.to).planned === undefined
    : reseated(passing.visit, passing.from, passing.to).planned === undefined &&
      passing.visit.plannedStart === undefined;

/** The visit was planned in a shift that the person has given away since: nobody has planned it outside their work. */
const isWithoutItsShift = ({ stored }: SwapKnown, { rule, person, from, to }: Finding): boolean =>
  (rule === 'outsideShift' || rule === 'otherTeam') &&
  [...stored.days.values()].some(({ shifts }) =>
    shifts.some(({ planned, start, end }) => planned === person && start <= from && to <= end),
  );

/** What is found apart from exceptions that the planning system has planned so itself: those are nobody's here. */
export const foundGoingBack = (known: SwapKnown, passings: readonly Passing[]): readonly Finding[] => {
  const { team, plan } = known;
  const back = passings.filter(goesBackAsPlanned);
  const all = back.length === passings.length;
  const ids = new Set<string>(back.map((passing) => ('shift' in passing ? passing.shift.id : passing.visit.id)));
  const isPlanned = ({ shift, visit }: Finding) =>
    all || (shift !== undefined && ids.has(shift)) || (visit !== undefined && ids.has(visit));
  return findingsIfPassed(team, plan, passings).filter(
    (finding) => finding.severity === 'hard' || !isPlanned(finding) || isWithoutItsShift(known, finding),
  );
};

type Taken = ShiftCase & Required<Pick<ShiftCase, 'taker'>>;

/** Both shifts as they stand, if they still stand with those who took them; else why they do not go back. */
const standing = ({ plan }: SwapKnown, one: Taken): { readonly reason: SwapReason } | { readonly ok: true } => {
  const [shift, returns] = [plan.shift(one.shift), one.returns && plan.shift(one.returns.shift)];
  const same = shift && shift.start === one.start && shift.end === one.end;
  if (!shift || !same || (one.returns && !returns)) return { reason: { code: 'visitChanged', case: one } };
  if (shift.member !== one.taker) return { reason: { code: 'notYourShift', shift, alternatives: [] } };
  if (returns && returns.member !== one.owner)
    return { reason: { code: 'notYourShift', shift: returns, alternatives: [] } };
  return { ok: true };
};

/**
 * Each shift to whoever had it, with the visits that are in it by now: by the same rules as when it was taken, until the first of them begins. One that
 * was vacant is vacant again, unless there are visits in it.
 */
export const undoShift = (known: SwapKnown, command: UndoSwap, one: Taken): SwapDecision => {
  const { by, at, caseId, comment } = command;
  const found = standing(known, one);
  if ('reason' in found) return refused(found.reason);
  const { plan } = known;
  const to = holderOf(one);
  const shift = plan.shift(one.shift);
  const returns = one.returns && plan.shift(one.returns.shift);
  const shifts = [shift, returns].flatMap((each) => each ?? []);
  const open = shifts.map((each) => openCaseOnShift(known, each)).find(Boolean);
  if (open) return refused({ code: 'alreadyOpen', case: open });
  const begun = shifts.find(({ start }) => start <= at);
  if (begun) return refused({ code: 'shiftStarted', shift: begun });
  if (!shift) return refused({ code: 'visitChanged', case: one });
  const [left] = to === undefined ? followersBack(known, shift, one.taker, to) : [];
  const visit = left && plan.visit(left.visit);
  if (visit) return refused({ code: 'visitsInIt', shift, visit });
  const party = isParty(one, by);
  const passings = to === undefined ? [{ shift }] : passingsBack(plan, shift, one.taker, to, returns);
  const verdict = whoLooks({
    people: known.team,
    at,
    found: foundGoingBack(known, passings).filter(({ rule, person }) => rule !== 'absent' || person !== one.away),
    parties: partiesOf(passings),
    hasLeader: !party,
  });
  if (verdict.verdict === 'stops') return ruledOut(verdict);
  if (!party && !comment) return refused({ code: 'reasonMissing', case: one });
  const undone: ShiftUndone = {
    type: 'shiftUndone',
    by,
    at,
    caseId,
    from: one.taker,
    ...(to === undefined ? {} : { to }),
    shift: one.shift,
    date: one.date,
    visits: followersBack(known, shift, one.taker, to),
    ...(one.returns && to !== undefined
      ? {
          returns: {
            shift: one.returns.shift,
            date: one.returns.date,
            visits: followersBack(known, returns, to, one.taker),
          },
        }
      : {}),
    ...passedUnder(known.team.team, verdict),
  };
  return comment && !party ? withText(accepted(undone), comment) : accepted(undone);
};
