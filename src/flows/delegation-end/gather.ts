import type { Known, Read } from '../../core/flow';
import { type DelegationEndSaid, endId, type SayEnds } from './delegation-end';
import { toBeSaid } from './policy';

/** Reads what is decided on: the team, and which of what there is to say has been said. */
export const gather = async ({ at }: SayEnds, read: Read): Promise<Known> => {
  const team = await read.team();
  const ids: readonly DelegationEndSaid['caseId'][] = toBeSaid(team, at).map(endId);
  const said = await Promise.all(ids.map((id) => read.closedCase(id)));
  return { team, stored: { cases: new Map(said.flatMap((one) => (one ? [[one.id, one]] : []))), days: new Map() } };
};
