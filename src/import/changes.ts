import { type CaseId, type Instant, isoDate, type MemberId, type TeamId, teamId } from '../core/ids';
import { isShift, type PlanItem, type Saying, saidHere, saidThere } from '../core/planning-system';
import type { Day } from '../core/roster';
import type { People, Team } from '../core/team';
import { localDate, localTime } from '../core/time';
import { ParsedRows, readTeam } from '../engine/read';
import { decode, keys, partitions } from '../engine/rows';
import { rowsUnder } from '../engine/rows-under';
import type { Store } from '../engine/store';
import { type ItemRef, keyOf, keyOfItem } from '../flows/plan-clash/plan-clash';
import { TOKEN } from './cells';

/** The columns of the list; people by their ids in `members.csv`, wall-clock times. */
const COLUMNS = [
  ...['visit', 'client', 'date', 'start', 'end', 'members', 'plannedStart', 'plannedMembers', 'case', 'changedAt'],
  'shift',
] as const;

/** The events by which a team changes its plan. */
const CHANGING: ReadonlySet<string> = new Set([
  'visitTaken',
  'swapUndone',
  'shiftTaken',
  'shiftUndone',
  'shiftReturned',
  'clashSettled',
]);

/** A visit, or a shift with the visits that went with it. */
type Passed = ItemRef & { readonly visits?: readonly ItemRef[] };

type Touching = Passed & {
  readonly type: string;
  readonly at: Instant;
  readonly caseId?: CaseId;
  readonly choice?: 'teams' | 'plans';
  /** The shift was opened here. */
  readonly opened?: object;
  /** Passed with it. */
  readonly also?: readonly ItemRef[];
  /** Passed the other way. */
  readonly returns?: Passed;
};

const touched = ({ also = [], returns, ...event }: Touching): readonly ItemRef[] => [
  event,
  ...(event.visits ?? []),
  ...also,
  ...(returns ? [returns, ...(returns.visits ?? [])] : []),
];

interface LastChange {
  readonly at: Instant;
  readonly caseId?: CaseId;
}

/** When each visit and shift was last changed here, of those that were since then. */
const changedSince = async (store: Store, partition: string, since: Instant) => {
  const changed = new Map<string, LastChange>();
  for await (const { value } of rowsUnder(store, partition, 'e|')) {
    const event = decode<Touching>(value);
    const { type, at, caseId, choice, opened } = event;
    if (at < since || !(CHANGING.has(type) || opened) || choice === 'teams') continue;
    for (const ref of touched(event)) changed.set(keyOf(ref), { at, ...(caseId ? { caseId } : {}) });
  }
  return changed;
};

interface Changed extends LastChange {
  readonly item: PlanItem;
  readonly date: Day['date'];
}

const asTheyStand = async (store: Store, partition: string, changed: ReadonlyMap<string, LastChange>) => {
  const found: Changed[] = [];
  if (changed.size === 0) return found;
  for await (const { value } of rowsUnder(store, partition, 'd|')) {
    const { date, shifts, visits } = decode<Day>(value);
    for (const item of [...shifts, ...visits]) {
      const last = changed.get(keyOfItem(item));
      if (last) found.push({ item, date, ...last });
    }
  }
  return found.sort((a, b) => a.item.start - b.item.start || (keyOfItem(a.item) < keyOfItem(b.item) ? -1 : 1));
};

/** As text in a spreadsheet, whatever it looks like: nothing that comes from a file is a formula there. */
const cell = (text: string): string => {
  const harmless = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless;
};

const lineOf = ({ item, date, at }: Changed, number: number | undefined, { team, members }: People): string => {
  const time = (of: Instant) => localTime(of, team.timeZone);
  const outside = (ids: readonly MemberId[]) => ids.map((id) => members.get(id)?.objectId ?? id).join('|');
  const here = saidHere(item);
  const there: Partial<Saying> = item.gone ? {} : saidThere(item);
  const [visit, client, shift] = isShift(item) ? ['', '', item.id] : [item.id, item.client, ''];
  return [
    ...[visit, client, isoDate(date), time(here.start), time(item.end), outside(here.members)],
    there.start === undefined ? '' : time(there.start),
    outside(there.members ?? []),
    number === undefined ? '' : String(number),
    `${localDate(at, team.timeZone)}T${time(at)}`,
    shift,
  ]
    .map(cell)
    .join(',');
};

/** The number of the case by which it changed. */
const numberOf = async (store: Store, partition: string, { item, caseId }: Changed): Promise<number | undefined> => {
  if (item.swap !== undefined || caseId === undefined) return item.swap;
  const row = await store.get(partition, keys.closedCase(caseId));
  return row && decode<{ readonly number: number }>(row.value).number;
};

/**
 * The visits and shifts of which the team has changed who or when since that instant, as they stand now, as lines of CSV with a heading; also those
 * that went back to what the planning system says, since somebody may have entered the change meanwhile.
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
