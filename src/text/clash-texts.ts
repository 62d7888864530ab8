import type { Who } from './texts';

/** A visit in words, ready for a sentence: `K-1047 tors 20/11 14:30`. */
type Visit = string;

/** Where the team and the planning system say different things. */
export interface ClashTexts {
  readonly title: (visit: Visit) => string;
  readonly asks: (number: number, until: string) => string;
  readonly teams: (had: string) => string;
  readonly plans: string;
  readonly nobody: string;
  readonly gone: string;
  readonly foot: string;
  readonly keep: (has: string) => string;
  readonly take: (has: string) => string;
  readonly remove: string;
  readonly bareKeep: string;
  readonly bareTake: string;
  readonly typed: (number: number) => string;
  readonly you: string;
  readonly have: (names: readonly string[], visit: Visit) => string;
  readonly noMore: (visit: Visit) => string;
  readonly chose: (by: Who, choice: 'teams' | 'plans') => string;
  readonly agreed: string;
  readonly expired: string;
  readonly waits: (visit: Visit) => string;
  readonly stands: (until: string) => string;
  readonly notYours: (number: number) => string;
  readonly noClash: (number: number) => string;
}

/** What the team decided, on its way into the planning system. */
export interface EnteringTexts {
  readonly title: string;
  readonly none: string;
  readonly entered: string;
  readonly instead: (has: string, had: string) => string;
  readonly missing: (has: string) => string;
  readonly more: (count: number) => string;
  readonly foot: string;
  readonly keepers: (names: readonly string[]) => string;
  readonly noKeeper: string;
}
