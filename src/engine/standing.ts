import type { ObjectId } from '../core/ids';
import type { CardPlace, Message, Messenger, Sending, Shown } from './messenger';
import type { Persons } from './persons';
import type { PersonRow } from './rows';

/** All that waits for one person in all their teams, as it is now. */
export interface Standing {
  readonly message: Message;
  readonly shown: Shown;
  /** Nothing waits. */
  readonly empty: boolean;
  /** What stands where the card stood before. */
  readonly moved: Message;
}

/** There was nothing to send. */
export interface Nothing {
  readonly outcome: 'nothing';
}

const NOTHING: Nothing = { outcome: 'nothing' };

export interface StandingParts {
  readonly persons: Persons;
  readonly messenger: Messenger;
  /** `done`: what has just come of something in it, if anything did since it was sent. */
  readonly draw: (to: ObjectId, done?: string) => Promise<Standing | undefined>;
}

export interface StandingCards {
  /** Sends it anew, at the bottom of the chat; where it stood before it says so. With nothing waiting it is only kept. */
  anew(to: ObjectId): Promise<Sending | Nothing>;
  /** Brings it up to date where it stands. */
  kept(to: ObjectId): Promise<Sending | Nothing>;
  /** A button in it was answered with this drawing, which may have come after a later one. */
  answeredAt(to: ObjectId, place: CardPlace, message: Message): Promise<void>;
  /** It was shown here in an answer, and looked like this. */
  shownAt(to: ObjectId, place: CardPlace, message: Message): Promise<void>;
}

const MOST_DRAWINGS = 8;

/** Where it was shown, and what it looked like there. */
interface Showing {
  readonly place: CardPlace;
  readonly message: Message;
}

const same = (a: Message, b: Message): boolean => JSON.stringify(a.card) === JSON.stringify(b.card);

const isAt = (a: CardPlace | undefined, b: CardPlace): boolean =>
  a?.conversation === b.conversation && a.activity === b.activity;

/** The one card in a person's own chat that shows all that waits for them. */
export const standingCards = ({ persons, messenger, draw }: StandingParts): StandingCards => {
  /**
   * What waits may change while a drawing of it is on its way, two instances may draw it at once and the older drawing arrive last, and it may have
   * moved meanwhile: so each looks again once its own has arrived.
   */
  const lookAgain = async (to: ObjectId, shown?: Showing): Promise<Sending | Nothing> => {
    let last = shown;
    for (let drawing = 1; drawing <= MOST_DRAWINGS; drawing += 1) {
      const person = await persons.fresh(to);
      const drawn = person?.standing && (await draw(to, person.standing.done));
      if (!person?.standing || !drawn) return NOTHING;
      const place = person.standing;
      if (last && !isAt(place, last.place)) await messenger.update(person, last.place, drawn.moved);
      else if (last && same(last.message, drawn.message)) return NOTHING;
      last = { place, message: drawn.message };
      const ended = await messenger.update(person, place, drawn.message);
      if (ended.outcome === 'blocked') await persons.change(to, ({ standing: _, ...row }) => row);
      if (ended.outcome !== 'sent') return ended;
    }
    return NOTHING;
  };

  /** From now on it stands here; whatever stood for it before says where it went. */
  const placed = async (to: ObjectId, place: CardPlace, moved: Message): Promise<void> => {
    let before: CardPlace | undefined;
    const { conversation, activity } = place;
    const person = await persons.change(to, (row) => {
      before = row.standing;
      return { ...row, standing: { conversation, activity } };
    });
    if (before && !isAt(before, place)) await messenger.update(person, before, moved);
  };

  return {
    kept: (to) => lookAgain(to),
    anew: async (to) => {
      const drawn = await draw(to);
      if (!drawn) return NOTHING;
      if (drawn.empty) return lookAgain(to);
      const person: PersonRow = (await persons.fresh(to)) ?? { teams: [] };
      const ended = await messenger.send(to, person, drawn.message);
      if (ended.outcome !== 'sent') return ended;
      const { opened } = ended;
      if (opened !== undefined) await persons.change(to, (row) => ({ ...row, conversation: opened }));
      await placed(to, ended, drawn.moved);
      await persons.remember(to, drawn.shown);
      await lookAgain(to, { place: ended, message: drawn.message });
      return ended;
    },
    answeredAt: async (to, place, message) => {
      const person = await persons.fresh(to);
      if (isAt(person?.standing, place)) await lookAgain(to, { place, message });
    },
    shownAt: async (to, place, message) => {
      const drawn = await draw(to);
      if (!drawn) return;
      await placed(to, place, drawn.moved);
      await lookAgain(to, { place, message });
    },
  };
};
