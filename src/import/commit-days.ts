import type { Head, TeamState } from '../core/flow';
import type { Instant, IsoDate, TeamId } from '../core/ids';
import type { Day } from '../core/roster';
import { type ChainedEvent, chained } from '../engine/chain';
import { dueMarkers } from '../engine/due';
import { type ParsedRows, readTeam } from '../engine/read';
import { encode, keys } from '../engine/rows';
import type { Change, Store } from '../engine/store';
import { casesWritten, type FoundCases } from './clashes';
import { type Committed, commit, type ImportProgress, progressRow, type Step } from './commit';
import type { Merged } from './merge';
import { changesIn, plus } from './tally';

/** The event of a transaction that changed days: from which through which date, and how many shifts and visits are not as they were. */
export interface PlanImported extends ChainedEvent {
  readonly type: 'planImported';
  readonly at: Instant;
  readonly from: IsoDate;
  readonly to: IsoDate;
  readonly visits: number;
  readonly shifts: number;
}

/** The day's row as it becomes. */
export const dayChange = (day: Day): Change =>
  day.shifts.length + day.visits.length === 0 && !day.beside
    ? { change: 'delete', key: keys.day(day.date) }
    : { change: 'put', key: keys.day(day.date), value: encode(day) };

/** What was done to one date. */
export type Done = Pick<Merged, 'changed' | 'shifts' | 'visits'> & { readonly date: IsoDate };

/** Days as one transaction writes them, with what clashes in them. */
export interface Batch extends FoundCases {
  readonly changes: readonly Change[];
  readonly done: readonly Done[];
  /** The last date that is done with it; missing: as far as before. */
  readonly through?: IsoDate;
}

const eventOf = (at: Instant, done: readonly Done[]): PlanImported | undefined => {
  const changed = done.filter((each) => each.changed);
  const [first] = changed;
  return (
    first && {
      type: 'planImported',
      at,
      from: first.date,
      to: changed[changed.length - 1]?.date ?? first.date,
      visits: changed.reduce((sum, each) => sum + changesIn(each.visits), 0),
      shifts: changed.reduce((sum, each) => sum + changesIn(each.shifts), 0),
    }
  );
};

const progressed = (
  progress: ImportProgress,
  { done, through = progress.through, clashes }: Batch,
): ImportProgress => ({
  ...progress,
  ...(through === undefined ? {} : { through }),
  counts: {
    ...progress.counts,
    shifts: done.reduce((sum, each) => plus(sum, each.shifts), progress.counts.shifts),
    visits: done.reduce((sum, each) => plus(sum, each.visits), progress.counts.visits),
    clashes: progress.counts.clashes + clashes.length,
  },
});

export interface Written {
  readonly progress: ImportProgress;
  readonly toldOf: boolean;
}

/** Everything that one transaction writes for these days, and for the clashes in them. */
const stepOf = async (
  batch: Batch,
  { store, at, team }: DayWriting,
  { head, state }: { readonly head: Head; readonly state: TeamState },
  progress: ImportProgress,
): Promise<Step<Written>> => {
  const imported = eventOf(at, batch.done);
  const event = imported && chained(head, imported);
  const cases = casesWritten(state, event?.head ?? head, batch, at);
  const result = { progress: progressed(progress, batch), toldOf: cases.changes.length > 0 };
  if (!event && !result.toldOf) return { changes: [], result };
  const markers = dueMarkers(store);
  for (const due of cases.dueAt) await markers.mark(team, due);
  const changes: Change[] = [
    ...batch.changes,
    ...(event ? [{ change: 'create', ...event.row } as const] : []),
    ...cases.changes,
    progressRow(result.progress),
  ];
  return { changes, head: cases.head, result };
};

export interface DayWriting {
  readonly store: Store;
  readonly team: TeamId;
  readonly at: Instant;
  readonly parsed: ParsedRows;
}

/** Commits what `work` makes of the days as they are stored, and gives the progress that it leaves. */
export const commitDays = async (
  writing: DayWriting,
  progress: ImportProgress,
  work: (state: TeamState) => Promise<Batch>,
): Promise<Committed<ImportProgress>> => {
  const { store, team, at, parsed } = writing;
  const committed = await commit(store, team, async (head): Promise<Step<Written>> => {
    const state = await readTeam(store, team, parsed).team();
    return stepOf(await work(state), writing, { head, state }, progress);
  });
  if (committed.outcome === 'busy') return committed;
  // Once more: a running bot may have looked between the marker and the commit, and found nothing yet.
  if (committed.result.toldOf) await dueMarkers(store).mark(team, at);
  return { outcome: 'done', result: committed.result.progress };
};
