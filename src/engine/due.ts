import { type Instant, instant, type TeamId, teamId } from '../core/ids';
import { MINUTE } from '../core/time';
import { decode, encode, partitions } from './rows';
import type { Row, Store } from './store';

const SHARDS = 16;
const MINUTE_DIGITS = 10;
const REMEMBERED = 10_000;
/** So many are read at a time: what others do meanwhile is not looked at in vain. */
const A_FEW = 64;

const hashOf = (text: string): number => {
  let sum = 0;
  for (const char of text) sum = (sum * 31 + char.charCodeAt(0)) % 65_521;
  return sum;
};

const shardOf = (team: TeamId): number => hashOf(team) % SHARDS;

const minuteKey = (minute: number): string => String(minute).padStart(MINUTE_DIGITS, '0');

/** What may be due: anything, what waits to be sent among it; or only what the team's own cases and calendars say. */
export type DueWhat = 'anything' | 'decisions';

const MARKS: Readonly<Record<DueWhat, string>> = { anything: '|', decisions: ',' };

/** Who attends to it, and until when nobody else does. */
interface Claim {
  readonly by: string;
  readonly until: Instant;
}

interface MarkerRow {
  readonly claim?: Claim;
}

export interface DueMarker {
  readonly key: string;
  readonly etag: string;
  readonly what: DueWhat;
  readonly claim?: Claim;
}

/** A team that has something to be looked at in a minute that has come. */
export interface DueTeam {
  readonly team: TeamId;
  readonly markers: readonly DueMarker[];
}

export interface DueMarkers {
  /** Written before the commit that needs it: one too many is harmless, one too few never happens. */
  mark(team: TeamId, at: Instant, what?: DueWhat): Promise<void>;
  /**
   * The teams that have markers up to `now`, a few at a time: the only thing that the clock reads. `by` says where it begins, so that several
   * that look at once are mostly at different teams.
   */
  upTo(now: Instant, by: string): AsyncGenerator<readonly DueTeam[]>;
  /** Takes them for one's own; `false`: somebody else has, or has done them. */
  claim(due: DueTeam, claim: Claim): Promise<boolean>;
  /** They are done with; the team is to be looked at again `next`. */
  done(due: DueTeam, next?: Instant): Promise<void>;
}

const markerOf = ({ key, etag, value }: Row): DueMarker => ({
  key,
  etag,
  what: key[MINUTE_DIGITS] === MARKS.decisions ? 'decisions' : 'anything',
  ...decode<MarkerRow>(value),
});

const byTeam = (rows: readonly Row[]): readonly DueTeam[] => {
  const teams = new Map<TeamId, DueMarker[]>();
  for (const row of rows) {
    const team = teamId(row.key.slice(MINUTE_DIGITS + 1));
    teams.set(team, [...(teams.get(team) ?? []), markerOf(row)]);
  }
  return [...teams].map(([team, markers]) => ({ team, markers }));
};

const beginningAt = <T>(items: readonly T[], place: number): readonly T[] => {
  const first = items.length === 0 ? 0 : place % items.length;
  return [...items.slice(first), ...items.slice(0, first)];
};

export const dueMarkers = (store: Store): DueMarkers => {
  const written = new Set<string>();

  const remember = (key: string): void => {
    if (written.size >= REMEMBERED) written.clear();
    written.add(key);
  };

  const keyOf = (team: TeamId, at: Instant, what: DueWhat): string =>
    `${minuteKey(Math.ceil(at / MINUTE))}${MARKS[what]}${team}`;

  const mark = async (team: TeamId, at: Instant, what: DueWhat = 'anything'): Promise<void> => {
    const key = keyOf(team, at, what);
    if (written.has(key)) return;
    await store.transact(partitions.due(shardOf(team)), [{ change: 'put', key, value: encode({}) }]);
    remember(key);
  };

  return {
    mark,
    upTo: async function* (now, by) {
      const end = `${minuteKey(Math.floor(now / MINUTE))}~`;
      const place = hashOf(by);
      const shards = Array.from({ length: SHARDS }, (_, shard) => shard);
      for (const shard of beginningAt(shards, place))
        for (let from = minuteKey(0); ; ) {
          const rows = await store.range(partitions.due(shard), from, end, A_FEW);
          if (rows.length > 0) yield beginningAt(byTeam(rows), place);
          const last = rows[A_FEW - 1];
          if (!last) break;
          from = `${last.key} `;
        }
    },
    claim: async ({ team, markers }, claim) => {
      const value = encode({ claim });
      const changes = markers.map(({ key, etag }) => ({ change: 'replace', key, value, etag }) as const);
      return (await store.transact(partitions.due(shardOf(team)), changes)) === 'done';
    },
    done: async ({ team, markers }, next) => {
      const partition = partitions.due(shardOf(team));
      const gone = markers.map(({ key }) => ({ change: 'delete', key }) as const);
      for (const { key } of markers) written.delete(key);
      const key = next === undefined ? undefined : keyOf(team, next, 'decisions');
      const wanted = key === undefined || written.has(key) ? [] : [{ change: 'put', key, value: encode({}) } as const];
      if ((await store.transact(partition, [...wanted, ...gone])) === 'done') {
        if (key !== undefined) remember(key);
        return;
      }
      if (next !== undefined) await mark(team, next, 'decisions');
      for (const change of gone) await store.transact(partition, [change]);
    },
  };
};

/** The end of the lease's stretch, rounded up so that a busy team's commits share their markers. */
export const sharedMinute = (at: Instant, everyMinutes: number): Instant => {
  const stretch = everyMinutes * MINUTE;
  return instant(Math.ceil(at / stretch) * stretch);
};
