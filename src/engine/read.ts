import type { Case, Head, Read, TeamState } from '../core/flow';
import type { CaseId, ClientCode, IsoDate, MemberId, TeamId } from '../core/ids';
import { type Client, type Day, emptyDay, type Member } from '../core/roster';
import type { Team } from '../core/team';
import { addDays } from '../core/time';
import { decode, keys, partitions, under } from './rows';
import type { Row, Store } from './store';

const KEPT = 4_000;
const KEPT_TEAMS = 200;
const MOST_DAYS = 60;

type DaysByDate = ReadonlyMap<IsoDate, Day>;

/** Parsed rows by ETag: what has not changed is not parsed again. The oldest leave first. */
export class ParsedRows {
  readonly #rows = new Map<string, { readonly etag: string; readonly value: unknown }>();
  readonly #teams = new Map<TeamId, Assembled>();
  readonly #days = new Map<TeamId, { readonly head: string; readonly ranges: Map<string, DaysByDate> }>();

  parse<T>(partition: string, row: Row): T {
    const place = `${partition} ${row.key}`;
    const known = this.#rows.get(place);
    if (known?.etag === row.etag) return known.value as T;
    const value = decode<T>(row.value);
    this.#rows.delete(place);
    this.#rows.set(place, { etag: row.etag, value });
    if (this.#rows.size > KEPT) for (const oldest of this.#rows.keys()) return this.#forget(oldest, value);
    return value;
  }

  /** The team of its `a|` rows, put together anew only when its head has changed. */
  team(team: TeamId, rows: readonly Row[]): GuardedTeam {
    const assembled = assemble(team, rows, this, this.#teams.get(team));
    if (this.#teams.size >= KEPT_TEAMS) this.#teams.clear();
    this.#teams.set(team, assembled);
    return assembled;
  }

  /**
   * Days that were read under a head hold as long as it stands, since nothing changes without it; they are guarded by that head at the commit.
   */
  async days(team: TeamId, head: string, range: string, read: () => Promise<DaysByDate>): Promise<DaysByDate> {
    const kept = this.#days.get(team);
    const known = kept?.head === head ? kept.ranges.get(range) : undefined;
    if (known) return known;
    const found = await read();
    if (this.#days.size >= KEPT_TEAMS) this.#days.clear();
    const now = this.#days.get(team);
    if (now?.head === head) now.ranges.set(range, found);
    else this.#days.set(team, { head, ranges: new Map([[range, found]]) });
    return found;
  }

  #forget<T>(place: string, value: T): T {
    this.#rows.delete(place);
    return value;
  }
}

/** A team's reads of one turn, with the ETag of the head that guards them. */
export interface TeamRead extends Read {
  headEtag(): Promise<string>;
}

interface GuardedTeam {
  readonly etag: string;
  readonly state: TeamState;
}

/** The team that is asked for has not been imported: a fault, since nobody is led to such a team. */
const notImported = (team: TeamId): Error => new Error(`team ${team} is not in the store`);

/** A team put together, and what it was put together from: unchanged people keep their identity, so that what was derived from them holds. */
interface Assembled extends GuardedTeam {
  readonly people: string;
}

const assemble = (team: TeamId, rows: readonly Row[], parsed: ParsedRows, last: Assembled | undefined): Assembled => {
  const partition = partitions.team(team);
  const headRow = rows.find((row) => row.key === keys.head);
  const settings = rows.find((row) => row.key === keys.team);
  if (!headRow || !settings) throw notImported(team);
  if (last?.etag === headRow.etag) return last;
  const of = (prefix: string) => rows.filter((row) => row.key.startsWith(prefix));
  const memberRows = of('a|member|');
  const clientRows = of('a|client|');
  const people = [...memberRows, ...clientRows].map((row) => row.etag).join(' ');
  const same = last?.people === people ? last.state : undefined;
  const members = memberRows.map((row) => parsed.parse<Member>(partition, row));
  const clients = clientRows.map((row) => parsed.parse<Client>(partition, row));
  return {
    etag: headRow.etag,
    people,
    state: {
      head: parsed.parse<Head>(partition, headRow),
      team: parsed.parse<Team>(partition, settings),
      members: same?.members ?? new Map<MemberId, Member>(members.map((member) => [member.id, member])),
      clients: same?.clients ?? new Map<ClientCode, Client>(clients.map((client) => [client.code, client])),
      openCases: of('a|case|').map((row) => parsed.parse<Case>(partition, row)),
    },
  };
};

/** Reads for one turn: each row family at most once, the head before what it guards. */
export const readTeam = (store: Store, team: TeamId, parsed: ParsedRows): TeamRead => {
  const partition = partitions.team(team);
  let guarded: Promise<GuardedTeam> | undefined;
  const guard = () => {
    guarded ??= store.range(partition, ...under('a|')).then((rows) => parsed.team(team, rows));
    return guarded;
  };
  const days = new Map<string, Promise<DaysByDate>>();
  const rangeOfDays = async (from: IsoDate, to: IsoDate): Promise<DaysByDate> => {
    const { etag } = await guard();
    return parsed.days(team, etag, `${from} ${to}`, async () => {
      const rows = await store.range(partition, keys.day(from), `${keys.day(to)}~`);
      return new Map(rows.map((row) => [row.key.slice(2) as IsoDate, parsed.parse<Day>(partition, row)]));
    });
  };
  const closedCase = async (id: CaseId): Promise<Case | undefined> => {
    const row = await store.get(partition, keys.closedCase(id));
    return row && parsed.parse<Case>(partition, row);
  };
  return {
    team: async () => (await guard()).state,
    headEtag: async () => (await guard()).etag,
    days: async (from, to) => {
      if (to > addDays(from, MOST_DAYS)) throw new Error(`${from} to ${to} are more days than a turn reads`);
      const range = `${from} ${to}`;
      const found = days.get(range) ?? rangeOfDays(from, to);
      days.set(range, found);
      const rows = await found;
      const list: Day[] = [];
      for (let date = from; date <= to; date = addDays(date, 1)) list.push(rows.get(date) ?? emptyDay(date));
      return list;
    },
    closedCase,
    closedCaseNumbered: async (number) => {
      const row = await store.get(partition, keys.closedNumber(number));
      return row && closedCase(parsed.parse<{ readonly id: CaseId }>(partition, row).id);
    },
  };
};
