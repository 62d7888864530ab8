import type { Day } from '../../src/core/roster';
import type { CareTeam } from './care-team';
import type { Conversation } from './conversation';

/** First names of who works on a date, in the order of the plan; `-` for nobody. */
export const holdersOn = async (team: Conversation, date: string, care: CareTeam): Promise<readonly string[]> => {
  const [day] = await team.rows<Day>(`d|${date}`);
  return (day?.shifts ?? []).map(
    (shift) => care.members.find(({ id }) => id === shift.member)?.name.split(' ')[0] ?? '-',
  );
};
