import type { Instant, MemberId } from '../core/ids';
import {
  type Handling,
  type Profile,
  policyVersionOf,
  type StandingApproval,
  type Team,
  type TrustPolicy,
} from '../core/team';
import { localDate } from '../core/time';
import type { Finding, RuleCode } from './finding';

/** Why no team loosens it: the law or the agreement, the client's good, or that it cannot be done. */
export type Fixed = 'law' | 'client' | 'impossible';

/** What is for a policy to say, and what becomes of it as long as it says nothing. `only`: under that profile alone. */
type Limit =
  | { readonly fixed: Fixed }
  | { readonly usual: 'passes' | 'leader' | Readonly<Record<Profile, 'passes' | 'leader'>>; readonly only?: Profile };

type Listed =
  | RuleCode
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
  | 'otherTeam'
  | 'minimumCompetence'
  | 'continuity'
  | 'contactPerson'
  | 'shiftSwap';

/**
 * Every rule code, and `shiftSwap`, that a shift changes hands at all: in Norway a leader approves each swap unless the policy or a standing approval
 * says otherwise. In the order in which a card names them.
 */
const LIMITS = {
  shiftSwap: { usual: { 'se-ab': 'passes', 'no-aml': 'leader' } },
  outsideShift: { usual: 'leader' },
  shortNotice: { usual: 'leader' },
  ordinaryHours: { usual: 'leader' },
  restInPeriod: { usual: 'leader', only: 'se-ab' },
  ordinaryDay: { usual: 'leader', only: 'no-aml' },
  restDebt: { usual: 'leader' },
  weekAverage: { usual: 'leader', only: 'se-ab' },
  sunday: { usual: 'leader', only: 'no-aml' },
  minimumCompetence: { usual: 'leader' },
  otherTeam: { usual: 'leader' },
  continuity: { usual: 'leader' },
  contactPerson: { usual: 'passes' },
  travel: { usual: 'passes' },
  weekend: { usual: 'passes' },
  weeklyRestGoal: { usual: 'passes', only: 'se-ab' },
  break: { usual: 'passes' },
  restBetweenShifts: { fixed: 'law' },
  weeklyRest: { fixed: 'law' },
  span: { fixed: 'law' },
  night: { fixed: 'law' },
  delegation: { fixed: 'law' },
  clientWish: { fixed: 'client' },
  doubleBooking: { fixed: 'impossible' },
  absent: { fixed: 'impossible' },
} as const satisfies Readonly<Record<Listed, Limit>>;

export type TrustItem = keyof typeof LIMITS;

export const TRUST_ITEMS = Object.keys(LIMITS) as readonly TrustItem[];

const limitOf = (item: TrustItem): Limit => LIMITS[item];

/** Why no policy can say anything of it; `undefined` where one can. */
export const fixedBy = (item: TrustItem): Fixed | undefined => {
  const limit = limitOf(item);
  return 'fixed' in limit ? limit.fixed : undefined;
};

const isUnder = (profile: Profile) => (item: TrustItem) => {
  const limit = limitOf(item);
  return 'fixed' in limit || limit.only === undefined || limit.only === profile;
};

/** What a team of that profile meets, what it may say something of first. */
export const itemsUnder = (profile: Profile): readonly TrustItem[] => TRUST_ITEMS.filter(isUnder(profile));

/** What a leader may make of it. A swap of shifts that is never allowed is no policy but a ban. */
export const handlingsOf = (item: TrustItem): readonly Handling[] => {
  if (fixedBy(item)) return [];
  return item === 'shiftSwap' ? ['passes', 'leader'] : ['passes', 'leader', 'never'];
};

/** What becomes of it in this team now, a standing approval apart. */
export const handlingOf = (item: TrustItem, { profile, settings }: Pick<Team, 'profile' | 'settings'>): Handling => {
  const limit = limitOf(item);
  if ('fixed' in limit) return 'never';
  const { findings, shiftSwap }: TrustPolicy = settings.policy ?? {};
  const usual = typeof limit.usual === 'string' ? limit.usual : limit.usual[profile];
  return (item === 'shiftSwap' ? shiftSwap : findings?.[item]) ?? usual;
};

/** The standing approval that holds that day, if one does: Norway's alone. */
export const standingApprovalAt = (
  { profile, timeZone, settings }: Pick<Team, 'profile' | 'timeZone' | 'settings'>,
  at: Instant,
): StandingApproval | undefined => {
  const given = settings.policy?.standingApproval;
  if (profile !== 'no-aml' || !given) return undefined;
  const today = localDate(at, timeZone);
  return given.from <= today && today <= given.until ? given : undefined;
};

/** Of a standing approval, what something passed by. */
export type Standing = Pick<StandingApproval, 'by' | 'until' | 'rules'>;

/** What something passed under, kept with its event and its case. */
export interface Passed {
  /** The version of the team's own policy. */
  readonly teamPolicy: number;
  readonly standing?: Standing;
}

/** Who has to look at a pass: nobody, a leader because of what was found, or nobody can let it pass. */
export type Verdict =
  | { readonly verdict: 'passes'; readonly standing?: Standing }
  | { readonly verdict: 'leader'; readonly found: readonly Finding[] }
  | { readonly verdict: 'stops'; readonly finding: Finding };

/** A change of plan that somebody may have to look at. */
export interface Looked {
  readonly team: Team;
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
export const whoLooks = ({ team, at, found, parties, hasLeader, shiftSwap = false }: Looked): Verdict => {
  const hard = found.find((finding) => finding.severity === 'hard');
  if (hard) return { verdict: 'stops', finding: hard };
  const exceptions = found.filter((finding) => finding.severity === 'exception');
  const isLeaders = shiftSwap && handlingOf('shiftSwap', team) !== 'passes';
  const rules = [...new Set([...(isLeaders ? ['shiftSwap'] : []), ...exceptions.map(({ rule }) => rule)])];
  if (rules.length === 0) return { verdict: 'passes' };
  const approval = standingApprovalAt(team, at);
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
