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
  readonly carers: readonly MemberId[];
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
const someone = (chance: Chance, { carers }: Sighted, fitting: readonly MemberId[]): MemberId | undefined =>
  (chance.happens(0.8) ? chance.one(fitting) : undefined) ?? chance.one(carers);

const DRAWS = [
  ...[
    'offerAll',
    'offerAll',
    'offerTo',
    'take',
    'take',
    'accept',
    'accept',
    'accept',
    'decline',
    'withdraw',
    'undo',
    'swap',
  ],
];

/** Something that a carer might press now, sensible or not. */
export const drawAction = (chance: Chance, sighted: Sighted, focus: Focus, mint: () => CaseId): Action | undefined => {
  const { taken } = sighted;
  const visit = visitFor(chance, sighted, focus);
  const { id, one } = caseFor(chance, sighted, focus);
  const others = sighted.carers.filter((carer) => !visit.members.includes(carer));
  const begins = { visit: visit.id, date: sighted.day.date };
  const newId = chance.happens(0.3) ? focus.fresh : mint();
  const pressed = (by: MemberId | undefined, verb: string, data: object): Action | undefined =>
    by && { by, press: { verb, data: { team: sighted.team, ...data } } };
  switch (chance.one(DRAWS)) {
    case 'offerAll':
      return pressed(someone(chance, sighted, visit.members), 'offerVisit', { caseId: newId, ...begins });
    case 'offerTo':
      return pressed(someone(chance, sighted, visit.members), 'offerVisit', {
        caseId: newId,
        ...begins,
        to: chance.one(others),
      });
    case 'take':
      return pressed(someone(chance, sighted, others), 'takeVisit', {
        caseId: newId,
        ...begins,
        from: chance.one(visit.members),
      });
    case 'accept':
      return pressed(someone(chance, sighted, one?.asked ?? []), 'acceptVisit', { caseId: id, ...seenOf(chance, one) });
    case 'decline':
      return pressed(someone(chance, sighted, one?.asked ?? []), 'declineVisit', {
        caseId: id,
        ...seenOf(chance, one),
      });
    case 'swap': {
      const by = someone(chance, sighted, visit.members);
      const other = chance.one(others);
      const theirs = chance.one(sighted.day.visits.filter(({ members }) => other && members.includes(other)));
      const returns = theirs && { visit: theirs.id, date: sighted.day.date };
      return returns && pressed(by, 'swapVisit', { caseId: newId, ...begins, with: other, returns });
    }
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

export const mintFrom = (team: string) => {
  let minted = 0;
  return (): CaseId => caseId(`${team}-case-${++minted}`);
};
