import { isDeepStrictEqual } from 'node:util';
import type { MemberId, ObjectId, TeamId } from '../core/ids';
import { bindTeam, changeEntry } from '../engine/bindings';
import { decode, encode, type PersonRow, partitions, personKeys, type TeamEntry } from '../engine/rows';
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

/**
 * Enters the team where the bot finds it. A Teams team that the folder names is bound to it, and one bound before is let go; without a
 * name the binding stays as it is. `taken`: the Teams team belongs to another care team, and stays there.
 */
export const enterTeam = async (store: Store, { team, name, teamsTeamId }: TeamEntry): Promise<'entered' | 'taken'> => {
  const bound =
    teamsTeamId === undefined ? undefined : await bindTeam(store, team, teamsTeamId, () => ({ team, name }));
  if (bound !== 'bound') await changeEntry(store, team, (before) => ({ ...before, team, name }));
  return bound === 'taken' ? 'taken' : 'entered';
};
