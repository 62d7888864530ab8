import type { Cast, Counted } from '../core/ballot';
import type { Card } from '../core/card';
import type { Decision } from '../core/decision';
import type { Case, CaseText, Command, Flow, FlowEvent, Known, Notice, Post, Read, TeamState } from '../core/flow';
import type { CaseId, ClientCode, Instant, IsoDate, MemberId } from '../core/ids';
import type { Understood } from '../language/understand';
import type { Texts } from '../text/texts';
import type { Quiet } from './quiet';

/** For whom something is put into words, and on what it rests. */
export interface View {
  readonly team: TeamState;
  readonly reader: MemberId;
  readonly texts: Texts;
  readonly at: Instant;
  readonly newCaseId: () => CaseId;
  /** What was last written to the case that is shown. */
  readonly said?: CaseText;
  /** The reader is in several teams: what is of all of one of them says which, in these words, the same for all of them. */
  readonly several?: Texts;
}

/** A view with the turn's reads. */
export interface Turn extends View {
  readonly read: Read;
  /** It was written where the whole team reads it. */
  readonly inTheOpen?: true;
}

/** A button's payload as it came back: untrusted. */
export interface Press {
  readonly verb: string;
  readonly data: unknown;
}

/** A line of plain news. */
export interface News {
  readonly text: string;
  readonly preview: string;
}

/** A question that waits for the reader's answer. */
export interface Waiting {
  readonly number: number;
  /** What it is about, as a button says it. */
  readonly about: string;
  readonly yes: Press;
  readonly no: Press;
}

/** What waits, as the whole team may read it: of a client no more than the code. */
export interface WaitingLine {
  readonly number: number;
  /** Code and time, or what it is called. */
  readonly about: string;
  /** For whom. */
  readonly names: readonly string[];
  readonly since: Instant;
}

/** What waits for the reader to decide, as a leader: two buttons. */
export interface DecisionLine {
  readonly number: number;
  /** What its team is called, among those of several: each team has its own numbers. */
  readonly team?: string;
  readonly about: string;
  /** The reason, what it costs, by when. */
  readonly lines: readonly string[];
  readonly yesTitle: string;
  readonly yes: Press;
  readonly noTitle: string;
  readonly no: Press;
  /** What to write instead of pressing. */
  readonly typed: string;
  /** A yes or a no, also typed bare, and a comment may go with it; else a choice between two that are named. */
  readonly approves: boolean;
  /** Whom it is between, and at whose home: by these it can be left out where all is approved at once. */
  readonly parties: readonly MemberId[];
  readonly clients: readonly ClientCode[];
}

/** Where one of the reader's cases stands. */
export interface CaseLine {
  readonly number: number;
  readonly caseId: CaseId;
  /** What it is about: code and time. */
  readonly about: string;
  readonly stands: string;
}

/** Something that the reader may wish for, in the settings: how it stands, and the button and the words that change it. */
export interface Setting {
  readonly lead: string;
  readonly text: string;
  readonly title: string;
  readonly press: Press;
  readonly typed: string;
}

/** A line for the agenda of the team's meeting. */
export interface AgendaLine {
  readonly section: 'objections' | 'reviews' | 'waiting' | 'answered';
  readonly text: string;
}

/** A card and what a bare `ja`, `nej` or number would answer in it. */
export interface Drawn {
  readonly card: Card;
  readonly yes?: Press;
  readonly no?: Press;
  /** What the card is about, in a button's words. */
  readonly about?: string;
  /** The card is this case's own, as of that revision: it is kept true from now on. */
  readonly shows?: { readonly caseId: CaseId; readonly revision: number };
  /** What a lock screen may show of it: code and time. */
  readonly preview?: string;
  readonly choices?: readonly Press[];
  /** What was asked for and refused, as a draft of it: `varför inte Lisa?` is about that. */
  readonly asked?: Press;
  /** A case that the whole team may follow in its channel, once it has begun. */
  readonly awaited?: CaseId;
  /** A question as a line among others, for when several come to its reader at once. */
  readonly line?: CaseLine;
}

/** What words or a press mean to a flow: do it, show it pre-filled first, count it in secret, or ask back. */
export type Meaning<C> =
  | { readonly meaning: 'command'; readonly command: C }
  /** `note`: what the words said beside, and must not be lost. */
  | { readonly meaning: 'draft'; readonly command: C; readonly note?: string }
  /** `after`: what whoever answered reads then; nothing of what they answered, since cards and what they leave are kept. */
  | { readonly meaning: 'count'; readonly cast: Cast; readonly after: (outcome: Counted) => Drawn }
  | { readonly meaning: 'drawn'; readonly drawn: Drawn }
  | { readonly meaning: 'text'; readonly text: string };

/** Where a flow meets people: words and presses in, cards and texts out. */
export interface Edge<C extends Command, K extends Known, E extends FlowEvent, R> {
  readonly flow: Flow<C, K, E, R>;
  understand(understood: Understood, turn: Turn): Promise<Meaning<C> | undefined>;
  press(press: Press, turn: Turn): Meaning<C> | Promise<Meaning<C> | undefined> | undefined;
  /** The pre-filled card of a command, from what it would come to. */
  draft(command: C, known: K, decision: Decision<E, R>, view: View): Drawn;
  refusal(reason: R, known: K, view: View): Drawn;
  /** The questions that wait for the reader. */
  waiting(turn: Turn): readonly Waiting[];
  /** Who does what in the team that day, as its summary begins. */
  whoDoesWhat?(view: View, date: IsoDate): readonly string[];
  /** What else the team's summary tells of a day, a line each: of clients no more than codes. */
  ofTheDay?(view: View, date: IsoDate): readonly string[];
  /** What waits for somebody, for everybody to know. */
  waits?(turn: Turn): readonly WaitingLine[] | Promise<readonly WaitingLine[]>;
  /** What waits for the reader to decide as a leader. */
  decisions(turn: Turn): Promise<readonly DecisionLine[]>;
  /** The reader's cases that are open, or may yet be undone, in order of number. */
  mine(turn: Turn): Promise<readonly CaseLine[]>;
  /** What the reader may wish for. */
  settings?(view: View): readonly Setting[];
  /** What is for the team's next meeting. */
  agenda?(turn: Turn): Promise<readonly AgendaLine[]>;
  /** The case after a command, as its reader sees it; `undefined` when the command concerned none. */
  concerned(command: C, known: K): Case | undefined;
  /** What is shown after a command that concerned no case, from what is true then. */
  afterwards?(known: K, view: View): Drawn;
  /** What somebody who meets this client may want to send on once the danger is seen to. Nothing is stored before it is pressed. */
  afterDanger?(client: ClientCode, view: View): Press | undefined;
  /** What is kept of these clients for whoever is to meet them, in words. */
  noted?(clients: readonly ClientCode[], turn: Turn): Promise<ReadonlyMap<ClientCode, string>>;
  caseCard(one: Case, turn: Turn): Promise<Drawn>;
  /** How this notice leaves its reader in peace; `undefined`: it is told at once, at any hour. */
  quiet(notice: Notice, one: Case): Quiet | undefined;
  /** The case as the whole team may read it in its channel, in the team's language; `undefined` where it is only for some. */
  openCard(one: Case, turn: Turn): Promise<Drawn | undefined>;
  /** A post as the team's channel reads it: the case's card, which is kept true there, or a line; `undefined` when there is nothing to say any more. */
  post?(post: Post, one: Case, turn: Turn): Promise<Drawn | News | undefined>;
  /** Observers follow it, comment on it and see no client's code in it; of no other flow they are told anything. */
  readonly observed?: true;
  /** What reaches nobody in Teams is kept all the same: whoever asks passes it on by other ways. */
  readonly passedOn?: true;
  /** Who is told instead when nobody could be sent this notice. `known`: that this person cannot be reached was known before. */
  unreached(notice: Notice, one: Case, known: boolean): readonly Notice[];
  /** A notice in words, or `undefined` when there is nothing to say any more. */
  notice(notice: Notice, one: Case, turn: Turn): Promise<Drawn | News | undefined>;
}

/** An edge as whoever runs all flows alike sees it. */
export type AnyEdge = Edge<Command, Known, FlowEvent, unknown>;
