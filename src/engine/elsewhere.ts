import type { TeamState } from '../core/flow';
import type { IsoDate, MemberId, ObjectId, TeamId } from '../core/ids';
import { type Day, givesCare, isAbsent, type Member } from '../core/roster';
import type { WorkElsewhere } from '../core/team';
import { decode, encode, keys, type PersonRow, partitions, personKeys, under } from './rows';
import { rowsBetween } from './rows-under';
import type { Change, Row, Store } from './store';

const TRIES = 8;
const MOST_ROWS = 90;

/** Row `busy|<team>|<date>` in a person's partition: their shifts that start on that date, and nothing of them but when. */
interface BusyRow {
  readonly work: readonly WorkElsewhere[];
}

/** Someone outside and inside a team. */
export interface MemberOf {
  readonly person: ObjectId;
  readonly member: MemberId;
}

/** Of one date; or of all dates since one, and then of none before it. */
export type Told = { readonly on: IsoDate } | { readonly since: IsoDate };

/** When somebody works, as far as it matters to the rest they get elsewhere: standby is spent at home. */
export const shiftTimes = ({ shifts }: Day, member: MemberId): readonly WorkElsewhere[] =>
  shifts
    .filter((shift) => shift.member === member && shift.kind !== 'standby')
    .map(({ start, end }) => ({ start, end }))
    .sort((a, b) => a.start - b.start || a.end - b.end);

/** Those who are in several teams, this one among them, by the row that they would be absent in. */
const whoIsToTell = async (
  store: Store,
  team: TeamId,
  people: readonly MemberOf[],
): Promise<ReadonlyMap<MemberId, Member>> => {
  const found = new Map<MemberId, Member>();
  for (const { person, member } of people) {
    const row = await store.get(partitions.person(person), personKeys.person);
    const teams = row ? decode<PersonRow>(row.value).teams : [];
    if (teams.length < 2 || !teams.some((one) => one.team === team)) continue;
    const here = await store.get(partitions.team(team), keys.member(member));
    if (here) found.set(member, decode<Member>(here.value));
  }
  return found;
};

type Rows = ReadonlyMap<string, string>;

/** The rows that there should be, by member. */
const wantedRows = async (
  store: Store,
  team: TeamId,
  people: readonly MemberOf[],
  told: Told,
): Promise<ReadonlyMap<MemberId, Rows>> => {
  const telling = await whoIsToTell(store, team, people);
  const wanted = new Map([...telling.keys()].map((member) => [member, new Map<string, string>()]));
  if (telling.size === 0) return wanted;
  const [from, to] =
    'on' in told ? [keys.day(told.on), `${keys.day(told.on)}~`] : [keys.day(told.since), under('d|')[1]];
  for await (const { value } of rowsBetween(store, partitions.team(team), from, to)) {
    const day = decode<Day>(value);
    for (const [member, row] of telling) {
      const work = isAbsent(row, day.date) ? [] : shiftTimes(day, member);
      if (work.length > 0) wanted.get(member)?.set(personKeys.busyOn(team, day.date), encode({ work }));
    }
  }
  return wanted;
};

const differing = (stored: readonly Row[], wanted: Rows = new Map()): readonly Change[] => {
  const before = new Map(stored.map(({ key, value }) => [key, value]));
  return [
    ...stored.filter(({ key }) => !wanted.has(key)).map(({ key }): Change => ({ change: 'delete', key })),
    ...[...wanted].flatMap(([key, value]): readonly Change[] =>
      before.get(key) === value ? [] : [{ change: 'put', key, value }],
    ),
  ];
};

/**
 * Brings to the other teams of these people when they work in this one: times only, and only of those who are in several teams; what was told of
 * anybody else goes. It reads the plan as it stands and, once it has written, reads it again until nothing is to be written: so it may be done late,
 * twice, or by several at once, in any order, and the last who was at it leaves what the plan says.
 */
export const tellOtherTeams = async (
  store: Store,
  team: TeamId,
  people: readonly MemberOf[],
  told: Told,
): Promise<void> => {
  const all = under(personKeys.busyIn(team));
  const [from, to] = 'on' in told ? [personKeys.busyOn(team, told.on), `${personKeys.busyOn(team, told.on)}~`] : all;
  for (let tries = 0; tries < TRIES; tries += 1) {
    const wanted = await wantedRows(store, team, people, told);
    let written = false;
    for (const { person, member } of people) {
      const partition = partitions.person(person);
      const changes = differing(await store.range(partition, from, to), wanted.get(member));
      for (let at = 0; at < changes.length; at += MOST_ROWS)
        await store.transact(partition, changes.slice(at, at + MOST_ROWS));
      written ||= changes.length > 0;
    }
    if (!written) return;
  }
  throw new Error(`the plan of team ${team} kept changing while its times were told to other teams`);
};

/** Carers who are in several teams: of those asked about, or of all. */
export const carersInSeveral = (state: TeamState, persons?: readonly MemberId[]): readonly Member[] =>
  [...(state.inSeveral ?? [])].flatMap((id) => {
    const member = state.members.get(id);
    return member && givesCare(member) && (!persons || persons.includes(id)) ? [member] : [];
  });

/** What the person's other teams have told, one round trip. */
export const toldElsewhere = async (store: Store, person: ObjectId, team: TeamId): Promise<readonly Row[]> => {
  const rows = await store.range(partitions.person(person), ...under(personKeys.busy));
  return rows.filter(({ key }) => !key.startsWith(personKeys.busyIn(team)));
};

export const workIn = (rows: readonly Row[]): readonly WorkElsewhere[] =>
  rows.flatMap(({ value }) => decode<BusyRow>(value).work).sort((a, b) => a.start - b.start || a.end - b.end);
