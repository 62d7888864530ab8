import { figureOf } from '../../core/ballot';
import type { Case, Flow } from '../../core/flow';
import type { IsoDate } from '../../core/ids';
import { addDays } from '../../core/time';
import { RULES_VERSION } from '../../rules';
import type { Drawn, Edge, Setting, Turn, View } from '../edge';
import { silent } from '../silent';
import { closedCard, said, wishWords } from './cards';
import { askedCard, understand } from './chat';
import { decide } from './decide';
import { gather } from './gather';
import { askedNotice, notices, quietOf } from './notices';
import {
  areEnough,
  asksAt,
  asksNext,
  lastResult,
  mayBeAsked,
  openWeek,
  POLICY_VERSION,
  tooLateAt,
  weekAt,
  wishers,
} from './policy';
import { press } from './presses';
import { evolve, FLOW, isWeek, type PulseCommand, type PulseEvent, type PulseKnown, weekId } from './pulse';
import type { PulseReason } from './reasons';

const flow: Flow<PulseCommand, PulseKnown, PulseEvent, PulseReason> = {
  name: FLOW,
  versions: { rules: RULES_VERSION, policy: POLICY_VERSION },
  gather,
  decide,
  evolve,
  notices,
  due: (one, at) =>
    isWeek(one) && one.status === 'asked' ? { type: 'closePulse', at, caseId: one.id, week: one.week } : undefined,
  calendar: {
    due: async (read, at) => {
      const team = await read.team();
      const week = weekAt(team.team, at);
      const isTime = asksAt(team.team, week) <= at && at < tooLateAt(team.team, week);
      return isTime && areEnough(team, at) ? { type: 'askPulse', at, caseId: weekId(week), week } : undefined;
    },
    next: async (read, after) => {
      const team = await read.team();
      return wishers(team, after).length > 0 ? asksNext(team.team, after) : undefined;
    },
  },
};

const caseCard = async (one: Case, turn: Turn): Promise<Drawn> => {
  if (!isWeek(one)) return said(wishWords(one.open, turn), turn);
  if (openWeek(turn.team, turn.at)?.id !== one.id) return closedCard(one, turn);
  return askedCard(one, turn);
};

/** On the day after its week, to everybody. */
const ofTheDay = ({ team, texts: { pulse } }: View, date: IsoDate): readonly string[] => {
  const last = lastResult(team);
  if (!last?.counts || addDays(last.week, 7) !== date) return [];
  return [pulse.ofTheDay(pulse.questions[last.question], pulse.figure(figureOf(last.counts)))];
};

const settings = ({ team, reader, at, texts: { pulse } }: View): readonly Setting[] => {
  if (!mayBeAsked(team.members.get(reader))) return [];
  const isIn = wishers(team, at).includes(reader);
  return [
    {
      lead: pulse.title,
      text: isIn ? pulse.isOn : pulse.isOff,
      title: isIn ? pulse.leave : pulse.join,
      press: { verb: isIn ? 'leavePulse' : 'wantPulse', data: {} },
      typed: isIn ? pulse.leaveTyped : pulse.joinTyped,
    },
  ];
};

/**
 * One question a week to those who want it. Who wants it, when it was asked, and how often each mark was given are events like any other. An answer is none: the audit trail says
 * who did what and when, and that is what nobody may ever read out of an answer. So it is counted (`engine/ballots.ts`) beside the trail, under the same head.
 */
export const pulse: Edge<PulseCommand, PulseKnown, PulseEvent, PulseReason> = {
  ...silent('the week’s question'),
  flow,
  understand,
  press,
  ofTheDay,
  settings,
  refusal: (reason, _, view) => said(view.texts.pulse[reason.code], view),
  afterwards: (known, view) => {
    const now = { ...view, team: known.team };
    return said(wishWords(wishers(now.team, now.at).includes(now.reader), now), now);
  },
  caseCard,
  quiet: (_, one) => (isWeek(one) ? quietOf(one) : undefined),
  observed: true,
  notice: async (_, one, turn) => (isWeek(one) ? askedNotice(one, turn) : undefined),
};
