import type { CaseId, ClientCode, Instant, IsoDate, MemberId, VisitId, WallTime } from './ids';
import type { Away, Client, Frame, VisitKind } from './roster';
import type { Span } from './span';
import { addDays } from './time';

/** Which of a client's visits: one alone, or on each day the one nearest to that time of day. */
export type WhichVisit = { readonly visit: VisitId } | { readonly at: WallTime };

/** A seat that does not fit whoever has it once its visit is changed: nobody's until somebody takes it. */
export interface OpenSeat {
  readonly date: IsoDate;
  readonly member: MemberId;
}

interface Spanned extends Span {
  /** Its own within the client. */
  readonly id: string;
  readonly client: ClientCode;
  /** The case that decided it, by id and number. */
  readonly caseId: CaseId;
  readonly number: number;
  /** When it was decided: what began before is not changed by it. */
  readonly at: Instant;
  /** It was taken back then: what begins later is as if it had never been. */
  readonly endedAt?: Instant;
  /** Somebody has entered in the planning system that it is so, or that it no longer is. */
  readonly entered?: 'stands' | 'ended';
}

interface OfAVisit extends Spanned {
  readonly which: WhichVisit;
  readonly open?: readonly OpenSeat[];
}

/** Longer or, with fewer minutes than none, shorter: it ends otherwise. */
export interface Lengthened extends OfAVisit {
  readonly does: 'lengthen';
  readonly minutes: number;
  /** How long it was when that was decided, by weekday from Monday on: of another length now, the planning system has had its word since. */
  readonly was?: readonly (number | null)[];
}

export interface Moved extends OfAVisit {
  readonly does: 'move';
  readonly to: WallTime;
}

export interface Dropped extends Spanned {
  readonly does: 'drop';
  /** Missing: every visit. */
  readonly which?: WhichVisit;
}

/** A visit that the planning system does not have. Without a member it is open. */
export interface Added extends Spanned {
  readonly does: 'add';
  readonly start: WallTime;
  readonly minutes: number;
  readonly kind: VisitKind;
  readonly tasks: readonly string[];
  readonly serviceCode?: string;
  readonly member?: MemberId;
}

/** A visit has a second carer, who is nobody until somebody takes it. */
export interface Doubled extends Spanned {
  readonly does: 'double';
  /** Missing: every visit. */
  readonly which?: WhichVisit;
}

/** The client is away, and is not visited. Who was visited before `since` on the first date was at home. */
export interface Paused extends Spanned {
  readonly does: 'pause';
  readonly since?: Instant;
  /** The last day away, as it came to be, where it ended at `endedAt`. */
  readonly last?: IsoDate;
}

/** Home again from that date, or from `since` on it, whatever the files say of being away from before. */
export interface Returned extends Spanned {
  readonly does: 'home';
  readonly since?: Instant;
}

/** Another frame than the files say, until they say another one than then. */
export interface Reframed extends Spanned {
  readonly does: 'frame';
  readonly frame: Frame;
  /** What they said. */
  readonly instead?: Frame;
}

/** A client whom the files do not have yet. */
export interface Admitted extends Spanned {
  readonly does: 'admit';
  readonly as: Client;
}

/** What a team has decided of a client, laid over what the planning system says whenever it is read: no import changes it. */
export type StandingChange = Lengthened | Moved | Dropped | Added | Doubled | Paused | Returned | Reframed | Admitted;

/** In the order in which they were decided. */
export type StandingChanges = ReadonlyMap<ClientCode, readonly StandingChange[]>;

export const NOTHING_STANDING: StandingChanges = new Map();

/** With one more, or with one as it has become. */
export const withStanding = (all: StandingChanges, change: StandingChange): StandingChanges => {
  const had = all.get(change.client) ?? [];
  const known = had.some(({ id }) => id === change.id);
  const now = known ? had.map((one) => (one.id === change.id ? change : one)) : [...had, change];
  return new Map(all).set(change.client, now);
};

const sameFrame = (one: Frame | undefined, other: Frame | undefined): boolean =>
  JSON.stringify(one) === JSON.stringify(other);

const reframed = (client: Client, changes: readonly StandingChange[]): Client => {
  const last = changes.filter((one): one is Reframed => one.does === 'frame' && one.endedAt === undefined).at(-1);
  return last && sameFrame(last.instead, client.frame) ? { ...client, frame: last.frame } : client;
};

/** What is left of a stretch that the files name, once the client is home. */
const cutShort = (span: Away, homes: readonly Returned[]): readonly Away[] => {
  const [home] = homes
    .filter(({ from }) => span.from <= from && (span.to === undefined || from <= span.to))
    .sort((a, b) => (a.from === b.from ? (a.since ?? 0) - (b.since ?? 0) : a.from < b.from ? -1 : 1));
  if (!home) return [span];
  const to = home.since === undefined ? addDays(home.from, -1) : home.from;
  return to < span.from ? [] : [{ ...span, to, ...(home.since === undefined ? {} : { homeAt: home.since }) }];
};

const pausedAs = ({ from, until, last = until, since, endedAt }: Paused): readonly Away[] =>
  last !== undefined && last < from
    ? []
    : [
        {
          from,
          ...(last === undefined ? {} : { to: last }),
          ...(since === undefined ? {} : { since }),
          ...(endedAt === undefined ? {} : { homeAt: endedAt }),
        },
      ];

/** Away as the files say until the client is home, and as the team has been told. */
const whereabouts = (client: Client, changes: readonly StandingChange[]): Client => {
  const pauses = changes.filter((one): one is Paused => one.does === 'pause');
  const homes = changes.filter((one): one is Returned => one.does === 'home');
  if (pauses.length + homes.length === 0) return client;
  return { ...client, away: [...client.away.flatMap((span) => cutShort(span, homes)), ...pauses.flatMap(pausedAs)] };
};

/** The clients of the files as the team has decided since, and those that the files do not have yet. */
export const clientsWith = (
  clients: ReadonlyMap<ClientCode, Client>,
  standing: StandingChanges,
): ReadonlyMap<ClientCode, Client> => {
  if (standing.size === 0) return clients;
  const all = new Map(clients);
  for (const [code, changes] of standing) {
    const admitted = changes.find((one): one is Admitted => one.does === 'admit' && one.endedAt === undefined);
    const client = clients.get(code) ?? admitted?.as;
    if (client) all.set(code, whereabouts(reframed(client, changes), changes));
  }
  return all;
};

/** A change of visits, which the planning system is to know of. */
export type VisitsChange = Exclude<StandingChange, Reframed | Admitted>;

const isVisitsChange = (change: StandingChange): change is VisitsChange =>
  change.does !== 'frame' && change.does !== 'admit';

const isToEnter = ({ endedAt, entered, until }: VisitsChange, today: IsoDate): boolean => {
  if (endedAt !== undefined) return entered === 'stands';
  return entered === undefined && (until === undefined || today <= until);
};

/** What somebody has to enter in the planning system: what stands and is not there, and what is there and stands no more. */
export const standingToEnter = (all: StandingChanges, today: IsoDate): readonly VisitsChange[] =>
  [...all.values()]
    .flat()
    .filter(isVisitsChange)
    .filter((change) => isToEnter(change, today));

/** Once somebody has entered it as it stands now. */
export const asEntered = (change: VisitsChange): VisitsChange => ({
  ...change,
  entered: change.endedAt === undefined ? 'stands' : 'ended',
});
