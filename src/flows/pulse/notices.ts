import type { Notice } from '../../core/flow';
import type { Drawn, Turn } from '../edge';
import type { Quiet } from '../quiet';
import { questionCard } from './cards';
import { mayAnswer, wishers } from './policy';
import { type PulseEvent, type PulseKnown, type PulseWeek, weekBallot } from './pulse';

/** Whoever wants it, once: nobody is reminded. */
export const notices = (event: PulseEvent, { team }: PulseKnown): readonly Notice[] =>
  event.type === 'pulseAsked'
    ? wishers(team, event.at).map((to) => ({ to, notice: event.type, caseId: event.caseId, asks: false }))
    : [];

/** In quiet hours it waits for their end, or for one's shift. */
export const quietOf = ({ dueAt }: PulseWeek): Quiet | undefined =>
  dueAt === undefined ? undefined : { toAll: false, starts: dueAt };

/** Nothing, once it is closed or answered, or its reader has left it. */
export const askedNotice = async (one: PulseWeek, turn: Turn): Promise<Drawn | undefined> => {
  if (!mayAnswer(turn.team, turn.reader, one.week, turn.at)) return undefined;
  const tally = await turn.read.tallyOf(weekBallot(one.week));
  return tally?.voters.includes(turn.reader) ? undefined : questionCard(one, turn);
};
