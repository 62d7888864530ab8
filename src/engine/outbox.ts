import { createHash } from 'node:crypto';
import type { Case } from '../core/flow';
import { type CaseId, instant, type MemberId, type TeamId } from '../core/ids';
import { type Clock, MINUTE } from '../core/time';
import { type DueMarkers, sharedMinute } from './due';
import type { Message, Messenger, Sending, Shown, Told, Wording } from './messenger';
import { LEASE, type OutboxRow, type PlacedOutboxRow, type SentCard } from './outbox-rows';
import type { Persons } from './persons';
import { type ParsedRows, readTeam, type TeamRead } from './read';
import { decode, encode, keys, partitions, under } from './rows';
import type { Change, Store } from './store';

export interface OutboxParts {
  readonly store: Store;
  readonly due: DueMarkers;
  readonly parsed: ParsedRows;
  readonly persons: Persons;
  readonly messenger: Messenger;
  readonly wordings: ReadonlyMap<string, Wording>;
  readonly clock: Clock;
  readonly pause: (milliseconds: number) => Promise<void>;
  readonly instance: string;
  /** A fault in the background: logged, and the row stays for the next sweep. */
  readonly fault: (what: string, cause: unknown) => void;
}

export interface Outbox {
  /** Sends what a commit left, in the background. */
  deliver(team: TeamId, rows: readonly PlacedOutboxRow[]): void;
  /** Takes over what nobody holds any more. */
  sweep(team: TeamId): Promise<void>;
  /** Resolves when nothing is under way here. */
  drained(): Promise<void>;
}

const AT_ONCE = 4;
const PATIENCE = 15_000;
const TRIES = 3;
const MOST_ATTEMPTS = 6;
const RETRY_UNCERTAIN = 30_000;

type Ended = 'over' | { readonly again: number } | { readonly dead: string };

/** The card's content, so that what looks the same is not sent again. */
const looks = (message: Message): string => createHash('sha1').update(JSON.stringify(message)).digest('base64url');

type StoredSentCard = SentCard & { readonly looks?: string };

export const outbox = (parts: OutboxParts): Outbox => {
  const { store, persons, messenger, clock } = parts;
  const underWay = new Set<Promise<void>>();

  const patiently = async (send: () => Promise<Sending>): Promise<Sending> => {
    for (let attempt = 1; ; attempt += 1) {
      const ended = await send();
      if (ended.outcome !== 'wait' || ended.milliseconds > PATIENCE || attempt === TRIES) return ended;
      await parts.pause(ended.milliseconds);
    }
  };

  const caseOf = async (read: TeamRead, id: CaseId): Promise<Case | undefined> =>
    (await read.team()).openCases.find((one) => one.id === id) ?? (await read.closedCase(id));

  const toldTo = async (read: TeamRead, member: MemberId, caseId: CaseId): Promise<Told | undefined> => {
    const team = await read.team();
    const reader = team.members.get(member);
    const one = await caseOf(read, caseId);
    if (!reader || !one) return undefined;
    const person = (await persons.get(reader.objectId)) ?? { teams: [] };
    return { team, case: one, read, reader, person, at: clock.now() };
  };

  const recordCard = (told: Told, place: { conversation: string; activity: string }, message: Message) => {
    const sent: StoredSentCard = {
      member: told.reader.id,
      conversation: place.conversation,
      activity: place.activity,
      revision: told.case.revision,
      looks: looks(message),
    };
    return store.transact(partitions.team(told.team.team.id), [
      { change: 'put', key: keys.sentCard(told.case.id, place.conversation), value: encode(sent) },
    ]);
  };

  const tellPerson = async (read: TeamRead, row: OutboxRow & { tells: 'person' }, wording: Wording): Promise<Ended> => {
    const told = await toldTo(read, row.notice.to, row.notice.caseId);
    const worded = told && (await wording.notice(row.notice, told));
    if (!told || !worded) return 'over';
    const to = told.reader.objectId;
    const ended = await patiently(() => messenger.send(to, told.person, worded.message));
    switch (ended.outcome) {
      case 'sent': {
        const { opened } = ended;
        if (opened !== undefined) await persons.change(to, (person) => ({ ...person, conversation: opened }));
        if (worded.message.card) await recordCard(told, ended, worded.message);
        if (worded.shown) await remembered(to, worded.shown);
        return 'over';
      }
      case 'wait':
        return { again: ended.milliseconds };
      case 'blocked':
        return { dead: 'blocked' };
      case 'uncertain':
        return row.notice.asks && row.attempts === 0 ? { again: RETRY_UNCERTAIN } : { dead: 'uncertain' };
    }
  };

  const remembered = (to: Told['reader']['objectId'], shown: Shown) => persons.remember(to, shown);

  const refreshCard = async (
    read: TeamRead,
    key: string,
    sent: StoredSentCard,
    caseId: CaseId,
    wording: Wording,
  ): Promise<Ended> => {
    const told = await toldTo(read, sent.member, caseId);
    if (!told || sent.revision >= told.case.revision) return 'over';
    const message = await wording.card(told);
    if (!message || sent.looks === looks(message)) return 'over';
    const ended = await patiently(() => messenger.update(told.person, sent, message));
    if (ended.outcome === 'sent') await recordCard(told, sent, message);
    else if (ended.outcome === 'blocked')
      await store.transact(partitions.team(told.team.team.id), [{ change: 'delete', key }]);
    else return { again: ended.outcome === 'wait' ? ended.milliseconds : RETRY_UNCERTAIN };
    return 'over';
  };

  const refreshCards = async (read: TeamRead, team: TeamId, caseId: CaseId, wording: Wording): Promise<Ended> => {
    const rows = await store.range(partitions.team(team), ...under(keys.sentCards(caseId)));
    const ends = await inTurns(rows, (row) =>
      refreshCard(read, row.key, decode<StoredSentCard>(row.value), caseId, wording),
    );
    return ends.find((ended) => ended !== 'over') ?? 'over';
  };

  const finish = async (team: TeamId, { key, row }: PlacedOutboxRow, ended: Ended): Promise<void> => {
    const changes: Change[] = [];
    if (ended === 'over') changes.push({ change: 'delete', key });
    else if ('dead' in ended || row.attempts >= MOST_ATTEMPTS) {
      const why = 'dead' in ended ? ended.dead : 'tried enough';
      changes.push(
        { change: 'delete', key },
        { change: 'put', key: keys.deadLetter(key), value: encode({ ...row, why }) },
      );
    } else {
      const until = instant(clock.now() + ended.again);
      await parts.due.mark(team, sharedMinute(until, 1));
      const postponed = { ...row, attempts: row.attempts + 1, lease: { by: parts.instance, until } };
      changes.push({ change: 'put', key, value: encode(postponed) });
    }
    await store.transact(partitions.team(team), changes);
  };

  const send = async (team: TeamId, placed: PlacedOutboxRow, read: TeamRead): Promise<void> => {
    const { row } = placed;
    const wording = parts.wordings.get(row.flow);
    if (!wording) throw new Error(`no wording for flow ${row.flow}`);
    const ended =
      row.tells === 'person'
        ? await tellPerson(read, row, wording)
        : await refreshCards(read, team, row.caseId, wording);
    await finish(team, placed, ended);
  };

  /** A card sent while its case moved on was recorded too late for that change's own update. */
  const catchUp = async (team: TeamId, rows: readonly PlacedOutboxRow[], before: TeamRead): Promise<void> => {
    const told = new Set(rows.flatMap(({ row }) => (row.tells === 'person' ? [row.notice.caseId] : [])));
    for (const caseId of told) {
      const then = await caseOf(before, caseId);
      const read = readTeam(store, team, parts.parsed);
      const now = await caseOf(read, caseId);
      const flow = rows.find(({ row }) => row.tells === 'person' && row.notice.caseId === caseId)?.row.flow;
      const wording = flow && parts.wordings.get(flow);
      if (wording && now && now.revision !== then?.revision) await refreshCards(read, team, caseId, wording);
    }
  };

  const deliverNow = async (team: TeamId, rows: readonly PlacedOutboxRow[]): Promise<void> => {
    const read = readTeam(store, team, parts.parsed);
    await inTurns(rows, (placed) =>
      send(team, placed, read).catch((cause: unknown) => {
        parts.fault('an outbox row could not be sent', cause);
        return finish(team, placed, { again: RETRY_UNCERTAIN });
      }),
    );
    await catchUp(team, rows, read);
  };

  const deliver = (team: TeamId, rows: readonly PlacedOutboxRow[]): void => {
    if (rows.length === 0) return;
    const delivery = deliverNow(team, rows)
      .catch((cause: unknown) => parts.fault('the outbox stopped', cause))
      .finally(() => underWay.delete(delivery));
    underWay.add(delivery);
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

  return {
    deliver,
    sweep,
    drained: async () => {
      while (underWay.size > 0) await Promise.all(underWay);
    },
  };
};

/** A few at a time, in order; the results in order too. */
const inTurns = async <T, R>(items: readonly T[], work: (item: T) => Promise<R>): Promise<readonly R[]> => {
  const results: R[] = [];
  for (let start = 0; start < items.length; start += AT_ONCE)
    results.push(...(await Promise.all(items.slice(start, start + AT_ONCE).map(work))));
  return results;
};
