import type { TeamState } from '../core/flow';
import { type CaseId, type Instant, isoDate, type MemberId, type TeamId, teamId } from '../core/ids';
import { isAdded, laidOver, overOf } from '../core/laid-over';
import { overWith } from '../core/over';
import { isShift, type PlanItem, type Saying, saidHere, saidThere } from '../core/planning-system';
import type { Day } from '../core/roster';
import { NOTHING_STANDING, type StandingChange, type StandingChanges } from '../core/standing';
import type { People, Team } from '../core/team';
import { localDate, localTime } from '../core/time';
import { touchedOn } from '../core/touched';
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
  /** By which case, where it is a client's need that changed it. */
  readonly number?: number;
  /** It is not visited any more. */
  readonly off?: true;
}

/** What was decided of the clients since then, or taken back. */
const standingSince = ({ standing = NOTHING_STANDING }: TeamState, since: Instant): readonly StandingChange[] =>
  [...standing.values()].flat().filter(({ at, endedAt = at }) => at >= since || endedAt >= since);

/** As all of it stood then. */
const asBefore = ({ standing = NOTHING_STANDING }: TeamState, since: Instant): StandingChanges => {
  const then = ({ endedAt, ...change }: StandingChange) =>
    endedAt === undefined || endedAt >= since ? change : { ...change, endedAt };
  return new Map(
    [...standing].map(([client, all]) => [client, all.filter(({ at }) => at < since).map(then) as StandingChange[]]),
  );
};

/** The visits of a day that stand otherwise than they stood then, by what was decided of their clients. */
const standingOn = (stored: Day, state: TeamState, since: Instant): readonly Changed[] => {
  const changes = standingSince(state, since);
  if (changes.length === 0) return [];
  const now = laidOver(stored, overOf(state));
  const then = laidOver(stored, overWith(state, asBefore(state, since)));
  const off = new Map([...(then.off ?? []), ...(now.off ?? [])].map((visit) => [visit.id, visit]));
  return touchedOn(then, now).flatMap(({ before, after, date }): readonly Changed[] => {
    const item = after ?? before;
    if (!item) return [];
    const by = [before, after, off.get(item.id)].flatMap((visit) => visit?.laid?.by ?? []);
    const last = changes.filter(({ id }) => by.includes(id)).at(-1);
    return last
      ? [{ item, date, at: last.endedAt ?? last.at, number: last.number, ...(after ? {} : { off: true }) }]
      : [];
  });
};

const asTheyStand = async (
  store: Store,
  partition: string,
  changed: ReadonlyMap<string, LastChange>,
  state: TeamState,
  since: Instant,
) => {
  const found: Changed[] = [];
  if (changed.size === 0 && standingSince(state, since).length === 0) return found;
  for await (const { value } of rowsUnder(store, partition, 'd|')) {
    const stored = decode<Day>(value);
    const stands = standingOn(stored, state, since);
    const { date, shifts, visits } = laidOver(stored, overOf(state));
    for (const item of [...shifts, ...visits]) {
      const last = changed.get(keyOfItem(item));
      if (last && !stands.some((one) => one.item.id === item.id)) found.push({ item, date, ...last });
    }
    found.push(...stands);
  }
  return found.sort((a, b) => a.item.start - b.item.start || (keyOfItem(a.item) < keyOfItem(b.item) ? -1 : 1));
};

/** As text in a spreadsheet, whatever it looks like: nothing that comes from a file is a formula there. */
const cell = (text: string): string => {
  const harmless = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless;
};

/** As the planning system has it: nothing of what the team has added itself. */
const plannedOf = (item: PlanItem): Partial<Saying> => {
  if (item.gone || (!isShift(item) && isAdded(item))) return {};
  const { members, start } = saidThere(item);
  return { members, start: isShift(item) || item.plannedStart !== undefined ? start : (item.laid?.start ?? start) };
};

const lineOf = ({ item, date, at, off }: Changed, number: number | undefined, { team, members }: People): string => {
  const time = (of: Instant) => localTime(of, team.timeZone);
  const outside = (ids: readonly MemberId[]) => ids.map((id) => members.get(id)?.objectId ?? id).join('|');
  const here = saidHere(item);
  const there = plannedOf(item);
  const [visit, client, shift] = isShift(item) ? ['', '', item.id] : [item.id, item.client, ''];
  return [
    ...[visit, client, isoDate(date)],
    ...(off ? ['', '', ''] : [time(here.start), time(item.end), outside(here.members)]),
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
const numberOf = async (
  store: Store,
  partition: string,
  { item, caseId, number }: Changed,
): Promise<number | undefined> => {
  if (number !== undefined) return number;
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
  const changed = await asTheyStand(store, partition, await changedSince(store, partition, since), people, since);
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
