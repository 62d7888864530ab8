import { unchanged } from '../../core/decision';
import { acknowledge, askBack, attend, close, decline, grant, markCalled, markTold, reply } from './answer';
import { askAlong, report, reportHealth } from './begin';
import type { NeedCommand } from './commands';
import type { NeedDecision, NeedKnown } from './reasons';
import { takeBack } from './undo';

/** What comes of a command, by what is known. Pure: it may be asked again. */
export const decide = (known: NeedKnown, command: NeedCommand): NeedDecision => {
  if (known.again) return unchanged;
  switch (command.type) {
    case 'reportNeed':
      return report(known, command);
    case 'reportHealth':
      return reportHealth(known, command);
    case 'askAlong':
      return askAlong(known, command);
    case 'markCalled':
      return markCalled(known, command);
    case 'acknowledgeNeed':
      return acknowledge(known, command);
    case 'askBack':
      return askBack(known, command);
    case 'replyToNeed':
      return reply(known, command);
    case 'closeNeed':
      return close(known, command);
    case 'grantNeed':
      return grant(known, command);
    case 'declineNeed':
      return decline(known, command);
    case 'takeBackNeed':
      return takeBack(known, command);
    case 'markTold':
      return markTold(known, command);
    case 'attendNeed':
      return attend(known, command);
  }
};
