import type { Instant, MemberId } from '../../core/ids';
import type { People, Team } from '../../core/team';
import { HOUR, minutesBetween } from '../../core/time';
import { USUAL_NOTICE_OF_SHIFTS } from '../../core/trust';
import type { Passing, ShiftPassing } from '../../planning/passings';
import type { Finding } from '../../rules/finding';
import { weighed } from '../../rules/weighed';

/** Raised when what stops a pass changes. */
export const POLICY_VERSION = 4;

const shiftsIn = (passings: readonly Passing[]): readonly ShiftPassing[] =>
  passings.filter((passing): passing is ShiftPassing => 'shift' in passing);

/** Whether somebody works other hours by it: two rounds of the same hours that change hands leave the roster as it is. */
export const changesRoster = (passings: readonly Passing[]): boolean => {
  const shifts = shiftsIn(passings);
  const hoursOf = (person: MemberId | undefined, of: (passing: ShiftPassing) => MemberId | undefined) =>
    String(
      shifts
        .filter((passing) => of(passing) === person)
        .map(({ shift: { start, end } }) => `${start} ${end}`)
        .sort(),
    );
  const persons = new Set(shifts.flatMap(({ shift, to }) => [shift.member, to]));
  return [...persons].some(
    (person) => hoursOf(person, ({ shift }) => shift.member) !== hoursOf(person, ({ to }) => to),
  );
};

/**
 * Closer to its start than the team wants it to change hands unseen. An exception, unless the policy says otherwise. A shift: 24 hours, unless
 * the team has its own `leastNoticeHours` [working-time.md, Severity]. What leaves the `roster` as it is, a visit inside unchanged shifts or a round
 * of the same hours, has no such limit without a figure of the team's own.
 */
export const shortNotice = ({ settings }: Team, passing: Passing, at: Instant, roster: boolean): readonly Finding[] => {
  const own = settings.policy?.leastNoticeHours;
  const hours = own ?? ('shift' in passing && roster ? USUAL_NOTICE_OF_SHIFTS : 0);
  const { start, end } = 'shift' in passing ? passing.shift : passing.visit;
  if (start - at >= hours * HOUR || passing.to === undefined) return [];
  const about =
    'shift' in passing ? { shift: passing.shift.id } : { client: passing.visit.client, visit: passing.visit.id };
  const finding: Finding = {
    rule: 'shortNotice',
    severity: 'exception',
    person: passing.to,
    ...about,
    from: start,
    to: end,
    found: minutesBetween(at, start),
    required: hours * 60,
    unit: 'minutes',
  };
  return [weighed(finding, settings)];
};

/**
 * A shift that a carer has opened is one more than the plan had, and costs money: an exception, unless the policy says otherwise. One that a leader
 * has opened is the leader's own word.
 */
export const extraShift = (
  { team, members }: Pick<People, 'team' | 'members'>,
  passing: Passing,
): readonly Finding[] => {
  if (!('shift' in passing) || passing.to === undefined) return [];
  const { id, opened, start, end, member } = passing.shift;
  if (opened === undefined || member !== undefined || members.get(opened)?.role === 'leader') return [];
  const finding: Finding = {
    rule: 'extraShift',
    severity: 'exception',
    person: passing.to,
    shift: id,
    from: start,
    to: end,
  };
  return [weighed(finding, team.settings)];
};
