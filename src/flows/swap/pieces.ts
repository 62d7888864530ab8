import type { Press } from '../edge';
import type { SwapCommand } from './commands';
import type { SwapCase } from './swap';

export { question } from '../question';

/** What a command's button carries: everything but who and when, which come from whoever presses. */
export const payload = (command: SwapCommand): Press => {
  const { type, by: _by, at: _at, ...data } = command;
  return { verb: type, data };
};

const DRAFTS: Readonly<Partial<Record<SwapCommand['type'], string>>> = {
  offerVisit: 'draftOffer',
  takeVisit: 'draftTake',
  swapVisit: 'draftSwap',
  offerShift: 'draftOfferShift',
  takeShift: 'draftTakeShift',
  swapShift: 'draftSwapShift',
};

/** The same, to be seen before it is done; what begins nothing is done. */
export const draftPress = (command: SwapCommand): Press => {
  const { verb, data } = payload(command);
  return { verb: DRAFTS[command.type] ?? verb, data };
};

export { dismiss } from '../button';

export const onCase = (verb: SwapCommand['type'], one: SwapCase): Press => ({
  verb,
  data: { caseId: one.id, seen: one.revision },
});
