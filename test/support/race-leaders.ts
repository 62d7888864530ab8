import type { FlowEvent } from '../../src/core/flow';
import type { CaseId, MemberId, ShiftId, VisitId } from '../../src/core/ids';
import type { Shift, Visit } from '../../src/core/roster';
import { HOUR } from '../../src/core/time';
import type {
  ExceptionRaised,
  ShiftTaken,
  ShiftUndone,
  SwapEvent,
  SwapUndone,
  VisitTaken,
} from '../../src/flows/swap/events';
import type { CareTeam } from './care-team';

/** A case as far as it is a leader's, by its events. */
interface Leading {
  readonly parties: readonly MemberId[];
  /** Who may decide besides a leader: whoever stands in, once asked. */
  readonly standIns: readonly MemberId[];
  readonly raised?: ExceptionRaised;
  /** Who approved it. */
  readonly approvedBy?: MemberId;
  /** Who has asked about a shift that was nobody's. */
  readonly askedBy?: MemberId;
}

const FRESH: Leading = { parties: [], standIns: [] };

/** Whoever had agreed says no after all: nothing is before a leader any more, and whoever says yes next is looked at anew. */
const declined = (one: Leading, by: MemberId | undefined): Leading => {
  const { raised, parties, ...rest } = one;
  return raised && by && parties.includes(by)
    ? { ...rest, parties: parties.filter((person) => person !== raised.to) }
    : one;
};

const next = (one: Leading, event: SwapEvent): Leading => {
  switch (event.type) {
    case 'exceptionRaised':
      return { ...one, raised: event, parties: [...one.parties, event.to] };
    case 'visitDeclined':
      return declined(one, event.by);
    case 'deputyAsked':
      return { ...one, standIns: one.raised?.deputies ?? [] };
    case 'exceptionApproved':
      return { ...one, approvedBy: event.by };
    case 'visitTaken':
    case 'shiftTaken':
      return { ...one, parties: [event.from, event.to].flatMap((person) => person ?? []) };
    case 'shiftOffered':
      return event.vacant ? { ...one, askedBy: event.owner } : { ...one, parties: [event.owner] };
    default:
      return 'owner' in event ? { ...one, parties: [event.owner] } : one;
  }
};

interface Gained {
  readonly visit: VisitId;
  readonly person: MemberId;
}

const gainedBy = ({ visit, from, to, also = [], returns }: VisitTaken | SwapUndone): readonly Gained[] => [
  ...[visit, ...also.map((one) => one.visit)].flatMap((one) => (to ? { visit: one, person: to } : [])),
  ...(returns && from ? [{ visit: returns.visit, person: from }] : []),
];

/** What a leader lets pass passes in the same commit. */
const forgotten = (before: SwapEvent | undefined, { type, caseId }: SwapEvent): readonly string[] =>
  before?.type === 'exceptionApproved' &&
  !((type === 'visitTaken' || type === 'shiftTaken') && caseId === before.caseId)
    ? [`${before.caseId} was approved, and not taken`]
    : [];

/** Closer to its start than this a shift is a leader's to let pass. */
const SOON = 24 * HOUR;

/**
 * What people did that was not theirs to do, worked out without the flow: who leads, whose shift a visit lies in or how soon a shift begins, and whether
 * a leader was asked.
 */
export const notTheirs = (care: CareTeam, events: readonly FlowEvent[]): readonly string[] => {
  const cases = new Map<CaseId, Leading>();
  const visits = new Map<VisitId, Visit>(care.days.flatMap((day) => day.visits.map((visit) => [visit.id, visit])));
  const shifts = new Map<ShiftId, Shift>(care.days.flatMap((day) => day.shifts.map((shift) => [shift.id, shift])));
  const holders = new Map<ShiftId, MemberId | undefined>([...shifts.values()].map(({ id, member }) => [id, member]));
  const isLeader = (person: MemberId | undefined): boolean =>
    care.members.some(({ id, role }) => id === person && role === 'leader');
  const leads = (person: MemberId, { parties, standIns }: Leading): boolean =>
    !parties.includes(person) && (standIns.includes(person) || isLeader(person));
  const isOutside = ({ visit, person }: Gained): boolean => {
    const { start, end } = visits.get(visit) ?? { start: 0, end: 0 };
    return ![...shifts.values()].some(
      (shift) => holders.get(shift.id) === person && shift.start <= start && end <= shift.end,
    );
  };

  const hoursOf = (shift: ShiftId): string => `${shifts.get(shift)?.start}-${shifts.get(shift)?.end}`;
  const isSoon = (shift: ShiftId, at: number): boolean => (shifts.get(shift)?.start ?? at) - at < SOON;

  const tooSoon = ({ shift, returns, at }: ShiftTaken, { askedBy }: Leading): readonly string[] => {
    const sameHours = returns !== undefined && hoursOf(shift) === hoursOf(returns.shift);
    if (sameHours || isLeader(askedBy)) return [];
    return [shift, ...(returns ? [returns.shift] : [])]
      .filter((one) => isSoon(one, at))
      .map((one) => `${one} was taken so late, and no leader was asked`);
  };

  const wrongTaking = (
    event: VisitTaken | ShiftTaken,
    one: Leading,
    before: SwapEvent | undefined,
  ): readonly string[] => {
    const { caseId, by } = event;
    const approved = before?.type === 'exceptionApproved' && before.caseId === caseId && before.by === by;
    if (approved) return [];
    if (one.raised) return [`${caseId} was taken past the leader`];
    if (event.type === 'shiftTaken') return tooSoon(event, one);
    return gainedBy(event)
      .filter(isOutside)
      .map(({ visit, person }) => `${person} took ${visit} outside their shift, and no leader was asked`);
  };

  const wrongUndoing = (event: SwapUndone | ShiftUndone, one: Leading): readonly string[] => {
    const { caseId, by } = event;
    if (one.parties.includes(by))
      return event.type === 'shiftUndone'
        ? []
        : gainedBy(event)
            .filter(isOutside)
            .map(({ visit, person }) => `${person} got ${visit} back outside their shift, and no leader did it`);
    return leads(by, one) || one.approvedBy === by ? [] : [`${by} undid ${caseId}, which is not theirs`];
  };

  const wrong = (event: SwapEvent, one: Leading, before: SwapEvent | undefined): readonly string[] => {
    switch (event.type) {
      case 'exceptionApproved':
      case 'exceptionRejected':
        return one.raised && leads(event.by, one) ? [] : [`${event.by} decided ${event.caseId}, which is not theirs`];
      case 'exceptionRaised':
        return event.found.length > 0 ? [] : [`${event.caseId} waits for a leader for nothing`];
      case 'visitTaken':
      case 'shiftTaken':
        return wrongTaking(event, one, before);
      case 'swapUndone':
      case 'shiftUndone':
        return wrongUndoing(event, one);
      default:
        return [];
    }
  };

  let before: SwapEvent | undefined;
  return (events as readonly SwapEvent[]).flatMap((event) => {
    const one = cases.get(event.caseId) ?? FRESH;
    const problems = [...forgotten(before, event), ...wrong(event, one, before)];
    cases.set(event.caseId, next(one, event));
    if (event.type === 'shiftTaken' || event.type === 'shiftUndone') {
      holders.set(event.shift, event.to);
      if (event.returns) holders.set(event.returns.shift, event.from);
    }
    before = event;
    return problems;
  });
};
