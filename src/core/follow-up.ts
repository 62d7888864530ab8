import type { TeamContinuity } from './continuity';
import type { IsoDate } from './ids';
import { addDays, mondayOf } from './time';

/** So many of so many. */
export interface Part {
  readonly count: number;
  readonly of: number;
}

export const ANSWERED = ['needs', 'proposals', 'exceptions'] as const;
/** What somebody waits for an answer to. */
export type Answered = (typeof ANSWERED)[number];

/**
 * What a team's week came to, as it is kept: numbers of the whole team that can be put together with those of other weeks. No person, no client, no
 * case is in it. They may be small: whoever shows them leaves out what too few stand behind.
 */
export interface WeekFigures {
  readonly monday: IsoDate;
  /** Whether anything at all happened here in it: without, what was decided or stopped is not known to be nothing. */
  readonly used: boolean;
  /** How many different people had a shift or a visit. */
  readonly people: number;
  /** Of the measure's days until the week's Sunday. */
  readonly continuity?: TeamContinuity;
  /** Of the visits to clients with a named contact, the contact's own; none where these clients are fewer than five. */
  readonly contact: Part;
  /** Of the carers at visits, substitutes and those of a pool. */
  readonly substitutes: Part;
  /** Of the shifts, those whose holder was absent. */
  readonly absent: Part;
  /** Of the decisions, those that the team took itself; the others were passed up. */
  readonly own: Part;
  /** How long each answer of the week was waited for, in minutes, the shortest first. */
  readonly waited: Readonly<Record<Answered, readonly number[]>>;
  /** Clients' needs that were met inside the frame. */
  readonly inside: number;
  /** Of the swaps whose effect can be counted, those after which no client meets more people. */
  readonly kept: Part;
  /** How often something was stopped since somebody would have had too little rest. */
  readonly restKept: number;
}

export const sundayOf = (monday: IsoDate): IsoDate => addDays(monday, 6);

/** So many whole weeks, by their Mondays in order, the last of them `last`. */
export const weeksUntil = (last: IsoDate, count: number): readonly IsoDate[] =>
  Array.from({ length: count }, (_, at) => addDays(last, 7 * (at + 1 - count)));

/** Every week of which one of these days is, both inclusive. */
export const weeksIn = (from: IsoDate, to: IsoDate): readonly IsoDate[] => {
  const weeks: IsoDate[] = [];
  for (let monday = mondayOf(from); monday <= to; monday = addDays(monday, 7)) weeks.push(monday);
  return weeks;
};
