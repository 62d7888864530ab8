import { accepted, unchanged } from '../../core/decision';
import type { MemberId } from '../../core/ids';
import type { Shift } from '../../core/roster';
import { stepsIn } from '../../core/team';
import { awayFromShift } from '../../planning/free';
import { passedUnder, whoLooks } from '../../rules/trust';
import type { ReturnShift } from './commands';
import { openCaseOnShift, partiesOf, type SwapDecision, type SwapKnown } from './reasons';
import { followersBack, passingsBack } from './shift-passing';
import { foundGoingBack } from './shift-undo';
import { isAskedByLeader, isShiftCase, type ShiftCase, type ShiftRef } from './swap';

/** A shift that has changed hands, with who took it and whose it was; of a vacant one nobody's. */
interface Taken extends ShiftRef {
  readonly taker: MemberId;
  readonly owner?: MemberId;
}

const takenIn = ({ shift, date, returns, vacant, owner, taker }: ShiftCase): readonly Taken[] =>
  taker === undefined
    ? []
    : [
        { shift, date, taker, ...(vacant ? {} : { owner }) },
        ...(returns ? [{ shift: returns.shift, date: returns.date, taker: owner, owner: taker }] : []),
      ];

/** The shifts of a closed case whose takers are absent when they start, as long as nobody has seen to it. */
export const toReturn = (known: SwapKnown, one: ShiftCase, at: number): readonly (Taken & { readonly now: Shift })[] =>
  takenIn(one).flatMap((taken) => {
    const now = known.stored.days.get(taken.date)?.shifts.find(({ id }) => id === taken.shift);
    const isAway = now !== undefined && now.start > at && awayFromShift(known.team, now) === taken.taker;
    const isSeen = one.absences?.some(({ shift }) => shift === taken.shift) ?? false;
    return isAway && !isSeen && openCaseOnShift(known, now) === undefined ? [{ ...taken, now }] : [];
  });

/** Whom it goes back to: its original owner, where the swap was their own and the team leaves it to them. */
const ownerToStepIn = (known: SwapKnown, one: ShiftCase, { owner, now }: Taken & { readonly now: Shift }) =>
  stepsIn(known.team.team) === 'owner' && now.askedBy === undefined && !isAskedByLeader(one, known.team)
    ? owner
    : undefined;

/**
 * Who took a shift in a swap of their own is absent before it starts: it goes first back to its original owner, by the same rules as anything that
 * goes back [Gislaved, passbyten]. Where a rule stops that, or a leader had asked for the swap, it is free to whoever can.
 */
export const returnShift = (known: SwapKnown, { at, caseId }: ReturnShift): SwapDecision => {
  const one = known.case;
  if (!one || !isShiftCase(one) || one.status !== 'taken') return unchanged;
  const [taken] = toReturn(known, one, at);
  if (!taken) return unchanged;
  const { shift, date, taker: from, now } = taken;
  const freed = accepted({ type: 'shiftFreed' as const, at, caseId, from, shift, date });
  const to = ownerToStepIn(known, one, taken);
  if (to === undefined) return freed;
  const passings = passingsBack(known.plan, now, from, to);
  const found = foundGoingBack(known, passings);
  const verdict = whoLooks({ people: known.team, at, found, parties: partiesOf(passings), hasLeader: false });
  if (verdict.verdict !== 'passes') return freed;
  return accepted({
    type: 'shiftReturned',
    at,
    caseId,
    from,
    to,
    shift,
    date,
    visits: followersBack(known, now, from, to),
    ...passedUnder(known.team.team, verdict),
  });
};
