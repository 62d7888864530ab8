import type { OpenTally } from './ballot';
import type { Decision } from './decision';
import type { BallotId, CaseId, Instant, IsoDate, MemberId } from './ids';
import type { Day } from './roster';
import type { StandingChanges } from './standing';
import type { People, Team, WorkedWeek } from './team';

/** What every flow's case has in common; a flow adds its own. */
export interface Case {
  readonly id: CaseId;
  /** Its number in the team: `#27`; or `UNNUMBERED`. */
  readonly number: number;
  readonly flow: string;
  /** Counts the events of the case. */
  readonly revision: number;
  readonly open: boolean;
  /** When the clock must look at it. */
  readonly dueAt?: Instant;
}

/** Stands in no list and is nobody's to ask for: something that was said, closed as soon as it is there; or, while it is open, what somebody wishes for. */
export const UNNUMBERED = 0;

/** Row `a|head`: puts all decisions of a team in one order. */
export interface Head {
  /** Number of the team's last event. */
  readonly seq: number;
  /** Hash of the last event; empty before the first. */
  readonly hash: string;
  /** The last case number given. */
  readonly cases: number;
  /** How often the row has been written: with it, no two states of a team have the same head. */
  readonly writes: number;
}

/** All of a team that stands under `a|`: who it is, and its open cases. */
export interface TeamState extends People {
  readonly head: Head;
  readonly openCases: readonly Case[];
  /** Who of its members works in other teams too; missing: nobody. */
  readonly inSeveral?: ReadonlySet<MemberId>;
  /** What it has decided of its clients, which `clients` and the days have been laid over with; missing: nothing. */
  readonly standing?: StandingChanges;
  /** The clients as the files have them; missing: as `clients`. */
  readonly filed?: People['clients'];
}

/** What events change, and only they: a flow evolves it, the engine writes the rows that differ. */
export interface Stored {
  readonly cases: ReadonlyMap<CaseId, Case>;
  readonly days: ReadonlyMap<IsoDate, Day>;
  /** Of a flow that changes the team's own settings; missing: as it is. */
  readonly team?: Team;
  /** Of a flow that decides of clients; missing: as it is. The days are laid over with it when they are next read. */
  readonly standing?: StandingChanges;
  /** Ballots that are over: what was counted in them stands in an event now, and who answered is forgotten with the same commit. */
  readonly over?: readonly BallotId[];
}

/** What someone wrote to a case: erasable, and in no event. */
export interface CaseText {
  readonly by: MemberId;
  readonly at: Instant;
  readonly text: string;
}

/** Events from the first through the last, by their number in the team. */
export interface EventNumbers {
  readonly first: number;
  readonly last: number;
}

/** The reads of one turn. Each is done at most once; `team` first, since the days may not be older than the head. */
export interface Read {
  team(): Promise<TeamState>;
  /** The days from `from` through `to`; a day without a row comes empty. */
  days(from: IsoDate, to: IsoDate): Promise<readonly Day[]>;
  /**
   * The team with what those of its members who are in several teams work in the others: of these members, or of all. Asks the store once for each such
   * carer, and for nobody else. No head guards it: another team may have changed its own plan a moment ago.
   */
  teamAndElsewhere(persons?: readonly MemberId[]): Promise<TeamState>;
  closedCase(id: CaseId): Promise<Case | undefined>;
  closedCaseNumbered(number: number): Promise<Case | undefined>;
  /** The team's events from an instant on, in order; of those with these numbers, where that is known. */
  eventsSince(since: Instant, numbered?: EventNumbers): Promise<readonly FlowEvent[]>;
  /** What has been written to a case, in order. */
  textsOf(id: CaseId): Promise<readonly CaseText[]>;
  /** How often something has been counted under that name: bookkeeping, that no head guards. */
  counted(name: string): Promise<number>;
  /** What has been counted of a ballot so far, guarded by the head; `undefined` before the first answer, and once it is over. */
  tallyOf(id: BallotId): Promise<OpenTally | undefined>;
}

/** What a decision is made on. */
export interface Known {
  readonly team: TeamState;
  readonly stored: Stored;
}

/** Every command says who and when. Without `by` it is the clock's. */
export interface Command {
  readonly type: string;
  readonly by?: MemberId;
  readonly at: Instant;
  readonly caseId: CaseId;
  /** Where the case will be shown there is a line already, to be drawn as soon as it begins. */
  readonly awaited?: true;
}

/** Ids and codes, no free text. */
export interface FlowEvent {
  readonly type: string;
  readonly by?: MemberId;
  readonly at: Instant;
  readonly caseId: CaseId;
  /** The version of the team's own policy that it was decided under; the engine writes it where the decision has not. */
  readonly teamPolicy?: number;
}

/** One person to be told one thing; put into words, in their language, when it is sent. */
export interface Notice {
  readonly to: MemberId;
  readonly notice: string;
  readonly caseId: CaseId;
  /** Asks for an answer, so that a lost one must be sent again; plain news may be lost to a fault rather than doubled. */
  readonly asks: boolean;
  /**
   * It tells of the one card that shows all that waits for this person: `anew` sends it again at the bottom of their chat, `kept` only brings it up
   * to date where it stands.
   */
  readonly standing?: 'anew' | 'kept';
  /** Of whom it tells, where that is not the case's to say. */
  readonly about?: MemberId;
  /** It keeps until its reader has a chat with the bot: the team may be read in before the bot is there. */
  readonly keeps?: true;
}

/** Something that the whole team reads in its channel, put into words in the team's language when it is sent. */
export interface Post {
  readonly post: string;
  readonly caseId: CaseId;
}

/**
 * What comes with its day and not with a case: the team's own rows say when, and what has been done is known by the cases that it left. Nothing is
 * stored ahead of its day, so nothing has to be taken back when the rows change.
 */
export interface Calendar<C extends Command> {
  /** What there may be to do now. Decided again and again until it is `unchanged`, as it is once all has been done. */
  due(read: Read, at: Instant): Promise<C | undefined>;
  /** When to look again, with the team as it is. */
  next(read: Read, after: Instant): Promise<Instant | undefined>;
}

/**
 * One of the team's jobs. `gather` only reads; `decide` is pure and may run again; `evolve` folds one event into what is stored;
 * `due` is the command the clock gives when a case's `dueAt` has come.
 */
export interface Flow<C extends Command, K extends Known, E extends FlowEvent, R> {
  readonly name: string;
  /** Of the rules and of the policy that its decisions rest on; every event carries them. */
  readonly versions: { readonly rules: number; readonly policy: number };
  gather(command: C, read: Read): Promise<K>;
  decide(known: K, command: C): Decision<E, R>;
  evolve(stored: Stored, event: E): Stored;
  notices(event: E, known: K): readonly Notice[];
  /** What the team reads of it in its channel, where it has one. */
  posts?(event: E, known: K): readonly Post[];
  /** Whose weeks are no longer as they are remembered, once this is stored, and how they are. */
  weeks?(known: K, stored: Stored): ReadonlyMap<MemberId, readonly WorkedWeek[]>;
  due(open: Case, at: Instant): C | undefined;
  /** What the clock finds to do that no open case waits for, whenever it looks at the team. */
  watch?(read: Read, at: Instant): Promise<readonly C[]>;
  readonly calendar?: Calendar<C>;
  /** What it shows is as of then: none of its cards is kept true. */
  readonly still?: true;
}
