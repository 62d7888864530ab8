import { accepted, refused, unchanged, withText } from '../../core/decision';
import type { TakeBackNeed } from './commands';
import { mayTakeBack, owesReason } from './policy';
import type { NeedDecision, NeedKnown } from './reasons';

/** What stands by it ends now: what has begun stays as it was. Without anything standing the report is withdrawn. */
export const takeBack = (known: NeedKnown, { by, at, caseId, comment }: TakeBackNeed): NeedDecision => {
  const one = known.case;
  if (!one) return refused({ code: 'caseUnknown' });
  if (one.status === 'takenBack') return unchanged;
  const client = known.team.clients.get(one.client);
  if (!mayTakeBack(known.team, one, client, by, at)) return refused({ code: 'notYours', case: one });
  if (!one.stands && !one.open) return refused({ code: 'notOpen', case: one });
  if (!comment && owesReason(one, client, by))
    return refused({ code: 'reasonMissing', case: one, wants: 'takeBackNeed' });
  return withText(accepted({ type: 'needTakenBack', by, at, caseId }), comment);
};
