import type { Instant, MemberId } from '../core/ids';
import { type People, policyVersionOf, type Team } from '../core/team';
import { handlingOf, type Passed, type Standing, standingApprovalAt, type TrustItem } from '../core/trust';
import type { Finding } from './finding';

/** Who has to look at a pass: nobody, a leader because of what was found, or nobody can let it pass. */
export type Verdict =
  | { readonly verdict: 'passes'; readonly standing?: Standing }
  | { readonly verdict: 'leader'; readonly found: readonly Finding[] }
  | { readonly verdict: 'stops'; readonly finding: Finding };

/** A change of plan that somebody may have to look at. */
export interface Looked {
  readonly people: Pick<People, 'team' | 'members'>;
  readonly at: Instant;
  /** As the team's policy weighs it. */
  readonly found: readonly Finding[];
  /** Whom it is between: nobody approves their own, not even beforehand. */
  readonly parties: readonly MemberId[];
  readonly hasLeader: boolean;
  /** A shift changes hands. */
  readonly shiftSwap?: boolean;
}

/**
 * Nothing found that is more than a note: it passes at once, and nobody is asked for permission. An exception is a leader's to let pass, or passes on
 * the leader's behalf where a standing approval names every rule that asks for one; where there is none to ask, it stops like what is hard. A shift
 * that changes hands may be a leader's with nothing found.
 */
export const whoLooks = ({ people, at, found, parties, hasLeader, shiftSwap = false }: Looked): Verdict => {
  const hard = found.find((finding) => finding.severity === 'hard');
  if (hard) return { verdict: 'stops', finding: hard };
  const exceptions = found.filter((finding) => finding.severity === 'exception');
  const isLeaders = shiftSwap && handlingOf('shiftSwap', people.team) !== 'passes';
  const asking: readonly TrustItem[] = [
    ...(isLeaders ? (['shiftSwap'] as const) : []),
    ...exceptions.map(({ rule }) => rule),
  ];
  const rules = [...new Set(asking)];
  if (rules.length === 0) return { verdict: 'passes' };
  const approval = standingApprovalAt(people, at);
  if (approval && !parties.includes(approval.by) && rules.every((rule) => approval.rules.includes(rule)))
    return { verdict: 'passes', standing: { by: approval.by, until: approval.until, rules } };
  const [first] = exceptions;
  return hasLeader || !first ? { verdict: 'leader', found: exceptions } : { verdict: 'stops', finding: first };
};

/** Under what it passed, as its event says. */
export const passedUnder = (team: Team, verdict?: Verdict): Passed => ({
  teamPolicy: policyVersionOf(team),
  ...(verdict?.verdict === 'passes' && verdict.standing ? { standing: verdict.standing } : {}),
});
