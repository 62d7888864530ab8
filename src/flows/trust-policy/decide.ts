import { accepted, refused, unchanged } from '../../core/decision';
import type { Instant } from '../../core/ids';
import { policyVersionOf, type Team } from '../../core/team';
import { fixedBy, handlingOf, handlingsOf, type TrustItem } from '../../core/trust';
import { approvable, isEndDay, isItemOf, mayChange } from './policy';
import type { PolicyDecision, PolicyKnown, PolicyReason } from './reasons';
import { type ChangePolicy, nextVersion, type PolicyChange } from './trust-policy';

const ofItem = (item: TrustItem, team: Team): PolicyReason | undefined => {
  if (fixedBy(item)) return { code: 'fixed', item };
  return isItemOf(team.profile, item) ? undefined : { code: 'notHere' };
};

/** Why the policy cannot say that. */
const stops = (change: PolicyChange, team: Team, at: Instant): PolicyReason | undefined => {
  const { policy } = team.settings;
  const so = (already: boolean): PolicyReason | undefined => (already ? { code: 'changedSince' } : undefined);
  switch (change.sets) {
    case 'handling':
      return (
        ofItem(change.item, team) ??
        so(handlingOf(change.item, team) === change.to || !handlingsOf(change.item).includes(change.to))
      );
    case 'leastNotice':
      return so(policy?.leastNoticeHours === change.hours);
    case 'continuityCap':
      return so((policy?.continuityCap ?? 0) === change.cap);
    case 'standing': {
      if (team.profile !== 'no-aml') return { code: 'notHere' };
      const stopped = change.rules.map((item) => ofItem(item, team)).find(Boolean);
      if (stopped) return stopped;
      if (!isEndDay(change.until, team, at)) return { code: 'notThen' };
      const named = approvable(team);
      return so(change.rules.length === 0 || !change.rules.every((item) => named.includes(item)));
    }
    case 'noStanding':
      return so(!policy?.standingApproval);
  }
};

/** The decision of the trust-policy flow: pure, and may be run again. */
export const decide = (known: PolicyKnown, { by, at, caseId, seen, change }: ChangePolicy): PolicyDecision => {
  if (known.case) return unchanged;
  const { team } = known.team;
  if (!mayChange(known.team, by, at)) return refused({ code: 'notYours' });
  const stopped = stops(change, team, at);
  if (stopped && stopped.code !== 'changedSince') return refused(stopped);
  if (stopped || seen !== policyVersionOf(team)) return refused({ code: 'changedSince' });
  const number = known.team.head.cases + 1;
  return accepted({ type: 'policyChanged', by, at, caseId, number, version: nextVersion(team), change });
};
