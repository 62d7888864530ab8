import { showable } from '../../core/ballot';
import { accepted, refused, unchanged } from '../../core/decision';
import { areEnough, asksAt, asksNext, closesAt, mayBeAsked, questionOf, tooLateAt } from './policy';
import {
  type AskPulse,
  type ClosePulse,
  isWeek,
  type LeavePulse,
  type PulseCommand,
  type PulseKnown,
  type WantPulse,
} from './pulse';
import type { PulseDecision } from './reasons';

const caseOf = ({ stored }: PulseKnown, { caseId }: PulseCommand) => stored.cases.get(caseId);

const want = (known: PulseKnown, command: WantPulse): PulseDecision => {
  const { by, at, caseId } = command;
  const { team, members } = known.team;
  if (!mayBeAsked(members.get(by))) return refused({ code: 'notForYou' });
  if (caseOf(known, command)?.open) return unchanged;
  return accepted({ type: 'pulseWanted', by, at, caseId, dueAt: asksNext(team, at) });
};

const leave = (known: PulseKnown, command: LeavePulse): PulseDecision => {
  const { by, at, caseId } = command;
  return caseOf(known, command)?.open ? accepted({ type: 'pulseLeft', by, at, caseId }) : unchanged;
};

/** Once a week, in its day and no later. */
const ask = (known: PulseKnown, command: AskPulse): PulseDecision => {
  const { at, caseId, week } = command;
  const { team } = known.team;
  const isTime = asksAt(team, week) <= at && at < tooLateAt(team, week);
  if (caseOf(known, command) || !isTime || !areEnough(known.team, at)) return unchanged;
  return accepted({ type: 'pulseAsked', at, caseId, week, question: questionOf(week), dueAt: closesAt(team, week) });
};

/** What was counted is kept where it may be shown, and else not. */
const close = (known: PulseKnown, command: ClosePulse): PulseDecision => {
  const { at, caseId, week } = command;
  const one = caseOf(known, command);
  if (!one || !isWeek(one) || one.status !== 'asked' || at < (one.dueAt ?? at)) return unchanged;
  const counts = showable(known.counts);
  return accepted({ type: 'pulseClosed', at, caseId, week, question: one.question, ...(counts ? { counts } : {}) });
};

/** Who wants the week's question, when it is asked, and what was answered: never who answered what. */
export const decide = (known: PulseKnown, command: PulseCommand): PulseDecision => {
  switch (command.type) {
    case 'wantPulse':
      return want(known, command);
    case 'leavePulse':
      return leave(known, command);
    case 'askPulse':
      return ask(known, command);
    case 'closePulse':
      return close(known, command);
  }
};
