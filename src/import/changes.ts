import { type CaseId, type Instant, isoDate, type MemberId, type TeamId, teamId, type VisitId } from '../core/ids';
import { type Saying, saidHere, saidThere } from '../core/planning-system';
import type { Day, Visit } from '../core/roster';
import type { People, Team } from '../core/team';
import { localDate, localTime } from '../core/time';
import { ParsedRows, readTeam } from '../engine/read';
import { decode, keys, partitions } from '../engine/rows';
import { rowsUnder } from '../engine/rows-under';
import type { Store } from '../engine/store';
import { TOKEN } from './cells';

/** The columns of the list; people by their ids in `members.csv`, wall-clock times. */
const COLUMNS = [
  ...['visit', 'client', 'date', 'start', 'end', 'members', 'plannedStart', 'plannedMembers', 'case', 'changedAt'],
] as const;

/** The events by which a team changes its plan. */
const CHANGING: ReadonlySet<string> = new Set(['visitTaken', 'swapUndone', 'clashSettled']);

interface Touching {
  readonly type: string;
  readonly at: Instant;
  readonly caseId?: CaseId;
  readonly visit?: VisitId;
  readonly choice?: 'teams' | 'plans';
  /** Passed with it. */
  readonly also?: readonly { readonly visit: VisitId }[];
  /** Passed the other way. */
  readonly returns?: { readonly visit: VisitId };
}

interface LastChange {
  readonly at: Instant;
  readonly caseId?: CaseId;
}

/** When each visit was last changed here, of those that were since then. */
const changedSince = async (store: Store, partition: string, since: Instant) => {
  const changed = new Map<VisitId, LastChange>();
  for await (const { value } of rowsUnder(store, partition, 'e|')) {
    const { type, at, caseId, visit, also = [], returns, choice } = decode<Touching>(value);
    if (at < since || !CHANGING.has(type) || choice === 'teams') continue;
    for (const id of [visit, ...also.map((beside) => beside.visit), returns?.visit])
      if (id !== undefined) changed.set(id, { at, ...(caseId ? { caseId } : {}) });
  }
  return changed;
};

interface Changed extends LastChange {
  readonly visit: Visit;
  readonly date: Day['date'];
}

const asTheyStand = async (store: Store, partition: string, changed: ReadonlyMap<VisitId, LastChange>) => {
  const found: Changed[] = [];
  if (changed.size === 0) return found;
  for await (const { value } of rowsUnder(store, partition, 'd|')) {
    const { date, visits } = decode<Day>(value);
    for (const visit of visits) {
      const last = changed.get(visit.id);
      if (last) found.push({ visit, date, ...last });
    }
  }
  return found.sort((a, b) => a.visit.start - b.visit.start || (a.visit.id < b.visit.id ? -1 : 1));
};

/** As text in a spreadsheet, whatever it looks like: nothing that comes from a file is a formula there. */
const cell = (text: string): string => {
  const harmless = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless;
};

const lineOf = ({ visit, date, at }: Changed, number: number | undefined, { team, members }: People): string => {
  const time = (of: Instant) => localTime(of, team.timeZone);
  const outside = (ids: readonly MemberId[]) => ids.map((id) => members.get(id)?.objectId ?? id).join('|');
  const here = saidHere(visit);
  const there: Partial<Saying> = visit.gone ? {} : saidThere(visit);
  return [
    ...[visit.id, visit.client, isoDate(date), time(here.start), time(visit.end), outside(here.members)],
    there.start === undefined ? '' : time(there.start),
    outside(there.members ?? []),
    number === undefined ? '' : String(number),
    `${localDate(at, team.timeZone)}T${time(at)}`,
  ]
    .map(cell)
    .join(',');
};

/** The number of the case by which it changed. */
const numberOf = async (store: Store, partition: string, { visit, caseId }: Changed): Promise<number | undefined> => {
  if (visit.swap !== undefined || caseId === undefined) return visit.swap;
  const row = await store.get(partition, keys.closedCase(caseId));
  return row && decode<{ readonly number: number }>(row.value).number;
};

/**
 * The visits of which the team has changed who or when since that instant, as they stand now, as lines of CSV with a heading; also those that went
 * back to what the planning system says, since somebody may have entered the change meanwhile.
 */
export const changesSince = async (store: Store, team: TeamId, since: Instant): Promise<readonly string[]> => {
  const partition = partitions.team(team);
  const people = await readTeam(store, team, new ParsedRows()).team();
  const changed = await asTheyStand(store, partition, await changedSince(store, partition, since));
  const lines: string[] = [COLUMNS.join(',')];
  for (const one of changed) lines.push(lineOf(one, await numberOf(store, partition, one), people));
  return lines;
};

/** The zone of a team's wall clock; nothing for a team that has not been imported. */
export const timeZoneIn = async (store: Store, named: string): Promise<string | undefined> => {
  if (!TOKEN.test(named)) return undefined;
  const row = await store.get(partitions.team(teamId(named)), keys.team);
  return row && decode<Team>(row.value).timeZone;
};
