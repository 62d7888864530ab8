import type { MemberId } from '../../core/ids';
import type { Client, Member } from '../../core/roster';
import { leadersOn, type People, type Team } from '../../core/team';
import { addDays, localDate } from '../../core/time';
import type { Wanted } from '../../planning/changed-need';
import type { Fit } from '../../planning/frame';
import { temporaryDays } from './deadlines';
import type { NeedCase, NeedKind } from './need-change';

/** Raised when where a need goes changes. */
export const POLICY_VERSION = 1;

/** Who meets clients, or leads those who do. */
export const mayReport = (member: Member | undefined): boolean =>
  member !== undefined && member.role !== 'observer' && member.role !== 'assessor';

const isTemporary = ({ from, until }: Wanted, team: Team): boolean =>
  until !== undefined && until < addDays(from, temporaryDays(team));

/**
 * The order of tests [care.md, Changed need], from where health and deviations have left it. What asks nothing of the plan, or was not asked of the
 * client, is the named contact's; less help and another time take nothing of a frame; more help fits it, or is outside it for a while, or needs a
 * decision.
 */
export const kindOf = (
  wanted: Wanted | undefined,
  agreed: boolean,
  fit: Fit,
  team: Team,
): Exclude<NeedKind, 'health'> => {
  if (!wanted || !agreed) return 'contact';
  if (wanted.change === 'shorter' || wanted.change === 'dropped') return 'less';
  if (wanted.change === 'moved' || fit.fits) return 'inside';
  return isTemporary(wanted, team) ? 'temporary' : 'decision';
};

const leads = (people: People, person: MemberId, at: NeedCase['at']): boolean =>
  people.members.get(person)?.role === 'leader' ||
  leadersOn(people, localDate(at, people.team.timeZone)).includes(person);

/** Whoever it went to answers, and a leader may in their place. */
export const mayAnswer = (people: People, one: NeedCase, person: MemberId, at: NeedCase['at']): boolean =>
  one.owner === person || leads(people, person, at);

/** Who meets the client takes back: the reporter and the named contacts; and a leader. */
export const mayTakeBack = (
  people: People,
  one: NeedCase,
  client: Client | undefined,
  person: MemberId,
  at: NeedCase['at'],
): boolean => [one.by, client?.contact, client?.deputy].includes(person) || leads(people, person, at);

/** A leader takes back what others have decided only with a reason. */
export const owesReason = (one: NeedCase, client: Client | undefined, person: MemberId): boolean =>
  ![one.by, client?.contact, client?.deputy].includes(person);
