import { createHash } from 'node:crypto';
import type { Case } from '../core/flow';
import type { CaseId, MemberId, TeamId } from '../core/ids';
import type { CardPlace, Message, Told, Wording } from './messenger';
import type { SentCard } from './outbox-rows';
import { type ParsedRows, readTeam, type UnguardedRead } from './read';
import { decode, encode, keys, partitions, under } from './rows';
import { againAfter, type Ended, inTurns, OVER, patiently, RETRY_UNCERTAIN, type TellingParts } from './sending';
import type { Change, Row } from './store';

const MOST_DRAWINGS = 8;

/** The card's content, so that what looks the same is not sent again. */
const looks = (message: Message): string => createHash('sha1').update(JSON.stringify(message)).digest('base64url');

/** `text`: the news that stand above it in its message, and stay there. */
type StoredSentCard = SentCard & { readonly looks?: string; readonly text?: string };

/** A case's card in someone's chat, as it is recorded. */
interface CardRow {
  readonly team: TeamId;
  readonly caseId: CaseId;
  readonly row: Row;
}

/** The record of a card that has been sent or drawn anew. */
export const cardRecord = (told: Told, place: CardPlace, message: Message, open?: true) => {
  const sent: StoredSentCard = {
    member: told.reader.id,
    conversation: place.conversation,
    activity: place.activity,
    revision: told.case.revision,
    ...(open ? { open } : {}),
    looks: looks(message),
    ...(message.card !== undefined && message.text !== undefined ? { text: message.text } : {}),
  };
  return { change: 'put', key: keys.sentCard(told.case.id, place), value: encode(sent) } as const;
};

export const caseOf = async (read: UnguardedRead, id: CaseId): Promise<Case | undefined> =>
  (await read.team()).openCases.find((one) => one.id === id) ?? (await read.closedCase(id));

/** Who is told of which case, and what that rests on; `undefined` when either is gone. */
export const toldTo = async (
  { persons, clock }: Pick<TellingParts, 'persons' | 'clock'>,
  read: UnguardedRead,
  member: MemberId,
  caseId: CaseId,
): Promise<Told | undefined> => {
  const team = await read.team();
  const reader = team.members.get(member);
  const one = await caseOf(read, caseId);
  if (!reader || !one) return undefined;
  const person = (await persons.get(reader.objectId)) ?? { teams: [] };
  return { team, case: one, read, reader, person, at: clock.now() };
};

/** What is told to nobody in particular: anybody of the team stands in as its reader. */
export const toldToAll = async (
  { clock }: Pick<TellingParts, 'clock'>,
  read: UnguardedRead,
  id: CaseId,
  channel: unknown,
): Promise<Told | undefined> => {
  const team = await read.team();
  const [reader] = team.members.values();
  const one = await caseOf(read, id);
  if (!reader || !one) return undefined;
  return { team, case: one, read, reader, person: { teams: [], conversation: channel }, at: clock.now() };
};

/** Keeps the cards that stand in people's chats, and in the team's channel, true. */
export const shownCards = (parts: TellingParts & { readonly parsed: ParsedRows }) => {
  const { store, messenger } = parts;

  /** Whether the drawing is on record; of what failed nobody knows, and it is drawn again. */
  const recorded = async (partition: string, change: Change): Promise<boolean> => {
    try {
      return (await store.transact(partition, [change])) === 'done';
    } catch (cause) {
      parts.fault('the drawing of a card could not be recorded', cause);
      return false;
    }
  };

  /** Somebody else's drawing is on record, and an older one of ours may stand there: whoever tries again must not go by the record. */
  const distrust = async (partition: string, key: string, { looks: _, ...sent }: StoredSentCard): Promise<void> => {
    await store.transact(partition, [{ change: 'put', key, value: encode({ ...sent, revision: 0 }) }]);
  };

  /** In the channel it is everybody's, whoever has left the team meanwhile. */
  const openTo = async (read: UnguardedRead, { caseId }: CardRow, { member }: StoredSentCard) => {
    const channel = await read.channel();
    return channel === undefined ? toldTo(parts, read, member, caseId) : toldToAll(parts, read, caseId, channel);
  };

  /**
   * Two instances may redraw one card at once, and the older drawing may arrive last. So each records its drawing only as long as
   * nobody else has since it looked; else it looks and draws again.
   */
  const refreshCard = async (first: UnguardedRead, card: CardRow, wording: Wording): Promise<Ended> => {
    let read = first;
    let row: Row | undefined = card.row;
    const partition = partitions.team(card.team);
    for (let drawing = 1; row && drawing <= MOST_DRAWINGS; drawing += 1) {
      const sent = decode<StoredSentCard>(row.value);
      const told = await (sent.open ? openTo(read, card, sent) : toldTo(parts, read, sent.member, card.caseId));
      if (!told || (drawing === 1 && sent.revision >= told.case.revision)) return OVER;
      const drawn = await (sent.open ? wording.openCard(told) : wording.card(told));
      const message = drawn && sent.text !== undefined ? { ...drawn, text: sent.text } : drawn;
      if (!message || (drawing === 1 && sent.looks === looks(message))) return OVER;
      const ended = await patiently(parts, () => messenger.update(told.person, sent, message));
      const { key, etag } = row;
      if (ended.outcome === 'wait' || ended.outcome === 'uncertain' || ended.outcome === 'unsent') {
        if (drawing > 1) await distrust(partition, key, sent);
        return ended.outcome === 'uncertain' ? { again: RETRY_UNCERTAIN } : againAfter(ended);
      }
      const { value } = cardRecord(told, sent, message, sent.open);
      const change: Change =
        ended.outcome === 'sent' ? { change: 'replace', key, value, etag } : { change: 'delete', key };
      if (await recorded(partition, change)) return OVER;
      read = readTeam(store, card.team, parts.parsed);
      row = await store.get(partition, key);
    }
    return OVER;
  };

  return async (read: UnguardedRead, team: TeamId, caseId: CaseId, wording: Wording): Promise<Ended> => {
    const rows = await store.range(partitions.team(team), ...under(keys.sentCards(caseId)));
    const ends = await inTurns(rows, (row) => refreshCard(read, { team, caseId, row }, wording));
    return ends.find((ended) => !('over' in ended)) ?? OVER;
  };
};
