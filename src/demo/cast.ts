import type { Language, Profile } from '../core/team';

/** The health tasks in the words of the team's language. */
export interface TaskWords {
  readonly medicine: string;
  readonly insulin: string;
  readonly compression: string;
  readonly eyeDrops: string;
  readonly catheter: string;
}

/** A visit that the demo's story turns on, tomorrow. Minutes after midnight. */
export interface StoryVisit {
  readonly client: string;
  readonly from: number;
  readonly until: number;
}

/**
 * What sets one demo team apart. Of `staff` the first two are the carers to play, the last five work nights too. Leader, nurse,
 * rehab and assessor come beside the 24 carers: they belong to the team, but are not in its roster.
 */
export interface Cast {
  readonly id: string;
  readonly name: string;
  readonly language: Language;
  readonly timeZone: string;
  readonly profile: Profile;
  readonly teamsTeamId: string;
  readonly staff: readonly string[];
  readonly substitutes: readonly string[];
  readonly nurse: string;
  readonly nursePhone: string;
  readonly rehab: string;
  readonly assessor: string;
  readonly professions: {
    readonly staff: string;
    readonly substitute: string;
    readonly leader: string;
    readonly nurse: string;
    readonly rehab: string;
    readonly assessor: string;
  };
  /** Languages beside the team's own, by first name. */
  readonly speaks: Readonly<Record<string, string>>;
  readonly fullWeekMinutes: number;
  readonly dayBreaks: boolean;
  readonly clients: readonly string[];
  /** Sorted so that the minutes between two grow with how far apart they stand. */
  readonly zones: readonly [string, string, string, string];
  readonly tasks: TaskWords;
  /** A goal that a client's frame gives instead of minutes. */
  readonly purpose: string;
  /** Can be taken by the second carer and a few others. */
  readonly offered: StoryVisit;
  /** Nobody at work then may do its health task but the first carer. */
  readonly refused: StoryVisit;
  readonly settings: Readonly<Record<string, unknown>>;
  readonly tries: readonly string[];
  /** What to type to see what nobody has. */
  readonly vacant: string;
  /** What to type about how the team works: to propose something, to see what is agreed and what stands in its way, who has which role, the day. */
  readonly works: readonly (readonly [words: string, comes: string])[];
  /** What the leader can type. */
  readonly leads: readonly string[];
  /** What the leader can type to let something pass beforehand; missing: the country knows no such approval. */
  readonly standing?: string;
}

/** Leads both demo teams. */
export const LEADER = 'Kristina Falk';

export const codes = (prefix: string, first: number, count: number): readonly string[] =>
  Array.from({ length: count }, (_, index) => `${prefix}-${first + index}`);
