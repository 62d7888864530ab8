import type { IsoDate } from '../core/ids';
import type { Member } from '../core/roster';

const isLeader = ({ role }: Member): boolean => role === 'leader';

/** Leads the team, and has not left by the end of `lastDay`. */
const leadsAfter =
  (lastDay: IsoDate) =>
  (member: Member): boolean =>
    isLeader(member) && !(member.validTo !== undefined && member.validTo <= lastDay);

/** Who leads the team as it is stored, and goes on doing so: nobody, when the files name a leader. */
export const leadersThatStay = (
  files: readonly Member[],
  stored: readonly Member[],
  lastDay: IsoDate,
): readonly Member[] => (files.some(isLeader) ? [] : stored.filter(leadsAfter(lastDay)));

/** The members of the files; when these name no leader, whoever leads the team as it is stored leads it still. */
export const keepingLeaders = (
  files: readonly Member[],
  stored: readonly Member[],
  lastDay: IsoDate,
): readonly Member[] => {
  const leaders = new Set(leadersThatStay(files, stored, lastDay).map(({ id }) => id));
  return files.map((member) => (leaders.has(member.id) ? { ...member, role: 'leader' } : member));
};
