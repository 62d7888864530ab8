import type { Case, CaseText, FlowEvent, Head, Known, Read, TeamState } from '../core/flow';
import type { CaseId, IsoDate, MemberId, TeamId } from '../core/ids';
import { laidOver, type Over, overOf } from '../core/laid-over';
import { type Day, emptyDay, type Member } from '../core/roster';
import { addDays } from '../core/time';
import { assemble, type GuardedTeam, type KeptTeam, sameHead } from './assemble';
import { channelIn, channelOf } from './channel';
import { countedAs } from './counts';
import { carersInSeveral, toldElsewhere, workIn } from './elsewhere';
import { eventsSince } from './events-since';
import { decode, keys, partitions, under } from './rows';
import { type Seal, sealing } from './seal';
import type { Row, Store } from './store';
import { tallyIn } from './tally-rows';

const KEPT = 4_000;
const KEPT_TEAMS = 200;
/** Of one team. */
const KEPT_RANGES = 50;
const MOST_DAYS = 60;

type DaysByDate = ReadonlyMap<IsoDate, Day>;

interface KeptDays {
  readonly head: Head;
  readonly ranges: ReadonlyMap<string, { readonly from: IsoDate; readonly to: IsoDate; readonly days: DaysByDate }>;
}

const forgetOldest = <K>(kept: Map<K, unknown>, most: number): void => {
  if (kept.size <= most) return;
  for (const oldest of kept.keys()) {
    kept.delete(oldest);
    return;
  }
};

/** What has not changed is neither read nor parsed again: rows by ETag, a team and its days by its head. The oldest leave first. */
export class ParsedRows {
  /** How whoever has answered in secret stands in the rows. */
  readonly seal: Seal;

  constructor(seal: Seal = sealing('')) {
    this.seal = seal;
  }

  readonly #rows = new Map<string, { readonly etag: string; readonly value: unknown }>();
  readonly #teams = new Map<TeamId, KeptTeam>();
  readonly #days = new Map<TeamId, KeptDays>();
  readonly #elsewhere = new WeakMap<TeamState, { readonly of: string; readonly state: TeamState }>();

  parse<T>(partition: string, row: Row): T {
    const place = `${partition} ${row.key}`;
    const known = this.#rows.get(place);
    if (known?.etag === row.etag) return known.value as T;
    const value = decode<T>(row.value);
    this.#rows.delete(place);
    this.#rows.set(place, { etag: row.etag, value });
    forgetOldest(this.#rows, KEPT);
    return value;
  }

  /** The team under this head, if it is kept. */
  teamUnder(team: TeamId, head: Head): TeamState | undefined {
    const kept = this.#teams.get(team);
    return kept && sameHead(kept.state.head, head) ? kept.state : undefined;
  }

  /** Whether the head alone is worth asking for first: where others change the team too, it has mostly moved on. */
  isAlone(team: TeamId): boolean {
    return this.#teams.get(team)?.alone ?? false;
  }

  /** The team of its `a|` rows. */
  team(team: TeamId, rows: readonly Row[]): GuardedTeam {
    const last = this.#teams.get(team);
    const { etag, ...assembled } = assemble(team, rows, this, last);
    const alone = last === undefined || sameHead(last.state.head, assembled.state.head);
    this.#keepTeam(team, { ...assembled, alone });
    return { etag, state: assembled.state };
  }

  /** The team with what was told of its members' work elsewhere; the same rows give the same team, so that what was derived from it holds. */
  withElsewhere(state: TeamState, told: ReadonlyMap<MemberId, readonly Row[]>): TeamState {
    const of = [...told]
      .flatMap(([member, rows]) => [member, ...rows.map(({ key, etag }) => `${key} ${etag}`)])
      .join(' ');
    const known = this.#elsewhere.get(state);
    if (known?.of === of) return known.state;
    const elsewhere = new Map([...told].map(([member, rows]) => [member, workIn(rows)] as const));
    const found = { of, state: { ...state, elsewhere } };
    this.#elsewhere.set(state, found);
    return found.state;
  }

  /** What a commit of this instance has made of a team that was under `before`; days are those that it changed. */
  committed(team: TeamId, before: Head, state: TeamState, changed: readonly Day[]): void {
    const last = this.#teams.get(team);
    // No head guards what other teams have told: it is read anew each time.
    const { elsewhere: _, ...own } = state;
    if (last && sameHead(last.state.head, before)) this.#keepTeam(team, { ...last, state: own });
    const kept = this.#days.get(team);
    if (!kept || !sameHead(kept.head, before) || last?.state.standing !== state.standing) return;
    const ranges = [...kept.ranges].map(([range, { from, to, days }]) => {
      const within = changed.filter(({ date }) => from <= date && date <= to);
      return [range, { from, to, days: new Map([...days, ...within.map((day) => [day.date, day] as const)]) }] as const;
    });
    this.#days.set(team, { head: state.head, ranges: new Map(ranges) });
  }

  /**
   * Days that were read under a head hold as long as it stands, since nothing changes without it; they are guarded by that head at the commit.
   */
  async days(
    team: TeamId,
    head: Head,
    from: IsoDate,
    to: IsoDate,
    read: () => Promise<DaysByDate>,
  ): Promise<DaysByDate> {
    const range = `${from} ${to}`;
    const kept = this.#days.get(team);
    const known = kept && sameHead(kept.head, head) ? kept.ranges.get(range) : undefined;
    if (known) return known.days;
    const days = await read();
    const now = this.#days.get(team);
    const ranges = new Map(now && sameHead(now.head, head) ? now.ranges : []);
    ranges.set(range, { from, to, days });
    forgetOldest(ranges, KEPT_RANGES);
    this.#days.delete(team);
    this.#days.set(team, { head, ranges });
    forgetOldest(this.#days, KEPT_TEAMS);
    return days;
  }

  #keepTeam(team: TeamId, kept: KeptTeam): void {
    this.#teams.delete(team);
    this.#teams.set(team, kept);
    forgetOldest(this.#teams, KEPT_TEAMS);
  }
}

/** A team's reads of one turn. */
export interface UnguardedRead extends Read {
  /** How the team's channel is reached, read along with the team; `undefined`: the bot is in none. */
  channel(): Promise<unknown>;
}

/** With the ETag of the head that guards them. */
export interface TeamRead extends UnguardedRead {
  headEtag(): Promise<string>;
  /** What is true right after a commit that they have guarded. */
  after(committed: Known): UnguardedRead;
}

/** Its channel stands right behind it, and is asked for again where the team itself need not be. */
interface TeamFound extends GuardedTeam {
  readonly channel: () => Promise<unknown>;
}

/** All of the team that is read at once: `a|`, and `c|` behind it. */
const WHOLE_TEAM = [under('a|')[0], under('c|')[1]] as const;

/**
 * In order of date, with what the team has decided of its clients. A date without a row has a day of its own, which stays the same as long as the range
 * is kept.
 */
const everyDay = (from: IsoDate, to: IsoDate, found: DaysByDate, over: Over): DaysByDate => {
  const days = new Map<IsoDate, Day>();
  for (let date = from; date <= to; date = addDays(date, 1))
    days.set(date, laidOver(found.get(date) ?? emptyDay(date), over));
  return days;
};

const findTeam = async (store: Store, team: TeamId, parsed: ParsedRows): Promise<TeamFound> => {
  const partition = partitions.team(team);
  const head = parsed.isAlone(team) ? await store.get(partition, keys.head) : undefined;
  const state = head && parsed.teamUnder(team, decode<Head>(head.value));
  if (state) return { etag: head.etag, state, channel: () => channelOf(store, team) };
  const rows = await store.range(partition, ...WHOLE_TEAM);
  return { ...parsed.team(team, rows), channel: async () => channelIn(rows) };
};

/** Each row family at most once, and what these cases that are closed have become without asking. */
const readsOf = (
  store: Store,
  team: TeamId,
  parsed: ParsedRows,
  found: () => Promise<Omit<TeamFound, 'etag'>>,
  closed: ReadonlyMap<CaseId, Case> = new Map(),
): UnguardedRead => {
  const partition = partitions.team(team);
  const days = new Map<string, Promise<DaysByDate>>();
  const rangeOfDays = async (from: IsoDate, to: IsoDate): Promise<DaysByDate> => {
    const { state } = await found();
    const over = overOf(state);
    const { head } = state;
    return parsed.days(team, head, from, to, async () => {
      const rows = await store.range(partition, keys.day(from), `${keys.day(to)}~`);
      const stored = new Map(rows.map((row) => [row.key.slice(2) as IsoDate, parsed.parse<Day>(partition, row)]));
      return everyDay(from, to, stored, over);
    });
  };
  const told = new Map<MemberId, Promise<readonly Row[]>>();
  const toldOf = ({ id, objectId }: Member): Promise<readonly Row[]> => {
    const rows = told.get(id) ?? toldElsewhere(store, objectId, team);
    told.set(id, rows);
    return rows;
  };
  const teamAndElsewhere = async (persons?: readonly MemberId[]): Promise<TeamState> => {
    const { state } = await found();
    const carers = carersInSeveral(state, persons);
    if (carers.length === 0) return state;
    const rows = await Promise.all(carers.map(async (one) => [one.id, await toldOf(one)] as const));
    return parsed.withElsewhere(state, new Map(rows));
  };
  const closedCase = async (id: CaseId): Promise<Case | undefined> => {
    const known = closed.get(id);
    if (known) return known;
    const row = await store.get(partition, keys.closedCase(id));
    return row && parsed.parse<Case>(partition, row);
  };
  return {
    team: async () => (await found()).state,
    channel: async () => (await found()).channel(),
    days: async (from, to) => {
      if (to > addDays(from, MOST_DAYS)) throw new Error(`${from} to ${to} are more days than a turn reads`);
      const range = `${from} ${to}`;
      const inRange = days.get(range) ?? rangeOfDays(from, to);
      days.set(range, inRange);
      return [...(await inRange).values()];
    },
    teamAndElsewhere,
    closedCase,
    textsOf: async (id) => {
      const rows = await store.range(partition, ...under(keys.texts(id)));
      return rows.map((row) => decode<CaseText>(row.value));
    },
    counted: (name) => countedAs(store, team, name),
    tallyOf: async (ballot) => {
      await found();
      const tally = tallyIn(ballot, await store.range(partition, ...under(keys.ballot(ballot))));
      return tally && { ...tally, has: (voter) => tally.voters.includes(parsed.seal(ballot, voter)) };
    },
    eventsSince: async (since, numbered) =>
      eventsSince<FlowEvent>(store, team, (await found()).state.head, since, numbered),
    closedCaseNumbered: async (number) => {
      const row = await store.get(partition, keys.closedNumber(number));
      return row && closedCase(parsed.parse<{ readonly id: CaseId }>(partition, row).id);
    },
  };
};

/** Reads for one turn: the head before what it guards. */
export const readTeam = (store: Store, team: TeamId, parsed: ParsedRows): TeamRead => {
  let reading: Promise<TeamFound> | undefined;
  const found = () => {
    reading ??= findTeam(store, team, parsed);
    return reading;
  };
  return {
    ...readsOf(store, team, parsed, found),
    headEtag: async () => (await found()).etag,
    after: ({ team: { elsewhere: _, ...state }, stored }) => {
      const closed = [...stored.cases].filter(([, one]) => !one.open);
      return readsOf(store, team, parsed, async () => ({ ...(await found()), state }), new Map(closed));
    },
  };
};
