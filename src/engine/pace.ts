import { HOUR } from '../core/time';

/** So many sends at most in any stretch of so many milliseconds. */
export interface Limit {
  readonly most: number;
  readonly within: number;
}

/** What Teams takes of one bot in one conversation, sends and updates alike [Microsoft, "Rate limiting for bots"]. */
export const TEAMS_LIMITS: readonly Limit[] = [
  { most: 7, within: 1_000 },
  { most: 8, within: 2_000 },
  { most: 60, within: 30_000 },
  { most: 1_800, within: HOUR },
];

/** Keeps each conversation's sends inside the limits, as far as this instance knows of them. All times in milliseconds. */
export interface Pace {
  /** Takes the conversation's next place, and tells how long from `now` it is until then: mostly 0. A place too far off is told and not taken. */
  next(conversation: string, now: number): number;
  /** An answer to what was written waits for nobody, and takes a place all the same. */
  count(conversation: string, now: number): void;
}

export interface Pacing {
  readonly limits: readonly Limit[];
  /** A place further off than this is not taken. */
  readonly longest: number;
  /** How many conversations are remembered; the one that has been still longest is forgotten first. */
  readonly conversations?: number;
}

const CONVERSATIONS = 5_000;

/** The soonest time, not before `now` nor before the places taken, that leaves every stretch inside its limit. */
const soonest = (taken: readonly number[], now: number, limits: readonly Limit[]): number => {
  const bounds = limits.map(({ most, within }) => {
    const before = taken[taken.length - most];
    return before === undefined ? now : before + within;
  });
  return Math.max(now, taken.at(-1) ?? now, ...bounds);
};

export const pacing = ({ limits, longest, conversations = CONVERSATIONS }: Pacing): Pace => {
  const known = new Map<string, readonly number[]>();
  const remembered = Math.max(0, ...limits.map(({ most }) => most));

  /** No place lies further off than `longest`, unless the clock has been set back: then it is as if nothing had been sent. */
  const placesIn = (conversation: string, now: number): readonly number[] => {
    const taken = known.get(conversation) ?? [];
    return (taken.at(-1) ?? now) - now > longest ? [] : taken;
  };

  const take = (conversation: string, taken: readonly number[], at: number): void => {
    known.delete(conversation);
    known.set(conversation, [...taken, at].slice(-remembered));
    const [oldest] = known.keys();
    if (known.size > conversations && oldest !== undefined) known.delete(oldest);
  };

  return {
    next: (conversation, now) => {
      if (remembered === 0) return 0;
      const taken = placesIn(conversation, now);
      const at = soonest(taken, now, limits);
      if (at - now <= longest) take(conversation, taken, at);
      return at - now;
    },
    count: (conversation, now) => {
      if (remembered === 0) return;
      const taken = placesIn(conversation, now);
      take(conversation, taken, Math.max(now, taken.at(-1) ?? now));
    },
  };
};
