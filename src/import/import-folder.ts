import { clientCode, type Instant, type IsoDate, type MemberId, type TeamId } from '../core/ids';
import type { DateSpan } from '../core/roster';
import { addDays, localDate, minutesLater } from '../core/time';
import { dueMarkers } from '../engine/due';
import { ParsedRows } from '../engine/read';
import type { Store } from '../engine/store';
import { type CheckedFolder, checkFolder, type FolderRoster } from './check';
import { chunksOf } from './chunks';
import { type Committed, forgetProgress, type ImportProgress, progressOf } from './commit';
import { keepElsewhere } from './keep-elsewhere';
import { keepWeeks, rememberedSince } from './keep-weeks';
import { leadersThatStay } from './leaders';
import { moveDates } from './move-dates';
import { counted } from './plan-files';
import { createReport, type TakesProblem } from './problem';
import { removeGone, type StillThere, whoLeft } from './remove-gone';
import { type Counts, NO_COUNTS } from './tally';
import { writeDays } from './write-days';
import { enterTeam, joinTeam, leaveTeam } from './write-people';
import { writeRoster } from './write-roster';

export interface ImportOrder {
  readonly store: Store;
  /** Path of a team folder, see the Contract in the README. */
  readonly folder: string;
  readonly at: Instant;
  /** Takes a line for a person to read, now and then. */
  progress(message: string): void;
  /** Takes every problem as it is found; a promise holds the reading back. */
  readonly problem: TakesProblem;
  /** Most shifts and visits in memory at a time. */
  readonly mostRows?: number;
}

/**
 * `refused`: so many problems, each handed to `problem`, and nothing was written. `busy`: others kept changing the team; what was written
 * stands, and importing the same folder again goes on from there.
 */
export type Imported =
  | ({ readonly outcome: 'imported'; readonly team: TeamId } & Counts)
  | { readonly outcome: 'refused'; readonly problems: number }
  | { readonly outcome: 'busy'; readonly team: TeamId };

/** Each stretch of dates is read from the part of the file where it stands: little when the rows are in order, nearly all when not. */
const ROWS_IN_ORDER = 10_000;
const ROWS_SCATTERED = 40_000;
const SCATTERED = 8;

const rowsAtATime = ({ shifts, visits }: CheckedFolder): number =>
  Math.max(shifts.spread, visits.spread) < SCATTERED ? ROWS_IN_ORDER : ROWS_SCATTERED;

/**
 * Reads a team folder and makes the team as it says. Everything is checked before anything is written. Imported again it changes nothing;
 * killed half way, it goes on where it was when the same folder is imported again.
 */
export const importFolder = async (order: ImportOrder): Promise<Imported> => {
  const report = createReport(order.problem);
  const checked = await checkFolder(order.store, order.folder, report, order.progress);
  if (!checked) return { outcome: 'refused', problems: report.count };
  const written = await writeFolder(order, checked);
  if (written.outcome === 'busy') return { outcome: 'busy', team: checked.team };
  return { outcome: 'imported', team: checked.team, ...written.result };
};

const writeFolder = async (order: ImportOrder, checked: CheckedFolder): Promise<Committed<Counts>> => {
  const { store, at } = order;
  await dueMarkers(store).mark(checked.team, at);
  const before = await progressOf(store, checked.team, checked.fingerprint);
  if (before?.through) order.progress(`going on after ${before.through}, where an import of this folder stopped`);
  const lastDay = addDays(localDate(at, checked.timeZone), -1);
  const start = before ?? { fingerprint: checked.fingerprint, counts: NO_COUNTS };
  const roster = await writeRoster(store, checked, { at, lastDay }, start);
  if (roster.outcome === 'busy') return roster;
  const { numbering, progress, leading } = roster.result;
  if (leading.length > 0) order.progress(`members.csv names no leader; still leading the team: ${leading.join(', ')}`);
  const folder = await checked.roster(numbering.ids);
  const { name, teamsTeamId } = folder.team;
  if ((await enterTeam(store, { team: checked.team, name, teamsTeamId })) === 'taken')
    order.progress('team.json: its Teams team belongs to another care team already, and stays there');
  for (const { objectId, id } of folder.roster.members) await joinTeam(store, objectId, checked.team, id);

  const days = await writePlan(checked, order, numbering.ids, progress);
  if (days.outcome === 'busy') return days;
  const there = stillThere(folder, lastDay);
  const left = await whoLeft(store, checked.team, there);
  for (const person of left) await leaveTeam(store, person, checked.team);
  const today = localDate(at, checked.timeZone);
  const elsewhere = await keepElsewhere(store, checked.team, new Set(left), rememberedSince(today));
  if (elsewhere.outcome === 'busy') return elsewhere;
  const gone = await removeGone(store, checked.team, there, lastDay, days.result);
  if (gone.outcome === 'busy') return gone;
  const weeks = await keepWeeks(store, checked.team, today);
  if (weeks.outcome === 'busy') return weeks;
  await forgetProgress(store, checked.team);
  // Another marker than the first: a running bot may have looked before all was there, and be done with that one only now.
  await dueMarkers(store).mark(checked.team, minutesLater(at, 1));
  return { outcome: 'done', result: gone.result.counts };
};

const stillThere = ({ roster }: FolderRoster, lastDay: IsoDate): StillThere => ({
  members: new Set(roster.members.map(({ id }) => id)),
  clients: new Set(roster.clients.map(({ code }) => clientCode(code))),
  stays: (member) => leadersThatStay(roster.members, [member], lastDay).length > 0,
});

const rowsOf = (checked: CheckedFolder): ReadonlyMap<IsoDate, number> => {
  const rows = new Map(checked.shifts.rowsOn);
  for (const [date, visits] of checked.visits.rowsOn) rows.set(date, (rows.get(date) ?? 0) + visits);
  return rows;
};

const after = (span: Required<DateSpan>, through: IsoDate | undefined): boolean => !through || span.to > through;

const writePlan = async (
  checked: CheckedFolder,
  { store, at, progress: say, mostRows = rowsAtATime(checked) }: ImportOrder,
  members: ReadonlyMap<string, MemberId>,
  start: ImportProgress,
): Promise<Committed<ImportProgress>> => {
  const rows = rowsOf(checked);
  const chunks = chunksOf(rows, mostRows);
  const writing = { store, team: checked.team, at, parsed: new ParsedRows() };
  const moved = await moveDates(writing, checked, { chunks, members }, start);
  if (moved.outcome === 'busy') return moved;
  let progress = moved.result;
  for (const chunk of chunks.filter((span) => after(span, start.through))) {
    const span = start.through && start.through >= chunk.from ? { ...chunk, from: addDays(start.through, 1) } : chunk;
    const shifts = await checked.shifts.read(span, members);
    const visits = await checked.visits.read(span, members);
    await checked.unchanged();
    const stretch = { span, shifts, visits, shiftSpan: checked.shifts.span, visitSpan: checked.visits.span };
    const written = await writeDays(writing, stretch, progress);
    if (written.outcome === 'busy') return written;
    progress = written.result;
    say(`written through ${span.to}: ${counted(linesThrough(rows, span.to))} shifts and visits`);
  }
  return { outcome: 'done', result: progress };
};

const linesThrough = (rows: ReadonlyMap<IsoDate, number>, to: IsoDate): number => {
  let lines = 0;
  for (const [date, count] of rows) if (date <= to) lines += count;
  return lines;
};
