import type { ClientCode, Instant, MemberId, ShiftId, VisitId } from '../core/ids';
import type { Plan } from '../core/plan';
import type { People } from '../core/team';

/** The Contract's names for what a rule can find. */
export type RuleCode =
  | 'doubleBooking'
  | 'travel'
  | 'outsideShift'
  | 'otherTeam'
  | 'delegation'
  | 'clientWish'
  | 'absent'
  | 'restInPeriod'
  | 'restBetweenShifts'
  | 'span'
  | 'ordinaryDay'
  | 'weeklyRest'
  | 'weeklyRestGoal'
  | 'break'
  | 'weekAverage'
  | 'ordinaryHours'
  | 'night'
  | 'restDebt'
  | 'sunday'
  | 'weekend'
  | 'continuity'
  | 'contactPerson'
  | 'minimumCompetence'
  | 'shortNotice'
  | 'extraShift';

/** `hard`: refused. `exception`: for the leader to look at. `note`: shown, passes. */
export type Severity = 'hard' | 'exception' | 'note';

/** One thing that a rule found in someone's plan. `found` and `required` are in `unit`. */
export interface Finding {
  readonly rule: RuleCode;
  readonly severity: Severity;
  readonly person: MemberId;
  /** The visit and its client, where the finding is about one. */
  readonly client?: ClientCode;
  readonly visit?: VisitId;
  /** The shift, where it is about one. */
  readonly shift?: ShiftId;
  /** What it is about: a visit, a pass, the gap between two passes, or the window that is looked at. */
  readonly from: Instant;
  readonly to: Instant;
  readonly found?: number;
  readonly required?: number;
  readonly unit?: 'minutes' | 'days' | 'weekends' | 'staff';
  /** The other visit that it is about. Of a gap: from the start of the pass before it to the end of the one after. */
  readonly otherClient?: ClientCode;
  readonly otherFrom?: Instant;
  readonly otherTo?: Instant;
  /** Of a client's wish: about the person, or for a language. */
  readonly wish?: 'person' | 'language';
  /** The health tasks without a valid delegation. */
  readonly tasks?: readonly string[];
  /** Of a shift: the competences that are missing. */
  readonly competences?: readonly string[];
}

/** How far what was found lies from what is required, whichever way. */
export const distanceFrom = (required = 0, found = 0): number => Math.abs(found - required);

/** A change of plan, and whose schedules to look at. */
export interface Change {
  readonly before: Plan;
  readonly after: Plan;
  readonly people: People;
  readonly persons: readonly MemberId[];
}

/** (plan before, plan after, people) -> what is found in the plan after. */
export type Rule = (change: Change) => readonly Finding[];
