import { accepted, type Decision, unchanged } from '../../core/decision';
import type { Known, TeamState } from '../../core/flow';
import { wallTime } from '../../core/ids';
import { addDays, instantOf } from '../../core/time';
import type { EndingDelegation } from '../../rules/ending-delegations';
import { type DelegationEndSaid, endId, type SayEnds } from './delegation-end';
import { nursesAt, toBeSaid } from './policy';

/** Rows that one commit has room for, beside the team's own. */
const MOST_ROWS = 80;

const saidAt = ({ at }: SayEnds, { team }: TeamState, { since: _, ...end }: EndingDelegation): DelegationEndSaid => ({
  type: 'delegationEndSaid',
  at,
  caseId: endId(end),
  ...end,
  over: instantOf(addDays(end.last, 1), wallTime('00:00'), team.timeZone),
});

/** Each once: as many at a time as one commit takes, so that whoever is told of several reads them in one message. */
export const decide = ({ team, stored }: Known, command: SayEnds): Decision<DelegationEndSaid, never> => {
  const unsaid = toBeSaid(team, command.at)
    .map((one) => saidAt(command, team, one))
    .filter(({ caseId }) => !stored.cases.has(caseId));
  const each = [...new Map(unsaid.map((event) => [event.caseId, event])).values()];
  const rowsOfEach = 3 + nursesAt(team, command.at).length;
  return each.length === 0 ? unchanged : accepted(...each.slice(0, Math.max(1, Math.floor(MOST_ROWS / rowsOfEach))));
};
