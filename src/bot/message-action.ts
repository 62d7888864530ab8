import { type Activity, ActivityTypes, type TurnContext } from 'botbuilder';
import { z } from 'zod';
import { fill } from '../cards/fill';
import type { ObjectId } from '../core/ids';
import type { Clock } from '../core/time';
import { status } from '../flows/status';
import { listen } from '../language/acute';
import type { Texts } from '../text/texts';
import { emergencyAnswer } from './emergency';
import { authorOf } from './people';
import { answer } from './turn';
import type { Reply, TurnParts } from './utterance';
import { answerInvoke, cardAttachment, submitValue } from './wire';

const OPENS = 'composeExtension/fetchTask';
const PRESSES = 'composeExtension/submitAction';
const LONGEST = 2_000;

/** How a message is taken up: as it stands, or as what is proposed in it. */
const ACTIONS = { reportNeed: '', proposeMethod: 'förslag: ' } as const;
const COMMAND = z.enum(['reportNeed', 'proposeMethod'] as const satisfies readonly (keyof typeof ACTIONS)[]);

const MESSAGE = z.object({
  commandId: COMMAND,
  messagePayload: z.object({ body: z.object({ content: z.string().max(28 * 1024) }) }),
});
const PRESSED = z.object({ commandId: COMMAND, data: submitValue });

/** The words of a message as Teams hands it on, in HTML or plain. */
const wordsOf = (content: string): string =>
  content
    .replace(/<at\b[^>]*>.*?<\/at>/gis, ' ')
    .replace(/<[^>]*>/g, ' ')
    .replaceAll('&nbsp;', ' ')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&')
    .replace(/\s+/g, ' ')
    .trim()
    .slice(0, LONGEST);

export const isMessageAction = async ({ activity }: TurnContext): Promise<boolean> =>
  activity.type === ActivityTypes.Invoke && (activity.name === OPENS || activity.name === PRESSES);

const shown = ({ drawn, text, team }: Reply): object => fill(drawn?.card ?? status(text ?? ''), team);

const inDialog = (card: object) => ({
  status: 200,
  body: {
    task: {
      type: 'continue',
      value: { title: 'Tillit', height: 'medium', width: 'small', card: cardAttachment(card) },
    },
  },
});

/** A line in the dialog, and nothing to press. */
export const dialogLine = (text: string) => inDialog(fill(status(text)));

interface ActionParts extends TurnParts {
  readonly clock: Clock;
  readonly textsFor: (activity: Activity) => Promise<Texts>;
}

/** What is shown of a message that somebody takes up: what its words would have come to, had they written them. */
const takenUp = async (parts: ActionParts, by: ObjectId, value: unknown, texts: Texts): Promise<Reply> => {
  const message = MESSAGE.safeParse(value);
  const words = message.success ? wordsOf(message.data.messagePayload.body.content) : '';
  const at = parts.clock.now();
  const heard = listen(message.success && words ? `${ACTIONS[message.data.commandId]}${words}` : words);
  if ('danger' in heard) return emergencyAnswer(parts, { by, at, danger: heard.danger, text: words });
  return words === '' ? { text: texts.unknown } : answer(parts, { by, at, text: heard.calm });
};

const pressedIn = async (parts: ActionParts, by: ObjectId, value: unknown, texts: Texts): Promise<Reply> => {
  const pressed = PRESSED.safeParse(value);
  if (!pressed.success) return { text: texts.oldCard };
  return answer(parts, { by, at: parts.clock.now(), press: pressed.data.data });
};

/**
 * A colleague's message is taken up in a dialog, where each press draws the next card. Who presses comes from the activity. Danger is answered
 * first, and what may not be kept is not acted on, as if they had written it themselves.
 */
export const onMessageAction = async (parts: ActionParts, context: TurnContext): Promise<void> => {
  const { activity } = context;
  const by = authorOf(activity);
  const texts = await parts.textsFor(activity);
  if (!by) return answerInvoke(context, dialogLine(texts.notInTeam));
  const reply = await (activity.name === PRESSES ? pressedIn : takenUp)(parts, by, activity.value, texts);
  return answerInvoke(context, inDialog(shown(reply)));
};
