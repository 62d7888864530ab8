import { unchanged } from '../../core/decision';
import { answer, ask, attend, passOn, remark, reopen, reply, takeBack } from './answer';
import { meet, nameSteps, pin, report } from './begin';
import type { ObstacleCommand } from './commands';
import type { ObstacleDecision, ObstacleKnown } from './reasons';

/** What comes of a command, by what is known. Pure: it may be asked again. */
export const decide = (known: ObstacleKnown, command: ObstacleCommand): ObstacleDecision => {
  if (known.again) return unchanged;
  switch (command.type) {
    case 'reportObstacle':
      return report(known, command);
    case 'meetObstacle':
      return meet(known, command);
    case 'answerObstacle':
      return answer(known, command);
    case 'passOnObstacle':
      return passOn(known, command);
    case 'askReporter':
      return ask(known, command);
    case 'replyObstacle':
      return reply(known, command);
    case 'reopenObstacle':
      return reopen(known, command);
    case 'commentObstacle':
      return remark(known, command);
    case 'pinObstacle':
      return pin(known, command);
    case 'takeBackObstacle':
      return takeBack(known, command);
    case 'nameSteps':
      return nameSteps(known, command);
    case 'attendObstacle':
      return attend(known, command);
  }
};
