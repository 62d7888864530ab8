import { type Decision, refused } from '../../core/decision';
import type { Known } from '../../core/flow';
import type { Instant, MemberId } from '../../core/ids';
import type { Plan } from '../../core/plan';
import { givesCare, type Shift, type Visit } from '../../core/roster';
import { leadersOn, type People } from '../../core/team';
import { localDate } from '../../core/time';
import { findingsIfPassed, type Passing } from '../../planning/passings';
import type { Finding } from '../../rules/finding';
import { type Verdict, whoLooks } from '../../rules/trust';
import type { SwapCommand } from './commands';
import type { SwapEvent } from './events';
import { changesRoster, extraShift, shortNotice } from './policy';
import {
  isAskedByLeader,
  isShiftCase,
  isVisitCase,
  type ShiftCase,
  type SwapCase,
  shiftsOf,
  type VisitCase,
  visitsOf,
} from './swap';

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
  | { readonly code: 'shiftUnknown' }
  | { readonly code: 'shiftStarted'; readonly shift: Shift }
  | { readonly code: 'ownShift'; readonly shift: Shift }
  /** It is somebody else's, or nobody's. */
  | { readonly code: 'notYourShift'; readonly shift: Shift; readonly alternatives: readonly SwapCommand[] }
  /** It cannot be given back with a visit in it. */
  | { readonly code: 'visitsInIt'; readonly shift: Shift; readonly visit: Visit }
  /** Nobody was named, and with nobody does it work: then nobody is blamed. */
  | { readonly code: 'noSwap'; readonly shift: Shift; readonly alternatives: readonly SwapCommand[] }
  | { readonly code: 'nobodyCanWork'; readonly shift: Shift; readonly alternatives: readonly SwapCommand[] }
  | { readonly code: 'visitStarted'; readonly visit: Visit }
  /** It cannot be moved to the time that the command names. */
  | { readonly code: 'notThen'; readonly visit: Visit; readonly alternatives: readonly SwapCommand[] }
  | { readonly code: 'visitChanged'; readonly case: SwapCase; readonly visit?: Visit }
  | { readonly code: 'ownVisit'; readonly visit: Visit }
  | { readonly code: 'alreadyThere'; readonly visit: Visit; readonly person: MemberId }
  | { readonly code: 'alreadyOpen'; readonly case: SwapCase }
  | { readonly code: 'notAsked'; readonly case: SwapCase }
  /** A leader decides now. */
  | { readonly code: 'leadersTurn'; readonly case: SwapCase }
  | { readonly code: 'notYoursToDecide'; readonly case: SwapCase }
  /** A leader who takes back what two others agreed on says why. */
  | { readonly code: 'reasonMissing'; readonly case: SwapCase }
  | { readonly code: 'notYourCase'; readonly case: SwapCase }
  | { readonly code: 'caseClosed'; readonly case: SwapCase }
  | { readonly code: 'alreadyYours'; readonly case: SwapCase; readonly alternatives: readonly SwapCommand[] }
  | { readonly code: 'changedSince'; readonly case: SwapCase }
  /** Since it was swapped it has gone to somebody else. */
  | { readonly code: 'movedOn'; readonly visit: Visit }
  | { readonly code: 'notYourSwap'; readonly case: SwapCase }
  | { readonly code: 'notYourWork'; readonly person: MemberId }
  | { readonly code: 'caseUnknown' };

export type SwapDecision = Decision<SwapEvent, SwapReason>;

/** `case` is the one that the command names, open or closed, if there is one. The days: those around the visit. */
export interface SwapKnown extends Known {
  readonly case?: SwapCase | undefined;
  readonly plan: Plan;
}

export const mayCare = (known: SwapKnown, person: MemberId): boolean => givesCare(known.team.members.get(person));

/** Whoever works in the team or leads it: inside the frame nobody asks for permission. */
export const mayOpen = (known: SwapKnown, person: MemberId): boolean =>
  mayCare(known, person) || known.team.members.get(person)?.role === 'leader';

export const openCaseOn = (known: SwapKnown, { id }: Visit): VisitCase | undefined =>
  known.team.openCases.filter(isVisitCase).find((one) => visitsOf(one).some(({ visit }) => visit === id));

export const openCaseOnShift = (known: SwapKnown, { id }: Shift): ShiftCase | undefined =>
  known.team.openCases.filter(isShiftCase).find((one) => shiftsOf(one).some(({ shift }) => shift === id));

/** Who leads the team now, apart from the two: nobody decides over their own swap. */
export const leadersFor = (known: SwapKnown, at: Instant, parties: readonly MemberId[]): readonly MemberId[] =>
  leadersOn(known.team, localDate(at, known.team.team.timeZone)).filter((person) => !parties.includes(person));

/** What is found if all of these pass at once, now. */
export const findingsNow = (
  people: People,
  plan: Plan,
  at: Instant,
  passings: readonly Passing[],
): readonly Finding[] => [
  ...findingsIfPassed(people, plan, passings),
  ...passings.flatMap((passing) => shortNotice(people.team, passing, at, changesRoster(passings))).slice(0, 1),
  ...passings.flatMap((passing) => extraShift(people, passing)),
];

/** Whom passings are between. */
export const partiesOf = (passings: readonly Passing[]): readonly MemberId[] =>
  passings
    .flatMap((passing) => ('shift' in passing ? [passing.shift.member, passing.to] : [passing.from, passing.to]))
    .flatMap((one) => one ?? []);

/** Who has to look if all of these pass at once. */
export const verdictOn = (known: SwapKnown, at: Instant, ...passings: readonly Passing[]): Verdict =>
  looked(known, at, passings, false);

/** The same in a case: what a leader has asked for needs no leader to approve that it is done, how soon, nor that it is one more. */
export const verdictFor = (
  known: SwapKnown,
  at: Instant,
  one: Parameters<typeof isAskedByLeader>[0],
  passings: readonly Passing[],
): Verdict => looked(known, at, passings, isAskedByLeader(one, known.team));

/** What a leader who asks has seen to by asking. */
const LEADERS_OWN: ReadonlySet<Finding['rule']> = new Set(['shortNotice', 'extraShift']);

const looked = (known: SwapKnown, at: Instant, passings: readonly Passing[], byLeader: boolean): Verdict => {
  const parties = partiesOf(passings);
  const all = findingsNow(known.team, known.plan, at, passings);
  const found = byLeader ? all.filter(({ rule }) => !LEADERS_OWN.has(rule)) : all;
  const hasLeader = leadersFor(known, at, parties).length > 0;
  const shiftSwap = !byLeader && changesRoster(passings);
  return whoLooks({ people: known.team, at, found, parties, hasLeader, shiftSwap });
};

/** Whom the case asks; and what is asked of all, anyone who passes the rules may answer. */
export const mayAnswer = (one: SwapCase, person: MemberId): boolean =>
  one.asked.includes(person) || (one.began === 'owner' && !one.named && person !== one.owner);

/** Who asked about what nobody has may take it after all. */
export const isOwnVacant = (one: SwapCase, person: MemberId): boolean =>
  isShiftCase(one) && one.vacant === true && one.began === 'owner' && one.owner === person;

/** A leader would have to look, if it came to that now. */
export const forLeader = ({ verdict }: Verdict): { readonly forLeader?: true } =>
  verdict === 'leader' ? { forLeader: true } : {};

/** Stopped by a rule; what would pass instead is looked for afterwards. */
export const ruledOut = ({ finding }: Extract<Verdict, { verdict: 'stops' }>): SwapDecision =>
  refused({ code: 'rule', finding, alternatives: [] });

/** Whoever has it in the plan and is absent is not asked to take it either. */
export const absentFrom = (
  person: MemberId,
  { start, end }: { readonly start: Instant; readonly end: Instant },
  of: Pick<Finding, 'visit' | 'client' | 'shift'>,
): Finding => ({ rule: 'absent', severity: 'hard', person, ...of, from: start, to: end });
