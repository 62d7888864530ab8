import type { CardRow } from '../core/card';
import type { Case, Notice, Post, Read, TeamState } from '../core/flow';
import type { Instant, ObjectId } from '../core/ids';
import type { Member } from '../core/roster';
import type { PersonRow } from './rows';

/** What is shown: a card, or a line of text. `summary` is what a phone's lock screen may show: code and action only. */
export interface Message {
  readonly text?: string;
  readonly card?: unknown;
  readonly summary?: string;
}

/**
 * How a sending ended. `wait`: the platform asks for patience, in milliseconds. `blocked`: this person cannot be written to. `uncertain`: it may have arrived or not.
 * `unsent`: there was no connection to the platform, and nothing has left.
 */
export type Sending =
  | { readonly outcome: 'sent'; readonly conversation: string; readonly activity: string; readonly opened?: unknown }
  | { readonly outcome: 'wait'; readonly milliseconds: number }
  | { readonly outcome: 'blocked' }
  | { readonly outcome: 'uncertain' }
  | { readonly outcome: 'unsent' };

/** A card that stands in someone's chat. */
export interface CardPlace {
  readonly conversation: string;
  readonly activity: string;
}

/** The port to the chat platform. Faults are thrown; how a sending ended is a value. */
export interface Messenger {
  /** To the person's own chat; one is opened when there is none yet, and given back as `opened` to be kept. */
  send(to: ObjectId, person: PersonRow, message: Message): Promise<Sending>;
  update(person: PersonRow, place: CardPlace, message: Message): Promise<Sending>;
  /** To the whole team, where it reads together; `channel` as it was kept. */
  post(channel: unknown, message: Message): Promise<Sending>;
}

export interface Told {
  readonly team: TeamState;
  readonly case: Case;
  readonly read: Read;
  readonly reader: Member;
  readonly person: PersonRow;
  readonly at: Instant;
}

/** What a bare `ja`, `nej` or number answers: payloads of the buttons last shown to a person. */
export interface Shown {
  readonly yes?: unknown;
  readonly no?: unknown;
  /** What the card was about, in a button's words. */
  readonly about?: string;
  readonly choices?: readonly unknown[];
  /** What was refused last, if that came after; `varför inte Lisa?` is about it. */
  readonly asked?: unknown;
  /** Something else was answered since: no bare answer is about this any more, unless it still waits. */
  readonly past?: true;
}

/** A bare answer under way, or one that took so long that the platform may deliver it again: to what it was, and until when that can be. */
export interface BareAnswer {
  readonly answer: string;
  readonly caseId?: unknown;
  readonly until: Instant;
}

/** A notice in words. */
export interface Worded {
  readonly message: Message;
  readonly shown?: Shown;
  /** The card as a line among others, for when several come at once; a card without one is sent by itself. */
  readonly row?: CardRow;
}

/** Not now: told at that instant, if there is anything to say then. */
export interface Later {
  readonly later: Instant;
}

/** Puts notices and cards into the reader's words. `undefined`: there is nothing to say, or nothing any more. */
export interface Wording {
  /** What is sent is as of then: no card of it is kept true. */
  readonly still: boolean;
  /** Who is told, and of what, when this notice reaches nobody. */
  unreached(notice: Notice, told: Told): readonly Notice[];
  /** When it is told: some things leave their reader in peace. */
  timing(notice: Notice, told: Told): Promise<'now' | 'never' | Later>;
  notice(notice: Notice, told: Told): Promise<Worded | Later | undefined>;
  /** For the whole team, in its language: a card that is kept true there, or a line. */
  post(post: Post, told: Told): Promise<Message | undefined>;
  /** The case's card as it is true for this reader now. */
  card(told: Told): Promise<Message | undefined>;
  /** The same for the whole team, where everybody reads it. */
  openCard(told: Told): Promise<Message | undefined>;
}

/** Several cards as one, a line each. */
export type AsList = (rows: readonly CardRow[], reader: Told) => Message;
