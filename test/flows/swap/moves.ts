import fc from 'fast-check';
import { caseId, instant, type MemberId } from '../../../src/core/ids';
import type { Shift, Visit } from '../../../src/core/roster';
import { localDate, MINUTE } from '../../../src/core/time';
import type { SwapCommand } from '../../../src/flows/swap/commands';
import type { SwapEvent } from '../../../src/flows/swap/events';
import type { SwapDecision } from '../../../src/flows/swap/reasons';
import { beginnerOf, type SwapCase } from '../../../src/flows/swap/swap';
import type { CareTeam } from '../../support/care-team';
import { picked, shiftsIn, visitsIn } from './play';
import { type Round, roundOf } from './round';

const roll = fc.noBias(fc.nat(9_999));

/** What somebody does next, mostly something that is theirs to do, as numbers to be read against the team as it is then. */
export const move = fc.record({
  what: fc.noBias(
    fc.constantFrom(
      ...(['offerShift', 'offerShift', 'takeShift', 'takeVacant', 'takeVacant', 'swapShift', 'instead'] as const),
      ...(['offerVisit', 'takeVisit', 'swapVisit'] as const),
      ...(['yes', 'yes', 'yes', 'yes', 'yes', 'yes', 'yes', 'yes', 'no', 'undo', 'undo', 'late'] as const),
    ),
  ),
  person: roll,
  about: roll,
  other: roll,
  /** One time in eight it is anyone who does it, not whose it is to do. */
  anyone: fc.noBias(fc.nat(7)).map((rolled) => rolled === 0),
  toAll: fc.noBias(fc.nat(3)).map((rolled) => rolled > 0),
  /** So many quarters of an hour from when it was planned. */
  quarters: fc.noBias(fc.constantFrom(0, 0, 0, 0, 2, -2)),
  minutes: fc.noBias(fc.constantFrom(0, 0, 1, 30, 240)),
});

export type Move = typeof move extends fc.Arbitrary<infer M> ? M : never;

export interface Moved {
  readonly command: SwapCommand;
  readonly events: readonly SwapEvent[];
}

/** A question that nobody has put yet. */
const beginning = (care: CareTeam, round: Round, next: Move, number: number): SwapCommand | undefined => {
  const { what, person, about, other, toAll, quarters } = next;
  const at = round.at();
  const dateOf = ({ start }: Shift | Visit) => localDate(start, care.team.timeZone);
  const coming = <T extends Shift | Visit>(all: readonly T[]): readonly T[] => all.filter(({ start }) => at < start);
  const anyone = picked(care.members, person)?.id;
  const colleague = picked(care.members, other)?.id;
  if (!anyone || !colleague) return undefined;
  const id = caseId(`c${number}`);
  const shifts = coming(shiftsIn(round));
  const ofShift = (shift: Shift) => ({ at, caseId: id, shift: shift.id, date: dateOf(shift) });
  const visits = coming(visitsIn(round));
  const ofVisit = (visit: Visit) => ({ at, caseId: id, visit: visit.id, date: dateOf(visit) });
  const moving = ({ start }: Visit) => (quarters === 0 ? {} : { start: instant(start + quarters * 15 * MINUTE) });
  const doer = (whose: MemberId | undefined) => (next.anyone ? anyone : (whose ?? anyone));
  const to = toAll ? {} : { to: colleague };
  switch (what) {
    case 'offerShift': {
      const shift = picked(shifts, about);
      return shift && { type: 'offerShift', ...ofShift(shift), by: doer(shift.member), ...to };
    }
    case 'takeShift':
    case 'takeVacant': {
      const among = what === 'takeVacant' ? shifts.filter(({ member }) => member === undefined) : shifts;
      const shift = picked(among, about);
      const from = shift?.member ? { from: shift.member } : {};
      return shift && { type: 'takeShift', ...ofShift(shift), by: anyone, ...from };
    }
    case 'swapShift': {
      const mine = picked(
        shifts.filter(({ member }) => member),
        about,
      );
      const theirs = picked(
        shifts.filter(({ member }) => member && member !== mine?.member),
        other,
      );
      if (!mine || !theirs?.member) return undefined;
      const returns = { shift: theirs.id, date: dateOf(theirs) };
      return { type: 'swapShift', ...ofShift(mine), by: doer(mine.member), with: theirs.member, returns };
    }
    case 'offerVisit': {
      const visit = picked(visits, about);
      const by = visit && doer(picked(visit.members, person));
      return by && { type: 'offerVisit', ...ofVisit(visit), ...moving(visit), by, ...to };
    }
    case 'takeVisit': {
      const visit = picked(visits, about);
      const from = visit && picked(visit.members, other);
      return from && { type: 'takeVisit', ...ofVisit(visit), ...moving(visit), by: anyone, from };
    }
    case 'swapVisit': {
      const mine = picked(visits, about);
      const by = mine && doer(picked(mine.members, person));
      const theirs = picked(visits, other);
      const whose = theirs && picked(theirs.members, person);
      if (!by || !whose) return undefined;
      return {
        type: 'swapVisit',
        ...ofVisit(mine),
        by,
        with: whose,
        returns: { visit: theirs.id, date: dateOf(theirs) },
      };
    }
    default:
      return undefined;
  }
};

/** Something about a case: what it waits for, mostly. */
const going = (care: CareTeam, round: Round, next: Move): SwapCommand | undefined => {
  const { what, person, about, toAll } = next;
  const cases = [...round.stored().cases.values()] as SwapCase[];
  const leader = care.members.find(({ role }) => role === 'leader')?.id;
  const anyone = picked(care.members, person)?.id;
  const doer = (whose: MemberId | undefined) => (next.anyone ? anyone : (whose ?? anyone));
  const on = (one: SwapCase) => ({ at: round.at(), caseId: one.id });
  const open = picked(
    cases.filter((one) => one.open),
    about,
  );
  switch (what) {
    case 'yes': {
      if (!open) return undefined;
      const waits = open.status === 'waiting';
      const by = doer(waits ? leader : picked(open.asked, person));
      return by && { type: waits ? 'approveException' : 'acceptVisit', ...on(open), by };
    }
    case 'no': {
      if (!open) return undefined;
      const mine = toAll ? beginnerOf(open) : picked(open.asked, person);
      const by = doer(open.status === 'waiting' ? leader : mine);
      if (open.status === 'waiting') return by && { type: 'rejectException', ...on(open), by };
      return by && { type: toAll ? 'withdrawVisit' : 'declineVisit', ...on(open), by };
    }
    case 'undo': {
      const taken = picked(
        cases.filter(({ status }) => status === 'taken'),
        about,
      );
      const by = taken && doer(toAll ? leader : taken.taker);
      return by && { type: 'undoSwap', ...on(taken), by, ...(toAll ? { comment: 'Behövs på annat håll.' } : {}) };
    }
    case 'late':
      return open && { type: open.status === 'waiting' ? 'remindLeader' : 'expireVisit', ...on(open) };
    default:
      return undefined;
  }
};

/** What the last refusal said would pass. */
const insteadOf = (decision: SwapDecision, about: number): SwapCommand | undefined => {
  const reason = decision.outcome === 'refused' ? decision.reason : undefined;
  return reason && 'alternatives' in reason ? picked(reason.alternatives, about) : undefined;
};

/** They do all of it, one after the other, and each thing that is accepted is looked at as it happens. */
export const playMoves = (care: CareTeam, moves: readonly Move[], look: (round: Round, done: Moved) => void): void => {
  const round = roundOf(care);
  let instead: SwapCommand | undefined;
  moves.forEach((next, number) => {
    round.pass(next.minutes);
    const command =
      next.what === 'instead' ? instead : (beginning(care, round, next, number) ?? going(care, round, next));
    if (!command) return;
    const decision = round.does({ ...command, at: round.at() });
    instead = insteadOf(decision, next.about) ?? instead;
    if (decision.outcome === 'accepted') look(round, { command, events: decision.events });
  });
};
