import type { FlowEvent } from '../../src/core/flow';
import type { MemberId, ShiftId, VisitId } from '../../src/core/ids';
import type { Day, Shift, Visit } from '../../src/core/roster';
import type { ShiftTaken, ShiftUndone, SwapUndone, VisitTaken } from '../../src/flows/swap/events';
import type { CareTeam } from './care-team';

type Passed = FlowEvent & { readonly seq: number };

interface Hands {
  /** Who has each visit, in the order of its seats. */
  readonly seats: Map<VisitId, readonly MemberId[]>;
  /** Whose each shift is; missing: nobody's. */
  readonly holders: Map<ShiftId, MemberId>;
}

/** What lies in a shift of one person's and would follow it to the other. */
type Follows = (shift: ShiftId, from: MemberId, to: MemberId | undefined) => readonly VisitId[];

const inOrder = (ids: readonly string[]): string => String([...ids].sort());

const followsIn = (care: CareTeam, { seats }: Hands, back: boolean): Follows => {
  const shifts = new Map<ShiftId, Shift>(care.days.flatMap((day) => day.shifts.map((shift) => [shift.id, shift])));
  const visits: readonly Visit[] = care.days.flatMap((day) => day.visits);
  return (id, from, to) => {
    const shift = shifts.get(id);
    return visits
      .filter((visit) => shift && shift.start <= visit.start && visit.end <= shift.end)
      .filter((visit) => {
        const has = seats.get(visit.id) ?? [];
        const stays = (to !== undefined && has.includes(to)) || (back && visit.members.includes(from));
        return has.includes(from) && !stays;
      })
      .map(({ id: visit }) => visit);
  };
};

/** Whoever has two shifts that are at the same time, and had not from the start. */
const overlapping = (care: CareTeam, { holders }: Hands, person: MemberId): readonly string[] => {
  const theirs = care.days.flatMap(({ shifts }) => shifts).filter(({ id }) => holders.get(id) === person);
  return theirs
    .filter((one) => theirs.some((other) => other.id < one.id && other.start < one.end && one.start < other.end))
    .map(({ id }) => `${person} has ${id} and another shift at the same time`);
};

/**
 * Who has each visit and each shift by the cases that were taken or undone, in the order of their events; and that what lies in a shift goes with it,
 * and nothing else: told without the flow.
 */
export const wrongHands = (care: CareTeam, days: readonly Day[], events: readonly Passed[]): readonly string[] => {
  const problems: string[] = [];
  const seats = new Map<VisitId, readonly MemberId[]>();
  const holders = new Map<ShiftId, MemberId>();
  const hands: Hands = { seats, holders };
  for (const day of care.days) {
    for (const visit of day.visits) seats.set(visit.id, visit.members);
    for (const { id, member } of day.shifts) if (member) holders.set(id, member);
  }

  const seatPasses = (visit: VisitId, from: MemberId | undefined, to: MemberId | undefined, seq: number): void => {
    const had = seats.get(visit) ?? [];
    const isWrong = (from !== undefined && !had.includes(from)) || (to !== undefined && had.includes(to));
    if (isWrong) problems.push(`${visit} passed from ${from} to ${to} (event ${seq})`);
    const getter = to === undefined ? [] : [to];
    seats.set(visit, from === undefined ? [...had, ...getter] : had.flatMap((one) => (one === from ? getter : [one])));
  };

  const visitsPass = ({ visit, from, to, also = [], returns, seq }: (VisitTaken | SwapUndone) & Passed): void => {
    for (const one of [visit, ...also.map((ref) => ref.visit)]) seatPasses(one, from, to, seq);
    if (returns) seatPasses(returns.visit, to, from, seq);
  };

  const shiftsPass = (event: (ShiftTaken | ShiftUndone) & Passed): void => {
    const { seq, from, to, returns } = event;
    const follow = followsIn(care, hands, event.type === 'shiftUndone');
    const passing = [{ ...event, from, to }, ...(returns ? [{ ...returns, from: to, to: from }] : [])].map(
      ({ shift, visits, from: giver, to: getter }) => ({
        shift,
        visits: visits.map(({ visit }) => visit),
        due: giver ? follow(shift, giver, getter) : [],
        giver,
        getter,
      }),
    );
    for (const { shift, visits, due, giver, getter } of passing) {
      if (holders.get(shift) !== giver) problems.push(`${shift} passed from ${giver} to ${getter} (event ${seq})`);
      if (inOrder(visits) !== inOrder(due)) problems.push(`${visits} followed ${shift}, not ${due} (event ${seq})`);
      if (getter) holders.set(shift, getter);
      else holders.delete(shift);
      if (giver && getter) for (const visit of visits) seatPasses(visit, giver, getter, seq);
    }
    for (const { getter } of passing) if (getter) problems.push(...overlapping(care, hands, getter));
  };

  for (const event of events) {
    if (event.type === 'visitTaken' || event.type === 'swapUndone') visitsPass(event as VisitTaken & Passed);
    if (event.type === 'shiftTaken' || event.type === 'shiftUndone') shiftsPass(event as ShiftTaken & Passed);
  }
  for (const day of days) {
    for (const { id, members } of day.visits)
      if (String(members) !== String(seats.get(id)))
        problems.push(`${id} has ${members}, its cases say ${seats.get(id)}`);
    for (const { id, member } of day.shifts)
      if (member !== holders.get(id)) problems.push(`${id} is ${member}'s, its cases say ${holders.get(id)}`);
  }
  return problems;
};
