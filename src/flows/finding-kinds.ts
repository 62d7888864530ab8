import type { Finding, RuleCode } from '../rules/finding';
import type { FindingKind } from '../text/plan-check';

const KINDS: Readonly<Partial<Record<RuleCode, FindingKind>>> = {
  restInPeriod: 'rest',
  restBetweenShifts: 'rest',
  restDebt: 'rest',
  night: 'rest',
  span: 'day',
  ordinaryDay: 'day',
  weeklyRest: 'week',
  weeklyRestGoal: 'week',
  weekAverage: 'hours',
  ordinaryHours: 'hours',
  break: 'break',
  sunday: 'redDays',
  weekend: 'redDays',
  doubleBooking: 'clash',
  travel: 'way',
  outsideShift: 'outside',
  otherTeam: 'outside',
  delegation: 'competence',
  clientWish: 'wish',
  absent: 'absence',
  minimumCompetence: 'competence',
};

/** What a finding is about, as it is counted. */
export const kindOf = ({ rule }: Finding): FindingKind => KINDS[rule] ?? 'other';
