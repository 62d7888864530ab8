import type { Notice } from '../../core/flow';
import type { MemberId } from '../../core/ids';
import { isAbsent } from '../../core/roster';
import { localDate } from '../../core/time';
import type { Drawn, Turn } from '../edge';
import type { Quiet } from '../quiet';
import { questionCard } from './cards';
import { hasAnswered } from './chat';
import { mayAnswer, wishers } from './policy';
import type { PulseEvent, PulseKnown, PulseWeek } from './pulse';

/** Whoever wants it and is not away that day, once: nobody is reminded. */
export const notices = ({ type, at, caseId }: PulseEvent, { team }: PulseKnown): readonly Notice[] => {
  if (type !== 'pulseAsked') return [];
  const today = localDate(at, team.team.timeZone);
  const here = (id: MemberId): boolean => {
    const member = team.members.get(id);
    return member !== undefined && !isAbsent(member, today);
  };
  return wishers(team, at)
    .filter(here)
    .map((to) => ({ to, notice: type, caseId, asks: false }));
};

/** In quiet hours it waits for their end, or for one's shift. */
export const quietOf = ({ dueAt }: PulseWeek): Quiet | undefined =>
  dueAt === undefined ? undefined : { toAll: false, starts: dueAt };

/** Nothing, once it is closed or answered, or its reader has left it. */
export const askedNotice = async (one: PulseWeek, turn: Turn): Promise<Drawn | undefined> => {
  if (!mayAnswer(turn.team, turn.reader, one.week, turn.at)) return undefined;
  return (await hasAnswered(one, turn)) ? undefined : questionCard(one, turn);
};
