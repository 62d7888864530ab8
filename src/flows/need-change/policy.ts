import type { MemberId } from '../../core/ids';
import { leadsAt } from '../../core/support-team';
import type { People, Team } from '../../core/team';
import { addDays } from '../../core/time';
import { temporaryDays } from '../../planning/answer-times';
import type { Wanted } from '../../planning/changed-need';
import type { Fit } from '../../planning/frame';
import type { NeedCase, NeedKind } from './need-change';

/** Raised when where a need goes changes. */
export const POLICY_VERSION = 1;

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
): Exclude<NeedKind, 'health' | 'specialist'> => {
  if (!wanted || !agreed) return 'contact';
  if (wanted.change === 'shorter' || wanted.change === 'dropped') return 'less';
  if (wanted.change === 'moved' || fit.fits) return 'inside';
  return isTemporary(wanted, team) ? 'temporary' : 'decision';
};

/** Whoever it went to answers, and a leader may in their place. */
export const mayAnswer = (people: People, one: NeedCase, person: MemberId, at: NeedCase['at']): boolean =>
  one.owner === person || leadsAt(people, person, at);

export { mayTakeBack, owesReason } from '../../core/support-team';
