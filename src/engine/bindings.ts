import { isDeepStrictEqual } from 'node:util';
import type { ObjectId, TeamId } from '../core/ids';
import { decode, encode, partitions, type TeamEntry, teamsKeys } from './rows';
import type { Change, Row, Store } from './store';

const TRIES = 25;

/** Row `teams` / `bound|…`: which care team a Teams team belongs to, and who installed the bot there. */
export interface Binding {
  readonly team?: TeamId;
  readonly installer?: ObjectId;
  readonly welcomed?: boolean;
}

const { teams } = partitions;

interface Kept<T> {
  readonly key: string;
  readonly row: Row | undefined;
  readonly value: T | undefined;
}

const kept = async <T>(store: Store, key: string): Promise<Kept<T>> => {
  const row = await store.get(teams, key);
  return { key, row, value: row && decode<T>(row.value) };
};

/** The row as it shall be, under its ETag; nothing when it is so already. */
const becoming = <T extends object>({ key, row, value: before }: Kept<T>, after: T): readonly Change[] => {
  if (isDeepStrictEqual(before, after)) return [];
  const value = encode(after);
  return [row ? { change: 'replace', key, value, etag: row.etag } : { change: 'create', key, value }];
};

const written = async (store: Store, changes: readonly Change[]): Promise<boolean> =>
  changes.length === 0 || (await store.transact(teams, changes)) === 'done';

const keptChanging = (what: string): Error => new Error(`${what} kept changing under ${TRIES} attempts to change it`);

export const bindingOf = async (store: Store, teamsTeam: string): Promise<Binding> =>
  (await kept<Binding>(store, teamsKeys.bound(teamsTeam))).value ?? {};

/** Changes the binding of a Teams team under its ETag, and gives it as it is then. */
export const changeBinding = async (
  store: Store,
  teamsTeam: string,
  change: (before: Binding) => Binding,
): Promise<Binding> => {
  for (let tries = 0; tries < TRIES; tries += 1) {
    const before = await kept<Binding>(store, teamsKeys.bound(teamsTeam));
    const after = change(before.value ?? {});
    if (await written(store, becoming(before, after))) return after;
  }
  throw keptChanging('the binding of a Teams team');
};

/** Changes a team's entry under its ETag. */
export const changeEntry = async (
  store: Store,
  team: TeamId,
  change: (before: TeamEntry | undefined) => TeamEntry,
): Promise<void> => {
  for (let tries = 0; tries < TRIES; tries += 1) {
    const before = await kept<TeamEntry>(store, teamsKeys.team(team));
    if (await written(store, becoming(before, change(before.value)))) return;
  }
  throw keptChanging('the entry of a team');
};

const lettingGo = async (store: Store, teamsTeam: string, team: TeamId): Promise<readonly Change[]> => {
  const before = await kept<Binding>(store, teamsKeys.bound(teamsTeam));
  if (!before.value || before.value.team !== team) return [];
  const { team: _, welcomed: __, ...rest } = before.value;
  return becoming(before, rest);
};

/**
 * Binds the Teams team to the care team, both rows or neither; a Teams team that the care team had before is let go. `taken`: it belongs
 * to another care team, or `entryOf` gives nothing, and nothing is written.
 */
export const bindTeam = async (
  store: Store,
  team: TeamId,
  teamsTeamId: string,
  entryOf: (known: TeamEntry | undefined) => TeamEntry | undefined,
): Promise<'bound' | 'taken'> => {
  for (let tries = 0; tries < TRIES; tries += 1) {
    const binding = await kept<Binding>(store, teamsKeys.bound(teamsTeamId));
    if (binding.value?.team !== undefined && binding.value.team !== team) return 'taken';
    const entry = await kept<TeamEntry>(store, teamsKeys.team(team));
    const entered = entryOf(entry.value);
    if (!entered) return 'taken';
    const before = entry.value?.teamsTeamId;
    const done = await written(store, [
      ...becoming(entry, { ...entered, teamsTeamId }),
      ...becoming(binding, { ...binding.value, team }),
      ...(before === undefined || before === teamsTeamId ? [] : await lettingGo(store, before, team)),
    ]);
    if (done) return 'bound';
  }
  throw keptChanging('the Teams team of a care team');
};
