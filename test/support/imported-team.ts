import { type Instant, type IsoDate, instant, isoDate, teamId } from '../../src/core/ids';
import type { Client, Day, Member } from '../../src/core/roster';
import { decode, keys, partitions, under } from '../../src/engine/rows';
import type { Store } from '../../src/engine/store';
import { type Imported, importFolder } from '../../src/import/import-folder';
import type { Problem } from '../../src/import/problem';

export const NORR = teamId('norr');
export const AT: Instant = instant(Date.UTC(2026, 10, 20, 8));

export interface Run {
  readonly imported: Imported;
  readonly problems: readonly Problem[];
  readonly said: readonly string[];
}

/** Imports a folder, and keeps all it said. */
export const runImport = async (store: Store, folder: string, mostRows?: number): Promise<Run> => {
  const problems: Problem[] = [];
  const said: string[] = [];
  const imported = await importFolder({
    store,
    folder,
    at: AT,
    mostRows,
    progress: (message) => said.push(message),
    problem: (problem) => {
      problems.push(problem);
    },
  });
  return { imported, problems, said };
};

const rowsUnder = (store: Store, prefix: string) => store.range(partitions.team(NORR), ...under(prefix));

export const membersIn = async (store: Store): Promise<readonly Member[]> =>
  (await rowsUnder(store, 'a|member|')).map((row) => decode<Member>(row.value));

export const clientsIn = async (store: Store): Promise<readonly Client[]> =>
  (await rowsUnder(store, 'a|client|')).map((row) => decode<Client>(row.value));

export const dayIn = async (store: Store, date: string): Promise<Day | undefined> => {
  const row = await store.get(partitions.team(NORR), keys.day(isoDate(date)));
  return row && decode<Day>(row.value);
};

export const datesIn = async (store: Store): Promise<readonly IsoDate[]> =>
  (await rowsUnder(store, 'd|')).map((row) => decode<Day>(row.value).date);

export const eventsIn = (store: Store) => rowsUnder(store, 'e|');

/** Everything of the team as text, without ETags. */
export const allRows = async (store: Store): Promise<readonly (readonly [string, string])[]> =>
  (await store.range(partitions.team(NORR), ' ', '~')).map((row) => [row.key, row.value]);
