import { type CaseId, caseId, type MemberId } from '../../src/core/ids';
import type { Visit } from '../../src/core/roster';
import { beginnerOf, type SwapCase } from '../../src/flows/swap/swap';
import type { Chance } from './race-random';
import { askWhoCanWork, drawShiftAction } from './race-shift-actions';
import { type Action, type Dated, type Focus, onFocus, pressing, type Sighted, someone } from './race-sighted';

const visitFor = (chance: Chance, { visits }: Sighted, focus: Focus): Dated<Visit> =>
  chance.happens(onFocus) ? focus.visit : (chance.one(visits) ?? focus.visit);

const caseFor = (chance: Chance, { open, past }: Sighted, focus: Focus): { id: CaseId; one?: SwapCase } => {
  if (focus.case && chance.happens(onFocus)) return { id: focus.case.id, one: focus.case };
  const one = chance.one(open);
  if (one && chance.happens(0.7)) return { id: one.id, one };
  return { id: (chance.happens(0.5) ? chance.one(past) : undefined) ?? focus.fresh };
};

const seenOf = (chance: Chance, one: SwapCase | undefined) =>
  one && chance.happens(0.7) ? { seen: Math.max(1, one.revision - chance.upTo(2)) } : {};

/** Colleagues without a shift around the visit: a leader would have to let it pass. */
const outsidersOf = ({ rostered }: Sighted, visit: Visit, others: readonly MemberId[]): readonly MemberId[] =>
  others.filter(
    (other) =>
      rostered.some(({ member }) => member === other) &&
      !rostered.some(({ member, start, end }) => member === other && start <= visit.start && visit.end <= end),
  );

/** More of the same carer's go with it, now and then; or of somebody else's, which is refused. */
const besides = (chance: Chance, { visits }: Sighted, visit: Visit, owner: MemberId | undefined) => {
  if (!chance.happens(0.25)) return {};
  const theirs = visits.filter(({ id, members }) => id !== visit.id && owner && members.includes(owner));
  const among = chance.happens(0.9) ? theirs : visits;
  const also = [chance.one(among), chance.happens(0.3) ? chance.one(among) : undefined].flatMap((one) => one ?? []);
  return also.length > 0 ? { also: also.map(({ id, date }) => ({ visit: id, date })) } : {};
};

/** Each as often as it is drawn, among so many. */
const DRAWS = [
  ...(['offerAll', 'offerAll', 'offerTo', 'offerOutside'] as const),
  ...(['take', 'take', 'takeOutside', 'swap', 'swapOutside'] as const),
  ...(['accept', 'accept', 'accept', 'accept', 'decline', 'withdraw', 'undo'] as const),
];

const SHIFTS = 0.35;

/** Something that a carer might press now, sensible or not. */
export const drawAction = (chance: Chance, sighted: Sighted, focus: Focus, mint: () => CaseId): Action | undefined => {
  const newId = chance.happens(0.3) ? focus.fresh : mint();
  return chance.happens(SHIFTS)
    ? drawShiftAction(chance, sighted, focus, newId)
    : drawVisitAction(chance, sighted, focus, newId);
};

const drawVisitAction = (chance: Chance, sighted: Sighted, focus: Focus, newId: CaseId): Action | undefined => {
  const { taken, visits, everyone } = sighted;
  const visit = visitFor(chance, sighted, focus);
  const { id, one } = caseFor(chance, sighted, focus);
  const others = everyone.filter((carer) => !visit.members.includes(carer));
  const outsiders = outsidersOf(sighted, visit, others);
  const begins = { visit: visit.id, date: visit.date };
  const pressed = pressing(sighted);
  const offer = (to: { readonly to?: MemberId | undefined }) => {
    const by = someone(chance, sighted, visit.members);
    return pressed(by, 'offerVisit', { caseId: newId, ...begins, ...besides(chance, sighted, visit, by), ...to });
  };
  const take = (by: MemberId | undefined) => {
    const from = chance.one(visit.members);
    return pressed(by, 'takeVisit', { caseId: newId, ...begins, ...besides(chance, sighted, visit, from), from });
  };
  const swap = (other: MemberId | undefined) => {
    const by = someone(chance, sighted, visit.members);
    const theirs = chance.one(visits.filter(({ members }) => other && members.includes(other)));
    const returns = theirs && { visit: theirs.id, date: theirs.date };
    return returns && pressed(by, 'swapVisit', { caseId: newId, ...begins, with: other, returns });
  };
  const answer = (verb: 'acceptVisit' | 'declineVisit') =>
    pressed(someone(chance, sighted, one?.asked ?? []), verb, { caseId: id, ...seenOf(chance, one) });
  switch (chance.one(DRAWS)) {
    case 'offerAll':
      return offer({});
    case 'offerTo':
      return offer({ to: chance.one(others) });
    case 'offerOutside':
      return offer({ to: chance.one(outsiders) });
    case 'take':
      return take(someone(chance, sighted, others));
    case 'takeOutside':
      return take(chance.one(outsiders));
    case 'accept':
      return answer('acceptVisit');
    case 'decline':
      return answer('declineVisit');
    case 'swap':
      return swap(chance.one(others));
    case 'swapOutside':
      return swap(chance.one(outsiders));
    case 'undo': {
      const ended = chance.one(taken);
      const two = ended ? [ended.owner, ended.taker ?? ended.owner] : [];
      return ended && pressed(someone(chance, sighted, two), 'undoSwap', { caseId: ended.id });
    }
    default: {
      const beginner = one && beginnerOf(one);
      const by = someone(chance, sighted, beginner ? [beginner] : []);
      return pressed(by, 'withdrawVisit', { caseId: id, ...seenOf(chance, one) });
    }
  }
};

const DECISIONS = ['approve', 'approve', 'reject', 'reverse'] as const;

/** The same case for all who decide in a round, mostly. */
const toDecide = (chance: Chance, sighted: Sighted, focus: Focus): { id: CaseId; one?: SwapCase } => {
  const waiting = sighted.open.filter(({ status }) => status === 'waiting');
  const one = chance.happens(onFocus) ? waiting[0] : chance.one(waiting);
  return one && chance.happens(0.9) ? { id: one.id, one } : caseFor(chance, sighted, focus);
};

/** Something that the leader or who stands in might press now, or somebody else whom nobody asked to. */
export const drawDecision = (
  chance: Chance,
  sighted: Sighted,
  focus: Focus,
  mint: () => CaseId,
): Action | undefined => {
  if (chance.happens(0.1)) return askWhoCanWork(chance, sighted, mint());
  const by = someone(chance, sighted, sighted.leaders);
  const pressed = pressing(sighted);
  const said = chance.happens(0.5) ? { comment: 'Behövs på annat håll.' } : {};
  const decision = chance.one(DECISIONS);
  if (decision === 'reverse') {
    const ended = chance.one(sighted.taken);
    return ended && pressed(by, 'undoSwap', { caseId: ended.id, ...said });
  }
  const { id, one } = toDecide(chance, sighted, focus);
  const from = chance.happens(0.5) ? { standing: true } : {};
  const verb = decision === 'approve' ? 'approveException' : 'rejectException';
  return pressed(by, verb, { caseId: id, ...seenOf(chance, one), ...said, ...from });
};

export const mintFrom = (team: string) => {
  let minted = 0;
  return (): CaseId => caseId(`${team}-case-${++minted}`);
};
