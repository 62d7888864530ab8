import { type Case, type Head, UNNUMBERED } from '../core/flow';
import type { BallotId, CaseId, ClientCode, Instant, IsoDate, MemberId, ObjectId, TeamId } from '../core/ids';

/** Schema version that every row carries. */
export const ROW_VERSION = 1;

const padded = (value: number, width: number): string => String(value).padStart(width, '0');

/** Row keys in a team's partition. Prefixes are chosen so that what a turn needs is two ranges. */
export const keys = {
  head: 'a|head',
  team: 'a|team',
  member: (id: MemberId) => `a|member|${id}`,
  client: (code: ClientCode) => `a|client|${code}`,
  /** Who of its members works in other teams too; missing: nobody. */
  inSeveral: 'a|several',
  /** What is remembered of a member's weeks; without one, the prefix of everybody's. */
  weeks: (id: MemberId | '' = '') => `a|weeks|${id}`,
  /** What the team has decided of a client, laid over what the files say. */
  standing: (client: ClientCode, id: string) => `a|standing|${client}|${id}`,
  /** In order of number; what has none stands after them, by its id. */
  openCase: ({ id, number }: Pick<Case, 'id' | 'number'>) =>
    number === UNNUMBERED ? `a|case|~${id}` : `a|case|${padded(number, 8)}`,
  day: (date: IsoDate) => `d|${date}`,
  event: (seq: number) => `e|${padded(seq, 10)}`,
  outbox: (at: Instant, id: string) => `o|${padded(at, 14)}|${id}`,
  sentCards: (id: CaseId) => `s|${id}|`,
  /** One for each card: the same chat may hold several of one case. */
  sentCard: (id: CaseId, { conversation, activity }: { readonly conversation: string; readonly activity: string }) =>
    `s|${id}|${Buffer.from(`${conversation} ${activity}`).toString('base64url')}`,
  /** Free text written to a case as of a revision; erasable. */
  text: (id: CaseId, revision: number) => `t|${id}|${padded(revision, 6)}`,
  texts: (id: CaseId) => `t|${id}|`,
  /** An outbox row that could not be sent, by its own key. */
  deadLetter: (outboxKey: string) => `x|${outboxKey}`,
  closedCase: (id: CaseId) => `z|case|${id}`,
  /** Which closed case had that number. */
  closedNumber: (number: number) => `z|number|${padded(number, 8)}`,
  /** What has been answered in secret: numbers in one row, names in another. */
  ballot: (id: BallotId) => `n|${id}|`,
  ballotCounts: (id: BallotId) => `n|${id}|counts`,
  ballotVoters: (id: BallotId) => `n|${id}|voters`,
  /** How the team's channel is reached; bookkeeping, beside the head. */
  channel: 'c|channel',
  /** How often something happened that leaves no event; bookkeeping, beside the head. */
  counted: (name: string) => `k|${name}`,
  /** How far an import came. */
  importProgress: 'i|progress',
  /** The last member number given. */
  membersGiven: 'i|members',
} as const;

/** Everything that starts with `prefix`, as a range. */
export const under = (prefix: string): readonly [string, string] => [
  prefix,
  `${prefix.slice(0, -1)}${String.fromCharCode(prefix.charCodeAt(prefix.length - 1) + 1)}`,
];

export const partitions = {
  team: (id: TeamId) => `team|${id}`,
  person: (id: ObjectId) => `person|${id}`,
  due: (shard: number) => `due|${padded(shard, 2)}`,
  /** Which teams there are, and which Teams team is whose. */
  teams: 'teams',
  /** Whose a calendar feed is, by the hash of its token, which is the key. */
  feed: (hash: string) => `calendar|${hash.slice(0, 2)}`,
} as const;

export const teamsKeys = {
  team: (id: TeamId) => `team|${id}`,
  bound: (teamsTeamId: string) => `bound|${Buffer.from(teamsTeamId).toString('base64url')}`,
} as const;

/** In a person's partition: who they are, and (apart, since it changes often) what was last shown to them; what they are answering; when they work. */
export const personKeys = {
  person: 'person',
  context: 'context',
  answer: 'answer',
  busy: 'busy|',
  busyIn: (team: TeamId) => `busy|${team}|`,
  busyOn: (team: TeamId, date: IsoDate) => `busy|${team}|${date}`,
} as const;

export const encode = (row: object): string => JSON.stringify({ v: ROW_VERSION, ...row });

export const decode = <T>(value: string): T => {
  const { v, ...row } = JSON.parse(value) as { v?: number };
  if (v !== ROW_VERSION) throw new Error(`a row of schema version ${v} cannot be read by version ${ROW_VERSION}`);
  return row as T;
};

export const FIRST_HEAD: Head = { seq: 0, hash: '', cases: 0, writes: 0 };

/** The head as the next commit writes it. */
export const rewritten = (head: Head): Head => ({ ...head, writes: head.writes + 1 });

/** Row `a|several`. */
export interface InSeveral {
  readonly members: readonly MemberId[];
}

/** Row `person|<object id>`: what is known of a person outside any team. */
export interface PersonRow {
  readonly teams: readonly { readonly team: TeamId; readonly member: MemberId }[];
  readonly language?: string;
  /** Where the card stands that shows all that waits for them. */
  readonly standing?: {
    readonly conversation: string;
    readonly activity: string;
    /** What has just come of something in it. */
    readonly done?: string;
  };
  /** Wants what is asked of all who can even when off duty. */
  readonly askOffDuty?: boolean;
  /** Their calendar feed, while it is on: the hash of its token, which alone opens it, and since when it does. */
  readonly feed?: { readonly hash: string; readonly since: Instant };
  /** The last message to them could not be delivered: they left, or blocked the bot. */
  readonly unreachable?: true;
  /** Has been greeted in their own chat. */
  readonly welcomed?: boolean;
  /** The messenger's own reference to their personal chat; opaque here. */
  readonly conversation?: unknown;
  /** What the messenger needs to open one; opaque here. */
  readonly reachable?: unknown;
}

/** Row `calendar|…` / `<hash>`. It opens nothing unless the person's own row names that hash. */
export interface FeedRow {
  readonly person: ObjectId;
}

/** Row `teams` / `team|<id>`. */
export interface TeamEntry {
  readonly team: TeamId;
  readonly name: string;
  readonly teamsTeamId?: string;
}
