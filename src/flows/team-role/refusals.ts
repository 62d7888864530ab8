import type { Drawn, View } from '../edge';
import { phrasesFor } from '../phrases';
import { status } from '../status';
import { caseCard } from './cards';
import type { RoleReason } from './reasons';
import { theRole, weekWords } from './words';

/** Why not, and what goes instead. */
export const refusalOf = (reason: RoleReason, view: View): Drawn => {
  const { roles, refusal } = view.texts;
  const say = phrasesFor(view);
  switch (reason.code) {
    case 'caseUnknown':
      return { card: status(refusal.caseUnknown()) };
    case 'ended':
    case 'notAsked':
      return caseCard(reason.case, view);
    case 'heldBy': {
      const { monday, member } = reason;
      const when = monday === undefined ? roles.which.indefinitely.toLowerCase() : weekWords(monday, view);
      return { card: status(roles.refusal.heldBy(say.name(member), theRole(reason.case, view), when)) };
    }
    case 'awayThen':
      return { card: status(roles.refusal.awayThen(say.name(reason.member), weekWords(reason.monday, view))) };
    case 'cannotHold':
    case 'alreadyAsked':
      return { card: status(roles.refusal[reason.code](say.name(reason.member))) };
    default:
      return { card: status(roles.refusal[reason.code]) };
  }
};
