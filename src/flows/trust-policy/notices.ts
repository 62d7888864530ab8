import type { Notice } from '../../core/flow';
import { instant } from '../../core/ids';
import { leadersOf } from '../../core/team';
import { HOUR } from '../../core/time';
import type { News, View } from '../edge';
import type { Quiet } from '../quiet';
import type { PolicyKnown } from './reasons';
import type { PolicyCase, PolicyChanged } from './trust-policy';
import { doneWords } from './words';

const A_DAY = 24 * HOUR;

/** The other leaders, and whoever gave the standing approval that is no more; the team reads it in the policy. */
export const notices = ({ by, caseId, change, type }: PolicyChanged, { team }: PolicyKnown): readonly Notice[] => {
  const giver = change.sets === 'noStanding' ? team.team.settings.policy?.standingApproval?.by : undefined;
  const told = new Set([...leadersOf(team), ...(giver && team.members.has(giver) ? [giver] : [])]);
  return [...told].filter((to) => to !== by).map((to) => ({ to, notice: type, caseId, asks: false }));
};

/** It can wait for the morning. */
export const quietOf = ({ at }: PolicyCase): Quiet => ({ toAll: false, starts: instant(at + A_DAY) });

export const sayNotice = (one: PolicyCase, view: View): News => ({
  text: `${doneWords(one, view)} (#${one.number})`,
  preview: `#${one.number}`,
});
