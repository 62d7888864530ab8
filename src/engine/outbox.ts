import { setImmediate as answered } from 'node:timers/promises';
import type { Case } from '../core/flow';
import { type CaseId, instant, type TeamId } from '../core/ids';
import { MINUTE } from '../core/time';
import { background } from './background';
import { type DueMarkers, sharedMinute } from './due';
import { LEASE, type OutboxRow, type PlacedOutboxRow, refreshRow, type SentCard } from './outbox-rows';
import { puttingAway } from './put-away';
import { readTeam, type UnguardedRead } from './read';
import { decode, encode, keys, partitions, under } from './rows';
import { type Ended, inTurns, RETRY_UNCERTAIN, type TellingParts } from './sending';
import { caseOf } from './shown-cards';
import { telling } from './telling';
import { type Bundle, bundled } from './together';

export interface OutboxParts extends TellingParts {
  readonly due: DueMarkers;
  readonly instance: string;
}

export interface Outbox {
  /** Sends what a commit left, in the background. @returns whether each row was put away, or off; what was not is left to its lease. */
  deliver(team: TeamId, rows: readonly PlacedOutboxRow[], read?: UnguardedRead): Promise<boolean>;
  /** Takes over what nobody holds any more. */
  sweep(team: TeamId): Promise<void>;
  /** A case's card was shown in an answer: it is kept true from now on, also when the case moved on before this was known. */
  cardShown(team: TeamId, caseId: CaseId, card: SentCard): Promise<void>;
  /** Resolves when nothing is under way here. */
  drained(): Promise<void>;
}

export const outbox = (parts: OutboxParts): Outbox => {
  const { store, clock } = parts;
  const { attempt, refreshCards } = telling(parts);
  const putAway = puttingAway(parts);
  const behind = background((cause) => parts.fault('the outbox stopped', cause));

  /** A row that waited long for its turn may have been taken over meanwhile. */
  const stillHeld = async (team: TeamId, placed: PlacedOutboxRow): Promise<PlacedOutboxRow | undefined> => {
    const { key, row } = placed;
    if (row.lease && row.lease.until - clock.now() >= LEASE / 2) return placed;
    const found = await store.get(partitions.team(team), key);
    if (!found || decode<OutboxRow>(found.value).lease?.by !== parts.instance) return undefined;
    return (await claimed(team, key, found.etag, row))[0];
  };

  const send = async (team: TeamId, waiting: Bundle, read: UnguardedRead): Promise<void> => {
    const held = (await Promise.all(waiting.map((placed) => stillHeld(team, placed)))).flatMap(
      (placed) => placed ?? [],
    );
    if (held.length === 0) return;
    const outcomes = await attempt(team, held, read);
    const instead = await putAway(team, outcomes).catch((cause: unknown) => {
      parts.fault('an outbox row could not be put away at once', cause);
      return putAway(team, outcomes);
    });
    void deliver(team, instead);
  };

  /** What could not be brought up to date now is left in the outbox like any other. */
  const refreshLater = async (team: TeamId, one: Case, ended: Ended): Promise<void> => {
    if (!('again' in ended)) return;
    const until = instant(clock.now() + ended.again);
    await parts.due.mark(team, sharedMinute(until, 1));
    const key = keys.outbox(clock.now(), `${one.id}-${one.revision}`);
    const row = { ...refreshRow(one.flow, one.id), lease: { by: parts.instance, until } };
    await store.transact(partitions.team(team), [{ change: 'put', key, value: encode(row) }]);
  };

  /** A card sent while its case moved on was recorded too late for that change's own update. */
  const catchUp = async (team: TeamId, rows: readonly PlacedOutboxRow[], before: UnguardedRead): Promise<void> => {
    const told = new Set(rows.flatMap(({ row }) => (row.tells === 'person' ? [row.notice.caseId] : [])));
    for (const caseId of told) {
      const then = await caseOf(before, caseId);
      const read = readTeam(store, team, parts.parsed);
      const now = await caseOf(read, caseId);
      const wording = now && parts.wordings.get(now.flow);
      if (!wording || now.revision === then?.revision) continue;
      const ended = await refreshCards(read, team, caseId, wording).catch((cause: unknown): Ended => {
        parts.fault('the cards of a case could not be drawn anew', cause);
        return { again: RETRY_UNCERTAIN };
      });
      await refreshLater(team, now, ended);
    }
  };

  const deliverNow = async (
    team: TeamId,
    rows: readonly PlacedOutboxRow[],
    read: UnguardedRead = readTeam(store, team, parts.parsed),
  ): Promise<boolean> => {
    const ended = await inTurns(bundled(rows), async (bundle) => {
      try {
        await send(team, bundle, read);
        return true;
      } catch (cause) {
        parts.fault('an outbox row is left to its lease', cause);
        return false;
      }
    });
    await catchUp(team, rows, read);
    return ended.every(Boolean);
  };

  /** Whoever pressed is answered first. */
  const deliver: Outbox['deliver'] = (team, rows, read) => {
    if (rows.length === 0) return Promise.resolve(true);
    const delivered = answered().then(() => deliverNow(team, rows, read));
    behind.run(delivered);
    return delivered.catch(() => false);
  };

  const claimed = async (
    team: TeamId,
    key: string,
    etag: string,
    row: OutboxRow,
  ): Promise<readonly PlacedOutboxRow[]> => {
    const lease = { by: parts.instance, until: instant(clock.now() + LEASE) };
    const taken = { ...row, lease };
    const done = await store.transact(partitions.team(team), [{ change: 'replace', key, value: encode(taken), etag }]);
    return done === 'done' ? [{ key, row: taken }] : [];
  };

  const sweep = async (team: TeamId): Promise<void> => {
    const rows = await store.range(partitions.team(team), ...under('o|'));
    if (rows.length === 0) return;
    const mine: PlacedOutboxRow[] = [];
    for (const { key, value, etag } of rows) {
      const row = decode<OutboxRow>(value);
      if (row.lease && row.lease.until > clock.now()) await parts.due.mark(team, sharedMinute(row.lease.until, 1));
      else mine.push(...(await claimed(team, key, etag, row)));
    }
    if (mine.length > 0) await parts.due.mark(team, sharedMinute(instant(clock.now() + LEASE + MINUTE), 1));
    await deliverNow(team, mine);
  };

  const cardShown = async (team: TeamId, caseId: CaseId, card: SentCard): Promise<void> => {
    await store.transact(partitions.team(team), [
      { change: 'put', key: keys.sentCard(caseId, card), value: encode(card) },
    ]);
    const read = readTeam(store, team, parts.parsed);
    const now = await caseOf(read, caseId);
    const wording = now && parts.wordings.get(now.flow);
    if (now && wording && now.revision !== card.revision) await refreshCards(read, team, caseId, wording);
  };

  return {
    cardShown,
    deliver,
    sweep,
    drained: behind.drained,
  };
};
