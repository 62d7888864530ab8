import type { Known, Notice } from '../../core/flow';
import { isAbsent } from '../../core/roster';
import { localDate } from '../../core/time';
import type { WeekCounted } from './follow-up';

/** Who leads the team and who follows it, unless they are away. */
export const notices = ({ type, at, caseId, tells }: WeekCounted, { team }: Known): readonly Notice[] => {
  if (!tells) return [];
  const today = localDate(at, team.team.timeZone);
  return [...team.members.values()]
    .filter((one) => (one.role === 'leader' || one.role === 'observer') && !isAbsent(one, today))
    .map(({ id }) => ({ to: id, notice: type, caseId, asks: false }));
};
