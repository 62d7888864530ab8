import { refused } from '../../core/decision';
import { alternativesTo } from './alternatives';
import { accept, decline, expire, withdraw } from './answer';
import { offer, swap, take } from './begin';
import type { SwapCommand } from './commands';
import { approve, reject, remind } from './exception';
import type { SwapDecision, SwapKnown } from './reasons';
import { returnShift } from './returning';
import { offerShift, openShift, swapShift, takeShift } from './shift-begin';
import { undo } from './undo';

const withoutAlternatives = (known: SwapKnown, command: SwapCommand): SwapDecision => {
  switch (command.type) {
    case 'offerVisit':
      return offer(known, command);
    case 'takeVisit':
      return take(known, command);
    case 'swapVisit':
      return swap(known, command);
    case 'offerShift':
      return offerShift(known, command);
    case 'openShift':
      return openShift(known, command);
    case 'takeShift':
      return takeShift(known, command);
    case 'swapShift':
      return swapShift(known, command);
    case 'acceptVisit':
      return accept(known, command);
    case 'declineVisit':
      return decline(known, command);
    case 'withdrawVisit':
      return withdraw(known, command);
    case 'undoSwap':
      return undo(known, command);
    case 'approveException':
      return approve(known, command);
    case 'rejectException':
      return reject(known, command);
    case 'remindLeader':
      return remind(known, command);
    case 'returnShift':
      return returnShift(known, command);
    case 'expireVisit':
      return expire(known, command);
  }
};

/** The decision of the swap flow: pure, and may be run again. A refusal comes with alternatives that were decided here too. */
export const decide = (known: SwapKnown, command: SwapCommand): SwapDecision => {
  const decision = withoutAlternatives(known, command);
  if (decision.outcome !== 'refused' || !('alternatives' in decision.reason)) return decision;
  return refused({
    ...decision.reason,
    alternatives: alternativesTo(known, command, decision.reason, withoutAlternatives),
  });
};
