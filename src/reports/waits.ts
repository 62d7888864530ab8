import type { Instant } from '../core/ids';

/** What an event says that a wait is measured by. */
export interface Happened {
  readonly type: string;
  readonly at: Instant;
  readonly caseId: string;
}

/** How long each case waited for its first answer among these events, in milliseconds; one whose beginning is not known is left out. */
export const waitsIn = (
  events: readonly Happened[],
  answers: ReadonlySet<string>,
  begun: ReadonlyMap<string, Instant>,
): readonly number[] => {
  const waits = new Map<string, number>();
  for (const { type, at, caseId } of events) {
    const from = answers.has(type) ? begun.get(caseId) : undefined;
    if (from !== undefined && !waits.has(caseId)) waits.set(caseId, at - from);
  }
  return [...waits.values()];
};
