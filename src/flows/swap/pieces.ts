import type { Press } from '../edge';
import type { SwapCommand } from './commands';
import type { SwapCase } from './swap';

export { question } from '../question';

/** What a command's button carries: everything but who and when, which come from whoever presses. */
export const payload = (command: SwapCommand): Press => {
  const { type, by: _by, at: _at, ...data } = command;
  return { verb: type, data };
};

/** Leaves a draft unsent; names its case, so that a draft that was sent after all is not said to be unsent. */
export const dismiss = (command: SwapCommand): Press => ({ verb: 'dismiss', data: { caseId: command.caseId } });

export const onCase = (verb: SwapCommand['type'], one: SwapCase): Press => ({
  verb,
  data: { caseId: one.id, seen: one.revision },
});
