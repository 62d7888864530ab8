import { type Activities, mentioning } from './activities';
import { actionsOf, type Button, buttonsOf, textOf } from './card-reading';
import type { Connector, User } from './connector';
import { type Json, record, text } from './json';
import { lines, type Message, type Sight } from './sight';

/** What came of one thing that a person did, up to the bot's HTTP answer. */
export interface Turn {
  readonly status: number;
  /** What the bot answered to a press; nothing to a message. */
  readonly body: unknown;
  /** What the bot sent, updated or (a pressed card) replaced in the conversation. */
  readonly messages: readonly Message[];
  /** All of it to read, and the message that a press was answered with. */
  readonly text: string;
  /** The last card among it. */
  readonly card?: Json;
  readonly buttons: readonly string[];
}

/** Which message, when not the latest that has the button; and what was filled in. */
export interface Pressing {
  readonly on?: Message;
  readonly inputs?: Json;
}

/** Someone in Teams. Every verb is one turn; it throws when the bot's answer is not 2xx. */
export interface Person {
  readonly name: string;
  readonly user: User;
  /** Their chat with the bot. */
  readonly conversation: string;
  /** Adds the bot to their own chat. */
  installs(): Promise<Turn>;
  uninstalls(): Promise<Turn>;
  /** Adds the bot to the Teams team. */
  installsInTeam(): Promise<Turn>;
  uninstallsInTeam(): Promise<Turn>;
  writes(words: string): Promise<Turn>;
  /** Writes to the bot in the team's channel, in a thread of its own; gives what the bot said in it. */
  mentions(words: string): Promise<Turn>;
  /** Presses an Action.Execute. */
  presses(title: string | RegExp, pressing?: Pressing): Promise<Turn>;
  /** Presses the same button on a client that only knows Action.Submit. */
  submits(title: string | RegExp, pressing?: Pressing): Promise<Turn>;
  /** Takes up what a colleague wrote, by the action on their message; what the dialog shows. */
  takesUp(content: string, as?: 'reportNeed' | 'proposeMethod'): Promise<Dialog>;
  /** Presses a button in the dialog. */
  pressesInDialog(title: string, inputs?: Json): Promise<Dialog>;
  /** Teams delivers the last thing they did once more, under a new id. */
  redelivers(): Promise<Turn>;
  /** The bot's messages in their chat, in the order they were sent, as they are now. */
  messages(): readonly Message[];
  /** The card in their chat that was sent or changed last. */
  lastCard(): Message | undefined;
  /** Waits until a message in their chat says this, and gives the latest that does. */
  sees(words: string | RegExp, withinMilliseconds?: number): Promise<Message>;
  /** Their chat as one would read it, what they wrote and pressed included. */
  transcript(): string;
}

/** A dialog as it stands after a turn. */
export interface Dialog {
  readonly text: string;
  readonly buttons: readonly string[];
}

export interface HttpAnswer {
  readonly status: number;
  readonly body: unknown;
}

type Post = (activity: Json) => Promise<HttpAnswer>;

const CARD = 'application/vnd.microsoft.card.adaptive';

const says = (said: string, words: string | RegExp): boolean =>
  typeof words === 'string' ? said.includes(words) : words.test(said);

const isTitled = (button: Button, title: string | RegExp): boolean =>
  typeof title === 'string' ? button.title === title : title.test(button.title);

/** The Action.Submit that stands for an action on clients that know no other. */
const submitOf = ({ title, action }: Button): Json => {
  const submit = action.type === 'Action.Submit' ? action : record(action.fallback);
  if (submit.type !== 'Action.Submit') throw new Error(`"${title}" has no Action.Submit to fall back on`);
  return submit;
};

const executeOf = ({ title, action }: Button): Json => {
  if (action.type !== 'Action.Execute') throw new Error(`"${title}" is an ${action.type}, no Action.Execute`);
  return action;
};

/** The message that Teams shows when a press is answered with one, or with an error. */
const shownMessage = (answer: Json): string =>
  typeof answer.value === 'string' ? answer.value : text(record(answer.value).message);

const turnOf = (answer: HttpAnswer, shown: string, messages: readonly Message[]): Turn => {
  const card = messages.findLast((message) => message.card)?.card;
  const read = lines(shown, ...messages.map((message) => message.text));
  return { ...answer, messages, text: read, card, buttons: card ? buttonsOf(card) : [] };
};

export const personIn = (
  connector: Connector,
  user: User,
  activities: Activities,
  sight: Sight,
  post: Post,
): Person => {
  const { bot, team } = connector;
  const { name } = user;
  const chat = connector.personalChat(user.id);
  const ownLines: { readonly at: number; readonly line: string }[] = [];
  let last: { readonly activity: Json; readonly conversation: string } | undefined;

  const note = (line: string): void => {
    ownLines.push({ at: connector.tick(), line });
  };

  const transcript = (): string => {
    const ofBot = sight.messages(chat).map((message) => ({
      at: sight.sentAt(message),
      line: [`${bot.name}: ${message.text}`, ...message.buttons.map((title) => `[${title}]`)].join(' '),
    }));
    return [...ownLines, ...ofBot]
      .sort((a, b) => a.at - b.at)
      .map(({ line }) => line)
      .join('\n');
  };

  /** What Teams shows of the answer to a press. */
  const show = (activity: Json, conversation: string, body: unknown): string => {
    const answer = record(body);
    if (answer.type === CARD) {
      sight.replace(conversation, text(activity.replyToId), record(answer.value));
      return '';
    }
    const shown = shownMessage(answer);
    note(`(${bot.name}: ${shown})`);
    return shown;
  };

  const deliver = async (activity: Json, conversation: string): Promise<Turn> => {
    last = { activity, conversation };
    const mark = sight.now();
    const answer = await post(activity);
    if (answer.status < 200 || answer.status > 299) {
      throw new Error(`The bot answered ${name} with ${answer.status}: ${JSON.stringify(answer.body)}`);
    }
    const shown = activity.type === 'invoke' ? show(activity, conversation, answer.body) : '';
    return turnOf(answer, shown, sight.since(mark, conversation));
  };

  const does = (conversation: string, what: Json): Promise<Turn> =>
    deliver(activities.in(conversation, what), conversation);

  const installation = async (conversation: string): Promise<Turn> => {
    const mark = sight.now();
    await does(conversation, { type: 'conversationUpdate', membersAdded: [{ id: bot.id }] });
    const turn = await does(conversation, { type: 'installationUpdate', action: 'add' });
    return turnOf(turn, '', sight.since(mark, conversation));
  };

  const find = (title: string | RegExp, on?: Message): { readonly message: Message; readonly button: Button } => {
    for (const message of on ? [on] : [...sight.byChange(chat)].reverse()) {
      const button = message.card && actionsOf(message.card).find((one) => isTitled(one, title));
      if (button) return { message, button };
    }
    throw new Error(`${name} sees no button ${title}. The chat:\n${transcript()}`);
  };

  let dialogCard: Json = {};
  let commandId: 'reportNeed' | 'proposeMethod' = 'reportNeed';

  const inDialog = async (name: string, value: Json): Promise<Dialog> => {
    const answer = await post(activities.in(chat, { type: 'invoke', name, value }));
    const task = record(record(answer.body).task);
    dialogCard = record(record(record(task.value).card).content);
    return { text: textOf(dialogCard), buttons: buttonsOf(dialogCard) };
  };

  const latestSaying = (words: string | RegExp): Message | undefined =>
    sight.byChange(chat).findLast((message) => says(message.text, words));

  return {
    name,
    user,
    conversation: chat,
    installs: () => installation(chat),
    uninstalls: () => does(chat, { type: 'installationUpdate', action: 'remove' }),
    installsInTeam: () => installation(team.channel),
    uninstallsInTeam: () => does(team.channel, { type: 'installationUpdate', action: 'remove' }),
    writes: (words) => {
      note(`${name}: ${words}`);
      return does(chat, { type: 'message', textFormat: 'plain', text: words });
    },
    mentions: (words) => does(activities.thread(), mentioning(bot, words)),
    presses: async (title, { on, inputs = {} } = {}) => {
      const { message, button } = find(title, on);
      const { type, verb, data } = executeOf(button);
      const action = { type, title: button.title, verb, data: { ...record(data), ...inputs } };
      note(`${name}: [${button.title}]`);
      const value = { action, trigger: 'manual' };
      return does(message.conversation, { type: 'invoke', name: 'adaptiveCard/action', replyToId: message.id, value });
    },
    submits: async (title, { on, inputs = {} } = {}) => {
      const { message, button } = find(title, on);
      const value = { ...record(submitOf(button).data), ...inputs };
      note(`${name}: [${button.title}]`);
      return does(message.conversation, { type: 'message', replyToId: message.id, value });
    },
    takesUp: (content, as = 'reportNeed') => {
      commandId = as;
      const value = { commandId, messagePayload: { body: { contentType: 'html', content } } };
      return inDialog('composeExtension/fetchTask', value);
    },
    pressesInDialog: (title, inputs = {}) => {
      const button = actionsOf(dialogCard).find((one) => one.title === title);
      if (!button) throw new Error(`${name} sees no button ${title} in the dialog: ${textOf(dialogCard)}`);
      const data = { ...record(submitOf(button).data), ...inputs };
      return inDialog('composeExtension/submitAction', { commandId, data });
    },
    redelivers: async () => {
      if (!last) throw new Error(`${name} has not done anything yet`);
      return deliver(activities.again(last.activity), last.conversation);
    },
    messages: () => sight.messages(chat),
    lastCard: () => sight.byChange(chat).findLast((message) => message.card),
    sees: (words, withinMilliseconds = 3000) =>
      new Promise((resolve, reject) => {
        const look = (): void => {
          const found = latestSaying(words);
          if (!found) return;
          clearTimeout(timer);
          stop();
          resolve(found);
        };
        const stop = connector.onChange(look);
        const timer = setTimeout(() => {
          stop();
          reject(new Error(`${name} did not see ${words} in ${withinMilliseconds} ms. The chat:\n${transcript()}`));
        }, withinMilliseconds);
        look();
      }),
    transcript,
  };
};
