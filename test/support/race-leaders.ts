import type { FlowEvent } from '../../src/core/flow';
import type { CaseId, MemberId, VisitId } from '../../src/core/ids';
import type { Visit } from '../../src/core/roster';
import type { ExceptionRaised, SwapEvent, SwapUndone, VisitTaken } from '../../src/flows/swap/events';
import type { CareTeam } from './care-team';

/** A case as far as it is a leader's, by its events. */
interface Leading {
  readonly parties: readonly MemberId[];
  /** Who may decide besides a leader: whoever stands in, once asked. */
  readonly standIns: readonly MemberId[];
  readonly raised?: ExceptionRaised;
  /** Who approved it. */
  readonly approvedBy?: MemberId;
}

const FRESH: Leading = { parties: [], standIns: [] };

const next = (one: Leading, event: SwapEvent): Leading => {
  switch (event.type) {
    case 'exceptionRaised':
      return { ...one, raised: event, parties: [...one.parties, event.to] };
    case 'deputyAsked':
      return { ...one, standIns: one.raised?.deputies ?? [] };
    case 'exceptionApproved':
      return { ...one, approvedBy: event.by };
    case 'visitTaken':
      return { ...one, parties: [event.from, event.to].flatMap((person) => person ?? []) };
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
  before?.type === 'exceptionApproved' && !(type === 'visitTaken' && caseId === before.caseId)
    ? [`${before.caseId} was approved, and not taken`]
    : [];

/** What people did that was not theirs to do, worked out without the flow: who leads, whose shift a visit lies in, and whether a leader was asked. */
export const notTheirs = (care: CareTeam, events: readonly FlowEvent[]): readonly string[] => {
  const cases = new Map<CaseId, Leading>();
  const visits = new Map<VisitId, Visit>(care.days.flatMap((day) => day.visits.map((visit) => [visit.id, visit])));
  const shifts = care.days.flatMap((day) => day.shifts);
  const leads = (person: MemberId, { parties, standIns }: Leading): boolean =>
    !parties.includes(person) &&
    (standIns.includes(person) || care.members.some(({ id, role }) => id === person && role === 'leader'));
  const isOutside = ({ visit, person }: Gained): boolean => {
    const { start, end } = visits.get(visit) ?? { start: 0, end: 0 };
    return !shifts.some((shift) => shift.member === person && shift.start <= start && end <= shift.end);
  };

  const wrongTaking = (event: VisitTaken, one: Leading, before: SwapEvent | undefined): readonly string[] => {
    const { caseId, by } = event;
    const approved = before?.type === 'exceptionApproved' && before.caseId === caseId && before.by === by;
    if (approved) return [];
    if (one.raised) return [`${caseId} was taken past the leader`];
    return gainedBy(event)
      .filter(isOutside)
      .map(({ visit, person }) => `${person} took ${visit} outside their shift, and no leader was asked`);
  };

  const wrongUndoing = (event: SwapUndone, one: Leading): readonly string[] => {
    const { caseId, by } = event;
    if (one.parties.includes(by))
      return gainedBy(event)
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
        return wrongTaking(event, one, before);
      case 'swapUndone':
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
    before = event;
    return problems;
  });
};
