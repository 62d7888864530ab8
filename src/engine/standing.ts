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
  /** It was shown here in an answer. */
  shownAt(to: ObjectId, place: CardPlace): Promise<void>;
}

const MOST_DRAWINGS = 8;

const same = (a: Message, b: Message): boolean => JSON.stringify(a) === JSON.stringify(b);

const isAt = (a: CardPlace | undefined, b: CardPlace): boolean =>
  a?.conversation === b.conversation && a.activity === b.activity;

/** The one card in a person's own chat that shows all that waits for them. */
export const standingCards = ({ persons, messenger, draw }: StandingParts): StandingCards => {
  /** Two instances may draw it at once, and the older drawing arrive last: so each looks again once its own has arrived. */
  const kept = async (to: ObjectId): Promise<Sending | Nothing> => {
    let last: { readonly message: Message; readonly place: CardPlace } | undefined;
    for (let drawing = 1; drawing <= MOST_DRAWINGS; drawing += 1) {
      const person = await persons.fresh(to);
      const drawn = person?.standing && (await draw(to, person.standing.done));
      if (!person?.standing || !drawn) return NOTHING;
      if (last && isAt(last.place, person.standing) && same(last.message, drawn.message)) return NOTHING;
      last = { message: drawn.message, place: person.standing };
      const ended = await messenger.update(person, person.standing, drawn.message);
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

  /** What changed while it was being sent found no card yet to bring up to date. */
  const caughtUp = async (to: ObjectId, sent: Message): Promise<void> => {
    const now = await draw(to);
    if (now && !same(now.message, sent)) await kept(to);
  };

  return {
    kept,
    anew: async (to) => {
      const drawn = await draw(to);
      if (!drawn) return NOTHING;
      if (drawn.empty) return kept(to);
      const person: PersonRow = (await persons.fresh(to)) ?? { teams: [] };
      const ended = await messenger.send(to, person, drawn.message);
      if (ended.outcome !== 'sent') return ended;
      const { opened } = ended;
      if (opened !== undefined) await persons.change(to, (row) => ({ ...row, conversation: opened }));
      await placed(to, ended, drawn.moved);
      await persons.remember(to, drawn.shown);
      await caughtUp(to, drawn.message);
      return ended;
    },
    shownAt: async (to, place) => {
      const drawn = await draw(to);
      if (!drawn) return;
      await placed(to, place, drawn.moved);
      await kept(to);
    },
  };
};
