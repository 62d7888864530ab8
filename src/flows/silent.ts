/** The parts of an edge that nobody writes to or presses, and that has no card of its own: the clock makes it, and it is only told. */
export const silent = (what: string) => {
  const noCard = (): never => {
    throw new Error(`${what} stands in no card of its own`);
  };
  return {
    understand: async () => undefined,
    press: () => undefined,
    waiting: () => [],
    decisions: async () => [],
    mine: async () => [],
    draft: noCard,
    refusal: noCard,
    concerned: () => undefined,
    caseCard: noCard,
    openCard: async () => undefined,
    unreached: () => [],
  };
};
