import type { Notice } from '../core/flow';
import type { ObjectId, TeamId } from '../core/ids';
import { tellOtherTeams } from './elsewhere';
import type { Sending, Shown, Told, Worded, Wording } from './messenger';
import type { OutboxRow, PlacedOutboxRow } from './outbox-rows';
import type { UnguardedRead } from './read';
import {
  againAfter,
  type Ended,
  inTurns,
  type Outcome,
  OVER,
  patiently,
  RETRY_UNCERTAIN,
  type TellingParts,
} from './sending';
import { cardRecord, shownCards, toldTo, toldToAll } from './shown-cards';
import type { Nothing, StandingCards } from './standing';
import { type Bundle, joined } from './together';

/** A notice that is to be sent now, in the reader's words. */
interface Said {
  readonly placed: PlacedOutboxRow;
  readonly notice: Notice;
  readonly wording: Wording;
  readonly told: Told;
  readonly worded: Worded;
}

type MemberOnDate = Pick<Extract<OutboxRow, { tells: 'otherTeams' }>, 'member' | 'date'>;

const isSaid = (one: Said | Outcome): one is Said => 'worded' in one;

/** What stands in no list is a message by itself; all else is one. */
const messagesOf = (said: readonly Said[]): readonly (readonly [Said, ...Said[]])[] => {
  const lonely = ({ worded }: Said) => worded.message.card !== undefined && !worded.row;
  const [first, ...rest] = said.filter((one) => !lonely(one));
  return [...said.filter(lonely).map((one) => [one] as const), ...(first ? [[first, ...rest] as const] : [])];
};

/** Tells people, what is for one of them in one message. Leases and outbox rows are not its business. */
export const telling = (parts: TellingParts) => {
  const { persons, messenger } = parts;
  const refreshCards = shownCards(parts);

  const wordingOf = (flow: string): Wording => {
    const wording = parts.wordings.get(flow);
    if (!wording) throw new Error(`no wording for flow ${flow}`);
    return wording;
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

  /** Whoever asks next reads beforehand that somebody cannot be reached. */
  const keepReached = async (to: ObjectId, { person }: Told, { outcome }: Sending): Promise<void> => {
    try {
      if (outcome === 'blocked' && !person.unreachable)
        await persons.change(to, (row) => ({ ...row, unreachable: true }));
      if (outcome === 'sent' && person.unreachable) await persons.change(to, ({ unreachable: _, ...row }) => row);
    } catch (cause) {
      parts.fault('whether a person can be reached could not be kept', cause);
    }
  };

  const tryAgain = (placed: PlacedOutboxRow, cause: unknown): Outcome => {
    parts.fault('an outbox row could not be sent', cause);
    return { placed, ended: { again: RETRY_UNCERTAIN } };
  };

  /** What is part of the card that shows all that waits for a person is told there; of what waits no longer nothing is sent anew. */
  const tellStanding = async (
    { placed, notice, wording, told }: Omit<Said, 'worded'>,
    anew: StandingCards['anew'],
  ): Promise<Ended> => {
    const to = told.reader.objectId;
    if (notice.standing === 'kept' || !told.case.open) {
      const ended = await patiently(parts, () => parts.standing.kept(to));
      return ended.outcome === 'wait' || ended.outcome === 'unsent' ? againAfter(ended) : OVER;
    }
    const when = await wording.timing(notice, told);
    if (when === 'never') return OVER;
    if (when !== 'now') return when;
    return endedFor({ placed, notice, wording, told }, await anew(to));
  };

  const say = async (
    read: UnguardedRead,
    placed: PlacedOutboxRow,
    anew: StandingCards['anew'],
  ): Promise<Said | Outcome> => {
    const { row } = placed;
    if (row.tells !== 'person') throw new Error('only people are told');
    const { notice } = row;
    const wording = wordingOf(row.flow);
    const told = await toldTo(parts, read, notice.to, notice.caseId);
    if (told && notice.standing) return { placed, ended: await tellStanding({ placed, notice, wording, told }, anew) };
    const worded = told && (await wording.notice(notice, told));
    if (!told || !worded) return { placed, ended: OVER };
    return 'later' in worded ? { placed, ended: worded } : { placed, notice, wording, told, worded };
  };

  /** What the sending of the message has come to for one of the notices in it. */
  const endedFor = (
    { placed: { row }, notice, wording, told }: Omit<Said, 'worded'>,
    ended: Sending | Nothing,
  ): Ended => {
    switch (ended.outcome) {
      case 'sent':
      case 'nothing':
        return OVER;
      case 'wait':
      case 'unsent':
        return againAfter(ended);
      case 'blocked': {
        return { dead: 'blocked', tell: wording.unreached(notice, told) };
      }
      case 'uncertain':
        return notice.asks && !(row.tells === 'person' && row.uncertain)
          ? { again: RETRY_UNCERTAIN, uncertain: true }
          : { dead: 'uncertain' };
    }
  };

  const sendTogether = async (said: readonly [Said, ...Said[]]): Promise<readonly Outcome[]> => {
    const [{ told }] = said;
    const cards = said.filter(({ worded }) => worded.message.card !== undefined);
    const asList = (listed: readonly Worded[]) =>
      parts.asList(
        listed.flatMap(({ row }) => row ?? []),
        told,
      );
    const one = joined(
      said.map(({ worded }) => worded),
      asList,
    );
    const to = told.reader.objectId;
    const ended = await patiently(parts, () => messenger.send(to, told.person, one.message));
    if (ended.outcome === 'sent') await keepShown(to, ended.opened, one.shown);
    await keepReached(to, told, ended);
    return said.map((each) => {
      const ownCard = ended.outcome === 'sent' && cards.length === 1 && cards[0] === each && !each.wording.still;
      return {
        placed: each.placed,
        ended: ownCard ? { over: [cardRecord(each.told, ended, one.message)] } : endedFor(each, ended),
      };
    });
  };

  /** The card shows all that waits, however much of it there is to tell of. */
  const anewOnce = (): StandingCards['anew'] => {
    let sending: ReturnType<StandingCards['anew']> | undefined;
    return (to) => {
      sending ??= patiently(parts, () => parts.standing.anew(to));
      return sending;
    };
  };

  const tellPerson = async (read: UnguardedRead, bundle: Bundle): Promise<readonly Outcome[]> => {
    const anew = anewOnce();
    const all = await Promise.all(
      bundle.map((placed) => say(read, placed, anew).catch((cause: unknown) => tryAgain(placed, cause))),
    );
    const said = all.filter(isSaid).sort((a, b) => a.told.case.number - b.told.case.number);
    const ends = await inTurns(messagesOf(said), (one) =>
      sendTogether(one).catch((cause: unknown) => one.map(({ placed }) => tryAgain(placed, cause))),
    );
    return [...all.filter((one): one is Outcome => !isSaid(one)), ...ends.flat()];
  };

  /** Whoever has left the team meanwhile is no longer its to tell of. */
  const tellElsewhere = async (team: TeamId, read: UnguardedRead, { member, date }: MemberOnDate): Promise<Ended> => {
    const person = (await read.team()).members.get(member)?.objectId;
    if (person) await tellOtherTeams(parts.store, team, [{ person, member }], { on: date });
    return OVER;
  };

  /** What stands in the channel is one of the team's cards like any other, and everybody's. */
  const postToChannel = async (
    read: UnguardedRead,
    { flow, post, uncertain }: Extract<OutboxRow, { tells: 'channel' }>,
  ): Promise<Ended> => {
    const channel = await read.channel();
    const told = channel === undefined ? undefined : await toldToAll(parts, read, post.caseId, channel);
    const wording = wordingOf(flow);
    const message = told && (await wording.post(post, told));
    if (!told || !message) return OVER;
    const ended = await patiently(parts, () => messenger.post(channel, message));
    switch (ended.outcome) {
      case 'sent':
        return message.card === undefined || wording.still ? OVER : { over: [cardRecord(told, ended, message, true)] };
      case 'wait':
      case 'unsent':
        return againAfter(ended);
      case 'blocked':
        return { dead: 'blocked' };
      case 'uncertain':
        return uncertain || wording.still || message.card === undefined
          ? { dead: 'uncertain' }
          : { again: RETRY_UNCERTAIN, uncertain: true };
    }
  };

  const attempt = async (team: TeamId, bundle: Bundle, read: UnguardedRead): Promise<readonly Outcome[]> => {
    const [placed] = bundle;
    if (!placed || placed.row.tells === 'person') return tellPerson(read, bundle);
    const { row } = placed;
    const done = Promise.resolve().then(() => {
      if (row.tells === 'channel') return postToChannel(read, row);
      return row.tells === 'cards'
        ? refreshCards(read, team, row.caseId, wordingOf(row.flow))
        : tellElsewhere(team, read, row);
    });
    return [await done.then((ended) => ({ placed, ended })).catch((cause: unknown) => tryAgain(placed, cause))];
  };

  return { attempt, refreshCards };
};
