import type { Mark } from '../../core/ballot';
import type { IsoDate } from '../../core/ids';
import type { Understood } from '../../language/understand';
import type { Drawn, Meaning, Turn } from '../edge';
import { questionCard, resultCard, said } from './cards';
import { mayAnswer, openWeek, wishers } from './policy';
import { type PulseCommand, type PulseWeek, weekBallot, wishId } from './pulse';

export type PulseMeaning = Meaning<PulseCommand>;

const text = (words: string): PulseMeaning => ({ meaning: 'text', text: words });

export const wish = (on: boolean, { reader: by, at }: Turn): PulseMeaning => ({
  meaning: 'command',
  command: { type: on ? 'wantPulse' : 'leavePulse', by, at, caseId: wishId(by) },
});

export const hasAnswered = async ({ week }: PulseWeek, { read, reader }: Turn): Promise<boolean> =>
  (await read.tallyOf(weekBallot(week)))?.has(reader) ?? false;

/** The question of a week that is open, or that the reader has answered it. */
export const askedCard = async (one: PulseWeek, turn: Turn): Promise<Drawn> =>
  (await hasAnswered(one, turn)) ? said(turn.texts.pulse.already, turn) : questionCard(one, turn);

/** The week's question while the reader can answer it, else what the last came to. */
export const current = async (turn: Turn): Promise<Drawn> => {
  const one = openWeek(turn.team, turn.at);
  if (!one || !mayAnswer(turn.team, turn.reader, one.week, turn.at)) return resultCard(turn);
  return askedCard(one, turn);
};

/** Answers that week's question in secret: the mark goes into the count, and nowhere else. */
export const answering = (week: IsoDate, mark: Mark, turn: Turn): PulseMeaning => {
  const { pulse } = turn.texts;
  const { reader } = turn;
  if (!wishers(turn.team, turn.at).includes(reader)) return text(pulse.notIn);
  return {
    meaning: 'count',
    cast: {
      ballot: weekBallot(week),
      voter: reader,
      marks: [mark],
      stands: (team, at) => mayAnswer(team, reader, week, at),
    },
    after: (outcome) => said(pulse[outcome], turn),
  };
};

const answered = async (mark: number, turn: Turn): Promise<PulseMeaning> => {
  const { pulse } = turn.texts;
  if (turn.inTheOpen) return text(pulse.inOwnChat);
  if (mark < 1 || 5 < mark) return text(pulse.oneToFive);
  const one = openWeek(turn.team, turn.at);
  if (!one) return { meaning: 'drawn', drawn: resultCard(turn) };
  return answering(one.week, mark as Mark, turn);
};

/** `puls`, `puls 4`, `puls på`, `puls av`, `puls resultat`. */
export const understand = async ({ intent, slots }: Understood, turn: Turn): Promise<PulseMeaning | undefined> => {
  if (intent === 'pulseWish' && slots.on !== undefined) return wish(slots.on, turn);
  if (intent !== 'pulse') return undefined;
  if (slots.mark !== undefined) return answered(slots.mark, turn);
  return { meaning: 'drawn', drawn: slots.results ? resultCard(turn) : await current(turn) };
};
