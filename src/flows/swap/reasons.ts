import type { Decision } from '../../core/decision';
import type { Known } from '../../core/flow';
import type { Instant, MemberId } from '../../core/ids';
import type { Plan } from '../../core/plan';
import { givesCare, type Visit } from '../../core/roster';
import { leadersOn, type People } from '../../core/team';
import { localDate } from '../../core/time';
import { findingsIfPassed, type SeatPassing } from '../../planning/candidates';
import type { Finding } from '../../rules/finding';
import { type Verdict, whoLooks } from '../../rules/trust';
import type { SwapCommand } from './commands';
import type { SwapEvent } from './events';
import { shortNotice } from './policy';
import { isVisitCase, type VisitCase, visitsOf } from './swap';

/** Why not. `alternatives` are whole commands that pass, the nearest first. */
export type SwapReason =
  | { readonly code: 'rule'; readonly finding: Finding; readonly alternatives: readonly SwapCommand[] }
  | {
      readonly code: 'nobodyCan';
      readonly visit: Visit;
      readonly also?: readonly Visit[];
      readonly nearest?: Finding;
      readonly alternatives: readonly SwapCommand[];
    }
  | { readonly code: 'notYours'; readonly visit: Visit; readonly alternatives: readonly SwapCommand[] }
  | { readonly code: 'visitUnknown' }
  | { readonly code: 'visitStarted'; readonly visit: Visit }
  /** It cannot be moved to the time that the command names. */
  | { readonly code: 'notThen'; readonly visit: Visit; readonly alternatives: readonly SwapCommand[] }
  | { readonly code: 'visitChanged'; readonly case: VisitCase; readonly visit?: Visit }
  | { readonly code: 'ownVisit'; readonly visit: Visit }
  | { readonly code: 'alreadyThere'; readonly visit: Visit; readonly person: MemberId }
  | { readonly code: 'alreadyOpen'; readonly case: VisitCase }
  | { readonly code: 'notAsked'; readonly case: VisitCase }
  /** A leader decides now. */
  | { readonly code: 'leadersTurn'; readonly case: VisitCase }
  | { readonly code: 'notYoursToDecide'; readonly case: VisitCase }
  /** A leader who takes back what two others agreed on says why. */
  | { readonly code: 'reasonMissing'; readonly case: VisitCase }
  | { readonly code: 'notYourCase'; readonly case: VisitCase }
  | { readonly code: 'caseClosed'; readonly case: VisitCase }
  | { readonly code: 'alreadyYours'; readonly case: VisitCase; readonly alternatives: readonly SwapCommand[] }
  | { readonly code: 'changedSince'; readonly case: VisitCase }
  /** Since it was swapped it has gone to somebody else. */
  | { readonly code: 'movedOn'; readonly visit: Visit }
  | { readonly code: 'notYourSwap'; readonly case: VisitCase }
  | { readonly code: 'notYourWork'; readonly person: MemberId }
  | { readonly code: 'caseUnknown' };

export type SwapDecision = Decision<SwapEvent, SwapReason>;

/** `case` is the one that the command names, open or closed, if there is one. The days: those around the visit. */
export interface SwapKnown extends Known {
  readonly case?: VisitCase | undefined;
  readonly plan: Plan;
}

export const mayCare = (known: SwapKnown, person: MemberId): boolean => givesCare(known.team.members.get(person));

const isOn = (one: VisitCase, { id }: Visit): boolean => visitsOf(one).some(({ visit }) => visit === id);

export const openCaseOn = (known: SwapKnown, visit: Visit): VisitCase | undefined =>
  known.team.openCases.find((one): one is VisitCase => isVisitCase(one) && isOn(one, visit));

/** Who leads the team now, apart from the two: nobody decides over their own swap. */
export const leadersFor = (known: SwapKnown, at: Instant, parties: readonly MemberId[]): readonly MemberId[] =>
  leadersOn(known.team, localDate(at, known.team.team.timeZone)).filter((person) => !parties.includes(person));

/** What is found if all of these pass at once, now. */
export const findingsNow = (
  people: People,
  plan: Plan,
  at: Instant,
  passings: readonly SeatPassing[],
): readonly Finding[] => [
  ...findingsIfPassed(people, plan, passings),
  ...passings.flatMap(({ visit, to }) => shortNotice(people.team, visit, to, at)).slice(0, 1),
];

/** Whom passings are between. */
export const partiesOf = (passings: readonly SeatPassing[]): readonly MemberId[] =>
  passings.flatMap(({ from, to }) => [from, to]);

/** Who has to look if all of these pass at once. */
export const verdictOn = (known: SwapKnown, at: Instant, ...passings: readonly SeatPassing[]): Verdict => {
  const parties = partiesOf(passings);
  const found = findingsNow(known.team, known.plan, at, passings);
  const hasLeader = leadersFor(known, at, parties).length > 0;
  return whoLooks({ people: known.team, at, found, parties, hasLeader });
};

/** Whom the case asks; and what is asked of all, anyone who passes the rules may answer. */
export const mayAnswer = (one: VisitCase, person: MemberId): boolean =>
  one.asked.includes(person) || (one.began === 'owner' && !one.named && person !== one.owner);
