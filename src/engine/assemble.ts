import type { Case, Head, TeamState } from '../core/flow';
import type { ClientCode, MemberId, TeamId } from '../core/ids';
import type { Client, Member } from '../core/roster';
import {
  clientsWith,
  NOTHING_STANDING,
  type StandingChange,
  type StandingChanges,
  withStanding,
} from '../core/standing';
import type { Team } from '../core/team';
import { type InSeveral, keys, partitions } from './rows';
import type { Row } from './store';
import { type WeeksRow, weeksIn } from './weeks';

export interface GuardedTeam {
  readonly etag: string;
  readonly state: TeamState;
}

export interface KeptTeam {
  readonly state: TeamState;
  /** What the people were put together from: unchanged people keep their identity, so that what was derived from them holds. */
  readonly people: string;
  /** Nobody else had changed the team when it was last read. */
  readonly alone: boolean;
}

interface Parsing {
  parse<T>(partition: string, row: Row): T;
}

export const sameHead = (a: Head, b: Head): boolean => a.writes === b.writes && a.hash === b.hash;

/** The team that is asked for has not been imported: a fault, since nobody is led to such a team. */
const notImported = (team: TeamId): Error => new Error(`team ${team} is not in the store`);

/** In the order in which it was decided. */
const standingIn = (changes: readonly StandingChange[]): StandingChanges =>
  [...changes]
    .sort((a, b) => a.at - b.at || a.number - b.number || (a.id < b.id ? -1 : 1))
    .reduce((all, change) => withStanding(all, change), NOTHING_STANDING);

/** The team of its `a|` rows; what has not changed since it was last put together keeps its identity. */
export const assemble = (
  team: TeamId,
  rows: readonly Row[],
  parsed: Parsing,
  last: KeptTeam | undefined,
): GuardedTeam & Pick<KeptTeam, 'people'> => {
  const partition = partitions.team(team);
  const headRow = rows.find((row) => row.key === keys.head);
  const settings = rows.find((row) => row.key === keys.team);
  if (!headRow || !settings) throw notImported(team);
  const { etag } = headRow;
  const head = parsed.parse<Head>(partition, headRow);
  if (last && sameHead(last.state.head, head)) return { etag, people: last.people, state: last.state };
  const of = (prefix: string) => rows.filter((row) => row.key.startsWith(prefix));
  const memberRows = of('a|member|');
  const clientRows = of('a|client|');
  const several = rows.find((row) => row.key === keys.inSeveral);
  const weeks = of(keys.weeks()).map((row) => {
    const member = row.key.slice(keys.weeks().length) as MemberId;
    return [member, weeksIn(parsed.parse<WeeksRow>(partition, row))] as const;
  });
  const standingRows = of('a|standing|');
  const people = [...memberRows, ...clientRows, ...standingRows].map((row) => row.etag).join(' ');
  const same = last?.people === people ? last.state : undefined;
  const members = memberRows.map((row) => parsed.parse<Member>(partition, row));
  const clients = clientRows.map((row) => parsed.parse<Client>(partition, row));
  const standing =
    same?.standing ?? standingIn(standingRows.map((row) => parsed.parse<StandingChange>(partition, row)));
  const filed = same?.filed ?? new Map<ClientCode, Client>(clients.map((client) => [client.code, client]));
  return {
    etag,
    people,
    state: {
      head,
      team: parsed.parse<Team>(partition, settings),
      members: same?.members ?? new Map<MemberId, Member>(members.map((member) => [member.id, member])),
      clients: same?.clients ?? clientsWith(filed, standing),
      filed,
      standing,
      openCases: of('a|case|').map((row) => parsed.parse<Case>(partition, row)),
      ...(several ? { inSeveral: new Set(parsed.parse<InSeveral>(partition, several).members) } : {}),
      ...(weeks.length > 0 ? { weeks: new Map(weeks) } : {}),
    },
  };
};
