import { textsIn } from '../../src/text';
import type { Texts } from '../../src/text/texts';
import { type Turn, textOf } from './chat';
import type { Message } from './sight';
import type { Stage } from './week-stage';

/** Somebody of the team with their phone: they read what stands there, press or write, and now and then Teams delivers it twice. */
export interface Carer {
  readonly name: string;
  readonly texts: Texts;
  writes(words: string): Promise<Turn>;
  /** Presses the button on this message; nothing happens when it is not there. */
  presses(title: string, on: Message, inputs?: Readonly<Record<string, unknown>>): Promise<Turn | undefined>;
  /** The latest message that names the case and has this button. */
  finds(number: number, title: string): Message | undefined;
  /** The bot has written to them about the case. */
  hasReadOf(number: number): boolean;
}

const DELIVERED_AGAIN = 0.06;
/** Reads and writes English. */
export const ENGLISH = 'Katarzyna';

export const speaksEnglish = (name: string): boolean => name === ENGLISH;

export const mentions = (text: string, number: number): boolean => new RegExp(`#${number}\\b`).test(text);

export const carerIn = (stage: Stage, name: string): Carer => {
  const { conversation, diary, chance } = stage;
  const person = conversation.who(name);

  const turn = async (doing: () => Promise<Turn>): Promise<Turn> => {
    const done = await doing();
    await conversation.settled();
    if (!chance.happens(DELIVERED_AGAIN)) return done;
    diary.note({ name, what: 'wrote', text: '(Teams delivers that once more)', buttons: [] });
    await person.redelivers();
    await conversation.settled();
    return done;
  };

  const finds: Carer['finds'] = (number, title) =>
    person.messages().findLast(({ text, buttons }) => mentions(text, number) && buttons.includes(title));

  return {
    name,
    texts: textsIn(speaksEnglish(name) ? 'en' : 'sv'),
    writes: (words) => {
      diary.note({ name, what: 'wrote', text: words, buttons: [] });
      return turn(() => person.writes(words));
    },
    presses: async (title, on, inputs) => {
      const still = person.messages().find(({ id }) => id === on.id);
      if (!still?.buttons.includes(title)) return undefined;
      diary.note({ name, what: 'pressed', text: title, buttons: [] });
      const before = person.messages().find(({ id }) => id === on.id)?.text;
      const done = await turn(() => person.presses(title, { on: still, ...(inputs ? { inputs } : {}) }));
      const after = person.messages().find(({ id }) => id === on.id);
      if (after?.card && after.text !== before)
        diary.note({ name, what: 'shown', text: textOf(after.card), buttons: after.buttons, message: after.id });
      return done;
    },
    finds,
    hasReadOf: (number) =>
      diary.entries.some((entry) => entry.name === name && entry.message !== undefined && mentions(entry.text, number)),
  };
};
