/** One thing wrong in a team folder. `line` counts from 1; `column` is a column's name, or a path inside `team.json`. */
export interface Problem {
  readonly file: string;
  readonly line?: number;
  readonly column?: string;
  readonly reason: string;
}

/** Takes one problem; a promise holds the reading back until it has settled, so that problems never pile up. */
export type TakesProblem = (problem: Problem) => void | Promise<void>;

/** Hands problems on as they are found and keeps only their number. */
export interface Report {
  add(problem: Problem): void;
  /** Hands on what was added since the last time. */
  settle(): Promise<void>;
  readonly count: number;
}

export const createReport = (take: TakesProblem): Report => {
  let waiting: Problem[] = [];
  let count = 0;
  return {
    add: (problem) => {
      count += 1;
      waiting.push(problem);
    },
    settle: async () => {
      if (waiting.length === 0) return;
      const now = waiting;
      waiting = [];
      for (const problem of now) await take(problem);
    },
    get count() {
      return count;
    },
  };
};

/** A cell or value as a problem shows it: never more than a glance. */
export const shown = (text: string): string => `"${text.length > 40 ? `${text.slice(0, 40)}…` : text}"`;
