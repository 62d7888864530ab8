import { createHash } from 'node:crypto';
import type { Case, Notice } from '../core/flow';
import type { CaseId, MemberId, ObjectId, TeamId } from '../core/ids';
import type { Clock } from '../core/time';
import type { CardPlace, Message, Messenger, Sending, Shown, Told, Wording } from './messenger';
import type { OutboxRow, PlacedOutboxRow, SentCard } from './outbox-rows';
import type { Persons } from './persons';
import { type ParsedRows, readTeam, type TeamRead } from './read';
import { decode, encode, keys, partitions, under } from './rows';
import type { StandingCards } from './standing';
import type { Change, Row, Store } from './store';

export interface TellingParts {
  readonly store: Store;
  readonly parsed: ParsedRows;
  readonly persons: Persons;
  readonly messenger: Messenger;
  readonly wordings: ReadonlyMap<string, Wording>;
  readonly standing: StandingCards;
  readonly clock: Clock;
  readonly pause: (milliseconds: number) => Promise<void>;
  /** A fault in the background: logged, and the row stays for the next sweep. */
  readonly fault: (what: string, cause: unknown) => void;
}

const AT_ONCE = 4;
const PATIENCE = 15_000;
const TRIES = 3;
const MOST_DRAWINGS = 8;
export const RETRY_UNCERTAIN = 30_000;

/** To be tried again in so many milliseconds. `uncertain`: it may have arrived all the same. */
export interface Again {
  readonly again: number;
  readonly uncertain?: true;
}

/** How telling ended; when it is over, with what is to be written as its row is put away. */
export type Ended =
  | { readonly over: readonly Change[] }
  | Again
  /** `tell`: what somebody else is told instead. */
  | { readonly dead: string; readonly tell?: Notice };

const OVER: Ended = { over: [] };

/** The card's content, so that what looks the same is not sent again. */
const looks = (message: Message): string => createHash('sha1').update(JSON.stringify(message)).digest('base64url');

type StoredSentCard = SentCard & { readonly looks?: string };

/** A case's card in someone's chat, as it is recorded. */
interface CardRow {
  readonly team: TeamId;
  readonly caseId: CaseId;
  readonly row: Row;
}

/** Tells people, and keeps the cards that stand in their chats true. Leases and outbox rows are not its business. */
export const telling = (parts: TellingParts) => {
  const { store, persons, messenger, clock } = parts;

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

  const cardRecord = (told: Told, place: CardPlace, message: Message) => {
    const sent: StoredSentCard = {
      member: told.reader.id,
      conversation: place.conversation,
      activity: place.activity,
      revision: told.case.revision,
      looks: looks(message),
    };
    return { change: 'put', key: keys.sentCard(told.case.id, place), value: encode(sent) } as const;
  };

  /** What was sent is not sent again because of what could not be kept about it. */
  const keepShown = async (to: ObjectId, opened: unknown, shown: Shown | undefined): Promise<void> => {
    try {
      if (opened !== undefined) await persons.change(to, (person) => ({ ...person, conversation: opened }));
      if (shown) await persons.remember(to, shown);
    } catch (cause) {
      parts.fault('what was shown to a person could not be kept', cause);
    }
  };

  const afterStanding = (row: OutboxRow & { tells: 'person' }, told: Told, ended: Sending, wording: Wording): Ended => {
    switch (ended.outcome) {
      case 'sent':
        return OVER;
      case 'wait':
        return { again: ended.milliseconds };
      case 'blocked': {
        const tell = wording.unreached(row.notice, told);
        return tell ? { dead: 'blocked', tell } : { dead: 'blocked' };
      }
      case 'uncertain':
        return row.uncertain ? { dead: 'uncertain' } : { again: RETRY_UNCERTAIN, uncertain: true };
    }
  };

  const tellStanding = async (row: OutboxRow & { tells: 'person' }, told: Told, wording: Wording): Promise<Ended> => {
    const to = told.reader.objectId;
    const { anew, kept } = parts.standing;
    const ended = await (row.notice.standing === 'anew' ? anew(to) : kept(to));
    return ended === 'nothing' ? OVER : afterStanding(row, told, ended, wording);
  };

  const tellPerson = async (read: TeamRead, row: OutboxRow & { tells: 'person' }, wording: Wording): Promise<Ended> => {
    const told = await toldTo(read, row.notice.to, row.notice.caseId);
    if (told && row.notice.standing) return tellStanding(row, told, wording);
    const worded = told && (await wording.notice(row.notice, told));
    if (!told || !worded) return OVER;
    const to = told.reader.objectId;
    const ended = await patiently(() => messenger.send(to, told.person, worded.message));
    switch (ended.outcome) {
      case 'sent':
        await keepShown(to, ended.opened, worded.shown);
        return { over: worded.message.card ? [cardRecord(told, ended, worded.message)] : [] };
      case 'wait':
        return { again: ended.milliseconds };
      case 'blocked': {
        const tell = wording.unreached(row.notice, told);
        return tell ? { dead: 'blocked', tell } : { dead: 'blocked' };
      }
      case 'uncertain':
        return row.notice.asks && !row.uncertain ? { again: RETRY_UNCERTAIN, uncertain: true } : { dead: 'uncertain' };
    }
  };

  /**
   * Two instances may redraw one card at once, and the older drawing may arrive last. So each records its drawing only as long as
   * nobody else has since it looked; else it looks and draws again.
   */
  const refreshCard = async (first: TeamRead, card: CardRow, wording: Wording): Promise<Ended> => {
    let read = first;
    let row: Row | undefined = card.row;
    for (let drawing = 1; row && drawing <= MOST_DRAWINGS; drawing += 1) {
      const sent = decode<StoredSentCard>(row.value);
      const told = await toldTo(read, sent.member, card.caseId);
      if (!told || (drawing === 1 && sent.revision >= told.case.revision)) return OVER;
      const message = await wording.card(told);
      if (!message || (drawing === 1 && sent.looks === looks(message))) return OVER;
      const ended = await patiently(() => messenger.update(told.person, sent, message));
      if (ended.outcome === 'wait') return { again: ended.milliseconds };
      if (ended.outcome === 'uncertain') return { again: RETRY_UNCERTAIN };
      const { key, etag } = row;
      const { value } = cardRecord(told, sent, message);
      const change: Change =
        ended.outcome === 'sent' ? { change: 'replace', key, value, etag } : { change: 'delete', key };
      const partition = partitions.team(card.team);
      if ((await store.transact(partition, [change])) === 'done') return OVER;
      read = readTeam(store, card.team, parts.parsed);
      row = await store.get(partition, key);
    }
    return OVER;
  };

  const refreshCards = async (read: TeamRead, team: TeamId, caseId: CaseId, wording: Wording): Promise<Ended> => {
    const rows = await store.range(partitions.team(team), ...under(keys.sentCards(caseId)));
    const ends = await inTurns(rows, (row) => refreshCard(read, { team, caseId, row }, wording));
    return ends.find((ended) => !('over' in ended)) ?? OVER;
  };

  const attempt = async (team: TeamId, { row }: PlacedOutboxRow, read: TeamRead): Promise<Ended> => {
    const wording = parts.wordings.get(row.flow);
    if (!wording) throw new Error(`no wording for flow ${row.flow}`);
    return row.tells === 'person' ? tellPerson(read, row, wording) : refreshCards(read, team, row.caseId, wording);
  };

  return { attempt, caseOf, refreshCards };
};

/** A few at a time, in order; the results in order too. */
export const inTurns = async <T, R>(items: readonly T[], work: (item: T) => Promise<R>): Promise<readonly R[]> => {
  const results: R[] = [];
  for (let start = 0; start < items.length; start += AT_ONCE)
    results.push(...(await Promise.all(items.slice(start, start + AT_ONCE).map(work))));
  return results;
};
