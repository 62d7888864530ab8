import { ActivityTypes, type Attachment, type TurnContext } from 'botbuilder';
import { z } from 'zod';
import { withOneDot } from '../flows/phrases';

const account = z.object({ id: z.string().min(1), name: z.string().optional(), aadObjectId: z.string().optional() });

/** What must hold of a body before the SDK sees it: it throws on less. */
export const activityShape = z.object({
  type: z.string().min(1),
  /** On no other channel is it Teams that vouches for who writes, and from where. */
  channelId: z.literal('msteams'),
  serviceUrl: z.url(),
  from: account,
  recipient: account,
  conversation: z.object({
    id: z.string().min(1),
    conversationType: z.string().optional(),
    tenantId: z.string().optional(),
  }),
  channelData: z.object({ tenant: z.object({ id: z.string() }).optional() }).nullish(),
});

/** Which tenant it comes from, as the platform says. */
export const tenantOf = (activity: z.infer<typeof activityShape>): string | undefined =>
  activity.channelData?.tenant?.id ?? activity.conversation.tenantId;

/** How Entra names people: letters, digits and hyphens. */
export const OBJECT_ID = z.string().regex(/^[A-Za-z0-9-]{1,64}$/);

const pressed = z.object({
  verb: z.string().min(1).max(40),
  data: z.record(z.string(), z.unknown()).default({}),
});

/** The value of an `adaptiveCard/action` invoke. */
export const invokeValue = z.object({ action: pressed });

/** A line to write in is never the payload's own. */
const written = ({ comment }: Readonly<Record<string, unknown>>): { readonly comment?: string } =>
  typeof comment === 'string' ? { comment } : {};

/** The value of a message that an old client's `Action.Submit` sends: what was filled in the card stands beside the payload. */
export const submitValue = z
  .looseObject({
    verb: z.string().min(1).max(40),
    payload: z.record(z.string(), z.unknown()).default({}),
  })
  .transform(({ verb, payload, ...inputs }) => ({ verb, data: { ...inputs, ...payload, ...written(inputs) } }));

/** What Teams tells about where an activity comes from. */
export const teamsChannelData = z.object({
  team: z.object({ id: z.string(), name: z.string().optional() }).optional(),
  teamsTeamId: z.string().optional(),
  channel: z.object({ id: z.string() }).optional(),
});

export const cardAttachment = (card: unknown): Attachment => ({
  contentType: 'application/vnd.microsoft.card.adaptive',
  content: card,
});

const answer = (type: string, value: unknown) => ({ status: 200, body: { statusCode: 200, type, value } });

/** An invoke's answers: the card that takes the pressed one's place, or a line of text. */
export const cardAnswer = (card: unknown) => answer('application/vnd.microsoft.card.adaptive', card);

export const textAnswer = (text: string) => answer('application/vnd.microsoft.activity.message', withOneDot(text));

export const isCardPress = async (context: TurnContext): Promise<boolean> =>
  context.activity.type === ActivityTypes.Invoke && context.activity.name === 'adaptiveCard/action';

export const answerInvoke = async (context: TurnContext, value: unknown): Promise<void> => {
  await context.sendActivity({ type: ActivityTypes.InvokeResponse, value });
};
