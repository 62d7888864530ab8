import { type Instant, instant, type TeamId } from '../core/ids';
import { type Clock, MINUTE } from '../core/time';
import { type DueMarkers, sharedMinute } from './due';
import { LEASE, noticeRow, type OutboxRow, type PlacedOutboxRow } from './outbox-rows';
import { decode, encode, keys, partitions } from './rows';
import type { Again, Ended, Outcome } from './sending';
import type { Change, Store } from './store';

interface PuttingAwayParts {
  readonly store: Store;
  readonly due: DueMarkers;
  readonly clock: Clock;
  readonly instance: string;
}

const MOST_ATTEMPTS = 6;
/** Where nothing leaves, at last every sixteen minutes: for about a day. */
const MOST_UNSENT = 94;
const MOST_DOUBLINGS = 5;

/** A row that is done with: what is written as it goes, and what is to be sent in its place. */
interface Finished {
  readonly changes: readonly Change[];
  readonly instead: readonly PlacedOutboxRow[];
}

const isPutOff = ({ placed: { row }, ended }: Outcome): boolean =>
  'later' in ended || ('again' in ended && row.attempts < (ended.unsent ? MOST_UNSENT : MOST_ATTEMPTS));

/** Puts outbox rows away once it is known what became of them, or off when they are to be tried again. */
export const puttingAway = ({ store, due, clock, instance }: PuttingAwayParts) => {
  const leasedUntil = (until: Instant) => ({ by: instance, until });

  /** Only while it is still held here: what another instance took over, or finished, is not brought back. */
  const postpone = async (team: TeamId, { key, row }: PlacedOutboxRow, until: Instant, changes: Partial<OutboxRow>) => {
    const found = await store.get(partitions.team(team), key);
    if (!found || decode<OutboxRow>(found.value).lease?.by !== instance) return;
    await due.mark(team, sharedMinute(until, 1));
    const value = encode({ ...row, ...changes, lease: leasedUntil(until) });
    await store.transact(partitions.team(team), [{ change: 'replace', key, value, etag: found.etag }]);
  };

  const putOff = (team: TeamId, { placed, ended }: Outcome): Promise<void> => {
    if ('later' in ended) return postpone(team, placed, ended.later, {});
    const { again, uncertain, unsent } = ended as Again;
    const tried = placed.row.attempts;
    const until = instant(clock.now() + (unsent ? again * 2 ** Math.min(tried, MOST_DOUBLINGS) : again));
    return postpone(team, placed, until, { attempts: tried + 1, ...(uncertain ? { uncertain } : {}) });
  };

  /** In the place of what could not be sent. */
  const toldInstead = ({ key, row }: PlacedOutboxRow, ended: Ended): readonly PlacedOutboxRow[] => {
    if (!('dead' in ended) || !ended.tell || row.tells === 'otherTeams') return [];
    const lease = leasedUntil(instant(clock.now() + LEASE));
    return ended.tell.map((notice) => ({
      key: `${key}-instead-${notice.to}`,
      row: { ...noticeRow(row.flow, notice), lease },
    }));
  };

  const finishedBy = ({ placed, ended }: Outcome): Finished => {
    const { key, row } = placed;
    const letter = 'over' in ended ? undefined : { ...row, why: 'dead' in ended ? ended.dead : 'tried enough' };
    const instead = toldInstead(placed, ended);
    return {
      instead,
      changes: [
        { change: 'delete', key },
        ...('over' in ended ? ended.over : []),
        ...(letter ? [{ change: 'put', key: keys.deadLetter(key), value: encode(letter) } as const] : []),
        ...instead.map((told): Change => ({ change: 'put', key: told.key, value: encode(told.row) })),
      ],
    };
  };

  /** What was sent together is put away together; where another instance has put away some of it, the rest one by one. */
  const finish = async (team: TeamId, outcomes: readonly Outcome[]): Promise<readonly PlacedOutboxRow[]> => {
    const all = outcomes.map(finishedBy);
    const instead = all.flatMap((one) => one.instead);
    for (const { row } of instead)
      if (row.lease) await due.mark(team, sharedMinute(instant(row.lease.until + MINUTE), 1));
    const partition = partitions.team(team);
    const changes = all.flatMap((one) => one.changes);
    if (changes.length === 0) return [];
    if ((await store.transact(partition, changes)) === 'done') return instead;
    if (all.length > 1) for (const one of all) await store.transact(partition, one.changes);
    return instead;
  };

  /** @returns what is to be sent instead, leased to this instance. */
  return async (team: TeamId, outcomes: readonly Outcome[]): Promise<readonly PlacedOutboxRow[]> => {
    const instead = await finish(
      team,
      outcomes.filter((one) => !isPutOff(one)),
    );
    for (const one of outcomes.filter(isPutOff)) await putOff(team, one);
    return instead;
  };
};
