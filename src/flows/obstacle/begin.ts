import { accepted, refused, unchanged, withText } from '../../core/decision';
import { hasVoice } from '../../core/roster';
import type { MeetObstacle, NameSteps, PinObstacle, ReportObstacle } from './commands';
import { isMap, type ObstacleCase } from './obstacle';
import { LONGEST_STEP, lastLevel, MOST_STEPS, stepNamed, stepsOf, timesFrom } from './policy';
import type { ObstacleDecision, ObstacleKnown, ObstacleReason } from './reasons';

const stepIn = ({ team }: ObstacleKnown, step: string): string | ObstacleReason => {
  const steps = stepsOf(team.openCases, team.team);
  return stepNamed(steps, step) ?? { code: 'stepUnknown', step, steps };
};

/** It goes to whoever owns it, with a date by which they answer. */
export const report = (known: ObstacleKnown, command: ReportObstacle): ObstacleDecision => {
  if (known.case) return unchanged;
  const { team } = known;
  const { by, at, caseId, kind, level, step: named, comment } = command;
  if (!hasVoice(team.members.get(by))) return refused({ code: 'notYourReport' });
  if (!comment.trim()) return refused({ code: 'wordsMissing' });
  const last = lastLevel(team);
  if (level > last) return refused({ code: 'levelUnknown', last });
  const step = named === undefined ? undefined : stepIn(known, named);
  if (step !== undefined && typeof step !== 'string') return refused(step);
  const number = team.head.cases + 1;
  const pinned = step === undefined ? {} : { step };
  const told = { type: 'obstacleReported', by, at, caseId, number, kind, level, ...pinned } as const;
  return withText(accepted({ ...told, ...timesFrom(team.team, at) }), comment);
};

/** The obstacle that the command names, or why there is nothing to do with it. */
export const openOne = ({ case: one }: ObstacleKnown): ObstacleCase | ObstacleReason => {
  if (!one || one.kind === 'map') return { code: 'caseUnknown' };
  return one.open ? one : { code: 'notOpen', case: one };
};

export const isReason = (found: ObstacleCase | ObstacleReason): found is ObstacleReason => 'code' in found;

export const meet = (known: ObstacleKnown, { by, at, caseId }: MeetObstacle): ObstacleDecision => {
  const one = openOne(known);
  if (!hasVoice(known.team.members.get(by))) return refused({ code: 'notYourReport' });
  if (isReason(one)) return refused(one);
  if (one.by === by || one.met.includes(by)) return unchanged;
  return accepted({ type: 'obstacleMet', by, at, caseId });
};

export const pin = (known: ObstacleKnown, { by, at, caseId, step: named }: PinObstacle): ObstacleDecision => {
  const one = openOne(known);
  if (!hasVoice(known.team.members.get(by))) return refused({ code: 'notYourReport' });
  if (isReason(one)) return refused(one);
  const step = stepIn(known, named);
  if (typeof step !== 'string') return refused(step);
  return one.step === step ? unchanged : accepted({ type: 'obstaclePinned', by, at, caseId, step });
};

const unnameable = (steps: readonly string[]): ObstacleReason | undefined => {
  if (steps.length < 2) return { code: 'stepsMissing' };
  if (steps.length > MOST_STEPS) return { code: 'stepsTooMany', most: MOST_STEPS };
  const long = steps.find((step) => step.length > LONGEST_STEP);
  if (long !== undefined) return { code: 'stepTooLong', step: long, most: LONGEST_STEP };
  const twice = steps.find((step, at) => stepNamed(steps.slice(0, at), step) !== undefined);
  return twice === undefined ? undefined : { code: 'stepTwice', step: twice };
};

/** Instead of the steps that the team had; there is one list of them, however many name it at once. */
export const nameSteps = ({ team }: ObstacleKnown, command: NameSteps): ObstacleDecision => {
  const { by, at, steps } = command;
  if (!hasVoice(team.members.get(by))) return refused({ code: 'notYourReport' });
  const reason = unnameable(steps);
  if (reason) return refused(reason);
  const had = team.openCases.find(isMap);
  if (had && had.steps.join('\n') === steps.join('\n')) return unchanged;
  const caseId = had?.id ?? command.caseId;
  const first = had ? {} : { number: team.head.cases + 1 };
  return accepted({ type: 'stepsNamed', by, at, caseId, ...first, steps });
};
