import type { Case } from '../../src/core/flow';
import { type CaseId, caseId, type MemberId } from '../../src/core/ids';
import type { Day, Visit } from '../../src/core/roster';
import type { Press } from '../../src/flows/edge';
import type { VisitCase } from '../../src/flows/swap/swap';
import type { Chance } from './race-random';

/** Somebody presses a button. */
export interface Action {
  readonly by: MemberId;
  readonly press: Press;
}

/** What there is to act on: as it was when the round began. */
export interface Sighted {
  readonly everyone: readonly MemberId[];
  /** The leader, and who stands in. */
  readonly leaders: readonly MemberId[];
  readonly day: Day;
  readonly open: readonly Case[];
  /** Cases that have ended, and cards that were drawn but never sent. */
  readonly past: readonly CaseId[];
  /** Those of them in which a visit was taken. */
  readonly taken: readonly VisitCase[];
  readonly team: string;
}

/** Everyone looks at the same visit and the same case, mostly: the race is for those. */
export interface Focus {
  readonly visit: Visit;
  readonly case?: VisitCase;
  readonly fresh: CaseId;
}

const onFocus = 0.65;

const visitFor = (chance: Chance, { day }: Sighted, focus: Focus): Visit =>
  chance.happens(onFocus) ? focus.visit : (chance.one(day.visits) ?? focus.visit);

const caseFor = (chance: Chance, { open, past }: Sighted, focus: Focus): { id: CaseId; one?: VisitCase } => {
  if (focus.case && chance.happens(onFocus)) return { id: focus.case.id, one: focus.case };
  const one = chance.one(open) as VisitCase | undefined;
  if (one && chance.happens(0.7)) return { id: one.id, one };
  return { id: (chance.happens(0.5) ? chance.one(past) : undefined) ?? focus.fresh };
};

const seenOf = (chance: Chance, one: VisitCase | undefined) =>
  one && chance.happens(0.7) ? { seen: Math.max(1, one.revision - chance.upTo(2)) } : {};

const beginnerOf = (one: VisitCase): MemberId | undefined => (one.began === 'owner' ? one.owner : one.taker);

/** One of those it fits, mostly; else anyone at all. */
const someone = (chance: Chance, { everyone }: Sighted, fitting: readonly MemberId[]): MemberId | undefined =>
  (chance.happens(0.8) ? chance.one(fitting) : undefined) ?? chance.one(everyone);

/** Colleagues without a shift around the visit: a leader would have to let it pass. */
const outsidersOf = ({ day }: Sighted, visit: Visit, others: readonly MemberId[]): readonly MemberId[] =>
  others.filter(
    (other) =>
      day.shifts.some(({ member }) => member === other) &&
      !day.shifts.some(({ member, start, end }) => member === other && start <= visit.start && visit.end <= end),
  );

/** More of the same carer's go with it, now and then; or of somebody else's, which is refused. */
const besides = (chance: Chance, { day }: Sighted, visit: Visit, owner: MemberId | undefined) => {
  if (!chance.happens(0.25)) return {};
  const theirs = day.visits.filter(({ id, members }) => id !== visit.id && owner && members.includes(owner));
  const among = chance.happens(0.9) ? theirs : day.visits;
  const also = [chance.one(among), chance.happens(0.3) ? chance.one(among) : undefined].flatMap((one) => one ?? []);
  return also.length > 0 ? { also: also.map(({ id }) => ({ visit: id, date: day.date })) } : {};
};

const pressing =
  ({ team }: Sighted) =>
  (by: MemberId | undefined, verb: string, data: object): Action | undefined =>
    by && { by, press: { verb, data: { team, ...data } } };

/** Each as often as it is drawn, among so many. */
const DRAWS = [
  ...(['offerAll', 'offerAll', 'offerTo', 'offerOutside'] as const),
  ...(['take', 'take', 'takeOutside', 'swap', 'swapOutside'] as const),
  ...(['accept', 'accept', 'accept', 'accept', 'decline', 'withdraw', 'undo'] as const),
];

/** Something that a carer might press now, sensible or not. */
export const drawAction = (chance: Chance, sighted: Sighted, focus: Focus, mint: () => CaseId): Action | undefined => {
  const { taken, day, everyone } = sighted;
  const visit = visitFor(chance, sighted, focus);
  const { id, one } = caseFor(chance, sighted, focus);
  const others = everyone.filter((carer) => !visit.members.includes(carer));
  const outsiders = outsidersOf(sighted, visit, others);
  const begins = { visit: visit.id, date: day.date };
  const newId = chance.happens(0.3) ? focus.fresh : mint();
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
    const theirs = chance.one(day.visits.filter(({ members }) => other && members.includes(other)));
    const returns = theirs && { visit: theirs.id, date: day.date };
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
const toDecide = (chance: Chance, sighted: Sighted, focus: Focus): { id: CaseId; one?: VisitCase } => {
  const waiting = (sighted.open as readonly VisitCase[]).filter(({ status }) => status === 'waiting');
  const one = chance.happens(onFocus) ? waiting[0] : chance.one(waiting);
  return one && chance.happens(0.9) ? { id: one.id, one } : caseFor(chance, sighted, focus);
};

/** Something that the leader or who stands in might press now, or somebody else whom nobody asked to. */
export const drawDecision = (chance: Chance, sighted: Sighted, focus: Focus): Action | undefined => {
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
