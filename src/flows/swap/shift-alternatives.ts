import type { MemberId } from '../../core/ids';
import { givesCare, type Shift } from '../../core/roster';
import { HOUR, localDate } from '../../core/time';
import { whoCanWork } from '../../planning/candidates';
import type { OfferShift, SwapCommand, SwapShift } from './commands';
import type { SwapKnown, SwapReason } from './reasons';

/** How far from the shift another one is looked for. Milliseconds. */
const NEAR = 8 * 24 * HOUR;
/** Each is decided in full. */
const MOST_TRIED = 12;

/** Keeps the first of some commands that pass. */
export type Passing = (known: SwapKnown, commands: readonly SwapCommand[]) => readonly SwapCommand[];

/** Who else could be asked, and then all who can. */
const otherColleagues = (passing: Passing, known: SwapKnown, command: OfferShift): readonly SwapCommand[] => {
  const shift = known.plan.shift(command.shift);
  if (!shift) return [];
  const others = whoCanWork(known.team, known.plan, shift, shift.member).filter(
    (person) => person !== command.to && person !== command.by,
  );
  const { to: _, ...toAll } = command;
  const first = passing(
    known,
    others.slice(0, MOST_TRIED).map((to) => ({ ...toAll, to })),
  ).slice(0, 1);
  return others.length > 1 ? [...first, ...passing(known, [toAll])] : first;
};

const apart = (one: Shift, other: Shift): number => Math.abs(one.start - other.start);

/** Shifts of these people near the one that was wanted, nearest first. */
const shiftsNear = (known: SwapKnown, wanted: Shift, people: readonly MemberId[]): readonly Shift[] =>
  people
    .flatMap((person) => known.plan.shiftsOf(person))
    .filter((shift) => shift.id !== wanted.id && apart(shift, wanted) < NEAR)
    .sort((a, b) => apart(a, wanted) - apart(b, wanted));

const returning = ({ withAnyone: _, ...command }: SwapShift, shift: Shift, known: SwapKnown): SwapShift => ({
  ...command,
  with: shift.member ?? command.with,
  returns: { shift: shift.id, date: localDate(shift.start, known.team.team.timeZone) },
});

/** Another shift of the same colleague's, or somebody else's near the one that was wanted. */
const otherReturns = (passing: Passing, known: SwapKnown, command: SwapShift): readonly SwapCommand[] => {
  const wanted = known.plan.shift(command.returns.shift);
  if (!wanted) return [];
  const others = [...known.team.members.values()]
    .filter((member) => givesCare(member) && member.id !== command.by && member.id !== command.with)
    .map(({ id }) => id);
  const near = (people: readonly MemberId[]) =>
    passing(
      known,
      shiftsNear(known, wanted, people)
        .slice(0, MOST_TRIED)
        .map((shift) => returning(command, shift, known)),
    ).slice(0, 1);
  return [...near([command.with]), ...near(others)];
};

const offerOf = ({ by, at, caseId, shift, date }: SwapShift): OfferShift => ({
  type: 'offerShift',
  by,
  at,
  caseId,
  shift,
  date,
});

/** What passes instead of a refused command about a shift. */
export const shiftAlternatives = (
  passing: Passing,
  known: SwapKnown,
  command: SwapCommand,
  reason: SwapReason,
): readonly SwapCommand[] => {
  if (reason.code === 'notYourShift' && command.type === 'offerShift')
    return passing(known, [takeOf(command, reason.shift)]);
  if (reason.code !== 'rule' && reason.code !== 'noSwap') return [];
  if (command.type === 'offerShift') return otherColleagues(passing, known, command);
  if (command.type === 'swapShift')
    return [...otherReturns(passing, known, command), ...otherColleagues(passing, known, offerOf(command))];
  return [];
};

/** The shift is a colleague's: perhaps the writer meant to take it. */
const takeOf = ({ by, at, caseId, shift, date }: OfferShift, { member }: Shift): SwapCommand => ({
  type: 'takeShift',
  by,
  at,
  caseId,
  shift,
  date,
  ...(member ? { from: member } : {}),
});
