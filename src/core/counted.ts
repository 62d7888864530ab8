/** Fewer behind a figure could be told apart in it [care.md, Privacy 5]. */
export const FEWEST = 5;

/** Events by which work has changed hands, and by which it has gone back. */
export const CHANGED_HANDS: ReadonlySet<string> = new Set(['visitTaken', 'shiftTaken']);
export const WENT_BACK: ReadonlySet<string> = new Set(['swapUndone', 'shiftUndone']);

const TAKEN_BACK: ReadonlySet<string> = new Set([...WENT_BACK, 'needTakenBack']);

/** What came of a client's need that the team decided inside the frame. */
export const INSIDE_FRAME: ReadonlySet<string | undefined> = new Set(['inside', 'less']);

/** The events of cases that nobody has taken back. */
export const notTakenBack = <E extends { readonly type: string; readonly caseId: string }>(
  events: readonly E[],
): readonly E[] => {
  const back = new Set(events.filter(({ type }) => TAKEN_BACK.has(type)).map(({ caseId }) => caseId));
  return events.filter(({ caseId }) => !back.has(caseId));
};
