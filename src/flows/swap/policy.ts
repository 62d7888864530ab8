import type { Instant, MemberId } from '../../core/ids';
import type { Visit } from '../../core/roster';
import type { Team } from '../../core/team';
import { HOUR, minutesBetween } from '../../core/time';
import type { Finding } from '../../rules/finding';
import { weighed } from '../../rules/weighed';

/** Raised when what stops a pass changes. */
export const POLICY_VERSION = 3;

/**
 * Closer to its start than the team wants a visit to change hands unseen. An exception, unless the policy says otherwise. A visit that changes hands
 * inside unchanged shifts does not change the roster: without a `leastNoticeHours` of the team's own there is no such limit.
 */
export const shortNotice = ({ settings }: Team, visit: Visit, person: MemberId, at: Instant): readonly Finding[] => {
  const hours = settings.policy?.leastNoticeHours ?? 0;
  if (visit.start - at >= hours * HOUR) return [];
  const finding: Finding = {
    rule: 'shortNotice',
    severity: 'exception',
    person,
    client: visit.client,
    visit: visit.id,
    from: visit.start,
    to: visit.end,
    found: minutesBetween(at, visit.start),
    required: hours * 60,
    unit: 'minutes',
  };
  return [weighed(finding, settings)];
};
