import type { ClientCode, IsoDate, MemberId, ObjectId, TeamId } from '../core/ids';
import type { Client, Member } from '../core/roster';
import { decode, encode, partitions, under } from '../engine/rows';
import { rowsUnder } from '../engine/rows-under';
import type { Change, Row, Store } from '../engine/store';
import { type Committed, commit, type ImportProgress, MOST_ROWS, OWN_ROWS, progressRow, type Step } from './commit';

/** Who and which clients the files have, and who stays without being in them. */
export interface StillThere {
  readonly members: ReadonlySet<MemberId>;
  readonly clients: ReadonlySet<ClientCode>;
  readonly stays: (member: Member) => boolean;
}

/** Someone or a client that the files no longer have. */
interface Gone {
  readonly kind: 'members' | 'clients';
  readonly id: string;
  readonly row: Row;
}

const goneFrom = async (store: Store, partition: string, there: StillThere): Promise<readonly Gone[]> => {
  const members = await store.range(partition, ...under('a|member|'));
  const clients = await store.range(partition, ...under('a|client|'));
  const goneMembers = members.flatMap((row): readonly Gone[] => {
    const member = decode<Member>(row.value);
    if (there.members.has(member.id) || there.stays(member)) return [];
    return [{ kind: 'members', id: member.id, row }];
  });
  const goneClients = clients.flatMap((row): readonly Gone[] => {
    const { code } = decode<Client>(row.value);
    return there.clients.has(code) ? [] : [{ kind: 'clients', id: code, row }];
  });
  return [...goneMembers, ...goneClients];
};

/** Those of whom a day or an open case still speaks: their id stands there in quotation marks. */
const spokenOf = async (store: Store, partition: string, gone: readonly Gone[]): Promise<ReadonlySet<Gone>> => {
  const found = new Set<Gone>();
  for (const prefix of ['d|', 'a|case|']) {
    for await (const { value } of rowsUnder(store, partition, prefix)) {
      for (const each of gone) if (!found.has(each) && value.includes(JSON.stringify(each.id))) found.add(each);
      if (found.size === gone.length) return found;
    }
  }
  return found;
};

/** Someone kept only because days speak of them left after `lastDay`, so that no visit is offered to them. */
const asLeft = ({ kind, row }: Gone, lastDay: IsoDate): Change | undefined => {
  if (kind === 'clients') return undefined;
  const member = decode<Member>(row.value);
  if (member.validTo !== undefined && member.validTo <= lastDay) return undefined;
  return { change: 'put', key: row.key, value: encode({ ...member, validTo: lastDay }) };
};

/** Everyone of the team who is no longer in the files, kept or not. */
export const whoLeft = async (store: Store, team: TeamId, there: StillThere): Promise<readonly ObjectId[]> =>
  (await goneFrom(store, partitions.team(team), there)).flatMap(({ kind, row }) =>
    kind === 'members' ? decode<Member>(row.value).objectId : [],
  );

interface Batch {
  readonly removed: Readonly<Record<Gone['kind'], number>>;
  readonly kept: Readonly<Record<Gone['kind'], number>>;
  readonly more: boolean;
  readonly progress: ImportProgress;
}

const counts = (gone: readonly Gone[]): Readonly<Record<Gone['kind'], number>> => ({
  members: gone.filter(({ kind }) => kind === 'members').length,
  clients: gone.filter(({ kind }) => kind === 'clients').length,
});

/** Removes the members and clients that are gone from the files, and of whom no day and no open case speaks any more. */
export const removeGone = async (
  store: Store,
  team: TeamId,
  there: StillThere,
  lastDay: IsoDate,
  start: ImportProgress,
): Promise<Committed<ImportProgress>> => {
  const partition = partitions.team(team);
  for (let progress = start; ; ) {
    const committed = await commit(store, team, async (): Promise<Step<Batch>> => {
      const gone = await goneFrom(store, partition, there);
      const spoken = gone.length > 0 ? await spokenOf(store, partition, gone) : new Set<Gone>();
      const unspoken = gone.filter((each) => !spoken.has(each));
      const removing = unspoken.slice(0, MOST_ROWS - OWN_ROWS);
      const leaving = [...spoken].flatMap((each) => asLeft(each, lastDay) ?? []);
      const changes = [...removing.map(({ row }): Change => ({ change: 'delete', key: row.key })), ...leaving];
      const batch = changes.slice(0, MOST_ROWS - OWN_ROWS);
      const next = withGone(progress, counts(removing), counts([...spoken]));
      return {
        changes: batch.length === 0 ? [] : [...batch, progressRow(next)],
        result: {
          removed: counts(removing),
          kept: counts([...spoken]),
          more: batch.length < changes.length || removing.length < unspoken.length,
          progress: next,
        },
      };
    });
    if (committed.outcome === 'busy') return committed;
    progress = committed.result.progress;
    if (!committed.result.more) return { outcome: 'done', result: progress };
  }
};

const withGone = (
  progress: ImportProgress,
  removed: Readonly<Record<Gone['kind'], number>>,
  kept: Readonly<Record<Gone['kind'], number>>,
): ImportProgress => {
  const { members, clients } = progress.counts;
  return {
    ...progress,
    counts: {
      ...progress.counts,
      members: { ...members, removed: members.removed + removed.members, kept: kept.members },
      clients: { ...clients, removed: clients.removed + removed.clients, kept: kept.clients },
    },
  };
};
