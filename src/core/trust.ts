import type { Instant } from './ids';
import type { Handling, People, Profile, StandingApproval, Team, TrustPolicy } from './team';
import { localDate } from './time';

/** Why no team loosens it: the law or the agreement, the client's good, or that it cannot be done. */
export type Fixed = 'law' | 'client' | 'impossible';

/** What is for a policy to say, and what becomes of it as long as it says nothing. `only`: under that profile alone. */
type Limit =
  | { readonly fixed: Fixed }
  | { readonly usual: 'passes' | 'leader' | Readonly<Record<Profile, 'passes' | 'leader'>>; readonly only?: Profile };

/**
 * Every rule code, and `shiftSwap`, that a shift changes hands at all: in Norway a leader approves each swap unless the policy or a standing approval
 * says otherwise. In the order in which a card names them.
 */
const LIMITS = {
  shiftSwap: { usual: { 'se-ab': 'passes', 'no-aml': 'leader' } },
  outsideShift: { usual: 'leader' },
  shortNotice: { usual: 'leader' },
  extraShift: { usual: 'leader' },
  ordinaryHours: { usual: 'leader' },
  restInPeriod: { usual: 'leader', only: 'se-ab' },
  ordinaryDay: { usual: 'leader', only: 'no-aml' },
  restDebt: { usual: 'leader' },
  weekAverage: { usual: 'leader', only: 'se-ab' },
  sunday: { usual: 'leader', only: 'no-aml' },
  night: { usual: 'leader' },
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
  delegation: { fixed: 'law' },
  clientWish: { fixed: 'client' },
  doubleBooking: { fixed: 'impossible' },
  absent: { fixed: 'impossible' },
} as const satisfies Readonly<Record<string, Limit>>;

export type TrustItem = keyof typeof LIMITS;

/** All that a leader can change. */
export type TrustSubject = TrustItem | 'leastNotice' | 'continuityCap' | 'standing';

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

const usually = (item: TrustItem, profile: Profile): Handling => {
  const limit = limitOf(item);
  if ('fixed' in limit) return 'never';
  return typeof limit.usual === 'string' ? limit.usual : limit.usual[profile];
};

/** It passes by the team's own word, or is a swap of shifts: anything else that passes is what no rule stops anyway. */
export const isLoosened = (item: TrustItem, team: Pick<Team, 'profile' | 'settings'>): boolean =>
  handlingOf(item, team) === 'passes' && (item === 'shiftSwap' || usually(item, team.profile) !== 'passes');

/** How long before its start a shift may change hands unseen, as long as the team has no least notice of its own. Hours [working-time.md, Severity]. */
export const USUAL_NOTICE_OF_SHIFTS = 24;

/** What becomes of it in this team now, a standing approval apart. */
export const handlingOf = (item: TrustItem, { profile, settings }: Pick<Team, 'profile' | 'settings'>): Handling => {
  if (fixedBy(item)) return 'never';
  const { findings, shiftSwap }: TrustPolicy = settings.policy ?? {};
  return (item === 'shiftSwap' ? shiftSwap : findings?.[item]) ?? usually(item, profile);
};

/** The standing approval that holds that day, if one does: Norway's alone, and only as long as whoever gave it is one of the team. */
export const standingApprovalAt = (
  { team, members }: Pick<People, 'team' | 'members'>,
  at: Instant,
): StandingApproval | undefined => {
  const given = team.settings.policy?.standingApproval;
  if (team.profile !== 'no-aml' || !given) return undefined;
  const today = localDate(at, team.timeZone);
  const giver = members.get(given.by);
  const isHere = giver !== undefined && (giver.validTo === undefined || today <= giver.validTo);
  return isHere && given.from <= today && today <= given.until ? given : undefined;
};

/** Of a standing approval, what something passed by. */
export type Standing = Pick<StandingApproval, 'by' | 'until' | 'rules'>;

/** What something passed under, kept with its event and its case. */
export interface Passed {
  /** The version of the team's own policy. */
  readonly teamPolicy: number;
  readonly standing?: Standing;
}
