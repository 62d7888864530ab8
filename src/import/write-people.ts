import { isDeepStrictEqual } from 'node:util';
import type { MemberId, ObjectId, TeamId } from '../core/ids';
import { decode, encode, type PersonRow, partitions, personKeys, type TeamEntry, teamsKeys } from '../engine/rows';
import type { Change, Row, Store } from '../engine/store';

const TRIES = 25;

/** Reads a row, changes it and writes it back under its ETag; a change that gives nothing new writes nothing. */
const amend = async <T extends object>(
  store: Store,
  partition: string,
  key: string,
  amended: (before: T | undefined) => T | undefined,
): Promise<void> => {
  for (let tries = 0; tries < TRIES; tries += 1) {
    const row = await store.get(partition, key);
    const before = row && decode<T>(row.value);
    const after = amended(before);
    if (after === undefined || isDeepStrictEqual(after, before)) return;
    if ((await store.transact(partition, [written(key, encode(after), row)])) === 'done') return;
  }
  throw new Error(`row ${key} of ${partition} was changed by others ${TRIES} times in a row`);
};

const written = (key: string, value: string, before: Row | undefined): Change =>
  before ? { change: 'replace', key, value, etag: before.etag } : { change: 'create', key, value };

type TeamOf = PersonRow['teams'][number];

const withTeam = (teams: readonly TeamOf[], mine: TeamOf): readonly TeamOf[] => {
  const known = teams.some(({ team }) => team === mine.team);
  return known ? teams.map((each) => (each.team === mine.team ? mine : each)) : [...teams, mine];
};

/** Tells the person's own row that they are in the team; their other teams, language and chat stay as they are. */
export const joinTeam = (store: Store, person: ObjectId, team: TeamId, member: MemberId): Promise<void> =>
  amend<PersonRow>(store, partitions.person(person), personKeys.person, (before) => ({
    ...before,
    teams: withTeam(before?.teams ?? [], { team, member }),
  }));

/** Tells the person's own row that they are no longer in the team. */
export const leaveTeam = (store: Store, person: ObjectId, team: TeamId): Promise<void> =>
  amend<PersonRow>(store, partitions.person(person), personKeys.person, (before) =>
    before ? { ...before, teams: before.teams.filter((each) => each.team !== team) } : undefined,
  );

interface Bound {
  readonly team: TeamId;
}

/**
 * Enters the team where the bot finds it. A Teams team that the folder names is bound to it, and one bound before is let go; without a
 * name the binding stays as it is.
 */
export const enterTeam = async (store: Store, entry: TeamEntry): Promise<void> => {
  let before: string | undefined;
  await amend<TeamEntry>(store, partitions.teams, teamsKeys.team(entry.team), (known) => {
    before = known?.teamsTeamId;
    const teamsTeamId = entry.teamsTeamId ?? before;
    return teamsTeamId === undefined ? { team: entry.team, name: entry.name } : { ...entry, teamsTeamId };
  });
  if (entry.teamsTeamId === undefined) return;
  await amend<Bound>(store, partitions.teams, teamsKeys.bound(entry.teamsTeamId), () => ({ team: entry.team }));
  if (before !== undefined && before !== entry.teamsTeamId) await letGo(store, before, entry.team);
};

const letGo = async (store: Store, teamsTeamId: string, team: TeamId): Promise<void> => {
  const key = teamsKeys.bound(teamsTeamId);
  const row = await store.get(partitions.teams, key);
  if (row && decode<Bound>(row.value).team === team)
    await store.transact(partitions.teams, [{ change: 'delete', key }]);
};
