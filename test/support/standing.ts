import type { Head } from '../../src/core/flow';
import { type CaseId, type ClientCode, caseId, type Instant, instant, isoDate, type TeamId } from '../../src/core/ids';
import type { Over } from '../../src/core/laid-over';
import { NOTHING_STANDING, type StandingChange, withStanding } from '../../src/core/standing';
import { decode, encode, keys, partitions, rewritten } from '../../src/engine/rows';
import type { Store } from '../../src/engine/store';
import type { CareTeam } from './care-team';
import { code } from './care-team';

type Does<Change> = Change extends StandingChange
  ? Omit<Change, 'id' | 'client' | 'caseId' | 'number' | 'at' | 'from'>
  : never;

interface Beside {
  readonly client?: ClientCode;
  readonly number?: number;
  readonly at?: Instant;
  readonly from?: string;
}

/** Decided long ago of K-1047, from 25 November, unless something else is said. */
export const stands = ({
  client = code('K-1047'),
  number = 1,
  at = instant(0),
  from = '2026-11-25',
  ...does
}: Does<StandingChange> & Beside): StandingChange => {
  const of: CaseId = caseId(`need-${number}`);
  return { ...does, id: `${of}-1`, client, caseId: of, number, at, from: isoDate(from) } as StandingChange;
};

export const overOf = (care: CareTeam, changes: readonly StandingChange[]): Over => ({
  clients: new Map(care.clients.map((client) => [client.code, client])),
  standing: changes.reduce(withStanding, NOTHING_STANDING),
  timeZone: care.team.timeZone,
});

/** As a decision leaves it in the store. */
export const standsIn = async (store: Store, team: TeamId, change: StandingChange): Promise<void> => {
  const partition = partitions.team(team);
  const head = decode<Head>((await store.get(partition, keys.head))?.value ?? '');
  await store.transact(partition, [
    { change: 'put', key: keys.standing(change.client, change.id), value: encode(change) },
    { change: 'put', key: keys.head, value: encode(rewritten(head)) },
  ]);
};
