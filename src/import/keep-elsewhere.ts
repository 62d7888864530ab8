import { isDeepStrictEqual } from 'node:util';
import type { IsoDate, MemberId, ObjectId, TeamId } from '../core/ids';
import type { Member } from '../core/roster';
import { type MemberOf, tellOtherTeams } from '../engine/elsewhere';
import { decode, encode, type InSeveral, keys, type PersonRow, partitions, personKeys, under } from '../engine/rows';
import type { Change, Row, Store } from '../engine/store';
import { type Committed, commit, type Step } from './commit';

/** A member of a team, and whether they are in another one too. */
interface Belonging extends MemberOf {
  readonly inSeveral: boolean;
}

const belongings = async (
  store: Store,
  team: TeamId,
  left: ReadonlySet<ObjectId>,
): Promise<ReadonlyMap<TeamId, readonly Belonging[]>> => {
  const found = new Map<TeamId, Belonging[]>([[team, []]]);
  for (const { value } of await store.range(partitions.team(team), ...under('a|member|'))) {
    const { objectId: person, id } = decode<Member>(value);
    const row = await store.get(partitions.person(person), personKeys.person);
    const teams = row ? decode<PersonRow>(row.value).teams : [];
    const isHere = teams.some((one) => one.team === team);
    if (teams.length < 2 && !left.has(person)) continue;
    if (!isHere) found.get(team)?.push({ person, member: id, inSeveral: false });
    for (const one of teams)
      found.set(one.team, [
        ...(found.get(one.team) ?? []),
        { person, member: one.member, inSeveral: teams.length > 1 },
      ]);
  }
  return found;
};

const severalChange = (row: Row | undefined, members: readonly MemberId[]): readonly Change[] => {
  const before = row ? decode<InSeveral>(row.value).members : [];
  if (isDeepStrictEqual(before, members)) return [];
  if (members.length === 0) return [{ change: 'delete', key: keys.inSeveral }];
  return [{ change: 'put', key: keys.inSeveral, value: encode({ members }) }];
};

/** Under the team's head, so that from then on whatever changes a shift of theirs tells the others. `whole`: nobody else of it is in several. */
const enterSeveral = (
  store: Store,
  team: TeamId,
  people: readonly Belonging[],
  whole: boolean,
): Promise<Committed<undefined>> =>
  commit(store, team, async (): Promise<Step<undefined>> => {
    const partition = partitions.team(team);
    const row = await store.get(partition, keys.inSeveral);
    // Whoever has never been imported has no rows to change.
    if (!(await store.get(partition, keys.team))) return { changes: [], result: undefined };
    const members = new Set(row && !whole ? decode<InSeveral>(row.value).members : []);
    for (const { member, inSeveral } of people) {
      if (inSeveral) members.add(member);
      else members.delete(member);
    }
    return { changes: severalChange(row, [...members].sort()), result: undefined };
  });

/**
 * Makes the teams of those who are in several know of one another: which members these are, and when they work elsewhere since that date. The team itself,
 * and the others of its people too, since each may be the first to have company. `left`: whose rows of this team go.
 */
export const keepElsewhere = async (
  store: Store,
  team: TeamId,
  left: ReadonlySet<ObjectId>,
  since: IsoDate,
): Promise<Committed<undefined>> => {
  const found = await belongings(store, team, left);
  for (const [each, people] of found) {
    const entered = await enterSeveral(store, each, people, each === team);
    if (entered.outcome === 'busy') return entered;
  }
  for (const [each, people] of found) await tellOtherTeams(store, each, people, { since });
  return { outcome: 'done', result: undefined };
};
