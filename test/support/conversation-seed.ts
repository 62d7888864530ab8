import { isoDate, type MemberId, type ObjectId, type TeamId } from '../../src/core/ids';
import type { Member } from '../../src/core/roster';
import { encode, FIRST_HEAD, keys, partitions, personKeys, teamsKeys } from '../../src/engine/rows';
import type { Change, Store } from '../../src/engine/store';
import { keepElsewhere } from '../../src/import/keep-elsewhere';
import type { CareTeam } from './care-team';

const put = (key: string, row: object): Change => ({ change: 'put', key, value: encode(row) });

const teamRows = ({ team, members, clients, days }: CareTeam): readonly Change[] => [
  put(keys.head, FIRST_HEAD),
  put(keys.team, team),
  ...members.map((member) => put(keys.member(member.id), member)),
  ...clients.map((client) => put(keys.client(client.code), client)),
  ...days.map((day) => put(keys.day(day.date), day)),
];

interface Seated {
  readonly member: Member;
  readonly teams: readonly { readonly team: TeamId; readonly member: MemberId }[];
}

const everyone = (teams: readonly CareTeam[]): ReadonlyMap<ObjectId, Seated> => {
  const seated = new Map<ObjectId, Seated>();
  for (const { team, members } of teams)
    for (const member of members) {
      const before = seated.get(member.objectId)?.teams ?? [];
      seated.set(member.objectId, { member, teams: [...before, { team: team.id, member: member.id }] });
    }
  return seated;
};

/**
 * The teams as an import leaves them. `reachable`: how the bot could open someone's chat, if it knew already. `offDuty`: who wants to be
 * asked even when off duty; all of them unless told, so that nothing but what a test is about depends on the hour.
 */
export const seedAll = async (
  store: Store,
  teams: readonly CareTeam[],
  reachable: (person: ObjectId) => object | undefined,
  offDuty: (person: ObjectId) => boolean = () => true,
): Promise<void> => {
  const seats = everyone(teams);
  // One after the other: of many connections opened at once the emulator now and then drops one under load.
  for (const [person, seat] of seats) {
    const known = reachable(person);
    const row = {
      teams: seat.teams,
      ...(offDuty(person) ? { askOffDuty: true } : {}),
      ...(known ? { reachable: known } : {}),
    };
    await store.transact(partitions.person(person), [put(personKeys.person, row)]);
  }
  for (const care of teams) await store.transact(partitions.team(care.team.id), teamRows(care));
  await store.transact(
    partitions.teams,
    teams.map(({ team }) => put(teamsKeys.team(team.id), { team: team.id, name: team.name })),
  );
  const isShared = ({ members }: CareTeam) =>
    members.some(({ objectId }) => (seats.get(objectId)?.teams.length ?? 0) > 1);
  for (const care of teams.filter(isShared)) await keepElsewhere(store, care.team.id, new Set(), isoDate('2026-06-01'));
};
