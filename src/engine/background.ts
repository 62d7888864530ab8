/** Work that nobody waits for, until the house closes. */
export interface Background {
  run(work: Promise<unknown>): void;
  /** Resolves when nothing is under way. */
  drained(): Promise<void>;
}

/** @param failed is told of work that was rejected. */
export const background = (failed: (cause: unknown) => void): Background => {
  const underWay = new Set<Promise<unknown>>();
  return {
    run: (work) => {
      const running = work.catch(failed).finally(() => underWay.delete(running));
      underWay.add(running);
    },
    drained: async () => {
      while (underWay.size > 0) await Promise.all(underWay);
    },
  };
};
