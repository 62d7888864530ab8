import type { Instant, MemberId } from '../../core/ids';
import type { Visit } from '../../core/roster';
import type { Team } from '../../core/team';
import { HOUR, minutesBetween } from '../../core/time';
import type { Finding } from '../../rules/finding';
import { weighed } from '../../rules/weighed';

/** Raised when what stops a pass changes. */
export const POLICY_VERSION = 2;

/** Who has to look at a pass: nobody, a leader because of what was found, or nobody can let it pass. */
export type Verdict =
  | { readonly verdict: 'passes' }
  | { readonly verdict: 'leader'; readonly found: readonly Finding[] }
  | { readonly verdict: 'stops'; readonly finding: Finding };

/**
 * Nothing found that is more than a note: it passes at once, and nobody is asked for permission. An exception is a leader's to let pass; where
 * there is none to ask, it stops like what is hard.
 */
export const verdictOf = (found: readonly Finding[], hasLeader: boolean): Verdict => {
  const hard = found.find((finding) => finding.severity === 'hard');
  if (hard) return { verdict: 'stops', finding: hard };
  const exceptions = found.filter((finding) => finding.severity === 'exception');
  const [first] = exceptions;
  if (!first) return { verdict: 'passes' };
  return hasLeader ? { verdict: 'leader', found: exceptions } : { verdict: 'stops', finding: first };
};

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
