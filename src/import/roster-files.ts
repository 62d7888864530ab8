import { type ClientCode, clientCode, type MemberId, memberId } from '../core/ids';
import type { Client, DateSpan, Delegation, Member } from '../core/roster';
import type { ZoneMinutes } from '../core/team';
import { TOKEN } from './cells';
import { awayRow, clientRow, zoneRow } from './client-rows';
import type { Column, CsvFile } from './columns';
import { absenceRow, delegationRow, memberRow } from './member-rows';
import { allRows, cellsOf, type OpenFile, openFile } from './parsed-rows';
import { createReport, type Report, shown } from './problem';
import { entraId, type References } from './references';

/** Who is in the folder, in the order of its files. */
export interface Roster {
  readonly members: readonly Member[];
  readonly clients: readonly Client[];
  readonly zones: readonly ZoneMinutes[];
  /** Delegations without any date: not shown to be valid, and left out. */
  readonly undated: number;
}

/** The small files, opened once. */
export interface RosterFiles {
  readonly members: OpenFile<'members.csv'> | undefined;
  readonly clients: OpenFile<'clients.csv'> | undefined;
  readonly away: OpenFile<'away.csv'> | undefined;
  readonly delegations: OpenFile<'delegations.csv'> | undefined;
  readonly absences: OpenFile<'absences.csv'> | undefined;
  readonly zones: OpenFile<'zones.csv'> | undefined;
}

export const openRosterFiles = async (
  folder: string,
  readable: ReadonlySet<string>,
  report: Report,
): Promise<RosterFiles> => ({
  members: await openFile(folder, 'members.csv', readable, report),
  clients: await openFile(folder, 'clients.csv', readable, report),
  away: await openFile(folder, 'away.csv', readable, report),
  delegations: await openFile(folder, 'delegations.csv', readable, report),
  absences: await openFile(folder, 'absences.csv', readable, report),
  zones: await openFile(folder, 'zones.csv', readable, report),
});

/** The ids in a file's column, those of rows with other faults too; each id that stands twice is reported. */
const idsIn = async <F extends CsvFile, T>(
  open: OpenFile<F> | undefined,
  column: Column<F>,
  spelt: (text: string) => string,
  as: (text: string) => T,
  report: Report,
): Promise<ReadonlyMap<string, T> | undefined> => {
  if (!open) return undefined;
  const silent = createReport(() => undefined);
  const lines = new Map<string, number>();
  for await (const { line, cells } of cellsOf(open, silent)) {
    const id = spelt(cells[column].trim());
    if (!TOKEN.test(id)) continue;
    const first = lines.get(id);
    if (first === undefined) lines.set(id, line);
    else report.add({ file: open.file, line, column, reason: `${shown(id)} stands on line ${first} already` });
  }
  return new Map([...lines.keys()].map((id) => [id, as(id)]));
};

export const memberIdsIn = (files: RosterFiles, report: Report): Promise<ReadonlyMap<string, MemberId> | undefined> =>
  idsIn(files.members, 'id', entraId, memberId, report);

export const clientCodesIn = (
  files: RosterFiles,
  report: Report,
): Promise<ReadonlyMap<string, ClientCode> | undefined> =>
  idsIn(files.clients, 'code', (code) => code, clientCode, report);

const grouped = <K, T>(pairs: readonly (readonly [K, T])[]): ReadonlyMap<K, readonly T[]> => {
  const groups = new Map<K, T[]>();
  for (const [key, item] of pairs) {
    const group = groups.get(key);
    if (group) group.push(item);
    else groups.set(key, [item]);
  }
  return groups;
};

const spanned = ({ from, to }: DateSpan): DateSpan => (to === undefined ? { from } : { from, to });

/** Reads the small files, with people and clients as `references` knows them. */
export const readRoster = async (files: RosterFiles, references: References, report: Report): Promise<Roster> => {
  const members = await allRows(files.members, memberRow(references), report);
  const clients = await allRows(files.clients, clientRow(references), report);
  const away = await allRows(files.away, awayRow(references), report);
  const delegations = await allRows(files.delegations, delegationRow(references), report);
  const absences = await allRows(files.absences, absenceRow(references), report);
  const zones = await allRows(files.zones, zoneRow, report);
  const dated: (readonly [MemberId, Delegation])[] = [];
  for (const { member, delegation } of delegations) if (delegation) dated.push([member, delegation]);
  const delegationsOf = grouped(dated);
  const absencesOf = grouped(absences.map((row) => [row.member, spanned(row)] as const));
  const awayOf = grouped(away.map((row) => [row.client, spanned(row)] as const));
  return {
    members: members.map((member) => ({
      ...member,
      delegations: delegationsOf.get(member.id) ?? [],
      absences: absencesOf.get(member.id) ?? [],
    })),
    clients: clients.map((client) => ({ ...client, away: awayOf.get(client.code) ?? [] })),
    zones,
    undated: delegations.length - dated.length,
  };
};
