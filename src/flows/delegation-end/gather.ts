import type { Known, Read } from '../../core/flow';
import { endId, type SayEnds } from './delegation-end';
import { toBeSaid } from './policy';

/** Reads what is decided on: the team, and which of what there is to say has been said. */
export const gather = async ({ at }: SayEnds, read: Read): Promise<Known> => {
  const team = await read.team();
  const said = await Promise.all(toBeSaid(team, at).map((one) => read.closedCase(endId(one))));
  return { team, stored: { cases: new Map(said.flatMap((one) => (one ? [[one.id, one]] : []))), days: new Map() } };
};
