import { FEWEST } from './counted';
import type { TeamState } from './flow';
import type { BallotId, Instant } from './ids';

/** How much somebody agrees: 1 not at all, 5 wholly. */
export type Mark = 1 | 2 | 3 | 4 | 5;

export const MARKS: readonly Mark[] = [1, 2, 3, 4, 5];

/** How often each mark was given, 1 first. */
export type Counts = readonly number[];

/**
 * What is known of a ballot while it is open: how often each mark was given to each of its questions, and whose answers are in. Both are kept without order,
 * in rows of their own, so that the same answers given by the same people leave the same rows whoever gave which, and in whatever order.
 */
export interface Tally {
  readonly counts: readonly Counts[];
  /** Whoever answered, or the forms that were filled in, under a seal: sorted. */
  readonly voters: readonly string[];
}

/** A tally as it is asked whether somebody's answer is in it. */
export interface OpenTally extends Tally {
  readonly has: (voter: string) => boolean;
}

/** An answer that is to be counted, and kept nowhere else. `undefined`: no answer to that question. */
export interface Cast {
  readonly ballot: BallotId;
  /** By whom, or with which form: nobody counts twice. */
  readonly voter: string;
  readonly marks: readonly (Mark | undefined)[];
  /** Whether the ballot is open, and this voter has a say in it. */
  readonly stands: (team: TeamState, at: Instant) => boolean;
  /** When the clock must look at what has been counted, where no case says so. */
  readonly dueAt?: Instant;
}

/** What came of it. */
export type Counted = 'counted' | 'already' | 'closed';

const NONE: Counts = MARKS.map(() => 0);

/** The tally with one answer more. */
export const counted = (before: Tally | undefined, { voter, marks }: Cast): Tally => ({
  counts: marks.map((mark, question) =>
    (before?.counts[question] ?? NONE).map((count, at) => (at + 1 === mark ? count + 1 : count)),
  ),
  voters: [...(before?.voters ?? []), voter].sort(),
});

export const answersIn = (counts: Counts): number => counts.reduce((sum, count) => sum + count, 0);

/** The counts, where they may be shown; of fewer nothing is kept either. */
export const showable = (counts: Counts | undefined): Counts | undefined =>
  counts !== undefined && answersIn(counts) >= FEWEST ? counts : undefined;

/** How far apart the answers are, in a word. */
export type Spread = 'alike' | 'mixed' | 'apart';

/** What a team reads of its answers to one question. */
export interface Figure {
  readonly answers: number;
  /** Between 1 and 5. */
  readonly mean: number;
  readonly spread: Spread;
}

/** Standard deviations, in marks. */
const ALIKE = 0.7;
const MIXED = 1.2;

/** Of counts that may be shown. */
export const figureOf = (counts: Counts): Figure => {
  const answers = answersIn(counts);
  const over = (of: (mark: number) => number): number =>
    counts.reduce((sum, count, at) => sum + count * of(at + 1), 0) / answers;
  const mean = over((mark) => mark);
  const deviation = Math.sqrt(over((mark) => (mark - mean) ** 2));
  const spread = deviation <= ALIKE ? 'alike' : deviation <= MIXED ? 'mixed' : 'apart';
  return { answers, mean, spread };
};
