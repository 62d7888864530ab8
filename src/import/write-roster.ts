import { isDeepStrictEqual } from 'node:util';
import type { Head } from '../core/flow';
import { type Instant, type IsoDate, type MemberId, memberId, type TeamId } from '../core/ids';
import type { Client, Member } from '../core/roster';
import { policyVersionOf, type Team } from '../core/team';
import { type ChainedEvent, chained } from '../engine/chain';
import { lastNumberGiven, numberGiven } from '../engine/member-numbers';
import { decode, encode, keys, partitions, under } from '../engine/rows';
import type { Change, Row, Store } from '../engine/store';
import type { CheckedFolder, FolderRoster } from './check';
import { type Committed, commit, type ImportProgress, MOST_ROWS, OWN_ROWS, progressRow, type Step } from './commit';
import { keepingLeaders, leadersThatStay } from './leaders';
import { mergedPolicy } from './merge-policy';
import { type Counts, changesIn, NOTHING, plus, type Tally } from './tally';

/** Who the team's people are inside its rows. */
export interface Numbering {
  /** By the id in the files. */
  readonly ids: ReadonlyMap<string, MemberId>;
  readonly last: number;
}

/** Everyone stored keeps their number; who is new gets the next that was never given. */
export const numbered = (stored: readonly Member[], fileIds: Iterable<string>, lastGiven: number): Numbering => {
  const known = new Map<string, MemberId>(stored.map((member) => [member.objectId, member.id]));
  let last = lastGiven;
  const ids = new Map<string, MemberId>();
  for (const id of fileIds) {
    const number = known.get(id);
    if (number === undefined) last += 1;
    ids.set(id, number ?? memberId(`m${last}`));
  }
  return { ids, last };
};

/** The team's rows that the files say, as they are stored now. */
interface StoredRoster {
  readonly rows: ReadonlyMap<string, Row>;
  readonly members: readonly Member[];
  readonly lastGiven: number;
}

const readStored = async (store: Store, id: TeamId): Promise<StoredRoster> => {
  const partition = partitions.team(id);
  const team = await store.get(partition, keys.team);
  const people = await store.range(partition, ...under('a|member|'));
  const clients = await store.range(partition, ...under('a|client|'));
  const rows = [...(team ? [team] : []), ...people, ...clients];
  const members = people.map((row) => decode<Member>(row.value));
  return {
    rows: new Map(rows.map((row) => [row.key, row])),
    members,
    lastGiven: await lastNumberGiven(store, id, members),
  };
};

type Kind = 'settings' | 'members' | 'clients';

interface Wanted {
  readonly kind: Kind;
  readonly key: string;
  readonly row: Team | Member | Client;
}

const teamRow = ({ team, roster }: FolderRoster, stored: Row | undefined): Team => {
  const before = stored && decode<Team>(stored.value);
  const policy = mergedPolicy(team.settings.policy, before?.settings.policy);
  const settings = policy ? { ...team.settings, policy } : team.settings;
  return { ...team, teamsTeamId: team.teamsTeamId ?? before?.teamsTeamId, zones: roster.zones, settings };
};

const wantedRows = (folder: FolderRoster, stored: StoredRoster, lastDay: IsoDate): readonly Wanted[] => [
  { kind: 'settings', key: keys.team, row: teamRow(folder, stored.rows.get(keys.team)) },
  ...keepingLeaders(folder.roster.members, stored.members, lastDay).map(
    (row): Wanted => ({ kind: 'members', key: keys.member(row.id), row }),
  ),
  ...folder.roster.clients.map((row): Wanted => ({ kind: 'clients', key: keys.client(row.code), row })),
];

const sameRow = (stored: Row, wanted: string): boolean =>
  stored.value === wanted || isDeepStrictEqual(JSON.parse(stored.value), JSON.parse(wanted));

interface Write {
  readonly kind: Kind;
  readonly change: Change;
  readonly tally: Tally;
}

const writeOf = ({ kind, key, row }: Wanted, stored: Row | undefined): Write | undefined => {
  const value = encode(row);
  if (stored && sameRow(stored, value)) return undefined;
  const tally = stored ? { ...NOTHING, changed: 1 } : { ...NOTHING, new: 1 };
  return { kind, change: { change: 'put', key, value }, tally };
};

const added = (counts: Counts, writes: readonly Write[]): Counts => {
  let sum = counts;
  for (const { kind, tally } of writes) sum = { ...sum, [kind]: plus(sum[kind], tally) };
  return sum;
};

/** Those neither new nor changed, whether a run before this one wrote them or not. */
const withUnchanged = (counts: Counts, folder: FolderRoster): Counts => {
  const rest = <T extends Tally>(tally: T, all: number): T => ({
    ...tally,
    unchanged: all - changesIn(tally) + tally.removed,
  });
  return {
    ...counts,
    settings: rest(counts.settings, 1),
    members: rest(counts.members, folder.roster.members.length),
    clients: rest(counts.clients, folder.roster.clients.length),
  };
};

export interface WrittenRoster {
  readonly numbering: Numbering;
  readonly progress: ImportProgress;
  /** The names of those who lead the team although the files name no leader. */
  readonly leading: readonly string[];
}

interface Batch extends WrittenRoster {
  readonly more: boolean;
}

/** What `team.json` has changed of the team's policy is said in its events, like what a leader changes in chat. */
const policyEvent = (stored: Row | undefined, writes: readonly Write[], head: Head, at: Instant) => {
  const write = writes.find(({ kind }) => kind === 'settings')?.change;
  if (!stored || write?.change !== 'put') return undefined;
  const version = policyVersionOf(decode<Team>(write.value));
  const imported: ChainedEvent & { readonly version: number } = { type: 'policyImported', at, version };
  return version === policyVersionOf(decode<Team>(stored.value)) ? undefined : chained(head, imported);
};

/**
 * Writes team, members and clients, as many transactions as it takes. Who is gone from the files stays for now. `lastDay`: the last day
 * of those who have left, yesterday.
 */
export const writeRoster = async (
  store: Store,
  checked: CheckedFolder,
  { at, lastDay }: { readonly at: Instant; readonly lastDay: IsoDate },
  start: ImportProgress,
): Promise<Committed<WrittenRoster>> => {
  for (let progress = start; ; ) {
    const committed = await commit(store, checked.team, async (head): Promise<Step<Batch>> => {
      const stored = await readStored(store, checked.team);
      const numbering = numbered(stored.members, checked.memberIds, stored.lastGiven);
      const folder = await checked.roster(numbering.ids);
      const writes = wantedRows(folder, stored, lastDay).flatMap(
        (wanted) => writeOf(wanted, stored.rows.get(wanted.key)) ?? [],
      );
      const leading = leadersThatStay(folder.roster.members, stored.members, lastDay).map(({ name }) => name);
      const batch = writes.slice(0, MOST_ROWS - OWN_ROWS);
      const event = policyEvent(stored.rows.get(keys.team), batch, head, at);
      const next = { ...progress, counts: withUnchanged(added(progress.counts, batch), folder) };
      return {
        changes:
          batch.length === 0
            ? []
            : [
                ...batch.map(({ change }) => change),
                ...(event ? [{ change: 'put' as const, ...event.row }] : []),
                numberGiven(numbering.last),
                progressRow(next),
              ],
        ...(event ? { head: event.head } : {}),
        result: { numbering, leading, progress: next, more: batch.length < writes.length },
      };
    });
    if (committed.outcome === 'busy') return committed;
    progress = committed.result.progress;
    if (!committed.result.more) return committed;
  }
};
