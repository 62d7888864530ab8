import {
  type Activity,
  ActivityTypes,
  type CloudAdapter,
  type ConversationParameters,
  type ConversationReference,
  TurnContext,
} from 'botbuilder';
import type { ObjectId } from '../core/ids';
import type { Clock } from '../core/time';
import type { CardPlace, Message, Messenger, Sending } from '../engine/messenger';
import type { Pace } from '../engine/pace';
import type { PersonRow } from '../engine/rows';
import { PATIENCE } from '../engine/sending';
import { withOneDot } from '../flows/phrases';
import { cardAttachment } from './wire';

/** What is needed to open a person's own chat: how the platform names them, and where. */
export interface Reachable {
  readonly userId: string;
  readonly serviceUrl: string;
  readonly tenantId: string;
  readonly botId: string;
}

type Reference = Partial<ConversationReference>;

const SCOPE = 'https://api.botframework.com';
/** How long to wait when the platform asks for patience and does not say how long; milliseconds. */
const UNTOLD = 2_000;
/** A platform that has not answered by then may have taken it or not; milliseconds. */
const LONGEST_SEND = 20_000;

class TooSlow extends Error {
  readonly code = 'TooSlow';
}

const inTime = (sending: Promise<unknown>): Promise<unknown> => {
  let timer: NodeJS.Timeout | undefined;
  const tooSlow = new Promise((_, reject) => {
    timer = setTimeout(() => reject(new TooSlow('the platform did not answer in time')), LONGEST_SEND);
  });
  return Promise.race([sending, tooSlow]).finally(() => clearTimeout(timer));
};

interface PlatformError {
  readonly statusCode?: number;
  readonly code?: string;
  readonly response?: { readonly headers?: { get(name: string): string | undefined } };
}

const isPlatformError = (error: unknown): error is PlatformError & Error =>
  error instanceof Error && ('statusCode' in error || 'code' in error);

const waitOf = (error: PlatformError): number => {
  const seconds = Number(error.response?.headers?.get('retry-after'));
  return Number.isFinite(seconds) && seconds > 0 ? seconds * 1_000 : UNTOLD;
};

/** No connection came about: nothing was sent. */
const UNCONNECTED: ReadonlySet<string | undefined> = new Set([
  'ECONNREFUSED',
  'ENOTFOUND',
  'EAI_AGAIN',
  'EHOSTUNREACH',
  'ENETUNREACH',
]);

/** How a sending ended that the platform did not take. What is neither the network nor the platform's answer is a fault. */
const endingOf = (error: unknown): Sending => {
  if (!isPlatformError(error)) throw error;
  const { statusCode, code } = error;
  if (statusCode === undefined && UNCONNECTED.has(code)) return { outcome: 'unsent' };
  if (statusCode === 429) return { outcome: 'wait', milliseconds: waitOf(error) };
  if (statusCode === 403 || statusCode === 404) return { outcome: 'blocked' };
  if (statusCode === undefined || statusCode === 408 || statusCode === 412 || statusCode >= 500)
    return { outcome: 'uncertain' };
  throw new Error(`the platform refused a message with ${statusCode}`);
};

export const activityOf = (message: Message): Partial<Activity> => ({
  type: ActivityTypes.Message,
  ...(message.text === undefined ? {} : { text: withOneDot(message.text) }),
  ...(message.card === undefined ? {} : { attachments: [cardAttachment(message.card)] }),
  ...(message.summary === undefined ? {} : { summary: withOneDot(message.summary) }),
});

interface Pacing {
  readonly pace: Pace;
  readonly clock: Clock;
  readonly pause: (milliseconds: number) => Promise<void>;
}

/** Tells people through Microsoft Teams, each in their own chat, no faster than it takes. */
export const teamsMessenger = (adapter: CloudAdapter, botId: string, { pace, clock, pause }: Pacing): Messenger => {
  /** The conversation's next place is waited for; when it is far off, it is for the outbox to come back then. */
  const inPace = async (conversation: string, send: () => Promise<Sending>): Promise<Sending> => {
    const milliseconds = pace.next(conversation, clock.now());
    if (milliseconds > PATIENCE) return { outcome: 'wait', milliseconds };
    if (milliseconds > 0) await pause(milliseconds);
    return send();
  };

  /** The adapter's own error handler swallows what is thrown inside, so it is carried out by hand. */
  const inConversation = async (reference: Reference, work: (context: TurnContext) => Promise<void>): Promise<void> => {
    let thrown: unknown;
    await inTime(
      adapter.continueConversationAsync(botId, reference, (context) =>
        work(context).catch((error: unknown) => {
          thrown = error;
        }),
      ),
    );
    if (thrown !== undefined) throw thrown;
  };

  const open = async ({ userId, serviceUrl, tenantId, botId: bot }: Reachable): Promise<Reference> => {
    const parameters: Partial<ConversationParameters> = {
      isGroup: false,
      bot: { id: bot, name: '' },
      members: [{ id: userId, name: '' }],
      tenantId,
      channelData: { tenant: { id: tenantId } },
    };
    let opened: Reference | undefined;
    await inTime(
      adapter.createConversationAsync(
        botId,
        'msteams',
        serviceUrl,
        SCOPE,
        parameters as ConversationParameters,
        async (context) => {
          opened = TurnContext.getConversationReference(context.activity);
        },
      ),
    );
    if (!opened) throw new Error('a conversation was opened without a reference to it');
    return { ...opened, bot: { id: bot, name: '' }, user: { id: userId, name: '' } };
  };

  const sendTo = (reference: Reference, message: Message): Promise<Sending> => {
    const conversation = reference.conversation?.id ?? '';
    return inPace(conversation, async () => {
      let activity = '';
      await inConversation(reference, async (context) => {
        activity = (await context.sendActivity(activityOf(message)))?.id ?? '';
      });
      return { outcome: 'sent', conversation, activity };
    });
  };

  return {
    send: async (_: ObjectId, person: PersonRow, message: Message) => {
      try {
        if (person.conversation) return await sendTo(person.conversation as Reference, message);
        if (!person.reachable) return { outcome: 'blocked' };
        const opened = await open(person.reachable as Reachable);
        const sending = await sendTo(opened, message);
        return sending.outcome === 'sent' ? { ...sending, opened } : sending;
      } catch (error) {
        return endingOf(error);
      }
    },
    post: async (channel: unknown, message: Message) =>
      sendTo(channel as Reference, message).catch((error: unknown) => endingOf(error)),
    update: async (person: PersonRow, place: CardPlace, message: Message) => {
      const reference = person.conversation as Reference | undefined;
      if (!reference) return { outcome: 'blocked' };
      const there = { ...reference, conversation: { ...reference.conversation, id: place.conversation } } as Reference;
      try {
        return await inPace(place.conversation, async () => {
          await inConversation(there, async (context) => {
            await context.updateActivity({ ...activityOf(message), id: place.activity });
          });
          return { outcome: 'sent', ...place };
        });
      } catch (error) {
        return endingOf(error);
      }
    },
  };
};
