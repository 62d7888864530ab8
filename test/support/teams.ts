import { copy, type Json, record, records, text } from './json';

/** A person as Teams knows them. */
export interface User {
  /** `29:…`, theirs towards this bot alone. */
  readonly id: string;
  readonly aadObjectId: string;
  readonly name: string;
}

/** An activity that stands in a conversation, as it is now. */
export interface Posted {
  readonly id: string;
  readonly conversation: string;
  readonly activity: Json;
  /** Counts its updates. */
  readonly revision: number;
  /** When it was sent, and when it was last changed: numbers that rise with everything that happens anywhere. */
  readonly sentAt: number;
  readonly sequence: number;
}

/** Microsoft's kind of team, with one channel. */
export interface TeamsTeam {
  readonly id: string;
  readonly name: string;
  readonly aadGroupId: string;
  readonly channel: string;
}

/** A request of the bot's, its path in decoded parts: `conversations`, an id, `activities`, an id. */
export interface Asked {
  readonly method: string;
  readonly parts: readonly string[];
  readonly query: URLSearchParams;
  readonly body: Json;
}

export interface Answer {
  readonly status: number;
  readonly body: unknown;
}

/** Teams takes no larger activity. */
const LARGEST_ACTIVITY = 28 * 1024;

const done = (body: unknown, status = 200): Answer => ({ status, body });
export const refusal = (status: number, code: string): Answer => done({ error: { code, message: code } }, status);

/** The conversation of a user and the bot: always the same one. */
export const personalChat = (userId: string): string => `a:1${userId.replace('29:', '')}`;

const TENANT = '11111111-1111-4111-8111-111111111111';
const TEAM: TeamsTeam = {
  id: '19:hemtjanst@thread.tacv2',
  name: 'Hemtjänst Ekbacken',
  aadGroupId: '22222222-2222-4222-8222-222222222222',
  channel: '19:hemtjanst@thread.tacv2',
};

const inChannel = (id: string): boolean => id === TEAM.channel || id.startsWith(`${TEAM.channel};messageid=`);
const tooLarge = (activity: Json): boolean => Buffer.byteLength(JSON.stringify(activity)) > LARGEST_ACTIVITY;

const rosterEntry = (user: User): Json => ({
  ...user,
  objectId: user.aadObjectId,
  givenName: user.name,
  userPrincipalName: `${user.aadObjectId}@example.org`,
  tenantId: TENANT,
  userRole: 'user',
});

/** One tenant's Teams, as far as a bot sees it, in memory. */
export class Teams {
  readonly tenant = TENANT;
  readonly team = TEAM;
  readonly #users = new Map<string, User>();
  readonly #roster = new Map<string, User>();
  readonly #posted = new Map<string, readonly Posted[]>();
  readonly #listeners = new Set<() => void>();
  #sequence = 0;
  #minted = 0;

  constructor(private readonly pageSize: number | undefined) {}

  /** The number of what happened last. */
  get sequence(): number {
    return this.#sequence;
  }

  /** The number of something that happens now. */
  tick(): number {
    this.#sequence += 1;
    return this.#sequence;
  }

  addUser(user: User, inTeamsTeam: boolean): void {
    this.#users.set(user.id, user);
    if (inTeamsTeam) this.#roster.set(user.id, user);
  }

  removeFromTeam(user: User): void {
    this.#roster.delete(user.id);
  }

  /** In the order it was sent. The channel's own id gives all its threads. */
  conversation(id: string): readonly Posted[] {
    if (id !== TEAM.channel) return this.#posted.get(id) ?? [];
    const threads = [...this.#posted].filter(([thread]) => inChannel(thread));
    return threads.flatMap(([, posted]) => posted).sort((a, b) => a.sentAt - b.sentAt);
  }

  onChange(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  answer(asked: Asked): Answer {
    const { method, parts } = asked;
    const [area, id = '', what] = parts;
    if (area === 'teams' && method === 'GET') return this.#team(id, what);
    return (area === 'conversations' ? this.#conversation(asked) : undefined) ?? refusal(501, 'NotServedByTheFake');
  }

  /** Where a request goes: a new personal chat counts as its person's. */
  static conversationOf({ parts, body }: Asked): string {
    return parts[1] ?? personalChat(text(records(body.members)[0]?.id));
  }

  #conversation({ method, parts: [, id, what, one], query, body }: Asked): Answer | undefined {
    if (id === undefined) return method === 'POST' ? this.#open(body) : undefined;
    const call = `${method} ${what}${one === undefined ? '' : '/…'}`;
    if (call === 'POST activities' || call === 'POST activities/…') return this.#add(id, body);
    if (call === 'PUT activities/…') return this.#update(id, one ?? '', body);
    if (call === 'DELETE activities/…') return this.#remove(id, one ?? '');
    if (call === 'GET pagedmembers') return this.#page(id, query);
    return call === 'GET members/…' ? this.#member(id, one ?? '') : undefined;
  }

  #mint(): string {
    this.#minted += 1;
    return `17000000${String(this.#minted).padStart(5, '0')}`;
  }

  #changed(): void {
    for (const listener of [...this.#listeners]) listener();
  }

  #ownerOf(id: string): User | undefined {
    return [...this.#users.values()].find((user) => personalChat(user.id) === id);
  }

  #add(conversation: string, activity: Json): Answer {
    if (!this.#ownerOf(conversation) && !inChannel(conversation)) return refusal(404, 'ConversationNotFound');
    if (tooLarge(activity)) return refusal(413, 'MessageSizeTooBig');
    const id = this.#mint();
    const sequence = this.tick();
    const posted = { id, conversation, activity: copy(activity), revision: 0, sentAt: sequence, sequence };
    this.#posted.set(conversation, [...(this.#posted.get(conversation) ?? []), posted]);
    this.#changed();
    return done({ id }, 201);
  }

  #update(conversation: string, id: string, activity: Json): Answer {
    const before = this.#posted.get(conversation)?.find((one) => one.id === id);
    if (!before) return refusal(404, 'ActivityNotFoundInConversation');
    if (tooLarge(activity)) return refusal(413, 'MessageSizeTooBig');
    const after = { ...before, activity: copy(activity), revision: before.revision + 1, sequence: this.tick() };
    this.#keep(conversation, (one) => (one.id === id ? [after] : [one]));
    return done({ id });
  }

  #remove(conversation: string, id: string): Answer {
    const there = this.#posted.get(conversation)?.some((one) => one.id === id);
    if (!there) return refusal(404, 'ActivityNotFoundInConversation');
    this.#keep(conversation, (one) => (one.id === id ? [] : [one]));
    return done({});
  }

  /** Each activity of a conversation as `kept` says: itself, another, or none. */
  #keep(conversation: string, kept: (one: Posted) => readonly Posted[]): void {
    this.#posted.set(conversation, this.#posted.get(conversation)?.flatMap(kept) ?? []);
    this.#changed();
  }

  #open(body: Json): Answer {
    const channel = text(record(record(body.channelData).channel).id);
    if (channel === '') {
      const user = this.#users.get(text(records(body.members)[0]?.id));
      return user ? done({ id: personalChat(user.id) }, 201) : refusal(403, 'BotNotInConversationRoster');
    }
    const thread = `${channel};messageid=${this.#mint()}`;
    const sent = this.#add(thread, record(body.activity));
    return sent.status === 201 ? done({ id: thread, activityId: record(sent.body).id }, 201) : sent;
  }

  #membersOf(conversation: string): readonly User[] | undefined {
    if (inChannel(conversation) || conversation === TEAM.id) return [...this.#roster.values()];
    const owner = this.#ownerOf(conversation);
    return owner && [owner];
  }

  #page(conversation: string, query: URLSearchParams): Answer {
    const members = this.#membersOf(conversation);
    if (!members) return refusal(404, 'ConversationNotFound');
    const size = this.pageSize ?? Math.min(Math.max(Number(query.get('pageSize') ?? 200), 50), 500);
    const from = Number(query.get('continuationToken') ?? 0);
    const body = { members: members.slice(from, from + size).map(rosterEntry) };
    return done(from + size < members.length ? { ...body, continuationToken: `${from + size}` } : body);
  }

  #member(conversation: string, id: string): Answer {
    const found = this.#membersOf(conversation)?.find((user) => user.id === id || user.aadObjectId === id);
    return found ? done(rosterEntry(found)) : refusal(404, 'MemberNotFoundInConversation');
  }

  #team(id: string, what: string | undefined): Answer {
    if (id !== TEAM.id) return refusal(404, 'TeamNotFound');
    if (what === 'conversations') return done({ conversations: [{ id: TEAM.channel }] });
    const { name, aadGroupId } = TEAM;
    return done({ id, name, aadGroupId, channelCount: 1, memberCount: this.#roster.size });
  }
}
