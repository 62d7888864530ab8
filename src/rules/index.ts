import { absent } from './absent';
import { breaks } from './break';
import { clientWish } from './client-wish';
import { contactPerson } from './contact-person';
import { continuity } from './continuity';
import { delegation } from './delegation';
import { doubleBooking, doubleShift } from './double-booking';
import type { Change, Finding, Rule, Severity } from './finding';
import { minimumCompetence } from './minimum-competence';
import { night } from './night';
import { ordinaryDay } from './ordinary-day';
import { ordinaryHours } from './ordinary-hours';
import { otherTeam } from './other-team';
import { outsideShift } from './outside-shift';
import { restBetweenShifts } from './rest-between-shifts';
import { restDebt } from './rest-debt';
import { restInPeriod } from './rest-in-period';
import { span } from './span';
import { sunday } from './sunday';
import { travel } from './travel';
import { weekAverage } from './week-average';
import { weekend } from './weekend';
import { weeklyRest } from './weekly-rest';
import { weeklyRestGoal } from './weekly-rest-goal';
import { weighed } from './weighed';

/** Raised when a rule comes, goes or changes what it finds. */
export const RULES_VERSION = 5;

/** In the order in which a refusal names them: the one that most decides the matter first. */
const RULES: readonly Rule[] = [
  absent,
  doubleShift,
  clientWish,
  delegation,
  doubleBooking,
  restBetweenShifts,
  span,
  weeklyRest,
  otherTeam,
  outsideShift,
  restInPeriod,
  restDebt,
  night,
  ordinaryDay,
  weekAverage,
  sunday,
  ordinaryHours,
  minimumCompetence,
  travel,
  breaks,
  weeklyRestGoal,
  weekend,
  continuity,
  contactPerson,
];

const found = (rule: Rule, change: Change): readonly Finding[] =>
  rule(change).map((finding) => weighed(finding, change.people.team.settings));

/** Whether the rules find nothing in a change that `stops`; the first that does ends the looking. */
export const isFree = (change: Change, stops: (finding: Finding) => boolean): boolean =>
  RULES.every((rule) => !found(rule, change).some(stops));

/** The worst that the rules find in a change; what is hard ends the looking. */
export const worstIn = (change: Change): Severity | undefined => {
  let worst: Severity | undefined;
  for (const rule of RULES)
    for (const { severity } of found(rule, change)) {
      if (severity === 'hard') return severity;
      if (worst !== 'exception') worst = severity;
    }
  return worst;
};

/** Everything that the rules find in a change, as the team's policy weighs it, in the order above. */
export const findings = (change: Change): readonly Finding[] => RULES.flatMap((rule) => found(rule, change));
