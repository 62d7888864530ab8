import { accepted, refused } from '../../core/decision';
import { ownerOf } from '../../core/team-role';
import { canHold, weekAt } from './policy';
import type { RoleDecision, RoleKnown, RoleReason } from './reasons';
import type { AnswerRole, Asked, RoleCase, When } from './team-role';

type TakeOver = Extract<Asked, { readonly asks: 'takeOver' }>;

const isAsked = (
  known: RoleKnown,
  { by, at }: AnswerRole,
): { readonly one: RoleCase; readonly asked: Asked } | RoleReason => {
  const { case: one } = known;
  if (!one) return { code: 'caseUnknown' };
  const asked = one.asked.find(({ to, until }) => to === by && at < until);
  return asked ? { one, asked } : { code: 'notAsked', case: one };
};

/** What of it is still to come, and is still the one's who asked, or nobody's. */
const leftOf = (
  { team }: RoleKnown,
  one: RoleCase,
  { by, to, when }: TakeOver,
  at: AnswerRole['at'],
): When | undefined => {
  const week = weekAt(team.team, at);
  if ('from' in when) {
    const { fixed, rotation } = one;
    const isFree = fixed === undefined || [by, to].includes(fixed.member) || !canHold(team, fixed.member, at);
    const goesRound = rotation !== undefined && rotation.order.length > 0;
    return isFree && !goesRound ? { from: when.from < week ? week : when.from } : undefined;
  }
  const weeks = when.weeks.filter((monday) => monday >= week);
  const isFree = weeks.every((monday) => [undefined, by, to].includes(ownerOf(team, one, monday)));
  return weeks.length > 0 && isFree ? { weeks } : undefined;
};

/** Yes: only now is it theirs. */
export const agree = (known: RoleKnown, command: AnswerRole): RoleDecision => {
  const found = isAsked(known, command);
  if ('code' in found) return refused(found);
  const { one, asked } = found;
  const { by, at } = command;
  if (!canHold(known.team, by, at)) return refused({ code: 'notForYou' });
  const happened = { by, at, caseId: one.id, week: weekAt(known.team.team, at) };
  if (asked.asks === 'rotate') return accepted({ type: 'rotationJoined', ...happened });
  const when = leftOf(known, one, asked, at);
  if (!when) return refused({ code: 'changedSince', case: one });
  return accepted({ type: 'takeOverAgreed', ...happened, from: asked.by, when });
};

/** No: it stays as it is. */
export const decline = (known: RoleKnown, command: AnswerRole): RoleDecision => {
  const found = isAsked(known, command);
  if ('code' in found) return refused(found);
  const { by, at } = command;
  return accepted({ type: 'roleDeclined', by, at, caseId: found.one.id, week: weekAt(known.team.team, at) });
};
