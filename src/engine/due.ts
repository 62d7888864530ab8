import { type Instant, instant, type TeamId, teamId } from '../core/ids';
import { MINUTE } from '../core/time';
import { encode, partitions } from './rows';
import type { Store } from './store';

const SHARDS = 16;
const MINUTE_DIGITS = 10;
const REMEMBERED = 10_000;

const shardOf = (team: TeamId): number => {
  let sum = 0;
  for (const char of team) sum = (sum * 31 + char.charCodeAt(0)) % 65_521;
  return sum % SHARDS;
};

const minuteKey = (minute: number): string => String(minute).padStart(MINUTE_DIGITS, '0');

/** A team that has something to be looked at in a minute that has come. */
export interface DueMarker {
  readonly team: TeamId;
  readonly partition: string;
  readonly key: string;
}

export interface DueMarkers {
  /** Written before the commit that needs it: one too many is harmless, one too few never happens. */
  mark(team: TeamId, at: Instant): Promise<void>;
  /** All markers up to `now`: the only thing that the clock reads. */
  upTo(now: Instant): Promise<readonly DueMarker[]>;
  done(marker: DueMarker): Promise<void>;
}

export const dueMarkers = (store: Store): DueMarkers => {
  const written = new Set<string>();
  return {
    mark: async (team, at) => {
      const key = `${minuteKey(Math.ceil(at / MINUTE))}|${team}`;
      if (written.has(key)) return;
      await store.transact(partitions.due(shardOf(team)), [{ change: 'put', key, value: encode({}) }]);
      if (written.size >= REMEMBERED) written.clear();
      written.add(key);
    },
    upTo: async (now) => {
      const end = `${minuteKey(Math.floor(now / MINUTE))}~`;
      const found: DueMarker[] = [];
      for (let shard = 0; shard < SHARDS; shard += 1) {
        const partition = partitions.due(shard);
        const rows = await store.range(partition, minuteKey(0), end);
        for (const { key } of rows) found.push({ partition, key, team: teamId(key.slice(MINUTE_DIGITS + 1)) });
      }
      return found;
    },
    done: async (marker) => {
      written.delete(marker.key);
      await store.transact(marker.partition, [{ change: 'delete', key: marker.key }]);
    },
  };
};

/** The end of the lease's stretch, rounded up so that a busy team's commits share their markers. */
export const sharedMinute = (at: Instant, everyMinutes: number): Instant => {
  const stretch = everyMinutes * MINUTE;
  return instant(Math.ceil(at / stretch) * stretch);
};
