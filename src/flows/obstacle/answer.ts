import { accepted, refused, unchanged, withText } from '../../core/decision';
import type { MemberId } from '../../core/ids';
import { remindAgainAt } from '../../planning/answer-times';
import { isReason, openOne } from './begin';
import type {
  AnswerObstacle,
  AskReporter,
  AttendObstacle,
  CommentObstacle,
  PassOnObstacle,
  ReopenObstacle,
  ReplyObstacle,
  TakeBackObstacle,
} from './commands';
import { isAnswered, type ObstacleCase } from './obstacle';
import { followUpAt, lastLevel, mayAnswer, timesFrom } from './policy';
import type { ObstacleDecision, ObstacleKnown, ObstacleReason } from './reasons';

/** The obstacle, for whoever may answer it now; else why not. */
const answerable = (
  known: ObstacleKnown,
  { by, at }: AnswerObstacle | PassOnObstacle | AskReporter | ReplyObstacle,
): ObstacleCase | ObstacleReason => {
  const one = openOne(known);
  if (isReason(one)) return one;
  return mayAnswer(known.team, one, by, at) ? one : { code: 'notYours', case: one };
};

/** Something has happened since the presser's card was drawn; most likely the same press, which the platform delivers again when it was slow to be answered. */
const isAgain = ({ case: one }: ObstacleKnown, { seen }: { readonly seen?: number }): boolean =>
  one !== undefined && seen !== undefined && seen < one.revision;

/** It has been answered, and this is who may say whether that solved it. */
const isReporters = ({ case: one }: ObstacleKnown, by: MemberId): boolean =>
  one !== undefined && one.kind !== 'map' && isAnswered(one) && one.by === by;

/** The answer did not solve it: the same level has it again, with a new date. */
export const reopen = (known: ObstacleKnown, { by, at, caseId, comment }: ReopenObstacle): ObstacleDecision => {
  const one = openOne(known);
  if (isReason(one)) return refused(one);
  if (one.by !== by) return refused({ code: 'notYours', case: one });
  if (!isAnswered(one)) return unchanged;
  return withText(accepted({ type: 'obstacleReopened', by, at, caseId, ...timesFrom(known.team.team, at) }), comment);
};

export const answer = (known: ObstacleKnown, command: AnswerObstacle): ObstacleDecision => {
  const { by, at, caseId, outcome, comment } = command;
  if (known.case?.kind !== 'map' && known.case?.status === outcome) return unchanged;
  if (outcome === 'solved' && isReporters(known, by))
    return withText(accepted({ type: 'obstacleAnswered', by, at, caseId, outcome, confirmed: true }), comment);
  const one = answerable(known, command);
  if (isReason(one)) return refused(one);
  if (outcome === 'declined' && !comment)
    return refused({ code: 'reasonMissing', case: one, wants: 'declineObstacle' });
  return withText(accepted({ type: 'obstacleAnswered', by, at, caseId, outcome }), comment);
};

export const passOn = (known: ObstacleKnown, command: PassOnObstacle): ObstacleDecision => {
  if (known.case?.open && isAgain(known, command)) return unchanged;
  const one = answerable(known, command);
  if (isReason(one)) return refused(one);
  const { by, at, caseId, comment } = command;
  if (one.level >= lastLevel(known.team)) return refused({ code: 'lastLevel', case: one });
  if (!comment) return refused({ code: 'reasonMissing', case: one, wants: 'passOnObstacle' });
  const level = one.level + 1;
  const times = timesFrom(known.team.team, at);
  return withText(accepted({ type: 'obstaclePassedOn', by, at, caseId, level, ...times }), comment);
};

export const ask = (known: ObstacleKnown, command: AskReporter): ObstacleDecision => {
  const one = answerable(known, command);
  if (isReason(one)) return refused(one);
  const { by, at, caseId, comment } = command;
  if (one.status === 'asked' && isAgain(known, command)) return unchanged;
  if (!comment) return refused({ code: 'reasonMissing', case: one, wants: 'askReporter' });
  return withText(accepted({ type: 'reporterAsked', by, at, caseId }), comment);
};

/** What the reporter answers goes back to whoever owns it; what they answer themselves is the answer. */
export const reply = (known: ObstacleKnown, command: ReplyObstacle): ObstacleDecision => {
  const { by, at, caseId, comment } = command;
  const one = openOne(known);
  if (isReason(one)) return refused(one);
  if (isAnswered(one) && one.endedBy === by && isAgain(known, command)) return unchanged;
  const isAsked = one.by === by && one.status === 'asked';
  if (!isAsked && !mayAnswer(known.team, one, by, at)) {
    if (one.by !== by) return refused({ code: 'notYours', case: one });
    return isAgain(known, command) ? unchanged : refused({ code: 'notAsked', case: one });
  }
  if (!comment) return refused({ code: 'reasonMissing', case: one, wants: 'replyObstacle' });
  if (isAsked) return withText(accepted({ type: 'reporterReplied', by, at, caseId }), comment);
  const dueAt = followUpAt(known.team.team, at);
  return withText(accepted({ type: 'obstacleAnswered', by, at, caseId, outcome: 'answered', dueAt }), comment);
};

/** Anybody of the team, and whoever follows along. */
export const remark = (known: ObstacleKnown, { by, at, caseId, comment }: CommentObstacle): ObstacleDecision => {
  const one = openOne(known);
  if (isReason(one)) return refused(one);
  if (!comment) return refused({ code: 'reasonMissing', case: one, wants: 'commentObstacle' });
  return withText(accepted({ type: 'obstacleCommented', by, at, caseId }), comment);
};

export const takeBack = (known: ObstacleKnown, { by, at, caseId }: TakeBackObstacle): ObstacleDecision => {
  if (known.case?.kind !== 'map' && known.case?.status === 'takenBack') return unchanged;
  const one = openOne(known);
  if (isReason(one)) return refused(one);
  if (one.by !== by) return refused({ code: 'notYours', case: one });
  return accepted({ type: 'obstacleTakenBack', by, at, caseId });
};

/**
 * The clock's: of what was answered its reporter is asked once whether it is solved, and then the answer stands. Of what was not, whoever owns it is reminded once before their time is over; then it climbs a level, with a time of its own. On the last level it stays, and is
 * asked for every second working day.
 */
export const attend = ({ team, case: one }: ObstacleKnown, { at, caseId }: AttendObstacle): ObstacleDecision => {
  if (!one?.open || one.kind === 'map' || one.dueAt === undefined || one.dueAt > at) return unchanged;
  if (isAnswered(one))
    return one.followedUpAt === undefined && team.members.has(one.by)
      ? accepted({ type: 'obstacleFollowedUp', at, caseId, dueAt: followUpAt(team.team, at) })
      : accepted({ type: 'answerStood', at, caseId });
  if (at < one.answerBy) return accepted({ type: 'obstacleReminded', at, caseId, dueAt: one.answerBy });
  if (one.level >= lastLevel(team))
    return accepted({ type: 'obstacleReminded', at, caseId, dueAt: remindAgainAt(team.team, at) });
  return accepted({ type: 'obstacleClimbed', at, caseId, level: one.level + 1, ...timesFrom(team.team, at) });
};
