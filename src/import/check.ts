import type { z } from 'zod';
import { clientCode, type IsoDate, type MemberId, type TeamId } from '../core/ids';
import type { DateSpan, Shift, Visit } from '../core/roster';
import { decode, partitions, teamsKeys } from '../engine/rows';
import type { Store } from '../engine/store';
import { TEAM_FILE } from './columns';
import type { PackedDays } from './packed-days';
import { type OpenFile, openFile } from './parsed-rows';
import { counted, indexPlan, type PlanFile, type PlanIndex, readDates, spanOf, spreadOf } from './plan-files';
import { type Dated, shiftRow, visitRow } from './plan-rows';
import { createReport, type Report, shown } from './problem';
import { type References, referencesTo } from './references';
import { clientCodesIn, memberIdsIn, openRosterFiles, type Roster, readRoster } from './roster-files';
import { survey } from './survey';
import { readTeamText, strangeSettings, type TeamFile, teamFileOf, timeZoneOf } from './team-file';
import { wallClockOf } from './wall-clock';

/** Team, members and clients of a folder, people by their ids in the team. */
export interface FolderRoster {
  readonly team: TeamFile;
  readonly roster: Roster;
}

/** One of the two plan files of a folder in which nothing is wrong. */
export interface CheckedPlan<T> {
  readonly rowsOn: ReadonlyMap<IsoDate, number>;
  readonly span: Required<DateSpan> | undefined;
  /** How many times the file would be read if each date were read by itself. */
  readonly spread: number;
  read(span: Required<DateSpan>, members: ReadonlyMap<string, MemberId>): Promise<PackedDays<T>>;
}

/** A folder in which nothing is wrong: small things in memory, shifts and visits still in their files. */
export interface CheckedFolder {
  readonly team: TeamId;
  readonly timeZone: string;
  readonly fingerprint: string;
  /** As `members.csv` has them, in its order. */
  readonly memberIds: readonly string[];
  roster(members: ReadonlyMap<string, MemberId>): Promise<FolderRoster>;
  readonly shifts: CheckedPlan<Shift>;
  readonly visits: CheckedPlan<Visit>;
  /** Rejects when a file is no longer what was checked. */
  unchanged(): Promise<void>;
}

const NOT_AS_CHECKED = 'the folder was changed while it was imported; import it again';

const checkedPlan = <T extends Shift | Visit>(
  open: OpenFile<PlanFile>,
  index: PlanIndex,
  schema: (members: ReadonlyMap<string, MemberId>) => z.ZodType<Dated<T>>,
): CheckedPlan<T> => ({
  rowsOn: new Map([...index.dates].map(([date, { rows }]) => [date, rows])),
  span: spanOf(index),
  spread: spreadOf(index),
  read: (span, members) => readDates(open, index, schema(members), span),
});

/** A Teams team that another care team is bound to already. */
const checkBinding = async (store: Store, team: TeamFile, report: Report): Promise<void> => {
  if (!team.teamsTeamId) return;
  const bound = await store.get(partitions.teams, teamsKeys.bound(team.teamsTeamId));
  const other = bound && decode<{ readonly team: TeamId }>(bound.value).team;
  if (other === undefined || other === team.id) return;
  const reason = `this Teams team belongs to the care team ${shown(other)} already`;
  report.add({ file: TEAM_FILE, line: 1, column: 'teamsTeamId', reason });
};

/**
 * Looks at everything in the folder, reports everything that is wrong in it, and gives the folder when nothing is. Writes nothing.
 */
export const checkFolder = async (
  store: Store,
  folder: string,
  report: Report,
  progress: (message: string) => void,
): Promise<CheckedFolder | undefined> => {
  const seen = await survey(folder, report);
  for (const name of seen.strangers) progress(`${name} is no file of a team folder and is not read`);
  await report.settle();

  const teamText = seen.readable.has(TEAM_FILE) ? await readTeamText(folder, report) : undefined;
  const files = await openRosterFiles(folder, seen.readable, report);
  const shifts = await openFile(folder, 'shifts.csv', seen.readable, report);
  const visits = await openFile(folder, 'visits.csv', seen.readable, report);

  const members = await memberIdsIn(files, report);
  const clients = await clientCodesIn(files, report);
  const references = referencesTo(members, clients);
  const team = teamText && teamFileOf(teamText, references, report);
  if (team) await checkBinding(store, team, report);
  const roster = await readRoster(files, references, report);
  await report.settle();

  const clock = wallClockOf(timeZoneOf(teamText));
  const weights = new Map<IsoDate, number>();
  const shiftIndex = shifts && (await indexPlan(shifts, shiftRow(references, clock), weights, report, progress));
  const visitIndex = visits && (await indexPlan(visits, visitRow(references, clock), weights, report, progress));
  await report.settle();

  if (report.count > 0 || !team || !teamText || !shifts || !visits || !shiftIndex || !visitIndex) return undefined;
  sayWhatIsOdd(team, roster, progress);
  progress(`checked: ${counted(shiftIndex.rows)} shifts and ${counted(visitIndex.rows)} visits, nothing wrong`);

  const codes = new Map([...(clients?.keys() ?? [])].map((code) => [code, clientCode(code)]));
  const known = (ids: ReadonlyMap<string, MemberId>): References => referencesTo(ids, codes);
  return {
    team: team.id,
    timeZone: team.timeZone,
    fingerprint: seen.fingerprint,
    memberIds: [...(members?.keys() ?? [])],
    roster: async (ids) => {
      const late = createReport(() => undefined);
      const again = teamFileOf(teamText, known(ids), late);
      const people = await readRoster(files, known(ids), late);
      if (!again || late.count > 0) throw new Error(NOT_AS_CHECKED);
      return { team: again, roster: people };
    },
    shifts: checkedPlan(shifts, shiftIndex, (ids) => shiftRow(known(ids), clock)),
    visits: checkedPlan(visits, visitIndex, (ids) => visitRow(known(ids), clock)),
    unchanged: seen.unchanged,
  };
};

const sayWhatIsOdd = (team: TeamFile, roster: Roster, progress: (message: string) => void): void => {
  for (const setting of strangeSettings(team))
    progress(`team.json: ${setting} is no setting of Tillit; it is kept and does nothing`);
  if (roster.undated > 0) {
    progress(`delegations.csv: ${counted(roster.undated)} rows have neither validFrom nor validTo and are left out`);
  }
};
