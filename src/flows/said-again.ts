import type { Case, Command, FlowEvent, Read } from '../core/flow';
import { instant } from '../core/ids';
import { DELIVERED_AGAIN } from '../core/time';

type Worded = Command & { readonly comment?: string };

/** The platform delivers again what was slow to be answered: the same words of the same person to the same case, which came to one of these events a moment ago. */
export const isSaidAgain = async (
  command: Worded,
  one: Case | undefined,
  read: Read,
  isOf: (event: FlowEvent) => boolean,
): Promise<boolean> => {
  const { by, at, comment } = command;
  if (!one || by === undefined || !comment) return false;
  const since = instant(at - DELIVERED_AGAIN);
  const said = (await read.textsOf(one.id)).filter(
    (each) => each.by === by && each.text === comment && each.at > since,
  );
  if (said.length === 0) return false;
  const events = await read.eventsSince(since);
  return events.some(
    (event) => event.caseId === one.id && event.by === by && isOf(event) && said.some((each) => each.at === event.at),
  );
};
