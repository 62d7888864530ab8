import type { Notice } from '../../src/core/flow';
import type { ObjectId } from '../../src/core/ids';
import type { CardPlace, Message, Messenger, Sending, Wording } from '../../src/engine/messenger';

/** One message that arrived in someone's chat. */
export interface Arrived extends CardPlace {
  readonly to: ObjectId;
  /** As it was sent first. */
  readonly message: Message;
  /** What it told of, where notices were put into words: several for one person come as one message. */
  readonly notices: readonly Notice[];
}

/** What an attempt comes to instead of arriving. `arrives`: it is there all the same. */
export type Mishap = Exclude<Sending, { readonly outcome: 'sent' }> & { readonly arrives?: true };

/** Everybody's chats, in the place of Microsoft Teams. */
export interface Chats {
  readonly messenger: Messenger;
  /** A wording whose messages are known again when they arrive. */
  heard(wording: Wording): Wording;
  readonly arrived: readonly Arrived[];
  /** How often a card that stands in a chat was drawn anew. */
  readonly updates: readonly CardPlace[];
  /** What a message shows now. */
  shows(place: CardPlace): Message | undefined;
  /** The next attempts to this person (to anyone, if none is named) fail so, one each. `fault`: the messenger throws. */
  next(mishaps: readonly (Mishap | 'fault')[], to?: ObjectId): void;
  /** Called before each attempt, with whose chat it is for; it goes on when that resolves. */
  before(attempt: (conversation: string) => Promise<void>): void;
}

/** Stands in the summary of each notice's message, and goes along wherever that is joined with others. */
const MARK = /⟦(\d+)⟧/g;

const chatOf = (person: ObjectId): string => `chat-${person}`;

export const openChats = (): Chats => {
  const arrived: Arrived[] = [];
  const updates: CardPlace[] = [];
  const shown = new Map<string, Message>();
  const heard: Notice[] = [];
  const mishaps: { readonly mishap: Mishap | 'fault'; readonly to?: ObjectId }[] = [];
  let before: (conversation: string) => Promise<void> = async () => undefined;

  const mishapFor = (conversation: string): Mishap | undefined => {
    const index = mishaps.findIndex(({ to }) => to === undefined || chatOf(to) === conversation);
    const mishap = index < 0 ? undefined : mishaps.splice(index, 1)[0]?.mishap;
    if (mishap === 'fault') throw new Error('the messenger broke');
    return mishap;
  };

  const arrive = (to: ObjectId, message: Message): Sending => {
    const place = { conversation: chatOf(to), activity: `message-${arrived.length + 1}` };
    const marks = [...(message.summary ?? '').matchAll(MARK)];
    arrived.push({ to, message, ...place, notices: marks.flatMap(([, at]) => heard[Number(at)] ?? []) });
    shown.set(place.activity, message);
    return { outcome: 'sent', ...place };
  };

  return {
    arrived,
    updates,
    messenger: {
      send: async (to, _person, message) => {
        await before(chatOf(to));
        const mishap = mishapFor(chatOf(to));
        if (!mishap) return arrive(to, message);
        if (mishap.arrives) arrive(to, message);
        return mishap;
      },
      post: async () => {
        throw new Error('no case of the race is for the channel');
      },
      update: async (_person, place, message) => {
        await before(place.conversation);
        const mishap = mishapFor(place.conversation);
        if (mishap) return mishap;
        updates.push(place);
        shown.set(place.activity, message);
        return { outcome: 'sent', ...place };
      },
    },
    heard: (wording) => ({
      still: false,
      unreached: wording.unreached,
      timing: wording.timing,
      notice: async (notice, told) => {
        const worded = await wording.notice(notice, told);
        if (!worded || 'later' in worded) return worded;
        heard.push(notice);
        const { message } = worded;
        return { ...worded, message: { ...message, summary: `${message.summary ?? ''}⟦${heard.length - 1}⟧` } };
      },
      card: (told) => wording.card(told),
      openCard: (told) => wording.openCard(told),
      post: (post, told) => wording.post(post, told),
    }),
    shows: ({ activity }) => shown.get(activity),
    next: (coming, to) => {
      mishaps.push(...coming.map((mishap) => (to === undefined ? { mishap } : { mishap, to })));
    },
    before: (attempt) => {
      before = attempt;
    },
  };
};
