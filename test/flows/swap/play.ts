import fc from 'fast-check';
import type { MemberId } from '../../../src/core/ids';
import { caseId, instant } from '../../../src/core/ids';
import type { Shift, Visit } from '../../../src/core/roster';
import { localDate, MINUTE } from '../../../src/core/time';
import type { SwapCommand } from '../../../src/flows/swap/commands';
import type { SwapEvent } from '../../../src/flows/swap/events';
import type { SwapDecision } from '../../../src/flows/swap/reasons';
import type { SwapCase } from '../../../src/flows/swap/swap';
import type { CareTeam } from '../../support/care-team';
import { randomLedTeam, randomTeam } from '../../support/random-team';
import { type Round, roundOf } from './round';

/** What one person does next, as numbers to be read against the team as it is then. */
export const step = fc.record({
  verb: fc.constantFrom(
    ...([
      'offerVisit',
      'offerVisit',
      'offerVisit',
      'takeVisit',
      'takeVisit',
      'swapVisit',
      'offerShift',
      'takeShift',
      'takeShift',
      'swapShift',
      'swapShift',
      'acceptVisit',
      'acceptVisit',
      'acceptVisit',
      'acceptVisit',
      'declineVisit',
      'withdrawVisit',
      'undoSwap',
      'undoByLeader',
      'approveException',
      'approveException',
      'rejectException',
      'remindLeader',
      'expireVisit',
    ] as const),
  ),
  by: fc.nat(50),
  /** Whose visit it is, three times out of four, does what only they can do. */
  apt: fc.integer({ min: 0, max: 3 }).map((roll) => roll > 0),
  other: fc.nat(50),
  visit: fc.nat(50),
  case: fc.nat(50),
  seen: fc.option(fc.integer({ min: 0, max: 4 }), { nil: undefined }),
  toAll: fc.boolean(),
  /** A second visit of the same person's goes with it. */
  also: fc.integer({ min: 0, max: 2 }).map((roll) => roll === 0),
  /** So many quarters of an hour from when it was planned. */
  moved: fc.constantFrom(undefined, undefined, 0, 1, 3, 8, -1, -2),
  again: fc.integer({ min: 0, max: 5 }).map((roll) => roll === 0),
  minutes: fc.constantFrom(0, 0, 1, 30, 240),
});

export type Step = typeof step extends fc.Arbitrary<infer S> ? S : never;

export const picked = <T>(items: readonly T[], at: number): T | undefined => items[at % items.length];

export const visitsIn = (round: Round): readonly Visit[] =>
  [...round.stored().days.values()].flatMap((day) => day.visits);

export const shiftsIn = (round: Round): readonly Shift[] =>
  [...round.stored().days.values()].flatMap((day) => day.shifts);

const leaderOf = (care: CareTeam) => care.members.find((member) => member.role === 'leader')?.id;

/** Something about a shift; `undefined` when it is about something else. */
const shiftCommand = (
  care: CareTeam,
  round: Round,
  next: Step,
  number: number,
  { anyone, other }: { readonly anyone: MemberId; readonly other: MemberId },
): SwapCommand | undefined => {
  const all = shiftsIn(round);
  const shift = picked(all, next.visit);
  if (!shift) return undefined;
  const dateOf = ({ start }: Shift) => localDate(start, care.team.timeZone);
  const begins = { at: round.at(), caseId: caseId(`c${number}`), shift: shift.id, date: dateOf(shift) };
  const by = (next.apt ? shift.member : undefined) ?? anyone;
  switch (next.verb) {
    case 'offerShift':
      return { type: 'offerShift', ...begins, by, ...(next.toAll ? {} : { to: other }) };
    case 'takeShift': {
      const from = next.apt ? shift.member : other;
      return { type: 'takeShift', ...begins, by: anyone, ...(from ? { from } : {}) };
    }
    case 'swapShift': {
      const theirs = picked(
        all.filter(({ member }) => member !== undefined && member !== by),
        next.case,
      );
      if (!theirs) return undefined;
      const returns = { shift: theirs.id, date: dateOf(theirs) };
      return { type: 'swapShift', ...begins, by, with: theirs.member ?? other, returns };
    }
    default:
      return undefined;
  }
};

export const commandOf = (care: CareTeam, round: Round, next: Step, number: number): SwapCommand | undefined => {
  const everyone = care.members.map((member) => member.id);
  const all = visitsIn(round);
  const visit = picked(all, next.visit);
  const one = picked([...round.stored().cases.values()] as SwapCase[], next.case);
  const owner = picked(visit?.members ?? [], next.by);
  const anyone = picked(everyone, next.by);
  const other = picked(everyone, next.other);
  if (!visit || !anyone || !other || !owner) return undefined;
  const date = localDate(visit.start, care.team.timeZone);
  const start = next.moved === undefined ? {} : { start: instant(visit.start + next.moved * 15 * MINUTE) };
  const begins = { at: round.at(), caseId: caseId(`c${number}`), visit: visit.id, date, ...start };
  const second = picked(
    all.filter((each) => each.id !== visit.id && each.members.includes(owner)),
    next.case,
  );
  const beside =
    next.also && second ? { also: [{ visit: second.id, date: localDate(second.start, care.team.timeZone) }] } : {};
  const onCase = one && { at: round.at(), caseId: one.id, ...(next.seen === undefined ? {} : { seen: next.seen }) };
  const asked = picked(one?.asked ?? [], next.other) ?? anyone;
  const ofShift = shiftCommand(care, round, next, number, { anyone, other });
  if (ofShift) return ofShift;
  switch (next.verb) {
    case 'offerVisit':
      return {
        type: 'offerVisit',
        ...begins,
        ...beside,
        by: next.apt ? owner : anyone,
        ...(next.toAll ? {} : { to: other }),
      };
    case 'takeVisit':
      return { type: 'takeVisit', ...begins, ...beside, by: anyone, from: next.apt ? owner : other };
    case 'swapVisit': {
      const theirs = picked(
        all.filter((each) => each.members.includes(other)),
        next.case,
      );
      const { start: _, ...plain } = { start: 0, ...begins };
      return (
        theirs && {
          type: 'swapVisit',
          ...plain,
          by: next.apt ? owner : anyone,
          with: other,
          returns: { visit: theirs.id, date: localDate(theirs.start, care.team.timeZone) },
        }
      );
    }
    case 'acceptVisit':
    case 'declineVisit':
      return onCase && { type: next.verb, ...onCase, by: next.apt ? asked : anyone };
    case 'withdrawVisit':
      return onCase && one && { type: 'withdrawVisit', ...onCase, by: next.apt ? one.owner : anyone };
    case 'undoSwap':
      return onCase && one && { type: 'undoSwap', ...onCase, by: next.apt ? (one.taker ?? one.owner) : anyone };
    case 'undoByLeader':
      return onCase && { type: 'undoSwap', ...onCase, by: leaderOf(care) ?? anyone, comment: 'Behövs på annat håll.' };
    case 'approveException':
    case 'rejectException':
      return onCase && { type: next.verb, ...onCase, by: (next.apt ? leaderOf(care) : undefined) ?? anyone };
    case 'offerShift':
    case 'takeShift':
    case 'swapShift':
      return undefined;
    case 'remindLeader':
      return onCase && { type: 'remindLeader', at: onCase.at, caseId: onCase.caseId };
    case 'expireVisit':
      return onCase && { type: 'expireVisit', at: onCase.at, caseId: onCase.caseId };
  }
};

interface Done {
  readonly command: SwapCommand;
  readonly decision: SwapDecision;
  readonly events: readonly SwapEvent[];
}

/** Everyone does what they do, and each thing is looked at as it happens. */
export const play = (care: CareTeam, steps: readonly Step[], look: (round: Round, done: Done) => void): Round => {
  const round = roundOf(care);
  let last: SwapCommand | undefined;
  steps.forEach((next, number) => {
    round.pass(next.minutes);
    const command = (next.again ? last : undefined) ?? commandOf(care, round, next, number);
    if (!command) return;
    last = command;
    const decision = round.does(command);
    look(round, { command, decision, events: decision.outcome === 'accepted' ? decision.events : [] });
  });
  return round;
};

export const anything = [fc.oneof(randomTeam, randomLedTeam), fc.array(step, { minLength: 5, maxLength: 25 })] as const;
