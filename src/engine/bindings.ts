import type { ObjectId, TeamId } from '../core/ids';
import { becoming, changeRow, type Kept, kept, untilWritten, written } from './one-row';
import { partitions, type TeamEntry, teamsKeys } from './rows';
import type { Change, Store } from './store';

/** Row `teams` / `bound|…`: which care team a Teams team belongs to, and who installed the bot there. */
export interface Binding {
  readonly team?: TeamId;
  readonly installer?: ObjectId;
  readonly welcomed?: boolean;
}

const { teams } = partitions;

const keptHere = <T>(store: Store, key: string): Promise<Kept<T>> => kept<T>(store, teams, key);

export const bindingOf = async (store: Store, teamsTeam: string): Promise<Binding> =>
  (await keptHere<Binding>(store, teamsKeys.bound(teamsTeam))).value ?? {};

/** Changes the binding of a Teams team, and gives it as it is then. */
export const changeBinding = (
  store: Store,
  teamsTeam: string,
  change: (before: Binding) => Binding,
): Promise<Binding> =>
  changeRow<Binding>('the binding of a Teams team', store, teams, teamsKeys.bound(teamsTeam), (before = {}) =>
    change(before),
  );

export const changeEntry = async (
  store: Store,
  team: TeamId,
  change: (before: TeamEntry | undefined) => TeamEntry,
): Promise<void> => {
  await changeRow('the entry of a team', store, teams, teamsKeys.team(team), change);
};

const lettingGo = async (store: Store, teamsTeam: string, team: TeamId): Promise<readonly Change[]> => {
  const before = await keptHere<Binding>(store, teamsKeys.bound(teamsTeam));
  if (!before.value || before.value.team !== team) return [];
  const { team: _, welcomed: __, ...rest } = before.value;
  return becoming(before, rest);
};

/**
 * Binds the Teams team to the care team, both rows or neither; a Teams team that the care team had before is let go. `taken`: it belongs
 * to another care team, or `entryOf` gives nothing, and nothing is written.
 */
export const bindTeam = (
  store: Store,
  team: TeamId,
  teamsTeamId: string,
  entryOf: (known: TeamEntry | undefined) => TeamEntry | undefined,
): Promise<'bound' | 'taken'> =>
  untilWritten('the Teams team of a care team', async () => {
    const binding = await keptHere<Binding>(store, teamsKeys.bound(teamsTeamId));
    if (binding.value?.team !== undefined && binding.value.team !== team) return 'taken';
    const entry = await keptHere<TeamEntry>(store, teamsKeys.team(team));
    const entered = entryOf(entry.value);
    if (!entered) return 'taken';
    const before = entry.value?.teamsTeamId;
    const done = await written(store, teams, [
      ...becoming(entry, { ...entered, teamsTeamId }),
      ...becoming(binding, { ...binding.value, team }),
      ...(before === undefined || before === teamsTeamId ? [] : await lettingGo(store, before, team)),
    ]);
    return done ? 'bound' : undefined;
  });
