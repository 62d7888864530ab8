/** What came of one kind of thing. */
export interface Tally {
  readonly new: number;
  readonly changed: number;
  readonly unchanged: number;
  /** Gone from the files, and so from the team. */
  readonly removed: number;
}

/** `kept`: gone from the files, but a day or an open case still speaks of them. */
export interface KeptTally extends Tally {
  readonly kept: number;
}

export interface Counts {
  /** `team.json` and `zones.csv`: one row. */
  readonly settings: Tally;
  readonly members: KeptTally;
  readonly clients: KeptTally;
  readonly shifts: Tally;
  readonly visits: Tally;
  /** Visits and shifts of which the planning system and the team say different things, new or anew; each is a question to the leader. */
  readonly clashes: number;
}

export const NOTHING: Tally = { new: 0, changed: 0, unchanged: 0, removed: 0 };

export const NO_COUNTS: Counts = {
  settings: NOTHING,
  members: { ...NOTHING, kept: 0 },
  clients: { ...NOTHING, kept: 0 },
  shifts: NOTHING,
  visits: NOTHING,
  clashes: 0,
};

export const plus = <T extends Tally>(one: T, other: Tally): T => ({
  ...one,
  new: one.new + other.new,
  changed: one.changed + other.changed,
  unchanged: one.unchanged + other.unchanged,
  removed: one.removed + other.removed,
});

/** How many things are not as they were. */
export const changesIn = (tally: Tally): number => tally.new + tally.changed + tally.removed;
